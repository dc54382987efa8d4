// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.util.List;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/**
 * What a server says of one of its layers.
 *
 * @param address where the layer is asked
 * @param number the layer's number in its service; -1 where layers have names only
 * @param shape {@code polygon}, {@code line}, {@code point}; {@code none} for a table; {@code unknown}
 * @param rowField the field that counts rows and orders pages; null where there is none
 * @param pageSize how many features the server sends at a time
 * @param extent EPSG:2326; null where not said
 * @param geoJson whether the server speaks GeoJSON
 * @param pages whether it can be asked page by page
 */
public record LayerFacts(LayerId layer, String address, int number, String shape, String rowField, int pageSize,
        Envelope extent, boolean geoJson, boolean pages, List<Field> fields) {

    /** @param type as the server calls it */
    public record Field(String name, String alias, String type) {
    }

    public LayerFacts {
        fields = List.copyOf(fields);
    }
}
