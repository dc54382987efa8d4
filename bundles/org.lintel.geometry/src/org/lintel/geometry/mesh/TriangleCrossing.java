// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

/**
 * Whether two triangles of one mesh cross or cover each other by more than they share. Touching is none: to count, an
 * edge must pass through the inside of the other triangle, or two flat ones must overlap, by more than a margin.
 */
final class TriangleCrossing {

    /** How far inside, in metres, a crossing must lie; what is nearer may be rounding. */
    static final double MARGIN = 1e-5;

    private TriangleCrossing() {
    }

    /**
     * @param a three corners
     * @param b three corners
     * @param shared which corners of b are corners of a too: for each its place in a, or -1
     */
    static boolean cross(Vec[] a, Vec[] b, int[] shared) {
        int common = 0;
        for (int place : shared) {
            common += place >= 0 ? 1 : 0;
        }
        if (common == 3) {
            return true;
        }
        Vec n = normal(a);
        Vec m = normal(b);
        if (n == null || m == null) {
            return false;
        }
        if (common == 2) {
            return folded(a, b, shared, n, m);
        }
        if (flat(a, b, n) && flat(b, a, m)) {
            return overlap(a, b, n);
        }
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            // an edge that begins at a common corner touches there, and can pass through nowhere else
            if (shared[i] < 0 && shared[j] < 0 && passes(b[i], b[j], a, n)) {
                return true;
            }
            if (!isShared(shared, i) && !isShared(shared, j) && passes(a[i], a[j], b, m)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShared(int[] shared, int corner) {
        return shared[0] == corner || shared[1] == corner || shared[2] == corner;
    }

    /** The normal of length one; null where the triangle is too thin to have one. */
    private static Vec normal(Vec[] t) {
        Vec n = t[1].minus(t[0]).cross(t[2].minus(t[0]));
        double longest = Math.max(t[0].distance(t[1]), Math.max(t[1].distance(t[2]), t[2].distance(t[0])));
        return n.length() > 2 * MARGIN * longest ? n.unit() : null;
    }

    /** Two with an edge in common cover each other where one is folded flat onto the other. */
    private static boolean folded(Vec[] a, Vec[] b, int[] shared, Vec n, Vec m) {
        if (Math.abs(n.dot(m)) < 1 - 1e-9) {
            return false;
        }
        Vec apexB = null;
        for (int i = 0; i < 3; i++) {
            apexB = shared[i] < 0 ? b[i] : apexB;
        }
        for (int i = 0; i < 3; i++) {
            if (!isShared(shared, i)) {
                Vec from = a[(i + 1) % 3];
                Vec edge = a[(i + 2) % 3].minus(from);
                Vec inwards = n.cross(edge).unit();
                return inwards != null && apexB.minus(from).dot(inwards) > MARGIN;
            }
        }
        return false;
    }

    private static boolean flat(Vec[] a, Vec[] b, Vec n) {
        for (Vec p : b) {
            if (Math.abs(p.minus(a[0]).dot(n)) > MARGIN / 10) {
                return false;
            }
        }
        return true;
    }

    /** Whether an edge passes through the inside of a triangle, clear of its ends and of the triangle's edges. */
    private static boolean passes(Vec from, Vec to, Vec[] t, Vec n) {
        double a = from.minus(t[0]).dot(n);
        double b = to.minus(t[0]).dot(n);
        if (!(a > MARGIN && b < -MARGIN || a < -MARGIN && b > MARGIN)) {
            return false;
        }
        return inside(from.plus(to.minus(from).times(a / (a - b))), t, n);
    }

    private static boolean inside(Vec p, Vec[] t, Vec n) {
        for (int i = 0; i < 3; i++) {
            Vec inwards = n.cross(t[(i + 1) % 3].minus(t[i])).unit();
            if (inwards == null || !(p.minus(t[i]).dot(inwards) > MARGIN)) {
                return false;
            }
        }
        return true;
    }

    /** Flat in one plane: by more than a margin, unless some edge parts them. */
    private static boolean overlap(Vec[] a, Vec[] b, Vec n) {
        return !parted(a, b, n) && !parted(b, a, n);
    }

    private static boolean parted(Vec[] a, Vec[] b, Vec n) {
        for (int i = 0; i < 3; i++) {
            Vec inwards = n.cross(a[(i + 1) % 3].minus(a[i])).unit();
            if (inwards == null) {
                return true;
            }
            // the normal of the other may point the other way round
            double side = Math.signum(a[(i + 2) % 3].minus(a[i]).dot(inwards));
            double most = Double.NEGATIVE_INFINITY;
            for (Vec p : b) {
                most = Math.max(most, p.minus(a[i]).dot(inwards) * side);
            }
            if (most <= MARGIN) {
                return true;
            }
        }
        return false;
    }
}
