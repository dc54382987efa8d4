// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.rules.energy.fabric.Estimate;

/** The eight points of the compass by which codes arrange their tables, each the middle of 45°. */
public final class EightPoints {

    public static final List<String> NAMES = List.of("N", "NE", "E", "SE", "S", "SW", "W", "NW");

    /** Directions are computed: so near to a border they lie on it, in degrees. */
    private static final double SAME = 1e-6;

    private EightPoints() {
    }

    /**
     * The points nearest to a direction, clockwise from the first; two where it lies between two, all that may be
     * nearest where it is known between bounds only.
     *
     * @return places in {@link #NAMES}
     */
    public static List<Integer> nearest(Estimate azimuth) {
        return nearest(Unit.DEGREE.fromSi(azimuth.low()), Unit.DEGREE.fromSi(azimuth.high()));
    }

    /** The same for bounds in degrees. */
    public static List<Integer> nearest(double low, double high) {
        List<Integer> found = new ArrayList<>();
        long first = (long) Math.ceil((low - 22.5 - SAME) / 45);
        long last = (long) Math.floor((high + 22.5 + SAME) / 45);
        for (long i = first; i <= Math.min(last, first + 7); i++) {
            found.add((int) Math.floorMod(i, 8L));
        }
        return found;
    }
}
