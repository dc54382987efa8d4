// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.BasisCurves.Spot;

/**
 * A segment of an alignment in plan by its curvature, which is constant (lines, arcs) or grows with the length
 * (clothoids). A segment of negative length runs along its parent curve backwards.
 *
 * @param curvature at the start, positive to the left
 * @param growth of the curvature with the length
 */
record PlanSegment(double[] start, double heading, double curvature, double growth, double length) {

    /** The turn within one panel of the integration; Gauss with five points is then exact to the last digits. */
    private static final double PANEL = 0.25;
    private static final int MOST_PANELS = 10_000;
    private static final double[] NODES = {-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831,
        0.9061798459386640};
    private static final double[] WEIGHTS = {0.2369268850561891, 0.4786286704993665, 0.5688888888888889,
        0.4786286704993665, 0.2369268850561891};

    /** Null where the parent curve is of a kind that is not computed, or something is missing. */
    static PlanSegment of(Instance segment) {
        double[] start = BasisCurves.location(segment);
        Double from = segment.number("SegmentStart");
        Double length = segment.number("SegmentLength");
        Instance parent = segment.ref("ParentCurve");
        if (start == null || from == null || length == null || parent == null) {
            return null;
        }
        double[] direction = BasisCurves.direction(segment);
        double heading = Math.atan2(direction[1], direction[0]);
        double sign = length < 0 ? -1 : 1;
        double n = Math.abs(length);
        switch (parent.typeName()) {
            case "IfcLine":
                return new PlanSegment(start, heading, 0, 0, n);
            case "IfcCircle":
                Double radius = parent.number("Radius");
                return radius == null || !(radius > 0) ? null
                        : new PlanSegment(start, heading, sign / radius, 0, n);
            case "IfcClothoid":
                Double constant = parent.number("ClothoidConstant");
                if (constant == null || constant == 0) {
                    return null;
                }
                double growth = 1 / (constant * Math.abs(constant));
                return new PlanSegment(start, heading, sign * from * growth, growth, n);
            default:
                return null;
        }
    }

    /** The point at a distance from the start of the segment. */
    Spot at(double distance) {
        double turn = Math.abs(curvature * distance) + Math.abs(growth * distance * distance) / 2;
        int panels = (int) Math.min(MOST_PANELS, 1 + turn / PANEL);
        double x = start[0];
        double y = start[1];
        double width = distance / panels;
        for (int i = 0; i < panels; i++) {
            double middle = (i + 0.5) * width;
            for (int k = 0; k < NODES.length; k++) {
                double angle = angle(middle + NODES[k] * width / 2);
                x += Math.cos(angle) * WEIGHTS[k] * width / 2;
                y += Math.sin(angle) * WEIGHTS[k] * width / 2;
            }
        }
        double end = angle(distance);
        return new Spot(new double[] {x, y, 0}, new double[] {Math.cos(end), Math.sin(end), 0});
    }

    private double angle(double distance) {
        return heading + curvature * distance + growth * distance * distance / 2;
    }
}
