// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.profile.Region;

/** Chains directed edges of a plane into rings, and rings into regions with holes; the area lies left of the edges. */
final class Loops {

    /** A region and the vertices of its rings. */
    record Found(Region region, int[][] rings) {
    }

    private record Ring(double[] xy, int[] vertices, double area) {
    }

    private Loops() {
    }

    /**
     * The regions that edges enclose; null where the edges do not close to rings.
     *
     * @param edges two vertices an edge
     * @param at where each vertex lies in the plane, two numbers a vertex
     */
    static List<Found> regions(List<int[]> edges, Points at) {
        Map<Integer, List<int[]>> from = new HashMap<>();
        for (int[] edge : edges) {
            from.computeIfAbsent(edge[0], key -> new ArrayList<>(1)).add(edge);
        }
        var rings = new ArrayList<Ring>();
        for (int[] edge : edges) {
            if (edge[2] == 0) {
                Ring ring = ring(edge, from, at);
                if (ring == null) {
                    return null;
                }
                if (ring.area() != 0) {
                    rings.add(ring);
                }
            }
        }
        return nest(rings);
    }

    /** Where a vertex lies in the plane. */
    interface Points {
        double x(int vertex);

        double y(int vertex);
    }

    /** Follows the edges from one on, at a fork always the leftmost; edges carry a third number, 1 when used. */
    private static Ring ring(int[] first, Map<Integer, List<int[]>> from, Points at) {
        var vertices = new ArrayList<Integer>();
        int[] edge = first;
        while (true) {
            edge[2] = 1;
            vertices.add(edge[0]);
            if (edge[1] == first[0]) {
                break;
            }
            int[] next = null;
            double best = Double.NEGATIVE_INFINITY;
            for (int[] candidate : from.getOrDefault(edge[1], List.of())) {
                if (candidate[2] == 0) {
                    double turn = angle(edge, candidate, at);
                    if (turn > best) {
                        best = turn;
                        next = candidate;
                    }
                }
            }
            if (next == null) {
                return null;
            }
            edge = next;
        }
        double[] xy = new double[vertices.size() * 2];
        int[] found = new int[vertices.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = vertices.get(i);
            xy[i * 2] = at.x(found[i]);
            xy[i * 2 + 1] = at.y(found[i]);
        }
        return new Ring(xy, found, found.length < 3 ? 0 : Region.area(xy));
    }

    private static double angle(int[] a, int[] b, Points at) {
        double ax = at.x(a[1]) - at.x(a[0]);
        double ay = at.y(a[1]) - at.y(a[0]);
        double bx = at.x(b[1]) - at.x(b[0]);
        double by = at.y(b[1]) - at.y(b[0]);
        return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }

    private static List<Found> nest(List<Ring> rings) {
        var outer = new ArrayList<Ring>();
        for (Ring ring : rings) {
            if (ring.area() > 0) {
                outer.add(ring);
            }
        }
        outer.sort((a, b) -> Double.compare(a.area(), b.area()));
        var holes = new ArrayList<List<Ring>>();
        for (int i = 0; i < outer.size(); i++) {
            holes.add(new ArrayList<>());
        }
        for (Ring ring : rings) {
            if (ring.area() < 0) {
                int home = home(ring, outer);
                if (home < 0) {
                    return null;
                }
                holes.get(home).add(ring);
            }
        }
        var found = new ArrayList<Found>();
        for (int i = 0; i < outer.size(); i++) {
            var xy = new ArrayList<double[]>();
            int[][] vertices = new int[holes.get(i).size() + 1][];
            vertices[0] = outer.get(i).vertices();
            for (int h = 0; h < holes.get(i).size(); h++) {
                xy.add(holes.get(i).get(h).xy());
                vertices[h + 1] = holes.get(i).get(h).vertices();
            }
            found.add(new Found(new Region(outer.get(i).xy(), xy), vertices));
        }
        return found;
    }

    /** The smallest outline around a hole. */
    private static int home(Ring hole, List<Ring> outer) {
        for (int i = 0; i < outer.size(); i++) {
            Ring ring = outer.get(i);
            if (ring.area() >= -hole.area() && encloses(ring.xy(), hole.xy())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean encloses(double[] ring, double[] hole) {
        int in = 0;
        int n = hole.length;
        for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
            in += Region.inside(ring, (hole[i] + hole[j]) / 2, (hole[i + 1] + hole[j + 1]) / 2) ? 1 : -1;
        }
        return in > 0;
    }

    /** The edges of some triangles that no other of them has the other way round, each turned as asked. */
    static List<int[]> boundary(long[] directed, int count, boolean turned) {
        long[] sorted = Arrays.copyOf(directed, count);
        Arrays.sort(sorted);
        var open = new ArrayList<int[]>();
        for (int i = 0; i < count; i++) {
            int a = (int) (directed[i] >>> 32);
            int b = (int) directed[i];
            if (Arrays.binarySearch(sorted, (long) b << 32 | a) < 0) {
                open.add(turned ? new int[] {b, a, 0} : new int[] {a, b, 0});
            }
        }
        return open;
    }
}
