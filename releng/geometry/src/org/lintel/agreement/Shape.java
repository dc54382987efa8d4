// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;

/**
 * What a program made of an element, measured like everybody else's: in m³ and m².
 *
 * @param open edges without a partner, in all of its meshes
 * @param finite whether all coordinates are numbers
 */
record Shape(double volume, double area, int open, boolean finite, int triangles) {

    /** Points nearer than this are one: others' meshes come in single precision and with a point for each face. */
    private static final double GRID = 1e5;

    private static final double ONE_PER_CENT = 0.01;

    static Shape of(Mesh mesh, Matrix at) {
        Measures m = Measures.of(mesh, at);
        return new Shape(m.volume(), m.area(), m.openEdges(), Double.isFinite(m.area()), mesh.triangles());
    }

    Shape with(Shape other) {
        return new Shape(volume + other.volume, area + other.area, open + other.open, finite && other.finite,
                triangles + other.triangles);
    }

    /** A mesh of somebody else's numbers, in metres. */
    static Mesh mesh(double[] xyz, int[] corners) {
        var mesh = new MeshBuilder();
        int[] vertex = new int[xyz.length / 3];
        for (int v = 0; v < vertex.length; v++) {
            vertex[v] = mesh.vertex(snapped(xyz[v * 3]), snapped(xyz[v * 3 + 1]), snapped(xyz[v * 3 + 2]));
        }
        for (int i = 0; i + 2 < corners.length; i += 3) {
            mesh.triangle(vertex[corners[i]], vertex[corners[i + 1]], vertex[corners[i + 2]]);
        }
        return mesh.build(true);
    }

    private static double snapped(double d) {
        return Math.rint(d * GRID) / GRID;
    }

    boolean closed() {
        return open == 0;
    }

    /** Within one per cent by surface, and by volume where either is a closed body. */
    boolean agrees(Shape other) {
        return other.finite && finite && near(area, other.area)
                && (!closed() && !other.closed() || near(volume, other.volume));
    }

    boolean hasVolumeOf(double other) {
        return near(volume, other);
    }

    /** Whether this is the other shape in another size. */
    boolean isScaled(Shape other) {
        double scale = Math.sqrt(area / other.area);
        return triangles == other.triangles && Math.abs(scale - 1) > 0.1
                && Math.abs(volume / (scale * scale * scale) - other.volume) <= ONE_PER_CENT * Math.abs(other.volume);
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= ONE_PER_CENT * Math.max(Math.abs(a), Math.abs(b)) + 1e-9;
    }
}
