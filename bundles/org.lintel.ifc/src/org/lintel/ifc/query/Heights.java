// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;

/** Heights along the segments of a gradient: lines, arcs and polynomials over the distance in plan. */
final class Heights {

    private static final int MOST_COEFFICIENTS = 20;
    private static final double SAME_SLOPE = 1e-6;

    private Heights() {
    }

    /** Height and slope at a distance; null where the segment is of a kind that is not computed. */
    static double[] at(Instance segment, double distance) {
        double[] start = BasisCurves.location(segment);
        double[] direction = BasisCurves.direction(segment);
        Instance parent = segment.ref("ParentCurve");
        Double length = segment.number("SegmentLength");
        if (start == null || parent == null || length == null || !(direction[0] > 0)) {
            return null;
        }
        double x = distance - start[0];
        double slope = direction[1] / direction[0];
        return switch (parent.typeName()) {
            case "IfcLine" -> new double[] {start[1] + slope * x, slope};
            case "IfcCircle" -> arc(parent, length < 0 ? -1 : 1, start, direction, x);
            case "IfcPolynomialCurve" -> polynomial(parent, segment.number("SegmentStart"), start, slope, x);
            default -> null;
        };
    }

    private static double[] arc(Instance circle, int sign, double[] start, double[] direction, double x) {
        Double radius = circle.number("Radius");
        if (radius == null || !(radius > 0)) {
            return null;
        }
        double curvature = sign / radius;
        double sine = direction[1] + curvature * x;
        if (!(Math.abs(sine) < 1)) {
            return null;
        }
        double cosine = Math.sqrt(1 - sine * sine);
        return new double[] {start[1] + (direction[0] - cosine) / curvature, sine / cosine};
    }

    /** Only where X is the parameter itself, as writers have it, and nothing has to be turned. */
    private static double[] polynomial(Instance curve, Double from, double[] start, double slope, double x) {
        double[] across = BasisCurves.numbers(curve.get("CoefficientsX"), MOST_COEFFICIENTS);
        double[] up = BasisCurves.numbers(curve.get("CoefficientsY"), MOST_COEFFICIENTS);
        if (across == null || up == null || across[0] != 0 || across[1] != 1) {
            return null;
        }
        for (int i = 2; i < across.length; i++) {
            if (across[i] != 0) {
                return null;
            }
        }
        double u = from == null ? 0 : from;
        double[] first = value(up, u);
        if (Math.abs(first[1] - slope) > SAME_SLOPE) {
            return null;
        }
        double[] here = value(up, u + x);
        return new double[] {start[1] + here[0] - first[0], here[1]};
    }

    /** Value and derivative. */
    private static double[] value(double[] coefficients, double x) {
        double value = 0;
        double derivative = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            derivative = derivative * x + value;
            value = value * x + coefficients[i];
        }
        return new double[] {value, derivative};
    }
}
