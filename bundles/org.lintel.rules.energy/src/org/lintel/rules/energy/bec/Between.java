// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;

/**
 * Where a value lies among the points a table is written for.
 *
 * @param below the last point that asks for no more than the value does; NaN where there is none
 * @param above the first point that asks for no less; NaN where there is none
 */
record Between(double below, double above) {

    /** A value of which nothing is known. */
    static final Between NOWHERE = new Between(Double.NaN, Double.NaN);

    /** A value that a table does not ask for. */
    static final Between ANYWHERE = new Between(0, 0);

    /** Two values of a table differ by more than this part. */
    private static final double SAME = 1e-6;

    /** Whether the table is written for this very value. */
    boolean exact() {
        return below == above;
    }

    /** @param points in the order of what they ask for, the least first; they may rise or fall */
    static Between of(double value, List<Double> points) {
        boolean rising = points.getLast() > points.getFirst();
        double below = Double.NaN;
        double above = Double.NaN;
        for (double point : points) {
            if (Math.abs(point - value) <= SAME * Math.max(1e-3, Math.abs(point))) {
                return new Between(point, point);
            }
            boolean asksLess = rising == point < value;
            below = asksLess ? point : below;
            above = !asksLess && Double.isNaN(above) ? point : above;
        }
        return new Between(below, above);
    }
}
