// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import org.lintel.geometry.mesh.Vec;

/** Whether a triangle touches cubes of one size, by the axes that could separate the two. */
final class TriangleBox {

    private final double half;
    private final double[] p;
    private final double[] n;
    private final double offset;
    private final double reach;

    TriangleBox(Vec a, Vec b, Vec c, double half) {
        this.half = half;
        p = new double[] {a.x(), a.y(), a.z(), b.x(), b.y(), b.z(), c.x(), c.y(), c.z()};
        Vec normal = b.minus(a).cross(c.minus(a));
        n = new double[] {normal.x(), normal.y(), normal.z()};
        offset = normal.dot(a);
        reach = half * (Math.abs(n[0]) + Math.abs(n[1]) + Math.abs(n[2]));
    }

    /** The cube around a middle. */
    boolean meets(double x, double y, double z) {
        if (Math.abs(n[0] * x + n[1] * y + n[2] * z - offset) > reach) {
            return false;
        }
        double[] m = {x, y, z};
        for (int k = 0; k < 3; k++) {
            double low = Math.min(p[k], Math.min(p[3 + k], p[6 + k])) - m[k];
            double high = Math.max(p[k], Math.max(p[3 + k], p[6 + k])) - m[k];
            if (low > half || high < -half) {
                return false;
            }
        }
        for (int edge = 0; edge < 9; edge += 3) {
            int next = (edge + 3) % 9;
            for (int k = 0; k < 3; k++) {
                if (separated(m, edge, next, k)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Along the axis square to an edge and to an axis of space. */
    private boolean separated(double[] m, int from, int to, int axis) {
        int i = (axis + 1) % 3;
        int j = (axis + 2) % 3;
        double ei = p[to + i] - p[from + i];
        double ej = p[to + j] - p[from + j];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 9; corner += 3) {
            double along = (p[corner + i] - m[i]) * ej - (p[corner + j] - m[j]) * ei;
            low = Math.min(low, along);
            high = Math.max(high, along);
        }
        double r = half * (Math.abs(ei) + Math.abs(ej));
        return low > r || high < -r;
    }
}
