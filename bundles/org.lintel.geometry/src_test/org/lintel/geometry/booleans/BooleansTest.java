// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.geometry.solid.Sweeps;

class BooleansTest {

    private static Mesh box(double x, double y, double z, double width, double depth, double height) {
        return box(x, y, z, width, depth, height, 0);
    }

    /** Turned about Z by an angle round the origin. */
    private static Mesh box(double x, double y, double z, double width, double depth, double height, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        Matrix turned = Matrix.of(new Vec(c, s, 0), new Vec(-s, c, 0), Vec.Z, Vec.ZERO);
        return Sweeps.extrude(List.of(Region.of(new double[] {x, y, x + width, y, x + width, y + depth, x, y + depth})),
                new Vec(0, 0, height), turned.times(Matrix.translation(new Vec(0, 0, z))));
    }

    private static double volume(Mesh mesh) {
        Measures m = Measures.of(mesh, Matrix.IDENTITY);
        assertEquals(0, m.openEdges(), "open edges");
        return m.volume();
    }

    @Test
    void windowsAreCutInThePlane() {
        for (double angle : new double[] {0, 0.3, 1.234}) {
            Mesh wall = box(0, 0, 0, 6, 0.3, 3, angle);
            List<Mesh> windows = List.of(box(1, -0.1, 1, 1, 0.5, 1, angle), box(3, 0, 1, 1, 0.3, 1, angle));
            Mesh cut = LayeredCut.difference(wall, windows);
            assertNotNull(cut);
            assertEquals(6 * 0.3 * 3 - 2 * 0.3, volume(cut), 1e-9);
            assertEquals(2 * (18 - 2) + 2 * 0.3 * 9 + 2 * 0.3 * 4, Measures.of(cut, Matrix.IDENTITY).area(), 1e-9);
        }
    }

    @Test
    void doorsThatReachTheFloorAndEachOtherAreCut() {
        Mesh wall = box(0, 0, 0, 6, 0.3, 3);
        Mesh cut = Booleans.difference(wall, List.of(box(1, -0.1, 0, 1, 0.5, 2), box(2, -0.1, 0, 1, 0.5, 2.5),
                box(2.5, -0.1, 1, 2, 0.5, 1)));
        double hole = 1 * 2 + 1 * 2.5 + 1.5 * 1;
        assertEquals((18 - hole) * 0.3, volume(cut), 1e-9);
    }

    @Test
    void nichesAreLayers() {
        Mesh wall = box(0, 0, 0, 6, 0.3, 3);
        Mesh cut = LayeredCut.difference(wall, List.of(box(1, -0.1, 1, 1, 0.2, 1), box(1.2, -0.1, 1.2, 0.5, 0.6, 0.5),
                box(4, 0.2, 1, 1, 0.5, 1)));
        assertNotNull(cut);
        assertEquals(5.4 - 0.1 - 0.25 * 0.2 - 0.1, volume(cut), 1e-9);
    }

    @Test
    void anOpeningThatTakesAllLeavesNothing() {
        Mesh wall = box(0, 0, 0, 1, 0.3, 1);
        assertEquals(0, Booleans.difference(wall, List.of(box(-1, -1, -1, 3, 3, 3))).triangles());
        assertSame(wall, Booleans.difference(wall, List.of(box(5, 5, 5, 1, 1, 1))));
    }

    @Test
    void bodiesOfAnyFormAreCutByTrees() {
        double[] circle = new double[64];
        for (int i = 0; i < 32; i++) {
            circle[i * 2] = Math.cos(Math.PI * i / 16);
            circle[i * 2 + 1] = Math.sin(Math.PI * i / 16);
        }
        Region disk = Region.of(circle);
        Mesh up = Sweeps.extrude(List.of(disk), new Vec(0, 0, 4), Matrix.translation(new Vec(0, 0, -2)));
        Mesh across = box(-3, -0.5, -0.5, 6, 1, 1);
        assertEquals(volume(LayeredCut.difference(up, List.of(across))), volume(Booleans.difference(up, across)), 1e-6);
        Mesh slanted = across.transformed(Matrix.of(new Vec(0.8, 0, 0.6), Vec.Y, new Vec(-0.6, 0, 0.8), Vec.ZERO));
        assertNull(LayeredCut.difference(up, List.of(slanted)));
        assertEquals(volume(up) - volume(Booleans.intersection(up, slanted)),
                volume(Booleans.difference(up, List.of(slanted))), 1e-6);
        double common = volume(Booleans.intersection(up, across));
        assertEquals(volume(up) - common, volume(Booleans.difference(up, across)), 1e-6);
        assertEquals(volume(up) + 6 - common, volume(Booleans.union(up, across)), 1e-6);
        assertEquals(6 - common, volume(Booleans.difference(across, up)), 1e-6);
    }

