// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Directrix.Spot;
import org.lintel.ifc.step.Typed;

/**
 * A segment of a curve in the plane by how it turns. One of negative length runs along its parent curve backwards.
 *
 * @param from where it begins on its parent curve, measured along it
 * @param sign -1 where it runs backwards
 */
record PlanSegment(double[] start, double heading, double from, int sign, double length, Spiral spiral)
        implements CurvePiece {

    /** The turn within one panel of the integration; Gauss with five points is then exact to the last digits. */
    private static final double PANEL = 0.25;
    private static final int MOST_PANELS = 10_000;
    private static final int PROBES = 16;
    static final double[] NODES = {-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831,
        0.9061798459386640};
    static final double[] WEIGHTS = {0.2369268850561891, 0.4786286704993665, 0.5688888888888889,
        0.4786286704993665, 0.2369268850561891};

    /** Null where the parent curve is of a kind that is not computed, or something is missing. */
    static PlanSegment of(Instance segment) {
        double[] start = BasisCurves.location(segment);
        Double from = length(segment, "SegmentStart");
        Double length = length(segment, "SegmentLength");
        Instance parent = segment.ref("ParentCurve");
        if (start == null || from == null || length == null || parent == null) {
            return null;
        }
        Spiral spiral = Spiral.of(parent, Math.abs(length));
        double[] direction = BasisCurves.direction(segment);
        return spiral == null ? null : new PlanSegment(start, Math.atan2(direction[1], direction[0]), from,
                length < 0 ? -1 : 1, Math.abs(length), spiral);
    }

    /**
     * A place on a curve, or how far to go, as a length. A parameter value is an angle on a circle and a count of the
     * vector on a line; on other curves it counts as a length.
     */
    static Double length(Instance segment, String attribute) {
        Double value = Typed.unwrap(segment.get(attribute)) instanceof Number ? segment.number(attribute) : null;
        Instance parent = segment.ref("ParentCurve");
        if (value == null || parent == null || !(segment.get(attribute) instanceof Typed typed)
                || !typed.type().equals("IfcParameterValue")) {
            return value;
        }
        if (parent.is("IfcCircle")) {
            Double radius = parent.number("Radius");
            return radius == null ? value : value * radius * Units.of(segment.model()).angleUnit().factor();
        }
        Instance vector = parent.is("IfcLine") ? parent.ref("Dir") : null;
        Double size = vector == null ? null : vector.number("Magnitude");
        return size == null ? value : Double.valueOf(value * size);
    }

    @Override
    public Spot at(double distance) {
        int panels = panels(distance);
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
        return new Spot(new double[] {x, y, 0}, new double[] {Math.cos(end), Math.sin(end), 0}, null);
    }

    private int panels(double distance) {
        double turn = 0;
        double before = angle(0);
        for (int i = 1; i <= PROBES; i++) {
            double next = angle(distance * i / PROBES);
            turn += Math.abs(next - before);
            before = next;
        }
        return (int) Math.min(MOST_PANELS, 1 + turn / PANEL);
    }

    private double angle(double distance) {
        return heading + spiral.turn(from + sign * distance) - spiral.turn(from);
    }

    /** How much of the way from its first to its last curvature is gone at a distance, 0 to 1; the share where equal. */
    double shape(double distance) {
        double first = spiral.curvature(from);
        double all = spiral.curvature(from + sign * length) - first;
        double gone = spiral.curvature(from + sign * distance) - first;
        return Math.abs(all) < 1e-15 ? length > 0 ? distance / length : 0 : gone / all;
    }
}
