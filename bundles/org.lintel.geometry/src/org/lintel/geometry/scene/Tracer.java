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
    /** Nodes that are still to be looked into, and where the ray enters them. */
    private final int[] open = new int[BoxTree.MOST_DEPTH + 2];
    private final double[] entered = new double[BoxTree.MOST_DEPTH + 2];
    /** The box in which triangles are looked for, from the scene's origin. */
    private final double[] low = new double[3];
    private final double[] high = new double[3];
    private int found;
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
        walk(near, far, counts, false);
        return found;
    }

    /** Whether a ray meets any triangle; quicker than asking for the first. */
    public boolean any(Vec from, Vec direction, double near, double far) {
        return any(from, direction, near, far, null);
    }

    /** The same among the triangles for which the predicate holds; null for all. */
    public boolean any(Vec from, Vec direction, double near, double far, IntPredicate counts) {
        set(from, direction);
        return walk(near, far, counts, true) >= 0;
    }

    /** Whether something stands between two points, nearer to both than the margin in metres not counted. */
    public boolean between(Vec a, Vec b, double margin) {
        return between(a, b, margin, -1, -1) >= 0;
    }

    /**
     * The same for one of many rays that are much alike: what stops them is mostly the same, so it is looked at first.
     * The answer does not depend on it.
     *
     * @param likely what this returned for a ray like it; -1 for none
     * @param next what this returned for another one; -1 for none
     * @return a number for the next ray; -1 where nothing stands between
     */
    public int between(Vec a, Vec b, double margin, int likely, int next) {
        double far = aim(a, b) - margin;
        if (!(far > margin)) {
            return -1;
        }
        found = -1;
        distance = far;
        if (stops(likely, margin)) {
            return likely;
        }
        return next != likely && stops(next, margin) ? next : walk(margin, far, null, true);
    }

    /**
     * Whether something stands between a point and any of some others, nearer to both than the margin not counted. These
     * lie near each other, so one goes once through the tree for all.
     */
    public boolean betweenAny(Vec from, Vec[] ends, double margin) {
        for (int k = 0; k < 3; k++) {
            low[k] = Double.POSITIVE_INFINITY;
            high[k] = Double.NEGATIVE_INFINITY;
        }
        take(from);
        for (Vec end : ends) {
            take(end);
        }
        int top = 0;
        open[top++] = 0;
        while (top > 0 && !tree.isEmpty()) {
            int node = open[--top];
            if (!meets(node, low, high)) {
                continue;
            }
            if (tree.counts[node] == 0) {
                open[top++] = tree.links[node] + 1;
                open[top++] = tree.links[node];
                continue;
            }
            for (int i = tree.links[node]; i < tree.links[node] + tree.counts[node]; i++) {
                if (meetsTriangle(tree.order[i], low, high) && stops(tree.order[i], from, ends, margin)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Makes the box wide enough for a point. */
    private void take(Vec p) {
        Vec origin = scene.origin();
        low[0] = Math.min(low[0], p.x() - origin.x());
        low[1] = Math.min(low[1], p.y() - origin.y());
        low[2] = Math.min(low[2], p.z() - origin.z());
        high[0] = Math.max(high[0], p.x() - origin.x());
        high[1] = Math.max(high[1], p.y() - origin.y());
        high[2] = Math.max(high[2], p.z() - origin.z());
    }

    /** Whether a triangle stands between a point and any of some others. */
    private boolean stops(int triangle, Vec from, Vec[] ends, double margin) {
        for (Vec end : ends) {
            double far = aim(from, end) - margin;
            double at = meet(triangle);
            if (at > margin && at <= far) {
                return true;
            }
        }
        return false;
    }

    private boolean stops(int node, double near) {
        return node >= 0 && enters(node, near) && leaf(node, near, null, true);
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

    private void toLocal(double[] point) {
        point[0] -= scene.origin().x();
        point[1] -= scene.origin().y();
        point[2] -= scene.origin().z();
    }

    /** How far the triangle that {@link #first} found lies along the ray. */
    public double distance() {
        return distance;
    }

    /**
     * Goes through the tree, nearest boxes first, and keeps what it found and how far that is.
     *
     * @param any whether any triangle will do, not only the nearest
     * @return the leaf at which it ended because any would do, else -1
     */
    private int walk(double near, double far, IntPredicate counts, boolean any) {
        found = -1;
        distance = far;
        if (tree.isEmpty() || !enters(0, near)) {
            return -1;
        }
        // the two boxes below a node are looked at right here: calls and fields would take longer than the boxes
        float[] b = tree.boxes;
        double x = ox;
        double y = oy;
        double z = oz;
        int fx = firstX;
        int fy = firstY;
        int fz = firstZ;
        int top = 0;
        int node = 0;
        while (true) {
            if (tree.counts[node] > 0) {
                if (leaf(node, near, counts, any)) {
                    return node;
                }
            } else {
                int left = tree.links[node];
                int i = left * 6;
                double in = (b[i + fx] - x) * ix;
                double t = (b[i + fy] - y) * iy;
                in = t > in ? t : in;
                t = (b[i + fz] - z) * iz;
                in = t > in ? t : in;
                in = near > in ? near : in;
                double out = (b[i + 3 - fx] - x) * ix;
                t = (b[i + 5 - fy] - y) * iy;
                out = t < out ? t : out;
                t = (b[i + 7 - fz] - z) * iz;
                out = t < out ? t : out;
                out = distance < out ? distance : out;
                i += 6;
                double inRight = (b[i + fx] - x) * ix;
                double tRight = (b[i + fy] - y) * iy;
                inRight = tRight > inRight ? tRight : inRight;
                tRight = (b[i + fz] - z) * iz;
                inRight = tRight > inRight ? tRight : inRight;
                inRight = near > inRight ? near : inRight;
                double outRight = (b[i + 3 - fx] - x) * ix;
                tRight = (b[i + 5 - fy] - y) * iy;
                outRight = tRight < outRight ? tRight : outRight;
                tRight = (b[i + 7 - fz] - z) * iz;
                outRight = tRight < outRight ? tRight : outRight;
                outRight = distance < outRight ? distance : outRight;
                if (in <= out) {
                    node = left;
                    if (inRight <= outRight) {
                        boolean rightFirst = inRight < in;
                        open[top] = rightFirst ? left : left + 1;
                        entered[top++] = rightFirst ? in : inRight;
                        node = rightFirst ? left + 1 : left;
                    }
                    continue;
                }
                if (inRight <= outRight) {
                    node = left + 1;
                    continue;
                }
            }
            do {
                if (top == 0) {
                    return -1;
                }
                node = open[--top];
            } while (entered[top] > distance);
        }
    }

    /** Whether the ray passes the box of a node on its way from near to {@link #distance}. */
    private boolean enters(int node, double near) {
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
        double out = outX < distance ? outX : distance;
        out = outY < out ? outY : out;
        out = outZ < out ? outZ : out;
        return in <= out;
    }

    /** Looks at the triangles of a leaf; whether the search ends here because any would do. */
    private boolean leaf(int leaf, double near, IntPredicate counts, boolean any) {
        int begin = tree.links[leaf];
        for (int i = begin; i < begin + tree.counts[leaf]; i++) {
            int t = tree.order[i];
            double at = meet(t);
            if (at > near && at <= distance) {
                t = counts == null ? t : counting(t, counts);
                if (t >= 0 && (at < distance || found < 0 || t < found)) {
                    found = t;
                    distance = at;
                    if (any) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The first that counts of the triangles that stand where one stands; -1 where none does. */
    private int counting(int triangle, IntPredicate counts) {
        int t = triangle;
        while (t >= 0 && !counts.test(t)) {
            t = scene.nextTwin(t);
        }
        return t;
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

    /**
     * Hands over the triangles whose boxes meet a box in the world; each once, in no particular order. Of elements that
     * have the same triangles in the same place only those of the first.
     */
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
                open[top++] = tree.links[node] + 1;
                open[top++] = tree.links[node];
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
        float[] b = tree.boxes;
        int i = node * 6;
        return b[i] <= high[0] && b[i + 3] >= low[0] && b[i + 1] <= high[1] && b[i + 4] >= low[1]
                && b[i + 2] <= high[2] && b[i + 5] >= low[2];
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
