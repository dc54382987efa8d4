// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Orientation;

/**
 * What a program made of an element, measured like everybody else's: in m³ and m².
 *
 * @param open edges without a partner, in all of its meshes
 * @param finite whether all coordinates are numbers
 * @param turned the volume once all faces look to one side, for files write faces either way round
 * @param openTurned edges without a partner then
 */
record Shape(double volume, double area, int open, boolean finite, int triangles, double turned, int openTurned) {

    /** Points are put on a grid: others' meshes come in single precision and with a point for each face. In metres. */
    private static final double GRID = 1e-5;
    /** The same for shapes so small that they would vanish, of their largest coordinate. */
    private static final double SMALL = 1e-6;

    private static final double ONE_PER_CENT = 0.01;

    static Shape of(Mesh mesh, Matrix at) {
        Measures m = Measures.of(mesh, at);
        boolean finite = Double.isFinite(m.area());
        Mesh turned = m.openEdges() == 0 || !finite ? mesh : Orientation.consistent(mesh);
        Measures t = turned == mesh ? m : Measures.of(turned, at);
        return new Shape(m.volume(), m.area(), m.openEdges(), finite, mesh.triangles(), Math.abs(t.volume()),
                t.openEdges());
    }

    Shape with(Shape other) {
        return new Shape(volume + other.volume, area + other.area, open + other.open, finite && other.finite,
                triangles + other.triangles, turned + other.turned, openTurned + other.openTurned);
    }

    /** A mesh of somebody else's numbers, in metres. */
    static Mesh mesh(double[] xyz, int[] corners) {
        double largest = 0;
        for (double d : xyz) {
            largest = Math.max(largest, Math.abs(d));
        }
        double grid = Math.min(GRID, largest * SMALL);
        var mesh = new MeshBuilder();
        int[] vertex = new int[xyz.length / 3];
        for (int v = 0; v < vertex.length; v++) {
            vertex[v] = mesh.vertex(snapped(xyz[v * 3], grid), snapped(xyz[v * 3 + 1], grid),
                    snapped(xyz[v * 3 + 2], grid));
        }
        for (int i = 0; i + 2 < corners.length; i += 3) {
            mesh.triangle(vertex[corners[i]], vertex[corners[i + 1]], vertex[corners[i + 2]]);
        }
        return mesh.build(true);
    }

    private static double snapped(double d, double grid) {
        return grid > 0 ? Math.rint(d / grid) * grid : d;
    }

    boolean closed() {
        return open == 0;
    }

    /** Within one per cent by surface, and by volume where either is a closed body. */
    boolean agrees(Shape other) {
        return other.finite && finite && near(area, other.area)
                && (!closed() && !other.closed() || near(volume, other.volume));
    }

    /** The same once the faces of this one look to one side. */
    boolean agreesTurned(Shape closed) {
        return near(area, closed.area) && openTurned == 0 && near(turned, closed.volume);
    }

    boolean hasVolumeOf(double other) {
        return near(volume, other);
    }

    /** Whether this is the other shape in another size, or shrunk to nothing. */
    boolean isScaled(Shape other) {
        double scale = Math.sqrt(area / other.area);
        double scaled = other.volume * scale * scale * scale;
        return triangles == other.triangles && Math.abs(scale - 1) > 0.1
                && (scale < 1e-3 || Math.abs(volume - scaled) <= ONE_PER_CENT * Math.abs(scaled));
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) <= ONE_PER_CENT * Math.max(Math.abs(a), Math.abs(b)) + 1e-9;
    }
}
