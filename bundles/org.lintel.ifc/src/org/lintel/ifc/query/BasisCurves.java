// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/**
 * Points at a distance along the curves that things are placed along: polylines, lines, and alignments of lines, arcs
 * and clothoids with gradients of lines, arcs and polynomials. All in the file's unit of length.
 */
final class BasisCurves {

    private static final int MOST_SEGMENTS = 100_000;

    /** How much beyond its end a curve is still taken for as long as it must be, as a share of its length. */
    private static final double SLACK = 1e-6;

    private BasisCurves() {
    }

    /**
     * A point of a curve.
     *
     * @param tangent of length one
     */
    record Spot(double[] point, double[] tangent) {
    }

    /** The point at a distance from the start; null where the curve is of a kind that is not computed, or too short. */
    static Spot at(Instance curve, double distance) {
        if (curve == null || !Double.isFinite(distance)) {
            return null;
        }
        return switch (curve.typeName()) {
            case "IfcPolyline" -> alongPoints(points(curve.refs("Points")), distance);
            case "IfcIndexedPolyCurve" -> indexed(curve, distance);
            case "IfcGradientCurve" -> gradient(curve, distance);
            case "IfcCompositeCurve" -> flat(curve, distance);
            default -> null;
        };
    }

    private static List<double[]> points(List<Instance> points) {
        var found = new ArrayList<double[]>(points.size());
        for (Instance point : points) {
            double[] p = numbers(point.get("Coordinates"), 3);
            if (p == null) {
                return List.of();
            }
            found.add(p);
        }
        return found;
    }

    /** Numbers of a list, missing ones 0; null where it is none, or holds something else. */
    static double[] numbers(Object value, int count) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        double[] found = new double[count];
        for (int i = 0; i < Math.min(count, list.size()); i++) {
            if (!(Typed.unwrap(list.get(i)) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                return null;
            }
            found[i] = number.doubleValue();
        }
        return found;
    }

    /** Straight pieces only: a polycurve with arcs is not computed. */
    private static Spot indexed(Instance curve, double distance) {
        Instance list = curve.ref("Points");
        if (list == null || !(list.get("CoordList") instanceof List<?> coordinates)) {
            return null;
        }
        var all = new ArrayList<double[]>();
        for (Object item : coordinates) {
            double[] p = numbers(item, 3);
            if (p == null) {
                return null;
            }
            all.add(p);
        }
        if (!(curve.get("Segments") instanceof List<?> segments)) {
            return alongPoints(all, distance);
        }
        var used = new ArrayList<double[]>();
        for (Object segment : segments) {
            if (!(segment instanceof Typed typed) || !typed.type().equals("IfcLineIndex")
                    || !(typed.value() instanceof List<?> places)) {
                return null;
            }
            for (Object place : places) {
                if (!(place instanceof Long at) || at < 1 || at > all.size()) {
                    return null;
                }
                used.add(all.get((int) (at - 1)));
            }
        }
        return alongPoints(used, distance);
    }

    private static Spot alongPoints(List<double[]> points, double distance) {
        double left = distance;
        double length = 0;
        Spot end = null;
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            double[] d = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
            double piece = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            if (!(piece > 0)) {
                continue;
            }
            double[] t = {d[0] / piece, d[1] / piece, d[2] / piece};
            if (left <= piece) {
                return left < -SLACK * piece ? null : new Spot(move(a, t, left), t);
            }
            left -= piece;
            length += piece;
            end = new Spot(b, t);
        }
        return end != null && left <= SLACK * length ? end : null;
    }

    private static double[] move(double[] p, double[] t, double by) {
        return new double[] {p[0] + t[0] * by, p[1] + t[1] * by, p[2] + t[2] * by};
    }

    /** In plan: segment after segment, each as long as it says. */
    private static Spot flat(Instance curve, double distance) {
        double left = distance;
        double total = 0;
        List<Instance> segments = curve.refs("Segments");
        for (int i = 0; i < Math.min(segments.size(), MOST_SEGMENTS); i++) {
            PlanSegment segment = PlanSegment.of(segments.get(i));
            if (segment == null) {
                return null;
            }
            // what follows the last piece of any length is a mark of the end
            boolean last = i == segments.size() - 1 || i == segments.size() - 2 && length(segments.getLast()) == 0;
            total += segment.length();
            if (left <= segment.length() || last && left <= segment.length() + SLACK * total) {
                return left < -SLACK * total ? null : segment.at(left);
            }
            left -= segment.length();
        }
        return null;
    }

    private static double length(Instance segment) {
        Double length = segment.number("SegmentLength");
        return length == null ? Double.NaN : Math.abs(length);
    }

    /** A curve in plan with heights over the distance in plan. */
    private static Spot gradient(Instance curve, double distance) {
        Instance base = curve.ref("BaseCurve");
        // one that is itself a gradient would have two heights, or be a circle of references
        Spot plan = base == null || base.is("IfcGradientCurve") ? null : at(base, distance);
        if (plan == null) {
            return null;
        }
        Instance best = null;
        double start = 0;
        for (Instance segment : curve.refs("Segments")) {
            double[] at = location(segment);
            if (at == null) {
                return null;
            }
            if (length(segment) > 0 && (best == null || at[0] <= distance && at[0] >= start)) {
                best = segment;
                start = at[0];
            }
        }
        double[] height = best == null ? null : Heights.at(best, distance);
        if (height == null) {
            return null;
        }
        double[] p = plan.point();
        double[] t = plan.tangent();
        double scale = Math.sqrt(1 + height[1] * height[1]);
        return new Spot(new double[] {p[0], p[1], height[0]},
                new double[] {t[0] / scale, t[1] / scale, height[1] / scale});
    }

    /** Where a segment begins; null where it does not say. */
    static double[] location(Instance segment) {
        Instance placement = segment.ref("Placement");
        Instance location = placement == null ? null : placement.ref("Location");
        return location == null ? null : numbers(location.get("Coordinates"), 2);
    }

    /** The direction in which a segment begins, along X where it does not say. */
    static double[] direction(Instance segment) {
        Instance placement = segment.ref("Placement");
        Instance direction = placement == null ? null : placement.ref("RefDirection");
        double[] d = direction == null ? null : numbers(direction.get("DirectionRatios"), 2);
        double length = d == null ? 0 : Math.hypot(d[0], d[1]);
        return length > 0 ? new double[] {d[0] / length, d[1] / length} : new double[] {1, 0};
    }
}
