// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What a map shows, in EPSG:2326, whatever it is drawn on.
 *
 * @param view what has to be seen of it, metres
 * @param attribution the words that publishers ask for on the face of the map
 */
public record MapScene(Envelope view, List<Item> items, List<String> attribution) {

    public MapScene {
        items = List.copyOf(items);
        attribution = List.copyOf(attribution);
    }

    /**
     * A shape.
     *
     * @param label drawn on it where there is room; empty for none
     * @param tip told where somebody points at it; empty for none
     */
    public record Item(Geometry shape, MapRole role, String label, String tip) {
    }
}
