// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.step.Typed;

/** Reads curves, flat or in space, as paths of straight pieces in metres. */
public final class Curves {

    private static final int MOST_NESTED = 20;

    private final Items items;
    private volatile Function<Instance, Path> onSurfaces = curve -> {
        throw ItemException.unsupported(curve);
    };

    public Curves(Items items) {
        this.items = items;
    }

    /** Curves in the parameters of surfaces are read by who knows surfaces. */
    public void readOnSurfaces(Function<Instance, Path> reader) {
        onSurfaces = reader;
    }

    /** @throws ItemException if the curve is damaged or of a kind that is not known */
    public Path path(Instance curve) {
        return path(curve, 0);
    }

    Path path(Instance curve, int depth) {
        if (depth > MOST_NESTED) {
            throw ItemException.limit(curve);
        }
        if (Along.measures(curve)) {
            Along along = Along.of(items, this, curve);
            return along.path(0, along.length());
        }
        switch (curve.typeName()) {
            case "IfcPolyline":
                return Path.of(points(items.refs(curve, "Points")), false);
            case "IfcIndexedPolyCurve":
                return new IndexedPolyCurves(items).path(curve);
            case "IfcCircle", "IfcEllipse":
                return conic(curve, 0, Math.PI * 2);
            case "IfcTrimmedCurve":
                return new TrimmedCurves(items, this).path(curve, depth);
            case "IfcCompositeCurveSegment", "IfcReparametrisedCompositeCurveSegment":
                Path parent = path(items.ref(curve, "ParentCurve"), depth + 1);
                return Boolean.FALSE.equals(curve.get("SameSense")) ? parent.reversed() : parent;
            case "IfcCompositeCurve", "Ifc2DCompositeCurve", "IfcCompositeCurveOnSurface", "IfcBoundaryCurve",
                    "IfcOuterBoundaryCurve":
                return Path.of(new CompositeCurves(items, this).points(curve, depth), false);
            case "IfcBSplineCurve", "IfcBSplineCurveWithKnots", "IfcRationalBSplineCurveWithKnots", "IfcBezierCurve",
                    "IfcRationalBezierCurve":
                return Path.of(BSplineCurve.read(items, curve).points(), false);
            case "IfcSurfaceCurve", "IfcIntersectionCurve", "IfcSeamCurve":
                return path(items.ref(curve, "Curve3D"), depth + 1);
            case "IfcOffsetCurve2D", "IfcOffsetCurve3D":
                return offset(curve, depth);
            case "IfcPcurve":
                return onSurfaces.apply(curve);
            default:
                throw ItemException.unsupported(curve);
        }
    }

    /**
     * The part of a curve between two values of its own parameter.
     *
     * @param from null: from its start
     * @param to null: to its end
     */
    public Path trimmed(Instance curve, Double from, Double to) {
        if (from == null && to == null || isWhole(curve, from, to)) {
            return path(curve);
        }
        return switch (curve.typeName()) {
            case "IfcCircle", "IfcEllipse" -> {
                double start = from == null ? 0 : from * items.radians();
                double end = to == null ? Math.PI * 2 : to * items.radians();
                yield conic(curve, start, sweep(end - start));
            }
            case "IfcLine" -> Path.of(List.of(onLine(curve, from == null ? 0 : from), onLine(curve, to == null ? 1 : to)),
                    false);
            case "IfcPolyline" -> polyline(points(items.refs(curve, "Points")), from, to);
            case "IfcCompositeCurve", "Ifc2DCompositeCurve" -> new CompositeCurves(items, this).trimmed(curve, from, to);
            case "IfcIndexedPolyCurve" -> along(path(curve).points(), from, to);
            case "IfcTrimmedCurve" -> within(curve, from, to);
            case "IfcSurfaceCurve", "IfcIntersectionCurve", "IfcSeamCurve" ->
                whole(curve, from, to);
            case "IfcBSplineCurveWithKnots", "IfcRationalBSplineCurveWithKnots" ->
                Path.of(BSplineCurve.read(items, curve).points(from, to), false);
            default -> whole(curve, from, to);
        };
    }

