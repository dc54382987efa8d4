// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import org.lintel.geo.crs.Crs;
import org.lintel.ifc.model.Instance;

/**
 * The coordinate reference system that a model names; texts are as they stand there, empty where not given.
 *
 * @param holder IfcProjectedCRS, IfcGeographicCRS or the property that names it; null where nothing does
 * @param unit metres in its map unit; null where not given
 */
public record MapCrs(Instance holder, String name, String geodeticDatum, String verticalDatum, String projection,
        String zone, Double unit) {

    static final MapCrs NONE = new MapCrs(null, "", "", "", "", "", null);

    /** The system that the name means; null where it means none that is known. */
    public Crs meant() {
        return CrsNames.meant(this);
    }

    public boolean isNamed() {
        return !name.isBlank();
    }
}
