// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * How much area two shapes have in common. One is the sum of the triangles from one place to each of its sides, those that run
 * the other way taken off; the other is cut along the sides of each triangle and only measured. That is far less work than an
 * overlay, for that finds the outline too.
 */
final class SharedArea {

    /** Less than this, square metres, is how two that touch come out. */
    private static final double NOTHING = 1e-6;
    /** With more pairs of corners an overlay is less work: it does not look at each pair. */
    private static final long MOST_PAIRS = 250_000;

    private SharedArea() {
    }

    /** Square metres; both are valid. */
    static double of(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return 0;
        }
        if (!(a instanceof Polygonal && b instanceof Polygonal) || (long) a.getNumPoints() * b.getNumPoints() > MOST_PAIRS) {
            return Areas.shared(a, b).getArea();
        }
        Coordinate origin = a.getCoordinate();
        List<double[]> others = rings(b, origin);
        double sum = 0;
        for (double[] ring : rings(a, origin)) {
            // from one of its own corners: of a convex ring no triangle is taken off again
            for (int i = 2; i + 2 < ring.length; i += 2) {
                double[] triangle = {ring[0], ring[1], ring[i], ring[i + 1], ring[i + 2], ring[i + 3]};
                double turn = area(triangle, 3);
                if (turn < 0) {
                    triangle = new double[] {ring[0], ring[1], ring[i + 2], ring[i + 3], ring[i], ring[i + 1]};
                }
                for (double[] other : turn == 0 ? List.<double[]>of() : others) {
                    sum += Math.signum(turn) * cut(other, triangle);
                }
            }
        }
        return sum < NOTHING ? 0 : sum;
    }

    /** All rings of a shape, outer ones anticlockwise and holes clockwise. */
    private static List<double[]> rings(Geometry shape, Coordinate origin) {
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            rings.add(local(polygon.getExteriorRing(), origin, false));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(local(polygon.getInteriorRingN(hole), origin, true));
            }
        }
        return rings;
    }

    /** Corners from an origin nearby, the first not again at the end. */
    private static double[] local(LinearRing ring, Coordinate origin, boolean clockwise) {
        Coordinate[] all = ring.getCoordinates();
        int corners = Math.max(0, all.length - 1);
        double[] local = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            local[2 * i] = all[i].x - origin.x;
            local[2 * i + 1] = all[i].y - origin.y;
        }
        if (area(local, corners) < 0 != clockwise) {
            for (int i = 0; i < corners / 2; i++) {
                int k = corners - 1 - i;
                double x = local[2 * i];
                double y = local[2 * i + 1];
                local[2 * i] = local[2 * k];
                local[2 * i + 1] = local[2 * k + 1];
                local[2 * k] = x;
                local[2 * k + 1] = y;
            }
        }
        return local;
    }

    /** Negative where it runs clockwise. */
    private static double area(double[] p, int corners) {
        double sum = 0;
        for (int i = 0; i < corners; i++) {
            int k = (i + 1) % corners;
            sum += p[2 * i] * p[2 * k + 1] - p[2 * k] * p[2 * i + 1];
        }
        return sum / 2;
    }

    /**
     * The area of what is left of a ring on the inner side of all sides; where it falls apart, its parts hang together
     * with no area between.
     */
    private static double cut(double[] ring, double[] sides) {
        double[] from = ring;
        int corners = ring.length / 2;
        for (int s = 0; s < sides.length && corners > 0; s += 2) {
            int next = (s + 2) % sides.length;
            double dx = sides[next] - sides[s];
            double dy = sides[next + 1] - sides[s + 1];
            double[] to = new double[4 * corners];
            int kept = 0;
            double before = side(from, corners - 1, sides, s, dx, dy);
            for (int i = 0; i < corners; i++) {
                double here = side(from, i, sides, s, dx, dy);
                if (before < 0 != here < 0) {
                    int last = (i + corners - 1) % corners;
                    double share = before / (before - here);
                    to[2 * kept] = from[2 * last] + share * (from[2 * i] - from[2 * last]);
                    to[2 * kept++ + 1] = from[2 * last + 1] + share * (from[2 * i + 1] - from[2 * last + 1]);
                }
                if (here >= 0) {
                    to[2 * kept] = from[2 * i];
                    to[2 * kept++ + 1] = from[2 * i + 1];
                }
                before = here;
            }
            from = to;
            corners = kept;
        }
        return area(from, corners);
    }

    /** On which side of a line a corner lies: not less than nothing to its left. */
    private static double side(double[] p, int corner, double[] sides, int s, double dx, double dy) {
        return dx * (p[2 * corner + 1] - sides[s + 1]) - dy * (p[2 * corner] - sides[s]);
    }
}
