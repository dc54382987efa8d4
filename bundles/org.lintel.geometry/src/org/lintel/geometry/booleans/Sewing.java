// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;

/** Makes one mesh of loose polygons: near corners become one, and a corner on an edge becomes one of that edge's. */
final class Sewing {

    /** Corners nearer than this become one, in metres. */
    private final double same;
    private final List<double[]> points = new ArrayList<>();
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    private Sewing(double same) {
        this.same = same;
    }

    /** @param same corners nearer than this become one, in metres */
    static Mesh mesh(List<Face> faces, double same) {
        var sewing = new Sewing(same);
        var rings = new ArrayList<int[]>(faces.size());
        for (Face face : faces) {
            int[] ring = sewing.ring(face);
            if (ring.length >= 3) {
                rings.add(ring);
            }
        }
        return sewing.build(rings);
    }

    private int[] ring(Face face) {
        int[] ring = new int[face.corners()];
        int n = 0;
        for (int i = 0; i < ring.length; i++) {
            int v = vertex(face.p()[i * 3], face.p()[i * 3 + 1], face.p()[i * 3 + 2]);
            if (n == 0 || ring[n - 1] != v) {
                ring[n++] = v;
            }
        }
        while (n > 1 && ring[n - 1] == ring[0]) {
            n--;
        }
        return Arrays.copyOf(ring, n);
    }

    private int vertex(double x, double y, double z) {
        long i = (long) Math.floor(x / same);
        long j = (long) Math.floor(y / same);
        long k = (long) Math.floor(z / same);
        for (long a = i - 1; a <= i + 1; a++) {
            for (long b = j - 1; b <= j + 1; b++) {
                for (long c = k - 1; c <= k + 1; c++) {
                    for (int v : cells.getOrDefault(key(a, b, c), List.of())) {
                        double[] p = points.get(v);
                        double dx = p[0] - x;
                        double dy = p[1] - y;
                        double dz = p[2] - z;
                        if (dx * dx + dy * dy + dz * dz <= same * same) {
                            return v;
                        }
                    }
                }
            }
        }
        points.add(new double[] {x, y, z});
        cells.computeIfAbsent(key(i, j, k), cell -> new ArrayList<>(1)).add(points.size() - 1);
        return points.size() - 1;
    }

    private static long key(long i, long j, long k) {
        return (i * 73_856_093L ^ j * 19_349_663L * 31 ^ k * 83_492_791L * 961) + (i << 40) + (j << 20) + k;
    }

    private Mesh build(List<int[]> rings) {
        List<int[]> joined = join(rings);
        var mesh = new MeshBuilder();
        int[] vertex = new int[points.size()];
        for (int v = 0; v < vertex.length; v++) {
            double[] p = points.get(v);
            vertex[v] = mesh.vertex(p[0], p[1], p[2]);
        }
        for (int[] ring : joined) {
            int[] corners = new int[ring.length];
            for (int i = 0; i < ring.length; i++) {
                corners[i] = vertex[ring[i]];
            }
            mesh.polygon(new int[][] {corners});
        }
        return mesh.build(true);
    }

    /** Edges without a partner take up the corners of other such edges that lie on them. */
    private List<int[]> join(List<int[]> rings) {
        int count = 0;
        for (int[] ring : rings) {
            count += ring.length;
        }
        long[] edges = new long[count];
        int n = 0;
        for (int[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                edges[n++] = (long) ring[i] << 32 | ring[(i + 1) % ring.length];
            }
        }
        Arrays.sort(edges);
        boolean[] loose = new boolean[points.size()];
        for (long edge : edges) {
            if (Arrays.binarySearch(edges, edge << 32 | edge >>> 32) < 0) {
                loose[(int) (edge >>> 32)] = true;
                loose[(int) edge] = true;
            }
        }
        var candidates = new ArrayList<Integer>();
        for (int v = 0; v < loose.length; v++) {
            if (loose[v]) {
                candidates.add(v);
            }
        }
        candidates.sort((a, b) -> Double.compare(points.get(a)[0], points.get(b)[0]));
        double[] xs = new double[candidates.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = points.get(candidates.get(i))[0];
        }
        var joined = new ArrayList<int[]>(rings.size());
        for (int[] ring : rings) {
            joined.add(joined(ring, edges, candidates, xs));
        }
        return joined;
    }

    private int[] joined(int[] ring, long[] edges, List<Integer> candidates, double[] xs) {
        List<Integer> grown = null;
        for (int i = 0; i < ring.length; i++) {
            int a = ring[i];
            int b = ring[(i + 1) % ring.length];
            List<Integer> between = Arrays.binarySearch(edges, (long) b << 32 | a) >= 0 ? List.of()
                    : on(a, b, candidates, xs);
            if (grown == null && !between.isEmpty()) {
                grown = new ArrayList<>();
                for (int k = 0; k < i; k++) {
                    grown.add(ring[k]);
                }
            }
            if (grown != null) {
                grown.add(a);
                grown.addAll(between);
            }
        }
        if (grown == null) {
            return ring;
        }
        return grown.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Integer> on(int a, int b, List<Integer> candidates, double[] xs) {
        double[] p = points.get(a);
        double[] q = points.get(b);
        double low = Math.min(p[0], q[0]) - same;
        double high = Math.max(p[0], q[0]) + same;
        int from = Arrays.binarySearch(xs, low);
        from = from < 0 ? -from - 1 : from;
        double dx = q[0] - p[0];
        double dy = q[1] - p[1];
        double dz = q[2] - p[2];
        double length = dx * dx + dy * dy + dz * dz;
        var found = new ArrayList<double[]>();
        for (int i = from; i < xs.length && xs[i] <= high; i++) {
            int v = candidates.get(i);
            double[] r = points.get(v);
            double t = ((r[0] - p[0]) * dx + (r[1] - p[1]) * dy + (r[2] - p[2]) * dz) / length;
            if (v != a && v != b && t > 0 && t < 1) {
                double ex = p[0] + dx * t - r[0];
                double ey = p[1] + dy * t - r[1];
                double ez = p[2] + dz * t - r[2];
                if (ex * ex + ey * ey + ez * ez <= same * same) {
                    found.add(new double[] {t, v});
                }
            }
        }
        found.sort((s, t) -> Double.compare(s[0], t[0]));
        var between = new ArrayList<Integer>(found.size());
        for (double[] one : found) {
            between.add((int) one[1]);
        }
        return between;
    }
}
