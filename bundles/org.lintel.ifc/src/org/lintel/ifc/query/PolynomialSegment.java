// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Directrix.Spot;

/** A segment of an IfcPolynomialCurve in the plane, such as a cubic parabola, measured along itself. */
final class PolynomialSegment implements CurvePiece {

    private static final int MOST_COEFFICIENTS = 20;
    private static final int STEPS = 60;

    private final double[] x;
    private final double[] y;
    private final double[] start;
    private final double turned;
    private final double from;
    private final double length;

    private PolynomialSegment(double[] x, double[] y, double[] start, double heading, double from, double length) {
        this.x = x;
        this.y = y;
        this.start = start;
        this.from = from;
        this.length = length;
        this.turned = heading - Math.atan2(slope(y, from), slope(x, from));
    }

    /** Null where something is missing. */
    static PolynomialSegment of(Instance segment) {
        double[] start = BasisCurves.location(segment);
        Double from = PlanSegment.length(segment, "SegmentStart");
        Double length = PlanSegment.length(segment, "SegmentLength");
        Instance parent = segment.ref("ParentCurve");
        if (start == null || from == null || length == null || parent == null || !(length >= 0)) {
            return null;
        }
        double[] x = BasisCurves.numbers(parent.get("CoefficientsX"), MOST_COEFFICIENTS);
        double[] y = BasisCurves.numbers(parent.get("CoefficientsY"), MOST_COEFFICIENTS);
        double[] direction = BasisCurves.direction(segment);
        if (x == null || y == null) {
            return null;
        }
        var found = new PolynomialSegment(x, y, start, Math.atan2(direction[1], direction[0]), 0, length);
        double begin = found.parameter(0, from);
        return Double.isFinite(begin)
                ? new PolynomialSegment(x, y, start, Math.atan2(direction[1], direction[0]), begin, length) : null;
    }

    @Override
    public double length() {
        return length;
    }

    @Override
    public Spot at(double distance) {
        double u = parameter(from, distance);
        double dx = value(x, u) - value(x, from);
        double dy = value(y, u) - value(y, from);
        double c = Math.cos(turned);
        double s = Math.sin(turned);
        double tx = slope(x, u);
        double ty = slope(y, u);
        double size = Math.hypot(tx, ty);
        tx /= size;
        ty /= size;
        return new Spot(new double[] {start[0] + dx * c - dy * s, start[1] + dx * s + dy * c, 0},
                new double[] {tx * c - ty * s, tx * s + ty * c, 0}, null);
    }

    /** The parameter value at a distance along the curve from another, by Newton's method. */
    private double parameter(double begin, double distance) {
        double u = begin + distance;
        for (int i = 0; i < STEPS; i++) {
            double speed = Math.hypot(slope(x, u), slope(y, u));
            double off = travelled(begin, u) - distance;
            if (!(speed > 0) || Math.abs(off) <= 1e-12 * (1 + Math.abs(distance))) {
                break;
            }
            u -= off / speed;
        }
        return u;
    }

    private double travelled(double a, double b) {
        double sum = 0;
        int panels = 16;
        double width = (b - a) / panels;
        for (int i = 0; i < panels; i++) {
            for (int k = 0; k < PlanSegment.NODES.length; k++) {
                double u = a + (i + 0.5 + PlanSegment.NODES[k] / 2) * width;
                sum += Math.hypot(slope(x, u), slope(y, u)) * PlanSegment.WEIGHTS[k] * width / 2;
            }
        }
        return sum;
    }

    private static double value(double[] coefficients, double u) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * u + coefficients[i];
        }
        return sum;
    }

    private static double slope(double[] coefficients, double u) {
        double sum = 0;
        for (int i = coefficients.length - 1; i > 0; i--) {
            sum = sum * u + coefficients[i] * i;
        }
        return sum;
    }
}
