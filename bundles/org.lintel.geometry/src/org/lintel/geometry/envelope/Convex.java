// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** A convex polygon on a plane, counter-clockwise, that is cut along lines. */
final class Convex {

    /** Corners, u and v in turn. */
    private final double[] at;

    private Convex(double[] at) {
        this.at = at;
    }

    static Convex of(Envelope box) {
        return new Convex(new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY(), box.getMaxX(),
            box.getMaxY(), box.getMinX(), box.getMaxY()});
    }

    /** What of it lies to the left of a line through a point, or to the right of it; null where nothing does. */
    Convex side(double u, double v, double du, double dv, boolean left) {
        double[] kept = new double[at.length + 4];
        int n = 0;
        double sign = left ? 1 : -1;
        double most = 0;
        for (int i = 0; i < at.length; i += 2) {
            int k = (i + 2) % at.length;
            double a = sign * (du * (at[i + 1] - v) - dv * (at[i] - u));
            double b = sign * (du * (at[k + 1] - v) - dv * (at[k] - u));
            most = Math.max(most, a);
            if (a >= 0) {
                kept[n++] = at[i];
                kept[n++] = at[i + 1];
            }
            if (a > 0 && b < 0 || a < 0 && b > 0) {
                double f = a / (a - b);
                // along an axis the number itself, so that neighbours have the same to the last digit
                kept[n++] = du == 0 ? u : at[i] + (at[k] - at[i]) * f;
                kept[n++] = dv == 0 ? v : at[i + 1] + (at[k + 1] - at[i + 1]) * f;
            }
        }
        return n < 6 || most <= 1e-9 ? null : new Convex(Arrays.copyOf(kept, n));
    }

    /** The part of a line between two points that lies within; null where less than a millimetre does. */
    double[] within(double u0, double v0, double u1, double v1) {
        double from = 0;
        double to = 1;
        for (int i = 0; i < at.length && from < to; i += 2) {
            int k = (i + 2) % at.length;
            double eu = at[k] - at[i];
            double ev = at[k + 1] - at[i + 1];
            double length = Math.hypot(eu, ev);
            if (length < 1e-9) {
                continue;
            }
            double a = (eu * (v0 - at[i + 1]) - ev * (u0 - at[i])) / length;
            double b = (eu * (v1 - at[i + 1]) - ev * (u1 - at[i])) / length;
            // what runs along its edge cuts nothing
            if (a < NEAR && b < NEAR) {
                return null;
            }
            if (a < 0) {
                from = Math.max(from, a / (a - b));
            } else if (b < 0) {
                to = Math.min(to, a / (a - b));
            }
        }
        if ((to - from) * Math.hypot(u1 - u0, v1 - v0) < 1e-3) {
            return null;
        }
        return new double[] {u0 + (u1 - u0) * from, v0 + (v1 - v0) * from, u0 + (u1 - u0) * to, v0 + (v1 - v0) * to};
    }

    private static final double NEAR = 2e-4;

    boolean holds(double u, double v) {
        for (int i = 0; i < at.length; i += 2) {
            int k = (i + 2) % at.length;
            if ((at[k] - at[i]) * (v - at[i + 1]) - (at[k + 1] - at[i + 1]) * (u - at[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The middle of its corners, and points between that and each corner: u and v in turn. */
    double[] points() {
        double[] points = new double[at.length + 2];
        for (int i = 0; i < at.length; i++) {
            points[i % 2] += at[i] / (at.length / 2);
        }
        for (int i = 0; i < at.length; i++) {
            points[i + 2] = points[i % 2] * 0.15 + at[i] * 0.85;
        }
        return points;
    }

    /** The longer of its extents along the two axes. */
    double size() {
        Envelope box = new Envelope();
        for (int i = 0; i < at.length; i += 2) {
            box.expandToInclude(at[i], at[i + 1]);
        }
        return Math.max(box.getWidth(), box.getHeight());
    }

    double area() {
        double twice = 0;
        for (int i = 2; i + 2 < at.length; i += 2) {
            twice += (at[i] - at[0]) * (at[i + 3] - at[1]) - (at[i + 2] - at[0]) * (at[i + 1] - at[1]);
        }
        return twice / 2;
    }

    Polygon polygon() {
        var ring = new Coordinate[at.length / 2 + 1];
        for (int i = 0; i < at.length; i += 2) {
            ring[i / 2] = new Coordinate(at[i], at[i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return Flat.FACTORY.createPolygon(ring);
    }
}
