// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/** Turns triangles so that neighbours look to the same side; files often write some faces the wrong way round. */
public final class Orientation {

    private final Mesh mesh;
    /** For each corner the triangle beyond the edge that begins there; -1 where it is not exactly one. */
    private final int[] beyond;
    private final int[] vertex;

    private Orientation(Mesh mesh) {
        this.mesh = mesh;
        int[] same = Edges.welded(mesh);
        vertex = new int[mesh.triangles() * 3];
        for (int i = 0; i < vertex.length; i++) {
            vertex[i] = same[mesh.corner(i / 3, i % 3)];
        }
        beyond = new int[vertex.length];
        Arrays.fill(beyond, -1);
        pair();
    }

    /** The mesh itself where all its edges are paired, or where turning triangles pairs no more of them. */
    public static Mesh consistent(Mesh mesh) {
        if (!Edges.disagree(mesh)) {
            return mesh;
        }
        int open = Edges.unpaired(mesh);
        Mesh turned = new Orientation(mesh).turned();
        return Edges.unpaired(turned) < open ? turned : mesh;
    }

    /** The edges of both ends in a table by these; which of more than two on one edge are neighbours is not known. */
    private void pair() {
        int size = Integer.highestOneBit(Math.max(8, vertex.length * 3));
        long[] keys = new long[size];
        int[] first = new int[size];
        int[] second = new int[size];
        for (int e = 0; e < vertex.length; e++) {
            int a = vertex[e];
            int b = vertex[next(e)];
            if (a == b) {
                continue;
            }
            long key = ((long) Math.min(a, b) << 32 | Math.max(a, b)) + 1;
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & size - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & size - 1;
            }
            if (keys[slot] == 0) {
                keys[slot] = key;
                first[slot] = e;
                second[slot] = -1;
            } else {
                second[slot] = second[slot] == -1 ? e : -2;
            }
        }
        for (int slot = 0; slot < size; slot++) {
            if (keys[slot] != 0 && second[slot] >= 0) {
                beyond[first[slot]] = second[slot];
                beyond[second[slot]] = first[slot];
            }
        }
    }

    private static int next(int e) {
        return e % 3 == 2 ? e - 2 : e + 1;
    }

    /** From each triangle on to its neighbours; of a connected piece that side counts which most triangles look to. */
    private Mesh turned() {
        int n = mesh.triangles();
        int[] state = new int[n];
        int[] queue = new int[n];
        boolean[] flip = new boolean[n];
        for (int seed = 0; seed < n; seed++) {
            if (state[seed] != 0) {
                continue;
            }
            int count = 0;
            int turned = 0;
            queue[count++] = seed;
            state[seed] = 1;
            for (int i = 0; i < count; i++) {
                int t = queue[i];
                turned += flip[t] ? 1 : 0;
                for (int e = t * 3; e < t * 3 + 3; e++) {
                    int other = beyond[e] < 0 ? -1 : beyond[e] / 3;
                    if (other >= 0 && state[other] == 0) {
                        boolean agrees = vertex[e] == vertex[next(beyond[e])];
                        flip[other] = agrees == flip[t];
                        state[other] = 1;
                        queue[count++] = other;
                    }
                }
            }
            for (int i = 0; i < count && turned * 2 > count; i++) {
                flip[queue[i]] = !flip[queue[i]];
            }
        }
        double[] xyz = new double[mesh.vertices() * 3];
        for (int v = 0; v < mesh.vertices(); v++) {
            xyz[v * 3] = mesh.x(v);
            xyz[v * 3 + 1] = mesh.y(v);
            xyz[v * 3 + 2] = mesh.z(v);
        }
        int[] corners = new int[n * 3];
        for (int t = 0; t < n; t++) {
            corners[t * 3] = mesh.corner(t, 0);
            corners[t * 3 + 1] = mesh.corner(t, flip[t] ? 2 : 1);
            corners[t * 3 + 2] = mesh.corner(t, flip[t] ? 1 : 2);
        }
        return Mesh.of(xyz, corners, mesh.solid());
    }
}
