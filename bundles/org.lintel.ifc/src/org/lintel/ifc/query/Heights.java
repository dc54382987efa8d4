// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import org.lintel.ifc.model.Instance;

/** Heights along one segment of a gradient, over the distance in plan. */
interface Heights {

    int MOST_COEFFICIENTS = 20;
    double SAME_SLOPE = 1e-6;
    int STEPS = 60;

    /** Height and slope at a distance; null where the segment does not reach. */
    double[] at(double distance);

    /** Null where the segment is of a kind that is not computed, or damaged. */
    static Heights of(Instance segment) {
        double[] start = BasisCurves.location(segment);
        double[] direction = BasisCurves.direction(segment);
        Instance parent = segment.ref("ParentCurve");
        Double length = PlanSegment.length(segment, "SegmentLength");
        if (start == null || parent == null || length == null || !(direction[0] > 0)) {
            return null;
        }
        double slope = direction[1] / direction[0];
        return switch (parent.typeName()) {
            case "IfcLine" -> distance -> new double[] {start[1] + slope * (distance - start[0]), slope};
            case "IfcCircle" -> arc(parent, length < 0 ? -1 : 1, start, direction);
            case "IfcPolynomialCurve" -> polynomial(parent, segment.number("SegmentStart"), start, slope);
            default -> spiral(PlanSegment.of(segment), start[0]);
        };
    }

    private static Heights arc(Instance circle, int sign, double[] start, double[] direction) {
        Double radius = circle.number("Radius");
        if (radius == null || !(radius > 0)) {
            return null;
        }
        double curvature = sign / radius;
        return distance -> {
            double sine = direction[1] + curvature * (distance - start[0]);
            if (!(Math.abs(sine) < 1)) {
                return null;
            }
            double cosine = Math.sqrt(1 - sine * sine);
            return new double[] {start[1] + (direction[0] - cosine) / curvature, sine / cosine};
        };
    }

    /** Only where X is the parameter itself, as writers have it, and nothing has to be turned. */
    private static Heights polynomial(Instance curve, Double from, double[] start, double slope) {
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
        return distance -> {
            double[] here = value(up, u + distance - start[0]);
            return new double[] {start[1] + here[0] - first[0], here[1]};
        };
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

    /** Any other curve of distance and height: the place on it that has the distance is sought by Newton's method. */
    private static Heights spiral(PlanSegment segment, double start) {
        return segment == null ? null : distance -> {
            double along = distance - start;
            for (int i = 0; i < STEPS; i++) {
                Directrix.Spot spot = segment.at(along);
                double off = distance - spot.point()[0];
                if (!(spot.tangent()[0] > 1e-6)) {
                    return null;
                }
                if (Math.abs(off) <= 1e-10 * (1 + segment.length())) {
                    return new double[] {spot.point()[1], spot.tangent()[1] / spot.tangent()[0]};
                }
                along += off / spot.tangent()[0];
            }
            return null;
        };
    }
}
