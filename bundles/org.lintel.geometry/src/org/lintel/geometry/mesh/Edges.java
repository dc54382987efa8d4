// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/** Whether the triangles of a mesh meet along their edges. */
public final class Edges {

    /** Points nearer than this count as one, in metres. */
    private static final double SAME = 1e-6;

    private Edges() {
    }

    /** How many edges do not have as many triangles on one side as on the other; 0 where the mesh is closed. */
    public static int unpaired(Mesh mesh) {
        return mesh.openEdges();
    }

    static int count(Mesh mesh) {
        int open = count(mesh, null);
        return open == 0 ? 0 : count(mesh, welded(mesh));
    }

    private static int count(Mesh mesh, int[] same) {
        long[] edges = new long[mesh.triangles() * 3];
        int n = 0;
        for (int t = 0; t < mesh.triangles(); t++) {
            for (int k = 0; k < 3; k++) {
                int a = mesh.corner(t, k);
                int b = mesh.corner(t, (k + 1) % 3);
                if (same != null) {
                    a = same[a];
                    b = same[b];
                }
                if (a != b) {
                    // the lower vertex first, then the higher, then the way round
                    edges[n++] = a < b ? (long) a << 32 | (long) b << 1 : (long) b << 32 | (long) a << 1 | 1;
                }
            }
        }
        Arrays.sort(edges, 0, n);
        int open = 0;
        for (int i = 0; i < n;) {
            long edge = edges[i] >>> 1;
            int balance = 0;
            for (; i < n && edges[i] >>> 1 == edge; i++) {
                balance += (edges[i] & 1) == 0 ? 1 : -1;
            }
            open += Math.abs(balance);
        }
        return open;
    }

    /** For each vertex the first that stands at the same place. */
    static int[] welded(Mesh mesh) {
        int n = mesh.vertices();
        int[] order = order(mesh);
        int[] same = new int[n];
        Arrays.fill(same, -1);
        for (int i = 0; i < n; i++) {
            int v = order[i];
            if (same[v] < 0) {
                same[v] = v;
                for (int j = i + 1; j < n && mesh.x(order[j]) - mesh.x(v) <= SAME; j++) {
                    int w = order[j];
                    if (same[w] < 0 && Math.abs(mesh.y(w) - mesh.y(v)) <= SAME
                            && Math.abs(mesh.z(w) - mesh.z(v)) <= SAME) {
                        same[w] = v;
                    }
                }
            }
        }
        return same;
    }

    /** The vertices by their first coordinate, equal ones by number: merged from sorted halves, without an object each. */
    private static int[] order(Mesh mesh) {
        int n = mesh.vertices();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] other = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int low = 0; low < n; low += 2 * width) {
                int middle = Math.min(n, low + width);
                int high = Math.min(n, low + 2 * width);
                int a = low;
                int b = middle;
                for (int i = low; i < high; i++) {
                    boolean first = b >= high || a < middle && mesh.x(order[a]) <= mesh.x(order[b]);
                    other[i] = first ? order[a++] : order[b++];
                }
            }
            int[] done = order;
            order = other;
            other = done;
        }
        return order;
    }
}
