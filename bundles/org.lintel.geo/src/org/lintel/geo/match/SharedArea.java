// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How much area two shapes have in common. Where one is convex, as most buildings of a register are, the other is cut
 * along its sides and only measured, which is far less work than an overlay, for that finds the outline too.
 */
final class SharedArea {

    /** Less than this, square metres, is how two that touch come out. */
    private static final double NOTHING = 1e-6;

    private SharedArea() {
    }

    /** Square metres; both are valid. */
    static double of(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return 0;
        }
        if (!isConvex(a)) {
            return isConvex(b) ? of(b, a) : Areas.shared(a, b).getArea();
        }
        Coordinate origin = a.getCoordinate();
        double[] sides = local(((Polygon) a).getExteriorRing(), origin);
        double sum = 0;
        for (int i = 0; i < b.getNumGeometries(); i++) {
            if (!(b.getGeometryN(i) instanceof Polygon polygon)) {
                return Areas.shared(a, b).getArea();
            }
            sum += cut(local(polygon.getExteriorRing(), origin), sides);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum -= cut(local(polygon.getInteriorRingN(hole), origin), sides);
            }
        }
        return sum < NOTHING ? 0 : sum;
    }

    /** One ring that turns one way only; a valid ring that does goes round once. */
    private static boolean isConvex(Geometry shape) {
        if (!(shape instanceof Polygon polygon) || polygon.isEmpty() || polygon.getNumInteriorRing() > 0) {
            return false;
        }
        double[] p = local(polygon.getExteriorRing(), polygon.getCoordinate());
        int corners = p.length / 2;
        for (int i = 0; i < corners; i++) {
            int j = (i + 1) % corners;
            int k = (i + 2) % corners;
            double turn = (p[2 * j] - p[2 * i]) * (p[2 * k + 1] - p[2 * j + 1])
                    - (p[2 * j + 1] - p[2 * i + 1]) * (p[2 * k] - p[2 * j]);
            if (turn < 0) {
                return false;
            }
        }
        return true;
    }

    /** Corners from an origin nearby, anticlockwise, the first not again at the end. */
    private static double[] local(LinearRing ring, Coordinate origin) {
        Coordinate[] all = ring.getCoordinates();
        int corners = Math.max(0, all.length - 1);
        double[] local = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            local[2 * i] = all[i].x - origin.x;
            local[2 * i + 1] = all[i].y - origin.y;
        }
        if (area(local, corners) < 0) {
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
