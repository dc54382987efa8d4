// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.Precision;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;

/** Cuts arcs of circles and ellipses into straight pieces. */
public final class Arcs {

    private Arcs() {
    }

    /**
     * The points of an arc in its own plane, both ends included.
     *
     * @param from the angle of the first point in radians, from the X axis of the plane
     * @param sweep how far it turns, in radians, negative clockwise
     */
    public static List<Vec> points(Matrix plane, double radiusX, double radiusY, double from, double sweep,
            Precision precision) {
        int n = precision.pieces(Math.max(radiusX, radiusY), sweep);
        var points = new ArrayList<Vec>(n + 1);
        for (int i = 0; i <= n; i++) {
            double angle = from + sweep * i / n;
            points.add(plane.apply(new Vec(radiusX * cos(angle), radiusY * sin(angle), 0)));
        }
        return points;
    }

    /** The arc from a point over another to a third; a straight line where they stand in one. */
    public static List<Vec> through(Vec a, Vec b, Vec c, Precision precision) {
        Vec ab = b.minus(a);
        Vec ac = c.minus(a);
        Vec n = ab.cross(ac);
        double size = n.dot(n);
        if (!(size > 1e-16 * ab.dot(ab) * ac.dot(ac))) {
            return List.of(a, b, c);
        }
        Vec toCentre = n.cross(ab).times(ac.dot(ac)).plus(ac.cross(n).times(ab.dot(ab))).times(1 / (2 * size));
        Vec centre = a.plus(toCentre);
        double radius = toCentre.length();
        Vec axis = n.unit();
        Vec x = a.minus(centre).unit();
        Vec y = axis.cross(x);
        Vec last = c.minus(centre);
        double sweep = Math.atan2(last.dot(y), last.dot(x));
        sweep = sweep <= 0 ? sweep + Math.PI * 2 : sweep;
        var points = new ArrayList<>(points(Matrix.of(x, y, axis, centre), radius, radius, 0, sweep, precision));
        points.set(0, a);
        points.set(points.size() - 1, c);
        return points;
    }

    /** The cosine, exact at right angles: so that quarters of circles meet their neighbours. */
    static double cos(double angle) {
        double c = Math.cos(angle);
        return Math.abs(c) < 1e-15 ? 0 : c;
    }

    static double sin(double angle) {
        double s = Math.sin(angle);
        return Math.abs(s) < 1e-15 ? 0 : s;
    }
}