    /**
     * The part of a curve between two values of a swept solid: lengths where they are said to be, parameters otherwise.
     *
     * @param from null: from its start
     * @param to null: to its end
     */
    public Path part(Instance curve, Object from, Object to) {
        Double start = number(from);
        Double end = number(to);
        boolean measured = Along.measures(curve) || isLength(from) || isLength(to);
        if (!measured || start == null && end == null) {
            return trimmed(curve, start, end);
        }
        Along along = Along.of(items, this, curve);
        double low = start == null ? 0 : Math.max(0, start * items.metres());
        double high = end == null ? along.length() : Math.min(along.length(), end * items.metres());
        if (!(high > low)) {
            throw ItemException.damaged(curve, "nothing lies between its trims", "兩修剪點之間沒有長度");
        }
        return along.path(low, high);
    }

    private static Double number(Object value) {
        return Typed.unwrap(value) instanceof Number number && Double.isFinite(number.doubleValue())
                ? Double.valueOf(number.doubleValue()) : null;
    }

    private static boolean isLength(Object value) {
        return value instanceof Typed typed && typed.type().endsWith("LengthMeasure");
    }

    /** Beside another curve: to the left of it in the plane, or as seen along a direction of space. */
    private Path offset(Instance curve, int depth) {
        Path path = path(items.ref(curve, "BasisCurve"), depth + 1);
        double distance = items.length(curve, "Distance");
        Vec axis = curve.is("IfcOffsetCurve3D") ? items.direction(curve, "RefDirection") : Vec.Z;
        if (axis == null) {
            throw ItemException.missing(curve, "RefDirection");
        }
        List<Vec> points = path.points();
        int n = points.size();
        var moved = new ArrayList<Vec>(n);
        for (int i = 0; i < n; i++) {
            Vec before = i > 0 || path.closed() ? points.get(i).minus(points.get((i + n - 1) % n)) : null;
            Vec after = i < n - 1 || path.closed() ? points.get((i + 1) % n).minus(points.get(i)) : null;
            Vec a = axis.cross(before == null ? after : before).unit();
            Vec b = axis.cross(after == null ? before : after).unit();
            Vec side = a == null || b == null ? null : a.plus(b).unit();
            // where it turns back on itself there is no corner to go to
            if (side == null || side.dot(a) < 0.05) {
                throw ItemException.damaged(curve, "its basis has no side to go to", "其基線沒有可偏移的方向");
            }
            moved.add(points.get(i).plus(side.times(distance / side.dot(a))));
        }
        return Path.of(moved, path.closed());
    }

    /** Several programs write 0 to 1 where they mean a polyline from end to end. */
    private static boolean isWhole(Instance curve, Double from, Double to) {
        return from != null && to != null && from == 0 && to == 1
                && (curve.is("IfcPolyline") || curve.is("IfcCompositeCurve") || curve.is("IfcIndexedPolyCurve"));
    }

    /** Values beyond the last point can only be meant as lengths. */
    private Path polyline(List<Vec> points, Double from, Double to) {
        double last = points.size() - 1;
        double start = from == null ? 0 : from;
        double end = to == null ? last : to;
        if (!(end > last + 1e-9)) {
            return along(points, from, to);
        }
        double at = 0;
        double low = 0;
        double high = last;
        for (int i = 1; i < points.size(); i++) {
            double piece = points.get(i - 1).distance(points.get(i)) / items.metres();
            if (piece > 0 && start >= at && start < at + piece) {
                low = i - 1 + (start - at) / piece;
            }
            if (piece > 0 && end > at && end <= at + piece) {
                high = i - 1 + (end - at) / piece;
            }
            at += piece;
        }
        return along(points, low, high);
    }

