// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Corners that a triangulation passed over because nothing lies between them and their neighbours: they are taken up
 * again as slivers, for the faces next door have these corners too.
 */
public final class Skipped {

    private Skipped() {
    }

    /**
     * The slivers of a polygon, wound as its triangles are.
     *
     * @param xy two numbers a point
     * @param cut the triangles, as {@link Triangulation#of} gives them
     * @param starts the first point of each ring
     */
    public static int[] of(double[] xy, int[] cut, int... starts) {
        int n = xy.length / 2;
        if (cut.length == 0 || cut.length / 3 == n + 2 * (starts.length - 1) - 2) {
            return new int[0];
        }
        Set<Long> used = new HashSet<>();
        for (int i = 0; i < cut.length; i++) {
            used.add(edge(cut[i], cut[i % 3 == 2 ? i - 2 : i + 1]));
        }
        int[] slivers = new int[n * 3];
        int count = 0;
        for (int r = 0; r < starts.length; r++) {
            int from = starts[r];
            int size = (r + 1 < starts.length ? starts[r + 1] : n) - from;
            boolean forward = area(xy, from, size) > 0 == (r == 0);
            int first = 0;
            while (first < size && !used.contains(edge(from + first, from + (first + 1) % size))) {
                first++;
            }
            if (first == size) {
                continue;
            }
            int apex = -1;
            for (int k = 1; k <= size; k++) {
                int a = from + (first + k) % size;
                int b = from + (first + k + 1) % size;
                if (used.contains(edge(a, b))) {
                    apex = -1;
                } else if (apex < 0) {
                    apex = a;
                } else {
                    slivers[count++] = apex;
                    slivers[count++] = forward ? a : b;
                    slivers[count++] = forward ? b : a;
                }
            }
        }
        return Arrays.copyOf(slivers, count);
    }

    private static long edge(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static double area(double[] xy, int from, int size) {
        double sum = 0;
        for (int i = from, j = from + size - 1; i < from + size; j = i++) {
            sum += (xy[j * 2] - xy[from * 2]) * (xy[i * 2 + 1] - xy[from * 2 + 1])
                    - (xy[i * 2] - xy[from * 2]) * (xy[j * 2 + 1] - xy[from * 2 + 1]);
        }
        return sum;
    }
}
