// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** Reads IfcTrimmedCurve: a part of a line, a conic or another curve, between points or parameter values. */
final class TrimmedCurves {

    private final Items items;
    private final Curves curves;

    TrimmedCurves(Items items, Curves curves) {
        this.items = items;
        this.curves = curves;
    }

    Path path(Instance trimmed, int depth) {
        Instance basis = items.ref(trimmed, "BasisCurve");
        Object first = trimmed.get("Trim1");
        Object second = trimmed.get("Trim2");
        boolean sense = !Boolean.FALSE.equals(trimmed.get("SenseAgreement"));
        boolean byPoints = "CARTESIAN".equals(trimmed.enumeration("MasterRepresentation"));
        Vec p1 = curves.trimPoint(first);
        Vec p2 = curves.trimPoint(second);
        Double t1 = Curves.parameter(first);
        Double t2 = Curves.parameter(second);
        boolean points = p1 != null && p2 != null && (byPoints || t1 == null || t2 == null);
        if (!points && (t1 == null || t2 == null)) {
            throw ItemException.missing(trimmed, t1 == null ? "Trim1" : "Trim2");
        }
        if (basis.is("IfcConic")) {
            points = points || p1 != null && p2 != null && !(agrees(basis, p1, t1) && agrees(basis, p2, t2));
            return points ? between(basis, p1, p2, sense, depth)
                    : conic(basis, t1 * items.radians(), t2 * items.radians(), sense, null);
        }
        if (points) {
            return between(basis, p1, p2, sense, depth);
        }
        boolean forward = t1 <= t2;
        Path part = curves.trimmed(basis, Math.min(t1, t2), Math.max(t1, t2));
        // a line between parameter values runs from the first to the second, whatever the sense says
        return forward ? part : part.reversed();
    }

    /** Some files write degrees where their unit is the radian, but the points beside them are right. */
    private boolean agrees(Instance basis, Vec p, double parameter) {
        double difference = (angle(basis, p) - parameter * items.radians()) / (Math.PI * 2);
        return Math.abs(difference - Math.rint(difference)) < 0.01;
    }

    Path between(Instance basis, Vec p1, Vec p2, boolean sense, int depth) {
        if (basis.is("IfcConic")) {
            return conic(basis, angle(basis, p1), angle(basis, p2), sense, List.of(p1, p2));
        }
        return basis.is("IfcLine") ? Path.of(List.of(p1, p2), false)
                : between(curves.path(basis, depth + 1), p1, p2, sense);
    }

    private Path conic(Instance basis, double from, double to, boolean sense, List<Vec> ends) {
        double sweep = sense ? Curves.sweep(to - from) : -Curves.sweep(from - to);
        Path arc = curves.conic(basis, from, sweep);
        if (ends == null || arc.closed() || arc.points().size() < 2) {
            return arc;
        }
        // the very points of the file, so that neighbours meet
        var points = new ArrayList<>(arc.points());
        points.set(0, ends.get(0));
        points.set(points.size() - 1, ends.get(1));
        return Path.of(points, false);
    }

    private double angle(Instance basis, Vec p) {
        Matrix plane = curves.conicPlane(basis);
        Vec d = p.minus(plane.origin());
        double a = basis.is("IfcCircle") ? 1 : items.positive(basis, "SemiAxis1");
        double b = basis.is("IfcCircle") ? 1 : items.positive(basis, "SemiAxis2");
        return Math.atan2(d.dot(plane.direction(Vec.Y)) / b, d.dot(plane.direction(Vec.X)) / a);
    }

    /** The part of a path between the places nearest to two points; of a closed one that which the sense says. */
    private static Path between(Path path, Vec p1, Vec p2, boolean sense) {
        List<Vec> points = path.points();
        if (!path.closed()) {
            double from = nearest(points, p1);
            double to = nearest(points, p2);
            return from <= to ? Curves.along(points, from, to) : Curves.along(points, to, from).reversed();
        }
        var twice = new ArrayList<Vec>(points);
        twice.addAll(points);
        twice.add(points.getFirst());
        List<Vec> once = twice.subList(0, points.size() + 1);
        double low = nearest(once, sense ? p1 : p2);
        double high = nearest(once, sense ? p2 : p1);
        Path part = Curves.along(twice, low, high > low + 1e-9 ? high : high + points.size());
        return sense ? part : part.reversed();
    }

    private static double nearest(List<Vec> points, Vec p) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < points.size(); i++) {
            Vec a = points.get(i);
            Vec d = points.get(i + 1).minus(a);
            double t = Math.max(0, Math.min(1, p.minus(a).dot(d) / d.dot(d)));
            double distance = a.plus(d.times(t)).distance(p);
            if (distance < least) {
                least = distance;
                best = i + t;
            }
        }
        return best;
    }
}