    @Test
    void facesThatLieInOnePlaneAreNoTrouble() {
        Mesh a = box(0, 0, 0, 2, 2, 2);
        Mesh flush = box(1, 1, 1, 1, 1, 1);
        assertEquals(7, volume(Booleans.difference(a, flush)), 1e-9);
        assertEquals(8, volume(Booleans.union(a, flush)), 1e-9);
        assertEquals(1, volume(Booleans.intersection(a, flush)), 1e-9);
        Mesh beside = box(2, 0, 0, 1, 2, 2);
        assertEquals(8, volume(Booleans.difference(a, beside)), 1e-9);
        assertEquals(12, volume(Booleans.union(a, beside)), 1e-9);
        assertEquals(0, volume(Booleans.difference(a, box(0, 0, 0, 2, 2, 2))), 1e-9);
    }

    @Test
    void anythingTurnedAnyWayKeepsItsVolume() {
        var random = new Random(11);
        for (int round = 0; round < 60; round++) {
            Mesh a = box(-1, -1, -1, 2, 2, 2);
            Mesh b = box(random.nextDouble() - 1, random.nextDouble() - 1, random.nextDouble() - 1, 1.5, 1, 1.2,
                    random.nextDouble());
            Vec axis = new Vec(random.nextDouble(), random.nextDouble(), 1 + random.nextDouble()).unit();
            Vec u = axis.anySquare();
            Mesh tool = b.transformed(Matrix.of(u, axis.cross(u), axis, Vec.ZERO));
            double common = volume(Booleans.intersection(a, tool));
            assertEquals(8 - common, volume(Booleans.difference(a, tool)), 1e-5, "round " + round);
            assertEquals(8 + 1.8 - common, volume(Booleans.union(a, tool)), 1e-5, "round " + round);
        }
    }

    @Test
    void aBodyWithinAnotherLeavesAHollow() {
        Mesh a = box(0, 0, 0, 3, 3, 3);
        Mesh within = box(1, 1, 1, 1, 1, 1);
        assertEquals(26, volume(Booleans.difference(a, within)), 1e-9);
        assertEquals(1, volume(Booleans.intersection(a, within)), 1e-9);
        assertEquals(0, volume(Booleans.difference(within, a)), 1e-9);
    }

    @Test
    void whatIsNotClosedIsRefused() {
        Mesh box = box(0, 0, 0, 1, 1, 1);
        int[] corners = new int[box.triangles() * 3 - 6];
        double[] xyz = new double[box.vertices() * 3];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = box.corner(i / 3, i % 3);
        }
        for (int v = 0; v < box.vertices(); v++) {
            xyz[v * 3] = box.x(v);
            xyz[v * 3 + 1] = box.y(v);
            xyz[v * 3 + 2] = box.z(v);
        }
        Mesh open = Mesh.of(xyz, corners, true);
        assertThrows(ItemException.class, () -> Booleans.difference(open, box(0.5, 0.5, 0.5, 1, 1, 1, 0.2)));
    }

    @Test
    void planesCutAndClose() {
        Mesh box = box(0, 0, 0, 2, 2, 2);
        assertEquals(4, volume(PlaneCut.below(box, new Vec(0, 0, 1), Vec.Z)), 1e-9);
        assertEquals(4, volume(PlaneCut.below(box, new Vec(1, 1, 1), new Vec(1, 1, 1).unit())), 1e-9);
        assertSame(box, PlaneCut.below(box, new Vec(0, 0, 2), Vec.Z), "a face on the plane is not cut");
        assertEquals(0, PlaneCut.below(box, new Vec(0, 0, 0), Vec.Z).triangles());
        Mesh hollow = Sweeps.extrude(List.of(new Region(new double[] {0, 0, 3, 0, 3, 3, 0, 3},
                List.of(new double[] {1, 1, 2, 1, 2, 2, 1, 2}))), new Vec(0, 0, 2), Matrix.IDENTITY);
        assertEquals(8, volume(PlaneCut.below(hollow, new Vec(0, 0, 1), Vec.Z)), 1e-9, "holes stay open");
        assertEquals(8, volume(PlaneCut.below(hollow, new Vec(1.5, 1.5, 1), Vec.X)), 1e-9, "two pieces");
    }
}
