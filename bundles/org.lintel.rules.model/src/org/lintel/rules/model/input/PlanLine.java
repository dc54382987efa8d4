// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

/**
 * The line along which an upright element stands in plan, in metres in the coordinates of the project.
 *
 * @param dx together with {@code dy} the direction, of length one
 * @param points ends and corners of the element as far as they are known, each of two coordinates; at least one
 */
record PlanLine(double dx, double dy, double[][] points) {

    /**
     * The share of its length by which points may lie off a line: its direction is then known to some three degrees.
     */
    private static final double STRAIGHT = 1.0 / 40;

    /**
     * Through points that should lie on one line.
     *
     * @param off how far they may lie off it, in metres, where it is long enough to have a direction all the same
     * @return null if they are one point, or lie off the line by more
     */
    static PlanLine through(double[][] points, double off) {
        double[] from = null;
        double[] to = null;
        double longest = 0.05;
        for (double[] a : points) {
            double[] b = points[0];
            double length = Math.hypot(a[0] - b[0], a[1] - b[1]);
            if (length > longest) {
                longest = length;
                from = b;
                to = a;
            }
        }
        if (from == null) {
            return null;
        }
        PlanLine line = new PlanLine((to[0] - from[0]) / longest, (to[1] - from[1]) / longest, points);
        for (double[] point : points) {
            if (Math.abs(line.beyond(point)) > Math.min(off, longest * STRAIGHT)) {
                return null;
            }
        }
        return line;
    }

    /** The horizontal normal to the left of the direction. */
    double normalX() {
        return -dy;
    }

    double normalY() {
        return dx;
    }

    /** How far a point lies on the normal's side of the line, in metres; negative on the other side. */
    double beyond(double[] point) {
        return (point[0] - points[0][0]) * normalX() + (point[1] - points[0][1]) * normalY();
    }

    /** The direction the normal looks to. */
    Facing normal(double trueNorth) {
        return Facing.of(normalX(), normalY(), trueNorth);
    }
}