    /** A part of a part counts as the whole does; values outside mean that the writer counted in another way. */
    private Path within(Instance trimmed, Double from, Double to) {
        Double t1 = parameter(trimmed.get("Trim1"));
        Double t2 = parameter(trimmed.get("Trim2"));
        Instance basis = items.ref(trimmed, "BasisCurve");
        if (t1 == null || t2 == null || Boolean.FALSE.equals(trimmed.get("SenseAgreement")) || basis.equals(trimmed)) {
            return whole(trimmed, from, to);
        }
        double last = basis.is("IfcConic") && t2 <= t1 ? t2 + Math.PI * 2 / items.radians() : t2;
        double low = from == null ? t1 : from;
        double high = to == null ? last : to;
        return low >= t1 - 1e-9 && high <= last + 1e-9 && low < high ? trimmed(basis, low, high)
                : whole(trimmed, from, to);
    }

    /** Exporters write the whole range in various ways: 0 to 1, 0 to the number of pieces, 0 to the length. */
    private Path whole(Instance curve, Double from, Double to) {
        Path path = path(curve);
        if (from != null && from != 0) {
            throw ItemException.unsupported(curve);
        }
        return path;
    }

    /** The part of a curve from one point on it to another; the whole where they are one. */
    public Path between(Instance curve, Vec from, Vec to, boolean sense) {
        return new TrimmedCurves(items, this).between(curve, from, to, sense, 0);
    }

    static double sweep(double difference) {
        double full = Math.PI * 2;
        if (Math.abs(difference) >= full - 1e-9) {
            return Math.signum(difference) * full;
        }
        return difference <= 0 ? difference + full : difference;
    }

    List<Vec> points(List<Instance> instances) {
        var points = new ArrayList<Vec>(instances.size());
        for (Instance point : instances) {
            points.add(items.point(point));
        }
        return points;
    }

    Path conic(Instance conic, double from, double sweep) {
        boolean circle = conic.is("IfcCircle");
        double a = items.positive(conic, circle ? "Radius" : "SemiAxis1");
        double b = circle ? a : items.positive(conic, "SemiAxis2");
        boolean full = Math.abs(sweep) >= Math.PI * 2;
        List<Vec> points = Arcs.points(items.placement(items.ref(conic, "Position")), a, b, from, sweep,
                items.precision());
        return Path.of(full ? points.subList(0, points.size() - 1) : points, full);
    }

    Vec onLine(Instance line, double parameter) {
        Instance vector = items.ref(line, "Dir");
        Vec direction = items.direction(vector, "Orientation");
        if (direction == null) {
            throw ItemException.missing(vector, "Orientation");
        }
        return items.point(line, "Pnt").plus(direction.times(items.length(vector, "Magnitude") * parameter));
    }

    /** A polyline counts its points from 0. */
    static Path along(List<Vec> points, Double from, Double to) {
        double last = points.size() - 1;
        double start = Math.max(0, Math.min(last, from == null ? 0 : from));
        double end = Math.max(0, Math.min(last, to == null ? last : to));
        var part = new ArrayList<Vec>();
        part.add(at(points, start));
        for (int i = (int) start + 1; i < end; i++) {
            part.add(points.get(i));
        }
        part.add(at(points, end));
        return Path.of(part, false);
    }

    private static Vec at(List<Vec> points, double parameter) {
        int i = Math.min((int) parameter, points.size() - 2);
        if (i < 0) {
            return points.getFirst();
        }
        return points.get(i).plus(points.get(i + 1).minus(points.get(i)).times(parameter - i));
    }

    Matrix conicPlane(Instance conic) {
        return items.placement(items.ref(conic, "Position"));
    }

    /** The parameter value in a trimming select; null where it holds none. */
    static Double parameter(Object trims) {
        if (trims instanceof List<?> list) {
            for (Object trim : list) {
                if (trim instanceof Typed typed && Typed.unwrap(typed) instanceof Number number
                        && Double.isFinite(number.doubleValue())) {
                    return number.doubleValue();
                }
            }
        }
        return null;
    }

    /** The point in a trimming select; null where it holds none. */
    Vec trimPoint(Object trims) {
        if (trims instanceof List<?> list) {
            for (Object trim : list) {
                if (trim instanceof Instance point && point.is("IfcCartesianPoint")) {
                    return items.point(point);
                }
            }
        }
        return null;
    }
}
