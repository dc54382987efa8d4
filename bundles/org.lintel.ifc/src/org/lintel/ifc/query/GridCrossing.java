// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.List;
import org.lintel.ifc.model.Instance;

/**
 * Where two straight axes of a grid cross, moved aside by their offsets; in the grid's own coordinates and the file's
 * unit of length.
 *
 * @param direction of the first axis, of length one
 */
record GridCrossing(double[] point, double[] direction) {

    private static final double PARALLEL = 1e-9;

    /** A straight axis: a point and a direction of length one in the plane. */
    private record Axis(double x, double y, double dx, double dy) {

        /** To the left, seen along the axis. */
        Axis aside(double offset) {
            return new Axis(x - dy * offset, y + dx * offset, dx, dy);
        }
    }

    /** Null where an axis is curved, the axes do not cross, or something is missing. */
    static GridCrossing of(Instance intersection) {
        if (intersection == null || !intersection.is("IfcVirtualGridIntersection")) {
            return null;
        }
        List<Instance> axes = intersection.refs("IntersectingAxes");
        double[] offsets = BasisCurves.numbers(intersection.get("OffsetDistances"), 3);
        if (axes.size() != 2 || offsets == null) {
            return null;
        }
        Axis first = axis(axes.getFirst());
        Axis second = axis(axes.getLast());
        if (first == null || second == null) {
            return null;
        }
        Axis a = first.aside(offsets[0]);
        Axis b = second.aside(offsets[1]);
        double cross = a.dx * b.dy - a.dy * b.dx;
        if (!(Math.abs(cross) > PARALLEL)) {
            return null;
        }
        double along = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / cross;
        return new GridCrossing(new double[] {a.x + a.dx * along, a.y + a.dy * along, offsets[2]},
                new double[] {a.dx, a.dy, 0});
    }

    private static Axis axis(Instance axis) {
        Axis found = line(axis.ref("AxisCurve"));
        return found != null && Boolean.FALSE.equals(axis.get("SameSense"))
                ? new Axis(found.x, found.y, -found.dx, -found.dy) : found;
    }

    private static Axis line(Instance curve) {
        if (curve == null) {
            return null;
        }
        switch (curve.typeName()) {
            case "IfcPolyline":
                List<Instance> points = curve.refs("Points");
                return points.size() != 2 ? null : through(coordinates(points.getFirst()),
                        coordinates(points.getLast()));
            case "IfcTrimmedCurve":
                Axis basis = line(curve.ref("BasisCurve"));
                return basis != null && Boolean.FALSE.equals(curve.get("SenseAgreement"))
                        ? new Axis(basis.x, basis.y, -basis.dx, -basis.dy) : basis;
            case "IfcLine":
                Instance vector = curve.ref("Dir");
                Instance direction = vector == null ? null : vector.ref("Orientation");
                double[] d = direction == null ? null : BasisCurves.numbers(direction.get("DirectionRatios"), 2);
                double[] at = coordinates(curve.ref("Pnt"));
                return d == null || at == null ? null : through(at, new double[] {at[0] + d[0], at[1] + d[1]});
            default:
                return null;
        }
    }

    private static double[] coordinates(Instance point) {
        return point == null ? null : BasisCurves.numbers(point.get("Coordinates"), 2);
    }

    private static Axis through(double[] a, double[] b) {
        if (a == null || b == null) {
            return null;
        }
        double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        return length > 0 ? new Axis(a[0], a[1], (b[0] - a[0]) / length, (b[1] - a[1]) / length) : null;
    }
}
