// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.Arrays;
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

    /** A box is taken so much wider, in metres, that what is lost in reckoning does not count. */
    private static final double WIDER = 1e-6;

    private final Scene scene;
    private final BoxTree tree;
    private final double[] corners;
    private final int[] open = new int[BoxTree.MOST_DEPTH + 2];
    private double distance;

    // the ray: where it starts, which way it goes, and one by that
    private double ox;
    private double oy;
    private double oz;
    private double dx;
    private double dy;
    private double dz;
    private double ix;
    private double iy;
    private double iz;

    // which of the six numbers of a box the ray comes to first along each axis; the other one is three from it
    private int firstX;
    private int firstY;
    private int firstZ;

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
        set(from, direction);
        return nearest(near, far, counts);
    }

    /** Whether a ray meets any triangle; quicker than asking for the first. */
    public boolean any(Vec from, Vec direction, double near, double far) {
        return any(from, direction, near, far, null);
    }

    /** The same among the triangles for which the predicate holds; null for all. */
    public boolean any(Vec from, Vec direction, double near, double far, IntPredicate counts) {
        set(from, direction);
        return stop(near, far, counts) >= 0;
    }

    /** Whether something stands between two points, nearer to both than the margin in metres not counted. */
    public boolean between(Vec a, Vec b, double margin) {
        return between(a, b, margin, -1) >= 0;
    }

    /**
     * The same for one of many rays that are much alike: what stops them is mostly the same, so it is looked at first.
     * The answer does not depend on it.
     *
     * @param likely what this returned for a ray like it; -1 for none
     * @return a number for the next ray; -1 where nothing stands between
     */
    public int between(Vec a, Vec b, double margin, int likely) {
        double far = aim(a, b) - margin;
        if (!(far > margin)) {
            return -1;
        }
        return likely >= 0 && stops(likely, margin, far) ? likely : stop(margin, far, null);
    }

    /** Whether something stands between two points that lie in a vicinity of the same scene. */
    public boolean between(Vec a, Vec b, double margin, Vicinity in) {
        if (in.leaves == null) {
            return between(a, b, margin);
        }
        double far = aim(a, b) - margin;
        if (!(far > margin)) {
            return false;
        }
        int[] leaves = in.leaves;
        for (int i = 0; i < leaves.length; i++) {
            int leaf = leaves[i];
            if (stops(leaf, margin, far)) {
                // most likely it stops the next ray too
                leaves[i] = leaves[0];
                leaves[0] = leaf;
                return true;
            }
        }
        return false;
    }

    private boolean stops(int leaf, double near, double far) {
        return enter(leaf, near, far) <= far && stops(leaf, near, far, null);
    }

    /** Sets the ray from a point to another; how far these are apart. */
    private double aim(Vec a, Vec b) {
        double x = b.x() - a.x();
        double y = b.y() - a.y();
        double z = b.z() - a.z();
        double length = Math.sqrt(x * x + y * y + z * z);
        set(a, x / length, y / length, z / length);
        return length;
    }

    /** What of the scene lies in a box in the world. */
    public Vicinity vicinity(Bounds box) {
        double[] low = {box.minX() - WIDER, box.minY() - WIDER, box.minZ() - WIDER};
        double[] high = {box.maxX() + WIDER, box.maxY() + WIDER, box.maxZ() + WIDER};
        toLocal(low);
        toLocal(high);
        int[] leaves = new int[Vicinity.MOST];
        int n = 0;
        int top = 0;
        if (!tree.isEmpty()) {
            open[top++] = 0;
        }
        while (top > 0) {
            int node = open[--top];
            if (!meets(node, low, high)) {
                continue;
            }
            if (tree.counts[node] == 0) {
                open[top++] = tree.links[node];
                open[top++] = node + 1;
            } else if (n == leaves.length) {
                return new Vicinity(box, null);
            } else {
                leaves[n++] = node;
            }
        }
        return new Vicinity(box, Arrays.copyOf(leaves, n));
    }

    private void toLocal(double[] point) {
        point[0] -= scene.origin().x();
        point[1] -= scene.origin().y();
        point[2] -= scene.origin().z();
    }

    /** How far the triangle that {@link #first} found lies along the ray. */
    public double distance() {
        return distance;
    }

    private int nearest(double near, double far, IntPredicate counts) {
        int found = -1;
        distance = far;
        if (tree.isEmpty() || enter(0, near, distance) > distance) {
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
            } else {
                int left = node + 1;
                int right = tree.links[node];
                double toLeft = enter(left, near, distance);
                double toRight = enter(right, near, distance);
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
            } while (enter(node, near, distance) > distance);
        }
    }

    /** The leaf of the tree in which some triangle stops the ray, the nearest boxes looked at first; -1 for none. */
    private int stop(double near, double far, IntPredicate counts) {
        if (tree.isEmpty() || enter(0, near, far) > far) {
            return -1;
        }
        int top = 0;
        int node = 0;
        while (true) {
            if (tree.counts[node] > 0) {
                if (stops(node, near, far, counts)) {
                    return node;
                }
            } else {
                int left = node + 1;
                int right = tree.links[node];
                double toLeft = enter(left, near, far);
                double toRight = enter(right, near, far);
                if (toLeft <= far) {
                    boolean leftFirst = toLeft <= toRight;
                    node = leftFirst ? left : right;
                    if (toRight <= far) {
                        open[top++] = leftFirst ? right : left;
                    }
                    continue;
                }
                if (toRight <= far) {
                    node = right;
                    continue;
                }
            }
            if (top == 0) {
                return -1;
            }
            node = open[--top];
        }
    }

    /** Whether a triangle of a leaf stops the ray. */
    private boolean stops(int leaf, double near, double far, IntPredicate counts) {
        int begin = tree.links[leaf];
        for (int i = begin; i < begin + tree.counts[leaf]; i++) {
            int t = tree.order[i];
            double at = meet(t);
            if (at > near && at <= far && (counts == null || counts.test(t))) {
                return true;
            }
        }
        return false;
    }

    private void set(Vec from, Vec direction) {
        set(from, direction.x(), direction.y(), direction.z());
    }

    private void set(Vec from, double x, double y, double z) {
        Vec origin = scene.origin();
        ox = from.x() - origin.x();
        oy = from.y() - origin.y();
        oz = from.z() - origin.z();
        dx = x;
        dy = y;
        dz = z;
        ix = inverse(dx);
        iy = inverse(dy);
        iz = inverse(dz);
        firstX = ix < 0 ? 3 : 0;
        firstY = iy < 0 ? 4 : 1;
        firstZ = iz < 0 ? 5 : 2;
    }

    /** A direction along a side of a box must not make 0 times infinity. */
    private static double inverse(double direction) {
        return 1 / (Math.abs(direction) < 1e-300 ? 1e-300 : direction);
    }

    /** Where the ray enters the box of a node; infinite where it does not on its way from near to far. */
    private double enter(int node, double near, double far) {
        float[] b = tree.boxes;
        int i = node * 6;
        double inX = (b[i + firstX] - ox) * ix;
        double outX = (b[i + 3 - firstX] - ox) * ix;
        double inY = (b[i + firstY] - oy) * iy;
        double outY = (b[i + 5 - firstY] - oy) * iy;
        double inZ = (b[i + firstZ] - oz) * iz;
        double outZ = (b[i + 7 - firstZ] - oz) * iz;
        double in = inX > near ? inX : near;
        in = inY > in ? inY : in;
        in = inZ > in ? inZ : in;
        double out = outX < far ? outX : far;
        out = outY < out ? outY : out;
        out = outZ < out ? outZ : out;
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
        double px = dy * vz - dz * vy;
        double py = dz * vx - dx * vz;
        double pz = dx * vy - dy * vx;
        double det = ux * px + uy * py + uz * pz;
        if (det == 0) {
            return Double.NaN;
        }
        double sx = ox - ax;
        double sy = oy - ay;
        double sz = oz - az;
        double a = (sx * px + sy * py + sz * pz) / det;
        if (!(a >= -EDGE && a <= 1 + EDGE)) {
            return Double.NaN;
        }
        double qx = sy * uz - sz * uy;
        double qy = sz * ux - sx * uz;
        double qz = sx * uy - sy * ux;
        double b = (dx * qx + dy * qy + dz * qz) / det;
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
        double[] low = {box.minX(), box.minY(), box.minZ()};
        double[] high = {box.maxX(), box.maxY(), box.maxZ()};
        toLocal(low);
        toLocal(high);
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
