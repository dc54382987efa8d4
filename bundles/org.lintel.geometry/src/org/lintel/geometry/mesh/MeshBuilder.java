// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/** Puts a mesh together from points and polygons; equal points become one vertex. */
public final class MeshBuilder {

    private double[] xyz = new double[96];
    private int vertices;
    private int[] corners = new int[96];
    private int count;
    private int[] table = new int[128];

    /** The vertex at a point: a new one unless there is one with exactly these coordinates. */
    public int vertex(double x, double y, double z) {
        // adding zero makes -0.0 and 0.0 one
        double px = x + 0.0;
        double py = y + 0.0;
        double pz = z + 0.0;
        if (vertices * 2 >= table.length) {
            grow();
        }
        int slot = slot(px, py, pz);
        while (table[slot] != 0) {
            int v = (table[slot] - 1) * 3;
            if (xyz[v] == px && xyz[v + 1] == py && xyz[v + 2] == pz) {
                return table[slot] - 1;
            }
            slot = slot + 1 & table.length - 1;
        }
        if (vertices * 3 + 3 > xyz.length) {
            xyz = Arrays.copyOf(xyz, xyz.length * 2);
        }
        xyz[vertices * 3] = px;
        xyz[vertices * 3 + 1] = py;
        xyz[vertices * 3 + 2] = pz;
        table[slot] = ++vertices;
        return vertices - 1;
    }

    public int vertex(Vec p) {
        return vertex(p.x(), p.y(), p.z());
    }

