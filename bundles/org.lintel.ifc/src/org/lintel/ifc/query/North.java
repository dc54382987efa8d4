// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * Where true north is: as the project says, else as its map conversion turns the model onto a grid. Never both, for
 * each of them alone already tells the whole turn.
 *
 * @param degrees clockwise from the project's Y axis to north, from -180 to 180
 * @param map what the map conversion alone says, in the same way; NaN where there is none
 */
public record North(double degrees, Source source, double map) {

    /** What tells where north is. */
    public enum Source {
        /** IfcGeometricRepresentationContext.TrueNorth. */
        TRUE_NORTH(Text.of("TrueNorth", "TrueNorth")),
        /** The X axis of IfcMapConversion: grid north, which is off true north by the convergence of the grid. */
        MAP_CONVERSION(Text.of("grid north of IfcMapConversion", "IfcMapConversion 的格網北")),
        /** Neither: the Y axis is north, as the schema says. */
        ASSUMED(Text.of("not given: the Y axis is taken", "未提供：以 Y 軸為北")),
        /** The user says so. */
        GIVEN(Text.of("as you say", "由你指定"));

        private final Text label;

        Source(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    public static North of(Model model) {
        Placements placements = Placements.of(model);
        double map = map(model);
        if (placements.trueNorthGiven()) {
            return new North(placements.trueNorth(), Source.TRUE_NORTH, map);
        }
        return Double.isNaN(map) ? new North(0, Source.ASSUMED, map) : new North(map, Source.MAP_CONVERSION, map);
    }

    /** What the user says, in degrees of whatever size. */
    public static North given(double degrees, Model model) {
        return new North(Math.IEEEremainder(degrees, 360), Source.GIVEN, map(model));
    }

    /** How far true north and the map conversion are apart, 0 to 180 degrees; NaN unless both are given. */
    public double apart() {
        return source == Source.TRUE_NORTH ? Math.abs(Math.IEEEremainder(degrees - map, 360)) : Double.NaN;
    }

    /** The Y axis of the grid as seen from the project's: the conversion turns the X axis to (abscissa, ordinate). */
    private static double map(Model model) {
        List<Instance> all = model.instances("IfcMapConversion", true);
        if (all.isEmpty()) {
            return Double.NaN;
        }
        Double abscissa = all.getFirst().number("XAxisAbscissa");
        Double ordinate = all.getFirst().number("XAxisOrdinate");
        if (abscissa == null || ordinate == null || abscissa == 0 && ordinate == 0) {
            return 0;
        }
        // a project axis that runs north of east is turned counter-clockwise: north lies clockwise from its Y axis
        double degrees = Math.toDegrees(Math.atan2(ordinate, abscissa));
        return degrees == 0 ? 0.0 : degrees;
    }
}
