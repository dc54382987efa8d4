// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.profile.Region;
import org.lintel.geometry.solid.Sweeps;

class MeshTest {

    private static Mesh box(double x, double y, double z) {
        return Sweeps.extrude(List.of(Region.of(new double[] {0, 0, x, 0, x, y, 0, y})), new Vec(0, 0, z),
                Matrix.IDENTITY);
    }

    @Test
    void aBoxMeasuresWhatItIs() {
        Measures m = Measures.of(box(4, 0.2, 3), Matrix.IDENTITY);
        assertEquals(2.4, m.volume(), 1e-12);
        assertEquals(2 * (0.8 + 12 + 0.6), m.area(), 1e-12);
        assertEquals(0.8, m.upwards(), 1e-12);
        assertEquals(12, m.side(), 1e-12);
        assertTrue(m.closed());
        assertEquals(new Bounds(0, 0, 0, 4, 0.2, 3), m.bounds());
    }

    @Test
    void farFromTheOriginNoDigitsAreLost() {
        Measures m = Measures.of(box(4, 0.2, 3), Matrix.translation(new Vec(836_000, 819_000, 50)));
        assertEquals(2.4, m.volume(), 1e-6);
    }

    @Test
    void turnedAndMirroredItMeasuresTheSame() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Matrix turned = Matrix.of(new Vec(c, s, 0), new Vec(-s, c, 0), Vec.Z, Vec.ZERO);
        assertEquals(12, Measures.of(box(4, 0.2, 3), turned).side(), 1e-9);
        Matrix mirrored = Matrix.of(Vec.X.times(-1), Vec.Y, Vec.Z, Vec.ZERO);
        assertEquals(2.4, Measures.of(box(4, 0.2, 3), mirrored).volume(), 1e-12);
        assertEquals(2.4, Measures.of(box(4, 0.2, 3).transformed(mirrored), Matrix.IDENTITY).volume(), 1e-12);
    }

    @Test
    void aMissingFaceIsFound() {
        var mesh = new MeshBuilder();
        Mesh box = box(1, 1, 1);
        int[] v = new int[box.vertices()];
        for (int i = 0; i < v.length; i++) {
            v[i] = mesh.vertex(box.point(i));
        }
        for (int t = 1; t < box.triangles(); t++) {
            mesh.triangle(v[box.corner(t, 0)], v[box.corner(t, 1)], v[box.corner(t, 2)]);
        }
        Measures m = Measures.of(mesh.build(true), Matrix.IDENTITY);
        assertEquals(3, m.openEdges());
        assertFalse(m.closed());
    }

    @Test
    void verticesThatAreOneButForRoundingClose() {
        Mesh box = box(1, 1, 1);
        double[] xyz = new double[box.triangles() * 9];
        int[] corners = new int[box.triangles() * 3];
        for (int i = 0; i < corners.length; i++) {
            Vec p = box.point(box.corner(i / 3, i % 3));
            xyz[i * 3] = p.x() + (i % 2) * 1e-8;
            xyz[i * 3 + 1] = p.y();
            xyz[i * 3 + 2] = p.z();
            corners[i] = i;
        }
        assertEquals(0, Edges.unpaired(Mesh.of(xyz, corners, true)));
    }

    @Test
    void equalContentHasEqualHashes() {
        assertEquals(box(1, 2, 3).contentHash(), box(1, 2, 3).contentHash());
        assertTrue(box(1, 2, 3).sameContent(box(1, 2, 3)));
        assertNotEquals(box(1, 2, 3).contentHash(), box(1, 2, 3.0000001).contentHash());
    }

    @Test
    void cornersMustExist() {
        assertThrows(IndexOutOfBoundsException.class, () -> Mesh.of(new double[9], new int[] {0, 1, 3}, false));
    }

    @Test
    void aMatrixAndItsInverseDoNothing() {
        Matrix m = Matrix.of(new Vec(0, 2, 0), new Vec(-1, 0, 0.5), new Vec(0, 0, 3), new Vec(1, 2, 3));
        Vec p = new Vec(0.3, -7, 11);
        assertEquals(0, m.inverse().apply(m.apply(p)).distance(p), 1e-12);
        assertEquals(6, m.determinant(), 1e-12);
        assertNull(Matrix.of(Vec.X, Vec.X, Vec.Z, Vec.ZERO).inverse());
        assertFalse(m.isRigid());
        assertTrue(Matrix.translation(p).isRigid());
    }

    @Test
    void aPolygonWithAHoleOnASlopingPlaneIsCovered() {
        var mesh = new MeshBuilder();
        int[] outer = {mesh.vertex(0, 0, 0), mesh.vertex(4, 0, 3), mesh.vertex(4, 5, 3), mesh.vertex(0, 5, 0)};
        int[] hole = {mesh.vertex(0.8, 1, 0.6), mesh.vertex(1.6, 1, 1.2), mesh.vertex(1.6, 2, 1.2),
                mesh.vertex(0.8, 2, 0.6)};
        assertTrue(mesh.polygon(new int[][] {outer, hole}));
        assertEquals(24, Measures.of(mesh.build(false), Matrix.IDENTITY).area(), 1e-9);
    }
}
