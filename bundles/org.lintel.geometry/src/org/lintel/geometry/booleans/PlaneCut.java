// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Cap;

/** Cuts a mesh at a plane; a body is closed again where it was cut. */
public final class PlaneCut {

    /** Points nearer to the plane lie on it, in metres. */
    private static final double ON = 1e-7;

    private PlaneCut() {
    }

    /** The part of a mesh on the side the normal does not point to. */
    public static Mesh below(Mesh mesh, Vec origin, Vec normal) {
        double[] height = new double[mesh.vertices()];
        boolean above = false;
        boolean below = false;
        for (int v = 0; v < height.length; v++) {
            double h = mesh.point(v).minus(origin).dot(normal);
            height[v] = Math.abs(h) < ON ? 0 : h;
            above |= height[v] > 0;
            below |= height[v] < 0;
        }
        if (!above) {
            return mesh;
        }
        if (!below) {
            return Mesh.EMPTY;
        }
        var cut = new MeshBuilder();
        var edges = new EdgeList();
        for (int t = 0; t < mesh.triangles(); t++) {
            triangle(mesh, t, height, normal, cut, edges);
        }
        if (mesh.solid()) {
            close(cut, edges, normal);
        }
        return cut.build(mesh.solid());
    }

    /** Directed edges that lie on the plane. */
    private static final class EdgeList {
        private long[] edges = new long[64];
        private int count;

        void add(int a, int b) {
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, count * 2);
            }
            edges[count++] = (long) a << 32 | b;
        }
    }

    private static void triangle(Mesh mesh, int t, double[] height, Vec normal, MeshBuilder cut, EdgeList edges) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        if (height[a] >= 0 && height[b] >= 0 && height[c] >= 0) {
            boolean flat = height[a] == 0 && height[b] == 0 && height[c] == 0;
            Vec n = mesh.point(b).minus(mesh.point(a)).cross(mesh.point(c).minus(mesh.point(a)));
            if (!flat || n.dot(normal) <= 0) {
                return;
            }
        }
        int[] ring = new int[4];
        boolean[] on = new boolean[4];
        int n = 0;
        for (int k = 0; k < 3; k++) {
            int p = mesh.corner(t, k);
            int q = mesh.corner(t, (k + 1) % 3);
            if (height[p] <= 0) {
                on[n] = height[p] == 0;
                ring[n++] = cut.vertex(mesh.x(p), mesh.y(p), mesh.z(p));
            }
            if (height[p] < 0 && height[q] > 0 || height[p] > 0 && height[q] < 0) {
                on[n] = true;
                ring[n++] = crossing(mesh, Math.min(p, q), Math.max(p, q), height, cut);
            }
        }
        for (int k = 2; k < n; k++) {
            cut.triangle(ring[0], ring[k - 1], ring[k]);
        }
        for (int k = 0; k < n; k++) {
            int next = (k + 1) % n;
            if (on[k] && on[next] && ring[k] != ring[next]) {
                edges.add(ring[k], ring[next]);
            }
        }
    }

    /** Always computed from the lower vertex to the higher, so that neighbours meet to the last digit. */
    private static int crossing(Mesh mesh, int p, int q, double[] height, MeshBuilder cut) {
        double f = height[p] / (height[p] - height[q]);
        return cut.vertex(mesh.x(p) + (mesh.x(q) - mesh.x(p)) * f, mesh.y(p) + (mesh.y(q) - mesh.y(p)) * f,
                mesh.z(p) + (mesh.z(q) - mesh.z(p)) * f);
    }

    private static void close(MeshBuilder cut, EdgeList edges, Vec normal) {
        Vec u = normal.anySquare();
        Vec v = normal.cross(u);
        List<Loops.Found> found = Loops.regions(Loops.boundary(edges.edges, edges.count, true), new Loops.Points() {
            @Override
            public double x(int vertex) {
                return cut.point(vertex).dot(u);
            }

            @Override
            public double y(int vertex) {
                return cut.point(vertex).dot(v);
            }
        });
        if (found != null) {
            for (Loops.Found one : found) {
                Cap.add(cut, one.region(), one.rings(), false);
            }
        }
    }
}
