// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/** Whether the triangles of a mesh meet along their edges. */
public final class Edges {

    /** Points nearer than this count as one, in metres. */
    private static final double SAME = 1e-6;

    private Edges() {
    }

    private static final long AGAINST = 1L << 40;

    /** How many edges do not have as many triangles on one side as on the other; 0 where the mesh is closed. */
    public static int unpaired(Mesh mesh) {
        return (int) mesh.edges();
    }

    /** Whether triangles on both sides of some edge look to different sides. */
    static boolean disagree(Mesh mesh) {
        return mesh.edges() >= AGAINST;
    }

    /** The number of unpaired edges, and in a higher place whether triangles disagree. */
    static long pairing(Mesh mesh) {
        boolean[] onOpen = new boolean[mesh.vertices()];
        long first = pairing(mesh, null, onOpen);
        if (first == 0) {
            return 0;
        }
        int[] same = welded(mesh, onOpen);
        return same == null ? first : pairing(mesh, same, null);
    }

    private static long pairing(Mesh mesh, int[] same, boolean[] onOpen) {
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
        long open = 0;
        boolean against = false;
        for (int i = 0; i < n;) {
            long edge = edges[i] >>> 1;
            int balance = 0;
            for (; i < n && edges[i] >>> 1 == edge; i++) {
                balance += (edges[i] & 1) == 0 ? 1 : -1;
            }
            open += Math.abs(balance);
            against |= Math.abs(balance) > 1;
            if (balance != 0 && onOpen != null) {
                onOpen[(int) (edge >>> 31)] = true;
                onOpen[(int) (edge & Integer.MAX_VALUE)] = true;
            }
        }
        return against ? open | AGAINST : open;
    }

    /** For each vertex the first that stands at the same place. */
    static int[] welded(Mesh mesh) {
        boolean[] all = new boolean[mesh.vertices()];
        Arrays.fill(all, true);
        int[] same = welded(mesh, all);
        if (same == null) {
            same = new int[all.length];
            for (int v = 0; v < same.length; v++) {
                same[v] = v;
            }
        }
        return same;
    }

    /** The same among chosen vertices, all others themselves; null where no two of them stand at one place. */
    private static int[] welded(Mesh mesh, boolean[] chosen) {
        int[] order = new int[chosen.length];
        int n = 0;
        for (int v = 0; v < chosen.length; v++) {
            if (chosen[v]) {
                order[n++] = v;
            }
        }
        order = sorted(mesh, order, n);
        int[] same = null;
        for (int i = 0; i < n; i++) {
            int v = order[i];
            if (same != null && same[v] != v) {
                continue;
            }
            for (int j = i + 1; j < n && mesh.x(order[j]) - mesh.x(v) <= SAME; j++) {
                int w = order[j];
                if (Math.abs(mesh.y(w) - mesh.y(v)) <= SAME && Math.abs(mesh.z(w) - mesh.z(v)) <= SAME
                        && (same == null || same[w] == w)) {
                    if (same == null) {
                        same = new int[chosen.length];
                        for (int k = 0; k < same.length; k++) {
                            same[k] = k;
                        }
                    }
                    same[w] = v;
                }
            }
        }
        return same;
    }

    /** Vertices by their first coordinate, equal ones by number: merged from sorted halves, without an object each. */
    private static int[] sorted(Mesh mesh, int[] vertices, int n) {
        int[] order = vertices;
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
