// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;

/**
 * The triangles of an element that lie in one plane and look one way.
 *
 * @param element its place in the scene
 * @param triangles their numbers in the scene
 * @param area the sum of theirs, in m²
 */
record Facet(int element, Plane plane, int[] triangles, double area) {

    /** Normals nearer than this are one direction: a third of a degree. */
    private static final double SAME = 1 - 1.7e-5;
    private static final double OFFSET = 0.002;

    /** So many planes are looked through one after the other; of more, those nearby are found by a table. */
    private static final int FEW = 24;

    private static final class Group {
        private Vec normal;
        private double offset;
        private double area;
        private int[] triangles = new int[2];
        private int n;

        void add(int triangle, double size) {
            triangles = n == triangles.length ? Arrays.copyOf(triangles, 2 * n) : triangles;
            triangles[n++] = triangle;
            area += size;
        }
    }

    /** The facets of an element, those of large triangles first. */
    static List<Facet> of(Scene scene, int element) {
        int from = scene.firstTriangle(element);
        int to = scene.firstTriangle(element + 1);
        if (from == to) {
            return List.of();
        }
        Vec o = scene.corner(from, 0);
        long[] order = new long[to - from];
        for (int t = from; t < to; t++) {
            // the largest first, of equal ones the first
            order[t - from] = (long) -Float.floatToIntBits((float) scene.cross(t).length()) << 32 | t;
        }
        Arrays.sort(order);
        Map<Long, List<Group>> buckets = new HashMap<>();
        var groups = new ArrayList<Group>();
        for (long next : order) {
            int t = (int) next;
            Vec cross = scene.cross(t);
            double size = cross.length();
            Vec n = cross.times(1 / size);
            double offset = scene.corner(t, 0).minus(o).dot(n);
            Group group = groups.size() <= FEW ? find(groups, n, scene, t, o) : find(buckets, n, offset, scene, t, o);
            if (group == null) {
                group = new Group();
                group.normal = n;
                group.offset = offset;
                groups.add(group);
                buckets.computeIfAbsent(key(n, offset, 0, 0), k -> new ArrayList<>(2)).add(group);
            }
            group.add(t, size / 2);
        }
        var facets = new ArrayList<Facet>(groups.size());
        for (Group group : groups) {
            int[] triangles = Arrays.copyOf(group.triangles, group.n);
            facets.add(new Facet(element, plane(scene, triangles[0], group.normal), triangles, group.area));
        }
        return facets;
    }

    private static Group find(List<Group> groups, Vec n, Scene scene, int t, Vec o) {
        for (Group group : groups) {
            if (group.normal.dot(n) >= SAME && lies(scene, t, group, o)) {
                return group;
            }
        }
        return null;
    }

    private static Group find(Map<Long, List<Group>> buckets, Vec n, double offset, Scene scene, int t, Vec o) {
        for (int step = 0; step < 3; step++) {
            for (int turn = 0; turn < 27; turn++) {
                List<Group> near = buckets.get(key(n, offset, turn, (step + 1) % 3 - 1));
                Group group = near == null ? null : find(near, n, scene, t, o);
                if (group != null) {
                    return group;
                }
            }
        }
        return null;
    }

    private static boolean lies(Scene scene, int t, Group group, Vec o) {
        for (int k = 0; k < 3; k++) {
            if (!(Math.abs(scene.corner(t, k).minus(o).dot(group.normal) - group.offset) <= OFFSET)) {
                return false;
            }
        }
        return true;
    }

    /** Where groups of a direction and distance are kept, or those beside: 27 turns, with 0 for none. */
    private static long key(Vec n, double offset, int turn, int step) {
        int dx = (turn + 1) % 3 - 1;
        int dy = (turn / 3 + 1) % 3 - 1;
        int dz = (turn / 9 + 1) % 3 - 1;
        long x = Math.round(n.x() * 20) + dx + 32;
        long y = Math.round(n.y() * 20) + dy + 32;
        long z = Math.round(n.z() * 20) + dz + 32;
        return (Math.round(offset * 4) + step) << 18 | x << 12 | y << 6 | z;
    }

    private static Plane plane(Scene scene, int triangle, Vec normal) {
        Vec a = scene.corner(triangle, 0);
        Vec b = scene.corner(triangle, 1);
        Vec c = scene.corner(triangle, 2);
        // the longer of the legs, not the diagonal of a rectangle
        double ab = b.minus(a).length();
        double bc = c.minus(b).length();
        double ca = a.minus(c).length();
        double longest = Math.max(ab, Math.max(bc, ca));
        Vec along = b.minus(a);
        double best = -1;
        for (Vec leg : new Vec[] {b.minus(a), c.minus(b), a.minus(c)}) {
            double length = leg.length();
            if (length < longest && length > best) {
                best = length;
                along = leg;
            }
        }
        return Plane.of(a, normal, along);
    }

    /** How many points to look at, spread evenly. */
    List<Vec> samples(Scene scene, double spacing) {
        var found = new ArrayList<Vec>();
        for (int t : triangles) {
            double size = scene.cross(t).length() / 2;
            int n = (int) Math.clamp(Math.ceil(size / (spacing * spacing)), triangles.length > 60 ? 1 : 4, 5000);
            Vec a = scene.corner(t, 0);
            Vec ab = scene.corner(t, 1).minus(a);
            Vec ac = scene.corner(t, 2).minus(a);
            for (int i = 0; i < n; i++) {
                // the additive sequence of the plastic number covers a square evenly, point by point
                double x = fraction(0.5 + 0.7548776662466927 * (i + 1));
                double y = fraction(0.5 + 0.5698402909980532 * (i + 1));
                if (x + y > 1) {
                    x = 1 - x;
                    y = 1 - y;
                }
                found.add(new Vec(a.x() + ab.x() * x + ac.x() * y, a.y() + ab.y() * x + ac.y() * y,
                        a.z() + ab.z() * x + ac.z() * y));
            }
        }
        return found;
    }

    private static double fraction(double d) {
        return d - Math.floor(d);
    }
}
