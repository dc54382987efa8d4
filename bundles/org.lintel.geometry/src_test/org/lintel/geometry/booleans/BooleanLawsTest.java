// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Measures;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.geometry.solid.Sweeps;

/**
 * What must hold of any two bodies: what is taken off and what is common make the whole, and results are closed. Bodies
 * stand on a coarse grid, so that they touch, share planes, edges and corners, and lie in each other more often than not.
 */
class BooleanLawsTest {

    private final Random random = new Random(20_24);

    private Mesh box() {
        double x = random.nextInt(5);
        double y = random.nextInt(5);
        double width = 1 + random.nextInt(4);
        double depth = 1 + random.nextInt(4);
        Region region = Region.of(new double[] {x, y, x + width, y, x + width, y + depth, x, y + depth});
        return Sweeps.extrude(List.of(region), new Vec(0, 0, 1 + random.nextInt(4)),
                Matrix.translation(new Vec(0, 0, random.nextInt(5))));
    }

    /** A prism over a star of up to nine corners on a fine grid; lying on its side as often as not. */
    private Mesh prism() {
        int n = 3 + random.nextInt(7);
        double[] ring = new double[n * 2];
        for (int i = 0; i < n; i++) {
            double angle = Math.PI * 2 * (i + 0.3 * random.nextDouble()) / n;
            double radius = 0.5 + 2 * random.nextDouble();
            ring[i * 2] = Math.rint(16 * (2.5 + radius * Math.cos(angle))) / 16;
            ring[i * 2 + 1] = Math.rint(16 * (2.5 + radius * Math.sin(angle))) / 16;
        }
        Matrix at = random.nextBoolean() ? Matrix.translation(new Vec(0, 0, random.nextInt(4)))
                : Matrix.of(Vec.Y, Vec.Z, Vec.X, new Vec(random.nextInt(4), 0, 0));
        return Sweeps.extrude(List.of(Region.of(ring)), new Vec(0, 0, 1 + random.nextInt(4)), at);
    }

    private Matrix turned() {
        Vec w = new Vec(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
        Vec u = w.anySquare();
        return Matrix.of(u, w.cross(u), w, new Vec(random.nextInt(100), random.nextInt(100), random.nextInt(100)));
    }

    private static double volume(Mesh mesh, String what) {
        Measures m = Measures.of(mesh, Matrix.IDENTITY);
        assertEquals(0, m.openEdges(), () -> "open edges: " + what);
        return m.volume();
    }

    private static void laws(Mesh a, Mesh b, String what) {
        double volumeA = volume(a, what);
        double volumeB = volume(b, what);
        double common = volume(Booleans.intersection(a, b), what + ", common");
        double slack = 1e-4;
        assertEquals(volumeA, volume(Booleans.difference(a, b), what + ", A less B") + common, slack, what);
        assertEquals(volumeB, volume(Booleans.difference(b, a), what + ", B less A") + common, slack, what);
        assertEquals(volumeA + volumeB, volume(Booleans.union(a, b), what + ", both") + common, slack, what);
        assertEquals(volumeA, volume(Booleans.difference(a, List.of(b)), what + ", as an opening") + common, slack, what);
    }

    @Test
    void boxesOnAGrid() {
        for (int round = 0; round < 300; round++) {
            laws(box(), box(), "round " + round);
        }
    }

    @Test
    void boxesOnAGridThatIsTurned() {
        for (int round = 0; round < 200; round++) {
            Matrix turned = turned();
            laws(box().transformed(turned), box().transformed(turned), "round " + round);
        }
    }

    @Test
    void prismsOfManyForms() {
        for (int round = 0; round < 200; round++) {
            Matrix turned = turned();
            laws(prism().transformed(turned), prism().transformed(turned), "round " + round);
        }
    }

    @Test
    void prismsAndBoxesTurnedApart() {
        for (int round = 0; round < 200; round++) {
            Vec by = new Vec(2.5, 2.5, 2.5);
            Matrix turned = Matrix.translation(by).times(turned());
            Mesh prism = prism().transformed(turned);
            // back to where the box is
            Vec off = by.minus(prism.bounds().centre());
            laws(box(), prism.transformed(Matrix.translation(off)), "round " + round);
        }
    }

    @Test
    void manyCutsOneAfterTheOther() {
        for (int round = 0; round < 20; round++) {
            Mesh rest = box().transformed(Matrix.IDENTITY);
            double volume = volume(rest, "start");
            for (int cut = 0; cut < 8 && !rest.isEmpty(); cut++) {
                Mesh tool = prism().transformed(Matrix.translation(new Vec(random.nextDouble(), random.nextDouble(), 0)));
                double common = volume(Booleans.intersection(rest, tool), "common");
                rest = Booleans.difference(rest, tool);
                assertEquals(volume - common, volume(rest, "rest"), 1e-4, "round " + round + ", cut " + cut);
                volume -= common;
            }
        }
    }
}
