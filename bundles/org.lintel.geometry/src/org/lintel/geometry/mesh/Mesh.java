// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/**
 * A surface of triangles that share corner points; never changes. Triangles run counter-clockwise as seen from outside.
 * Coordinates are in metres.
 */
public final class Mesh {

    public static final Mesh EMPTY = new Mesh(new double[0], new int[0], false);

    private final double[] xyz;
    private final int[] corners;
    private final boolean solid;
    private volatile Bounds bounds;
    private volatile long hash;
    /** How its edges are paired, as {@link Edges} packs it; negative while that is not known. */
    private volatile long edges = -1;

    private Mesh(double[] xyz, int[] corners, boolean solid) {
        this.xyz = xyz;
        this.corners = corners;
        this.solid = solid;
    }

    /**
     * Takes the arrays over: the caller must not change them afterwards.
     *
     * @param xyz three numbers a vertex
     * @param corners three vertices a triangle
     * @param solid whether it is meant to enclose a body
     * @throws IndexOutOfBoundsException if a corner is none of the vertices
     */
    public static Mesh of(double[] xyz, int[] corners, boolean solid) {
        int vertices = xyz.length / 3;
        for (int corner : corners) {
            if (corner < 0 || corner >= vertices) {
                throw new IndexOutOfBoundsException(corner);
            }
        }
        return new Mesh(xyz, corners, solid);
    }

    public int vertices() {
        return xyz.length / 3;
    }

    public int triangles() {
        return corners.length / 3;
    }

    public boolean isEmpty() {
        return corners.length == 0;
    }

    /** Whether the source says that this encloses a body; whether it does so without gaps is measured. */
    public boolean solid() {
        return solid;
    }

    public double x(int vertex) {
        return xyz[vertex * 3];
    }

    public double y(int vertex) {
        return xyz[vertex * 3 + 1];
    }

    public double z(int vertex) {
        return xyz[vertex * 3 + 2];
    }

    public Vec point(int vertex) {
        return new Vec(xyz[vertex * 3], xyz[vertex * 3 + 1], xyz[vertex * 3 + 2]);
    }

    /** The vertex at a corner, 0 to 2, of a triangle. */
    public int corner(int triangle, int corner) {
        return corners[triangle * 3 + corner];
    }

    public Bounds bounds() {
        Bounds known = bounds;
        if (known == null) {
            known = bounds(Matrix.IDENTITY);
            bounds = known;
        }
        return known;
    }

    /** The box around the image of this mesh. */
    public Bounds bounds(Matrix at) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] p = new double[3];
        for (int i = 0; i < xyz.length; i += 3) {
            p[0] = at.x(xyz[i], xyz[i + 1], xyz[i + 2]);
            p[1] = at.y(xyz[i], xyz[i + 1], xyz[i + 2]);
            p[2] = at.z(xyz[i], xyz[i + 1], xyz[i + 2]);
            for (int k = 0; k < 3; k++) {
                low[k] = Math.min(low[k], p[k]);
                high[k] = Math.max(high[k], p[k]);
            }
        }
        return new Bounds(low[0], low[1], low[2], high[0], high[1], high[2]);
    }

    /** The image of this mesh, its triangles turned round where the map mirrors. */
    public Mesh transformed(Matrix at) {
        if (at.equals(Matrix.IDENTITY)) {
            return this;
        }
        double[] moved = new double[xyz.length];
        for (int i = 0; i < xyz.length; i += 3) {
            moved[i] = at.x(xyz[i], xyz[i + 1], xyz[i + 2]);
            moved[i + 1] = at.y(xyz[i], xyz[i + 1], xyz[i + 2]);
            moved[i + 2] = at.z(xyz[i], xyz[i + 1], xyz[i + 2]);
        }
        var image = new Mesh(moved, corners, solid);
        // turning and moving leaves closed what is closed
        image.edges = edges == 0 ? 0 : -1;
        return at.determinant() < 0 ? image.reversed() : image;
    }

    /** The same surface seen from the other side. */
    public Mesh reversed() {
        int[] turned = corners.clone();
        for (int i = 0; i < turned.length; i += 3) {
            turned[i + 1] = corners[i + 2];
            turned[i + 2] = corners[i + 1];
        }
        var other = new Mesh(xyz, turned, solid);
        other.edges = edges;
        return other;
    }

    /** The same surface, meant or not meant to enclose a body. */
    public Mesh asSolid(boolean isSolid) {
        if (isSolid == solid) {
            return this;
        }
        var same = new Mesh(xyz, corners, isSolid);
        same.edges = edges;
        return same;
    }

    /** How its edges are paired, as {@link Edges} packs it; looked at once. */
    long edges() {
        long known = edges;
        if (known < 0) {
            known = Edges.pairing(this);
            edges = known;
        }
        return known;
    }

    /** A number that is the same for meshes of the same content; never 0. */
    public long contentHash() {
        long h = hash;
        if (h == 0) {
            h = solid ? 0x9E3779B97F4A7C15L : 0x7F4A7C159E3779B9L;
            for (double d : xyz) {
                h = (h ^ Double.doubleToRawLongBits(d)) * 0xBF58476D1CE4E5B9L;
                h ^= h >>> 29;
            }
            for (int corner : corners) {
                h = (h ^ corner) * 0x94D049BB133111EBL;
                h ^= h >>> 31;
            }
            h = h == 0 ? 1 : h;
            hash = h;
        }
        return h;
    }

    /** Whether both have the same vertices and triangles in the same order. */
    public boolean sameContent(Mesh other) {
        return this == other || solid == other.solid && Arrays.equals(xyz, other.xyz)
                && Arrays.equals(corners, other.corners);
    }

    @Override
    public String toString() {
        return "Mesh[" + vertices() + " vertices, " + triangles() + " triangles]";
    }
}
