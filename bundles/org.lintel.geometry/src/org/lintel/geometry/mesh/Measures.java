// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

/**
 * What a mesh measures where it stands.
 *
 * @param volume in m³; meaningful only where {@link #closed}, but near it where gaps are small
 * @param area of the whole surface, in m²
 * @param upwards area of the surface that faces up, seen from above, in m²: the footprint of a body without overhangs
 * @param side mean area of the two sides that show most of the upright faces, in m²: for a straight wall its area in the
 *        middle of its thickness, as authors state it, whatever its ends look like
 * @param openEdges edges that do not have as many triangles on one side as on the other
 * @param bounds the box around it
 */
public record Measures(double volume, double area, double upwards, double side, int openEdges, Bounds bounds) {

    private static final double UPRIGHT = 0.2;
    private static final double ALONG = 0.98;

    /** Level directions in which bodies are looked at. */
    private static final int WAYS = 36;
    private static final double[] COS = new double[WAYS];
    private static final double[] SIN = new double[WAYS];

    static {
        for (int k = 0; k < WAYS; k++) {
            COS[k] = Math.cos(k * Math.PI * 2 / WAYS);
            SIN[k] = Math.sin(k * Math.PI * 2 / WAYS);
        }
    }

    public boolean closed() {
        return openEdges == 0;
    }

    /** Measures the image of a mesh. */
    public static Measures of(Mesh mesh, Matrix at) {
        Bounds bounds = mesh.bounds(at);
        if (mesh.isEmpty()) {
            return new Measures(0, 0, 0, 0, 0, bounds);
        }
        // from the middle of the box, for far from the origin the digits would be lost
        Vec o = bounds.centre();
        double turned = at.determinant() < 0 ? -1 : 1;
        double volume = 0;
        double area = 0;
        double upwards = 0;
        double[] facing = new double[WAYS];
        double[] xyz = placed(mesh, at, o);
        for (int t = 0; t < mesh.triangles(); t++) {
            int a = 3 * mesh.corner(t, 0);
            int b = 3 * mesh.corner(t, 1);
            int c = 3 * mesh.corner(t, 2);
            double nx = normal(xyz, a, b, c, 1, 2) * turned;
            double ny = normal(xyz, a, b, c, 2, 0) * turned;
            double nz = normal(xyz, a, b, c, 0, 1) * turned;
            double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
            volume += (xyz[a] * (xyz[b + 1] * xyz[c + 2] - xyz[b + 2] * xyz[c + 1])
                    + xyz[a + 1] * (xyz[b + 2] * xyz[c] - xyz[b] * xyz[c + 2])
                    + xyz[a + 2] * (xyz[b] * xyz[c + 1] - xyz[b + 1] * xyz[c])) * turned;
            area += length;
            upwards += Math.max(0, nz);
            if (Math.abs(nz) < UPRIGHT * length) {
                for (int k = 0; k < facing.length; k++) {
                    double shown = nx * COS[k] + ny * SIN[k];
                    facing[k] += shown <= 0 ? 0 : shown;
                }
            }
        }
        return new Measures(volume / 6, area / 2, upwards / 2, side(mesh, at, turned, facing) / 2,
                Edges.unpaired(mesh), bounds);
    }

    /** Twice the mean area of both sides; their direction is that of the largest triangle near the best of 36. */
    private static double side(Mesh mesh, Matrix at, double turned, double[] facing) {
        int best = 0;
        for (int k = 1; k < facing.length; k++) {
            best = facing[k] > facing[best] * (1 + 1e-9) ? k : best;
        }
        if (facing[best] == 0) {
            return 0;
        }
        double angle = best * Math.PI * 2 / facing.length;
        Vec near = new Vec(Math.cos(angle), Math.sin(angle), 0);
        Vec direction = near;
        double largest = 0;
        double[] xyz = placed(mesh, at, Vec.ZERO);
        double[] normals = new double[3 * mesh.triangles()];
        for (int t = 0; t < mesh.triangles(); t++) {
            int a = 3 * mesh.corner(t, 0);
            int b = 3 * mesh.corner(t, 1);
            int c = 3 * mesh.corner(t, 2);
            double nx = normal(xyz, a, b, c, 1, 2) * turned;
            double ny = normal(xyz, a, b, c, 2, 0) * turned;
            double nz = normal(xyz, a, b, c, 0, 1) * turned;
            double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
            if (Math.abs(nz) < UPRIGHT * length) {
                normals[3 * t] = nx;
                normals[3 * t + 1] = ny;
                normals[3 * t + 2] = nz;
                if (nx * near.x() + ny * near.y() + nz * near.z() > ALONG * length && length > largest) {
                    largest = length;
                    direction = new Vec(nx, ny, 0).unit();
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < normals.length; i += 3) {
            double x = normals[i];
            double y = normals[i + 1];
            double z = normals[i + 2];
            double shown = Math.abs(x * direction.x() + y * direction.y() + z * direction.z());
            sum += shown > ALONG * Math.sqrt(x * x + y * y + z * z) ? shown : 0;
        }
        return sum / 2;
    }

    /** The vertices where they stand, from an origin: three numbers each. */
    private static double[] placed(Mesh mesh, Matrix at, Vec origin) {
        double[] xyz = new double[3 * mesh.vertices()];
        for (int v = 0; v < mesh.vertices(); v++) {
            double x = mesh.x(v);
            double y = mesh.y(v);
            double z = mesh.z(v);
            xyz[3 * v] = at.x(x, y, z) - origin.x();
            xyz[3 * v + 1] = at.y(x, y, z) - origin.y();
            xyz[3 * v + 2] = at.z(x, y, z) - origin.z();
        }
        return xyz;
    }

    /** One coordinate, not yet turned, of twice the area of a triangle as a vector; of the two others of the three. */
    private static double normal(double[] xyz, int a, int b, int c, int k, int l) {
        return (xyz[b + k] - xyz[a + k]) * (xyz[c + l] - xyz[a + l])
                - (xyz[b + l] - xyz[a + l]) * (xyz[c + k] - xyz[a + k]);
    }
}
