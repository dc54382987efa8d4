// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;

/**
 * Sends rays through a scene. Both sides of a triangle stop a ray. Of triangles at the same distance the one with the
 * lowest number counts, so an answer does not depend on how the tree is built. Keeps what the last ray met; one tracer
 * belongs to one thread.
 */
public final class Tracer {

    /** So much of a triangle's edge lies on both sides, so that no ray slips through between neighbours. */
    private static final double EDGE = 1e-9;

    private final Scene scene;
    private final BoxTree tree;
    private final double[] corners;
    private final int[] open = new int[BoxTree.MOST_DEPTH + 2];
    private final double[] o = new double[3];
    private final double[] d = new double[3];
    private final double[] inverse = new double[3];
    private double distance;

    Tracer(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.corners = scene.corners();
    }

    /**
     * The first triangle a ray meets; -1 where it meets none.
     *
     * @param from in the world, in metres
     * @param direction of any length but 0; distances are reckoned in this length
     * @param near distances from the start that do not count, up to this
     * @param far the farthest distance that counts
     */
    public int first(Vec from, Vec direction, double near, double far) {
        return first(from, direction, near, far, null);
    }

    /** The same among the triangles for which the predicate holds; null for all. */
    public int first(Vec from, Vec direction, double near, double far, IntPredicate counts) {
        return trace(from.minus(scene.origin()), direction, near, far, counts, false);
    }

    /** Whether a ray meets any triangle; quicker than asking for the first. */
    public boolean any(Vec from, Vec direction, double near, double far) {
        return any(from, direction, near, far, null);
    }

    /** The same among the triangles for which the predicate holds; null for all. */
    public boolean any(Vec from, Vec direction, double near, double far, IntPredicate counts) {
        return trace(from.minus(scene.origin()), direction, near, far, counts, true) >= 0;
    }

    /** Whether something stands between two points, nearer to both than the margin in metres not counted. */
    public boolean between(Vec a, Vec b, double margin) {
        Vec way = b.minus(a);
        double length = way.length();
        return length > 2 * margin && any(a, way.times(1 / length), margin, length - margin);
    }

    /** How far the triangle that {@link #first} found lies along the ray. */
    public double distance() {
        return distance;
    }

    private int trace(Vec from, Vec direction, double near, double far, IntPredicate counts, boolean any) {
        set(0, from.x(), direction.x());
        set(1, from.y(), direction.y());
        set(2, from.z(), direction.z());
        int found = -1;
        distance = far;
        if (tree.isEmpty() || enter(0, near) > distance) {
            return -1;
        }
        int top = 0;
        int node = 0;
        while (true) {
            int count = tree.counts[node];
            if (count > 0) {
                int begin = tree.links[node];
                for (int i = begin; i < begin + count; i++) {
                    int t = tree.order[i];
                    double at = meet(t);
                    if (at > near && (at < distance || at == distance && (found < 0 || t < found))
                            && (counts == null || counts.test(t))) {
                        found = t;
                        distance = at;
                    }
                }
                if (any && found >= 0) {
                    return found;
                }
            } else {
                int left = node + 1;
                int right = tree.links[node];
                double toLeft = enter(left, near);
                double toRight = enter(right, near);
                int first = toLeft <= toRight ? left : right;
                if (Math.max(toLeft, toRight) <= distance) {
                    open[top++] = first == left ? right : left;
                }
                if (Math.min(toLeft, toRight) <= distance) {
                    node = first;
                    continue;
                }
            }
            do {
                if (top == 0) {
                    return found;
                }
                node = open[--top];
            } while (enter(node, near) > distance);
        }
    }

    private void set(int axis, double from, double direction) {
        o[axis] = from;
        d[axis] = direction;
        // a direction along a side of a box must not make 0 times infinity
        inverse[axis] = 1 / (Math.abs(direction) < 1e-300 ? 1e-300 : direction);
    }

    /** Where the ray enters the box of a node; infinite where it does not before the nearest triangle known. */
    private double enter(int node, double near) {
        float[] b = tree.boxes;
        int i = node * 6;
        double in = near;
        double out = distance;
        for (int k = 0; k < 3; k++) {
            double t0 = (b[i + k] - o[k]) * inverse[k];
            double t1 = (b[i + 3 + k] - o[k]) * inverse[k];
            in = Math.max(in, Math.min(t0, t1));
            out = Math.min(out, Math.max(t0, t1));
        }
        return in <= out ? in : Double.POSITIVE_INFINITY;
    }

    /** Where the ray meets the plane of a triangle within its edges; NaN where it does not. */
    private double meet(int triangle) {
        int i = triangle * 9;
        double ax = corners[i];
        double ay = corners[i + 1];
        double az = corners[i + 2];
        double ux = corners[i + 3] - ax;
        double uy = corners[i + 4] - ay;
        double uz = corners[i + 5] - az;
        double vx = corners[i + 6] - ax;
        double vy = corners[i + 7] - ay;
        double vz = corners[i + 8] - az;
        double px = d[1] * vz - d[2] * vy;
        double py = d[2] * vx - d[0] * vz;
        double pz = d[0] * vy - d[1] * vx;
        double det = ux * px + uy * py + uz * pz;
        if (det == 0) {
            return Double.NaN;
        }
        double sx = o[0] - ax;
        double sy = o[1] - ay;
        double sz = o[2] - az;
        double a = (sx * px + sy * py + sz * pz) / det;
        if (!(a >= -EDGE && a <= 1 + EDGE)) {
            return Double.NaN;
        }
        double qx = sy * uz - sz * uy;
        double qy = sz * ux - sx * uz;
        double qz = sx * uy - sy * ux;
        double b = (d[0] * qx + d[1] * qy + d[2] * qz) / det;
        if (!(b >= -EDGE && a + b <= 1 + EDGE)) {
            return Double.NaN;
        }
        return (vx * qx + vy * qy + vz * qz) / det;
    }

    /** Hands over the triangles whose boxes meet a box in the world; each once, in no particular order. */
    public void within(Bounds box, IntConsumer each) {
        if (tree.isEmpty()) {
            return;
        }
        Vec by = scene.origin();
        double[] low = {box.minX() - by.x(), box.minY() - by.y(), box.minZ() - by.z()};
        double[] high = {box.maxX() - by.x(), box.maxY() - by.y(), box.maxZ() - by.z()};
        int top = 0;
        open[top++] = 0;
        while (top > 0) {
            int node = open[--top];
            if (!meets(node, low, high)) {
                continue;
            }
            if (tree.counts[node] == 0) {
                open[top++] = tree.links[node];
                open[top++] = node + 1;
                continue;
            }
            for (int i = tree.links[node]; i < tree.links[node] + tree.counts[node]; i++) {
                if (meetsTriangle(tree.order[i], low, high)) {
                    each.accept(tree.order[i]);
                }
            }
        }
    }

    private boolean meets(int node, double[] low, double[] high) {
        for (int k = 0; k < 3; k++) {
            if (tree.boxes[node * 6 + k] > high[k] || tree.boxes[node * 6 + 3 + k] < low[k]) {
                return false;
            }
        }
        return true;
    }

    private boolean meetsTriangle(int triangle, double[] low, double[] high) {
        for (int k = 0; k < 3; k++) {
            int i = triangle * 9 + k;
            if (Math.min(corners[i], Math.min(corners[i + 3], corners[i + 6])) > high[k]
                    || Math.max(corners[i], Math.max(corners[i + 3], corners[i + 6])) < low[k]) {
                return false;
            }
        }
        return true;
    }
}
