// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/** Reads the curves that things are placed along. */
final class BasisCurves {

    private static final int MOST_SEGMENTS = 100_000;
    private static final int MOST_NESTED = 10;

    private BasisCurves() {
    }

    static Directrix of(Instance curve, int depth) {
        if (curve == null || depth > MOST_NESTED) {
            return null;
        }
        return switch (curve.typeName()) {
            case "IfcPolyline" -> PieceCurve.straight(points(curve.refs("Points")));
            case "IfcIndexedPolyCurve" -> indexed(curve);
            case "IfcCompositeCurve" -> flat(curve.refs("Segments"));
            case "IfcCurveSegment" -> flat(List.of(curve));
            case "IfcGradientCurve" -> {
                // one that is itself a gradient would have two heights
                Instance base = curve.ref("BaseCurve");
                Directrix plan = base == null || base.is("IfcGradientCurve") ? null : of(base, depth + 1);
                yield plan == null ? null : GradientCurve.of(plan, curve.refs("Segments"));
            }
            case "IfcSegmentedReferenceCurve" -> {
                Directrix base = of(curve.ref("BaseCurve"), depth + 1);
                yield base == null ? null : CantCurve.of(base, curve.refs("Segments"), curve.ref("EndPoint"));
            }
            case "IfcOffsetCurveByDistances" -> {
                Directrix base = of(curve.ref("BasisCurve"), depth + 1);
                yield base == null ? null : OffsetCurve.of(base, curve.refs("OffsetValues"));
            }
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

    private static Directrix indexed(Instance curve) {
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
            return PieceCurve.straight(all);
        }
        var pieces = new ArrayList<CurvePiece>();
        for (Object segment : segments) {
            if (!(segment instanceof Typed typed) || !(typed.value() instanceof List<?> places)) {
                return null;
            }
            var used = new ArrayList<double[]>();
            for (Object place : places) {
                if (!(place instanceof Long at) || at < 1 || at > all.size()) {
                    return null;
                }
                used.add(all.get((int) (at - 1)));
            }
            if (typed.type().equals("IfcArcIndex") && used.size() == 3) {
                pieces.add(CurvePiece.arc(used.get(0), used.get(1), used.get(2)));
            } else {
                for (int i = 1; i < used.size(); i++) {
                    pieces.add(CurvePiece.line(used.get(i - 1), used.get(i)));
                }
            }
        }
        pieces.removeIf(piece -> piece == null);
        return PieceCurve.joined(pieces);
    }

    /** In plan: segment after segment. */
    private static Directrix flat(List<Instance> segments) {
        var pieces = new ArrayList<CurvePiece>();
        for (Instance segment : segments.subList(0, Math.min(segments.size(), MOST_SEGMENTS))) {
            Instance parent = segment.ref("ParentCurve");
            pieces.add(parent != null && parent.is("IfcPolynomialCurve") ? PolynomialSegment.of(segment)
                    : PlanSegment.of(segment));
        }
        return PieceCurve.joined(pieces);
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
