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
        for (int t = 0; t < mesh.triangles(); t++) {
            Vec a = at.apply(mesh.point(mesh.corner(t, 0))).minus(o);
            Vec b = at.apply(mesh.point(mesh.corner(t, 1))).minus(o);
            Vec c = at.apply(mesh.point(mesh.corner(t, 2))).minus(o);
            Vec n = b.minus(a).cross(c.minus(a)).times(turned);
            double length = n.length();
            volume += a.dot(b.cross(c)) * turned;
            area += length;
            upwards += Math.max(0, n.z());
            if (Math.abs(n.z()) < UPRIGHT * length) {
                for (int k = 0; k < facing.length; k++) {
                    facing[k] += Math.max(0, n.x() * COS[k] + n.y() * SIN[k]);
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
        Vec[] normals = new Vec[mesh.triangles()];
        for (int t = 0; t < normals.length; t++) {
            Vec a = at.apply(mesh.point(mesh.corner(t, 0)));
            Vec b = at.apply(mesh.point(mesh.corner(t, 1)));
            Vec c = at.apply(mesh.point(mesh.corner(t, 2)));
            normals[t] = b.minus(a).cross(c.minus(a)).times(turned);
            double length = normals[t].length();
            boolean upright = Math.abs(normals[t].z()) < UPRIGHT * length;
            normals[t] = upright ? normals[t] : Vec.ZERO;
            if (upright && normals[t].dot(near) > ALONG * length && length > largest) {
                largest = length;
                direction = new Vec(normals[t].x(), normals[t].y(), 0).unit();
            }
        }
        double sum = 0;
        for (Vec n : normals) {
            double shown = Math.abs(n.dot(direction));
            sum += shown > ALONG * n.length() ? shown : 0;
        }
        return sum / 2;
    }
}
