// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import org.lintel.ifc.model.Instance;

/**
 * How a model is put onto a map (level 50), in the numbers of the file: an entity of the schema or, in IFC2X3, a property
 * set of the convention.
 *
 * @param holder the entity, or the IfcPropertySet
 * @param eastings in map units; an angle where {@link #angular}; null where not given or no number
 * @param height in map units; null where not given
 * @param abscissa of the model's X axis on the map; null where not given
 * @param scale null where not given
 * @param factors by which x, y and z are multiplied first; ones but for IfcMapConversionScaled
 * @param angular whether the position is given in degrees
 */
public record MapOperation(Kind kind, Instance holder, MapCrs crs, Double eastings, Double northings, Double height,
        Double abscissa, Double ordinate, Double scale, double[] factors, boolean angular) {

    /** In what it stands. */
    public enum Kind {
        CONVERSION("IfcMapConversion"), SCALED("IfcMapConversionScaled"), RIGID("IfcRigidOperation"),
        PROPERTIES("ePSet_MapConversion");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public MapOperation {
        factors = factors.clone();
    }

    /** Whether it gives a position in lengths. */
    public boolean hasPosition() {
        return !angular && eastings != null && northings != null;
    }

    /** Degrees that the model's X axis is turned anticlockwise from east; 0 where nothing usable is said. */
    public double rotation() {
        if (abscissa == null || ordinate == null || abscissa == 0 && ordinate == 0) {
            return 0;
        }
        return Math.toDegrees(Math.atan2(ordinate, abscissa));
    }
}
