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

    /**
     * What reaches no farther than this along each axis, in metres, is looked for by the box around it: that is compared
     * with the boxes of the tree more quickly than it is worked out where a ray enters them, and is hardly larger.
     */
    private static final double SHORT = 4;

    private final Scene scene;
    private final BoxTree tree;
    private final double[] corners;
    private final double originX;
    private final double originY;
    private final double originZ;
    /** Nodes that are still to be looked into, and where the ray enters them. */
    private final int[] open = new int[BoxTree.MOST_DEPTH + 2];
    private final double[] entered = new double[BoxTree.MOST_DEPTH + 2];
    /** The box in which triangles are looked for. */
    private final Reach box = new Reach();
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
        this.originX = scene.origin().x();
        this.originY = scene.origin().y();
        this.originZ = scene.origin().z();
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
        set(from.x(), from.y(), from.z(), direction.x(), direction.y(), direction.z());
        walk(near, far, counts, false, reach(near, far));
        return found;
    }

    /** Whether a ray meets any triangle; quicker than asking for the first. */
    public boolean any(Vec from, Vec direction, double near, double far) {
        return any(from, direction, near, far, null);
    }

    /** The same among the triangles for which the predicate holds; null for all. */
    public boolean any(Vec from, Vec direction, double near, double far, IntPredicate counts) {
        set(from.x(), from.y(), from.z(), direction.x(), direction.y(), direction.z());
        return walk(near, far, counts, true, reach(near, far)) >= 0;
    }

    /** Whether something stands between two points, nearer to both than the margin in metres not counted. */
    public boolean between(Vec a, Vec b, double margin) {
        return between(a.x(), a.y(), a.z(), b.x(), b.y(), b.z(), margin, -1, -1) >= 0;
    }

    /**
     * The same for one of many rays that are much alike: what stops them is mostly the same, so it is looked at first.
     * The answer does not depend on it.
     *
     * @param likely what this returned for a ray like it; -1 for none
     * @param next what this returned for another one; -1 for none
     * @return a number for the next ray; -1 where nothing stands between
     */
    public int between(double ax, double ay, double az, double bx, double by, double bz, double margin, int likely,
            int next) {
        double x = bx - ax;
        double y = by - ay;
        double z = bz - az;
        double length = Math.sqrt(x * x + y * y + z * z);
        set(ax, ay, az, x / length, y / length, z / length);
        double far = length - margin;
        if (!(far > margin)) {
            return -1;
        }
        found = -1;
        distance = far;
        boolean narrow = reach(margin, far);
        if (stops(likely, margin, narrow)) {
            return likely;
        }
        return next != likely && stops(next, margin, narrow) ? next : walk(margin, far, null, true, narrow);
    }

    /**
     * Whether something stands between a point and any of some others, nearer to both than the margin not counted. These
     * lie near each other, so one goes once through the tree for all.
     *
     * @param ends three numbers each
     */
    public boolean betweenAny(double x, double y, double z, double[] ends, double margin) {
        set(x, y, z, 0, 0, 0);
        if (tree.isEmpty()) {
            return false;
        }
        double[] ways = new double[ends.length];
        double[] fars = new double[ends.length / 3];
        box.begin(ox, oy, oz);
        for (int k = 0; k < ends.length; k += 3) {
            double wx = ends[k] - x;
            double wy = ends[k + 1] - y;
            double wz = ends[k + 2] - z;
            double length = Math.sqrt(wx * wx + wy * wy + wz * wz);
            ways[k] = wx / length;
            ways[k + 1] = wy / length;
            ways[k + 2] = wz / length;
            fars[k / 3] = length - margin;
            box.take(ends[k] - originX, ends[k + 1] - originY, ends[k + 2] - originZ);
        }
        int top = 0;
        open[top++] = 0;
        while (top > 0) {
            int node = open[--top];
            if (!box.meets(tree.boxes, node)) {
                continue;
            }
            int link = tree.links[node];
            if (tree.counts[node] == 0) {
                open[top++] = link + 1;
                open[top++] = link;
                continue;
            }
            for (int i = link; i < link + tree.counts[node]; i++) {
                if (box.meetsTriangle(corners, tree.order[i]) && stopsAny(tree.order[i], ways, fars, margin)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Puts the box around a part of the ray; false where that reaches too far to be looked for by its box. */
    private boolean reach(double near, double far) {
        double x = dx * (far - near);
        double y = dy * (far - near);
        double z = dz * (far - near);
        if (!(x < SHORT && x > -SHORT && y < SHORT && y > -SHORT && z < SHORT && z > -SHORT)) {
            slopes();
            return false;
        }
        box.begin(ox + dx * near, oy + dy * near, oz + dz * near);
        box.take(ox + dx * far, oy + dy * far, oz + dz * far);
        return true;
    }

    /** Whether a triangle stands in any of some ways from a point. */
    private boolean stopsAny(int triangle, double[] ways, double[] fars, double margin) {
        for (int k = 0; k < fars.length; k++) {
            dx = ways[3 * k];
            dy = ways[3 * k + 1];
            dz = ways[3 * k + 2];
            double at = meet(triangle);
            if (at > margin && at <= fars[k]) {
                return true;
            }
        }
        return false;
    }

    private boolean stops(int node, double near, boolean narrow) {
        return node >= 0 && (narrow ? box.meets(tree.boxes, node) : enters(node, near)) && leaf(node, near, null, true);
    }

    /** How far the triangle that {@link #first} found lies along the ray. */
    public double distance() {
        return distance;
    }

    /**
     * Goes through the tree and keeps what it found and how far that is.
     *
     * @param any whether any triangle will do, not only the nearest
     * @param narrow whether the box around the ray tells where to look
     * @return the leaf at which it ended because any would do, else -1
     */
    private int walk(double near, double far, IntPredicate counts, boolean any, boolean narrow) {
        found = -1;
        distance = far;
        if (tree.isEmpty()) {
            return -1;
        }
        return narrow ? walkNear(near, counts, any) : walkFar(near, counts, any);
    }

    /** Goes to all leaves that the box around the ray meets. */
    private int walkNear(double near, IntPredicate counts, boolean any) {
        // fields are read once: the fast compiler would read them again for each box
        float[] b = tree.boxes;
        int[] links = tree.links;
        int[] leaves = tree.counts;
        int[] waiting = open;
        float lx = box.lowX;
        float ly = box.lowY;
        float lz = box.lowZ;
        float hx = box.highX;
        float hy = box.highY;
        float hz = box.highZ;
        int top = 0;
        int node = 0;
        while (true) {
            if (leaves[node] > 0) {
                if (leaf(node, near, counts, any)) {
                    return node;
                }
            } else {
                int left = links[node];
                int i = left * 6;
                boolean right = b[i + 6] <= hx && b[i + 9] >= lx && b[i + 7] <= hy && b[i + 10] >= ly
                        && b[i + 8] <= hz && b[i + 11] >= lz;
                if (b[i] <= hx && b[i + 3] >= lx && b[i + 1] <= hy && b[i + 4] >= ly && b[i + 2] <= hz
                        && b[i + 5] >= lz) {
                    if (right) {
                        waiting[top++] = left + 1;
                    }
                    node = left;
                    continue;
                }
                if (right) {
                    node = left + 1;
                    continue;
                }
            }
            if (top == 0) {
                return -1;
            }
            node = waiting[--top];
        }
    }

    /** Goes through the boxes that the ray passes, nearest first. */
    private int walkFar(double near, IntPredicate counts, boolean any) {
        if (!enters(0, near)) {
            return -1;
        }
        // the two boxes below a node are looked at right here: calls and fields would take longer than the boxes
        float[] b = tree.boxes;
        int[] links = tree.links;
        int[] leaves = tree.counts;
        double x = ox;
        double y = oy;
        double z = oz;
        int fx = firstX;
        int fy = firstY;
        int fz = firstZ;
        int top = 0;
        int node = 0;
        while (true) {
            if (leaves[node] > 0) {
                if (leaf(node, near, counts, any)) {
                    return node;
                }
            } else {
                int left = links[node];
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

    private void set(double fromX, double fromY, double fromZ, double x, double y, double z) {
        ox = fromX - originX;
        oy = fromY - originY;
        oz = fromZ - originZ;
        dx = x;
        dy = y;
        dz = z;
    }

    /** Works out what it takes to tell where the ray enters boxes. */
    private void slopes() {
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
        BoxSearch.of(scene, box, each);
    }
}
