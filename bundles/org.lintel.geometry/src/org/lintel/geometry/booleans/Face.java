// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.Arrays;
import org.lintel.geometry.mesh.Bounds;

/**
 * A convex polygon on a plane.
 *
 * @param p three numbers a corner, counter-clockwise as seen from where the normal points
 * @param plane its normal of length one and its distance from the origin
 */
record Face(double[] p, Plane plane) {

    /** All points whose product with the normal is {@code w}. */
    record Plane(double x, double y, double z, double w) {

        double height(double[] p, int i) {
            return x * p[i] + y * p[i + 1] + z * p[i + 2] - w;
        }
    }

    /** Null where the points have no area. */
    static Face of(double[] p) {
        double ax = p[3] - p[0];
        double ay = p[4] - p[1];
        double az = p[5] - p[2];
        double bx = p[6] - p[0];
        double by = p[7] - p[1];
        double bz = p[8] - p[2];
        double x = ay * bz - az * by;
        double y = az * bx - ax * bz;
        double z = ax * by - ay * bx;
        double length = Math.sqrt(x * x + y * y + z * z);
        double longest = Math.max(ax * ax + ay * ay + az * az, bx * bx + by * by + bz * bz);
        if (!(length > 1e-14) || length * length < 1e-18 * longest) {
            return null;
        }
        x /= length;
        y /= length;
        z /= length;
        double w = (x * (p[0] + p[3] + p[6]) + y * (p[1] + p[4] + p[7]) + z * (p[2] + p[5] + p[8])) / 3;
        return new Face(p, new Plane(x, y, z, w));
    }

    int corners() {
        return p.length / 3;
    }

    /** The same polygon seen from behind. */
    Face turned() {
        double[] q = new double[p.length];
        for (int i = 0; i < p.length; i += 3) {
            System.arraycopy(p, p.length - 3 - i, q, i, 3);
        }
        return new Face(q, new Plane(-plane.x, -plane.y, -plane.z, -plane.w));
    }

    boolean meets(Bounds box) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = lowX;
        double lowZ = lowX;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = highX;
        double highZ = highX;
        for (int i = 0; i < p.length; i += 3) {
            lowX = Math.min(lowX, p[i]);
            highX = Math.max(highX, p[i]);
            lowY = Math.min(lowY, p[i + 1]);
            highY = Math.max(highY, p[i + 1]);
            lowZ = Math.min(lowZ, p[i + 2]);
            highZ = Math.max(highZ, p[i + 2]);
        }
        return lowX <= box.maxX() && box.minX() <= highX && lowY <= box.maxY() && box.minY() <= highY
                && lowZ <= box.maxZ() && box.minZ() <= highZ;
    }

    /** The two sides of this polygon at a plane it crosses; a side without area is null. */
    Face[] split(Plane at, double on) {
        int n = corners();
        double[] front = new double[p.length + 6];
        double[] back = new double[p.length + 6];
        int f = 0;
        int b = 0;
        for (int i = 0; i < n; i++) {
            int s = i * 3;
            int e = (i + 1) % n * 3;
            double hs = at.height(p, s);
            double he = at.height(p, e);
            if (hs > -on) {
                f = put(front, f, p[s], p[s + 1], p[s + 2]);
            }
            if (hs < on) {
                b = put(back, b, p[s], p[s + 1], p[s + 2]);
            }
            if (hs > on && he < -on || hs < -on && he > on) {
                // from the same end whichever way the neighbour walks this edge
                boolean forward = before(s, e);
                int from = forward ? s : e;
                int to = forward ? e : s;
                double hf = forward ? hs : he;
                double t = hf / (hf - (forward ? he : hs));
                double x = p[from] + (p[to] - p[from]) * t;
                double y = p[from + 1] + (p[to + 1] - p[from + 1]) * t;
                double z = p[from + 2] + (p[to + 2] - p[from + 2]) * t;
                f = put(front, f, x, y, z);
                b = put(back, b, x, y, z);
            }
        }
        return new Face[] {part(front, f), part(back, b)};
    }

    private boolean before(int a, int b) {
        for (int k = 0; k < 3; k++) {
            if (p[a + k] != p[b + k]) {
                return p[a + k] < p[b + k];
            }
        }
        return true;
    }

    private Face part(double[] q, int count) {
        return count < 9 ? null : new Face(Arrays.copyOf(q, count), plane);
    }

    private static int put(double[] q, int n, double x, double y, double z) {
        if (n + 3 <= q.length) {
            q[n] = x;
            q[n + 1] = y;
            q[n + 2] = z;
            return n + 3;
        }
        return n;
    }
}
