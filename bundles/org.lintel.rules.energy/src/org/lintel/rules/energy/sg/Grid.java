// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

/**
 * Figures over one to three axes; between the points of a table they are interpolated linearly, beyond its ends not at
 * all.
 */
final class Grid {

    private final double[][] axes;
    private final double[] values;

    /**
     * @param axes the points of each axis, ascending
     * @param values those of the last axis next to each other
     */
    Grid(double[][] axes, double[] values) {
        int points = 1;
        for (double[] axis : axes) {
            points *= axis.length;
        }
        if (points != values.length) {
            throw new IllegalArgumentException(values.length + " figures on " + points + " points");
        }
        this.axes = axes;
        this.values = values;
    }

    /** @param point one coordinate for each axis; beyond an end it counts as that end */
    double at(double... point) {
        return at(0, 0, point);
    }

    private double at(int axis, int offset, double[] point) {
        if (axis == axes.length) {
            return values[offset];
        }
        double[] along = axes[axis];
        int above = 0;
        while (above < along.length && along[above] < point[axis]) {
            above++;
        }
        if (above == 0 || above == along.length) {
            return at(axis + 1, offset * along.length + Math.min(above, along.length - 1), point);
        }
        double share = (point[axis] - along[above - 1]) / (along[above] - along[above - 1]);
        double to = at(axis + 1, offset * along.length + above, point);
        return share == 1 ? to
                : (1 - share) * at(axis + 1, offset * along.length + above - 1, point) + share * to;
    }

    /** The least and the most within a box: what is linear between points has both at its corners. */
    Span within(Span... box) {
        return within(0, new double[axes.length], box);
    }

    private Span within(int axis, double[] point, Span[] box) {
        if (axis == axes.length) {
            return Span.of(at(point));
        }
        point[axis] = box[axis].least();
        Span found = within(axis + 1, point, box);
        point[axis] = box[axis].most();
        found = found.with(within(axis + 1, point, box));
        for (double between : axes[axis]) {
            if (between > box[axis].least() && between < box[axis].most()) {
                point[axis] = between;
                found = found.with(within(axis + 1, point, box));
            }
        }
        return found;
    }
}
