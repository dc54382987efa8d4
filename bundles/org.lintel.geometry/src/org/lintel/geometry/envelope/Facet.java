// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final class Group {
        private Vec normal;
        private double offset;
        private double area;
        private final List<Integer> triangles = new ArrayList<>();
    }

    /** The facets of an element, those of large triangles first. */
    static List<Facet> of(Scene scene, int element) {
        int from = scene.firstTriangle(element);
        int to = scene.firstTriangle(element + 1);
        if (from == to) {
            return List.of();
        }
        Vec o = scene.corner(from, 0);
        var order = new ArrayList<Integer>(to - from);
        double[] size = new double[to - from];
        for (int t = from; t < to; t++) {
            order.add(t);
            size[t - from] = scene.cross(t).length();
        }
        order.sort(Comparator.comparingDouble((Integer t) -> -size[t - from]).thenComparing(t -> t));
        Map<Long, List<Group>> buckets = new HashMap<>();
        var groups = new ArrayList<Group>();
        for (int t : order) {
            Vec n = scene.cross(t).times(1 / size[t - from]);
            double offset = scene.corner(t, 0).minus(o).dot(n);
            Group group = find(buckets, n, scene, t, o);
            if (group == null) {
                group = new Group();
                group.normal = n;
                group.offset = offset;
                groups.add(group);
                buckets.computeIfAbsent(key(n, offset, 0, 0), k -> new ArrayList<>()).add(group);
            }
            group.triangles.add(t);
            group.area += size[t - from] / 2;
        }
        var facets = new ArrayList<Facet>(groups.size());
        for (Group group : groups) {
            int[] triangles = group.triangles.stream().mapToInt(t -> t).toArray();
            facets.add(new Facet(element, plane(scene, triangles[0], group.normal), triangles, group.area));
        }
        return facets;
    }

    private static Group find(Map<Long, List<Group>> buckets, Vec n, Scene scene, int t, Vec o) {
        double offset = scene.corner(t, 0).minus(o).dot(n);
        for (int step = -1; step <= 1; step++) {
            for (int turn = 0; turn < 27; turn++) {
                for (Group group : buckets.getOrDefault(key(n, offset, turn, step), List.of())) {
                    if (group.normal.dot(n) >= SAME && lies(scene, t, group, o)) {
                        return group;
                    }
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
                found.add(a.plus(ab.times(x)).plus(ac.times(y)));
            }
        }
        return found;
    }

    private static double fraction(double d) {
        return d - Math.floor(d);
    }
}