    private int slot(double x, double y, double z) {
        long h = Double.doubleToRawLongBits(x) * 0x9E3779B97F4A7C15L;
        h = (h ^ h >>> 32 ^ Double.doubleToRawLongBits(y)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 29 ^ Double.doubleToRawLongBits(z)) * 0x94D049BB133111EBL;
        return (int) (h >>> 32) & table.length - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int v = 0; v < vertices; v++) {
            int slot = slot(xyz[v * 3], xyz[v * 3 + 1], xyz[v * 3 + 2]);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = v + 1;
        }
    }

    /** Adds a triangle; one that has a corner twice is left out. */
    public void triangle(int a, int b, int c) {
        if (a == b || b == c || a == c) {
            return;
        }
        if (count + 3 > corners.length) {
            corners = Arrays.copyOf(corners, corners.length * 2);
        }
        corners[count++] = a;
        corners[count++] = b;
        corners[count++] = c;
    }

    /** Adds a flat or nearly flat quadrangle, cut along the diagonal that leaves no triangle turned over. */
    public void quad(int a, int b, int c, int d) {
        if (a == b || b == c || c == d || d == a) {
            triangle(a, b, c);
            triangle(a, c, d);
            return;
        }
        double px = xyz[c * 3] - xyz[a * 3];
        double py = xyz[c * 3 + 1] - xyz[a * 3 + 1];
        double pz = xyz[c * 3 + 2] - xyz[a * 3 + 2];
        double qx = xyz[d * 3] - xyz[b * 3];
        double qy = xyz[d * 3 + 1] - xyz[b * 3 + 1];
        double qz = xyz[d * 3 + 2] - xyz[b * 3 + 2];
        double nx = py * qz - pz * qy;
        double ny = pz * qx - px * qz;
        double nz = px * qy - py * qx;
        if (turn(a, b, c, nx, ny, nz) > 0 && turn(a, c, d, nx, ny, nz) > 0) {
            triangle(a, b, c);
            triangle(a, c, d);
        } else {
            triangle(b, c, d);
            triangle(b, d, a);
        }
    }

    private double turn(int a, int b, int c, double nx, double ny, double nz) {
        double px = xyz[b * 3] - xyz[a * 3];
        double py = xyz[b * 3 + 1] - xyz[a * 3 + 1];
        double pz = xyz[b * 3 + 2] - xyz[a * 3 + 2];
        double qx = xyz[c * 3] - xyz[a * 3];
        double qy = xyz[c * 3 + 1] - xyz[a * 3 + 1];
        double qz = xyz[c * 3 + 2] - xyz[a * 3 + 2];
        return (py * qz - pz * qy) * nx + (pz * qx - px * qz) * ny + (px * qy - py * qx) * nz;
    }

    /**
     * Adds a flat polygon with holes.
     *
     * @param rings vertices: the outer ring counter-clockwise as seen from outside, then the holes, either way round
     * @return false where the polygon has no area that could be covered
     */
    public boolean polygon(int[][] rings) {
        int[] outer = rings[0];
        if (rings.length == 1 && outer.length == 3) {
            triangle(outer[0], outer[1], outer[2]);
            return true;
        }
        if (rings.length == 1 && outer.length == 4) {
            quad(outer[0], outer[1], outer[2], outer[3]);
            return true;
        }
        Vec n = normal(outer);
        if (n == null) {
            return false;
        }
        int total = 0;
        for (int[] ring : rings) {
            total += ring.length;
        }
        double[] xy = new double[total * 2];
        int[] vertex = new int[total];
        int[] starts = new int[rings.length];
        Vec u = n.anySquare();
        Vec w = n.cross(u);
        int at = 0;
        Vec o = point(outer[0]);
        for (int i = 0; i < rings.length; i++) {
            starts[i] = at;
            for (int v : rings[i]) {
                double x = xyz[v * 3] - o.x();
                double y = xyz[v * 3 + 1] - o.y();
                double z = xyz[v * 3 + 2] - o.z();
                xy[at * 2] = x * u.x() + y * u.y() + z * u.z();
                xy[at * 2 + 1] = x * w.x() + y * w.y() + z * w.z();
                vertex[at++] = v;
            }
        }
        int[] cut = Triangulation.of(xy, starts);
        for (int i = 0; i < cut.length; i += 3) {
            triangle(vertex[cut[i]], vertex[cut[i + 1]], vertex[cut[i + 2]]);
        }
        int[] slivers = Skipped.of(xy, cut, starts);
        for (int i = 0; i < slivers.length; i += 3) {
            triangle(vertex[slivers[i]], vertex[slivers[i + 1]], vertex[slivers[i + 2]]);
        }
        return cut.length > 0;
    }

    /** The normal of a ring by all its corners, of length one; null where it has no area. */
    public Vec normal(int[] ring) {
        double nx = 0;
        double ny = 0;
        double nz = 0;
        double size = 0;
        double ox = xyz[ring[0] * 3];
        double oy = xyz[ring[0] * 3 + 1];
        double oz = xyz[ring[0] * 3 + 2];
        for (int i = 1; i + 1 < ring.length; i++) {
            double ax = xyz[ring[i] * 3] - ox;
            double ay = xyz[ring[i] * 3 + 1] - oy;
            double az = xyz[ring[i] * 3 + 2] - oz;
            double bx = xyz[ring[i + 1] * 3] - ox;
            double by = xyz[ring[i + 1] * 3 + 1] - oy;
            double bz = xyz[ring[i + 1] * 3 + 2] - oz;
            nx += ay * bz - az * by;
            ny += az * bx - ax * bz;
            nz += ax * by - ay * bx;
            size = Math.max(size, Math.max(ax * ax + ay * ay + az * az, bx * bx + by * by + bz * bz));
        }
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        return length > 1e-12 * size ? new Vec(nx / length, ny / length, nz / length) : null;
    }

    public Vec point(int v) {
        return new Vec(xyz[v * 3], xyz[v * 3 + 1], xyz[v * 3 + 2]);
    }

    /** Adds the image of a mesh. */
    public void add(Mesh mesh, Matrix at) {
        Mesh moved = mesh.transformed(at);
        int[] vertex = new int[moved.vertices()];
        for (int v = 0; v < vertex.length; v++) {
            vertex[v] = vertex(moved.x(v), moved.y(v), moved.z(v));
        }
        for (int t = 0; t < moved.triangles(); t++) {
            triangle(vertex[moved.corner(t, 0)], vertex[moved.corner(t, 1)], vertex[moved.corner(t, 2)]);
        }
    }

    public int vertices() {
        return vertices;
    }

    public int triangles() {
        return count / 3;
    }

    /** @param solid whether the mesh is meant to enclose a body */
    public Mesh build(boolean solid) {
        return Mesh.of(Arrays.copyOf(xyz, vertices * 3), Arrays.copyOf(corners, count), solid);
    }
}
