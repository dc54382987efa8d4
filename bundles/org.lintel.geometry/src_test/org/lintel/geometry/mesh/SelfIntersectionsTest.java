// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.Ifc;

class SelfIntersectionsTest {

    private static final Mesh BOX = Ifc.mesh("#20=IFCBLOCK(#9,1000.,1000.,1000.);", 20);
    private static final Mesh SPHERE = Ifc.mesh("#20=IFCSPHERE(#9,1000.);", 20);

    private static Mesh both(Mesh a, Mesh b, Matrix at) {
        var mesh = new MeshBuilder();
        mesh.add(a, Matrix.IDENTITY);
        mesh.add(b, at);
        return mesh.build(true);
    }

    private static SelfIntersections.Found found(Mesh mesh) {
        return SelfIntersections.of(mesh, 1000);
    }

    @Test
    void bodiesThatAreSoundCrossNothing() {
        for (Mesh mesh : List.of(BOX, SPHERE, Mesh.EMPTY)) {
            assertEquals(new SelfIntersections.Found(List.of(), true), found(mesh));
        }
        assertTrue(found(both(BOX, BOX, Matrix.translation(new Vec(1, 1, 0)))).pairs().isEmpty(), "edge to edge");
        assertTrue(found(both(BOX, BOX, Matrix.translation(new Vec(3, 0, 0)))).pairs().isEmpty(), "apart");
        assertTrue(found(both(BOX, BOX, Matrix.translation(new Vec(1, 1, 1)))).pairs().isEmpty(), "corner to corner");
        assertTrue(found(both(BOX, BOX, Matrix.translation(new Vec(1 - 3e-6, 1, 0)))).pairs().isEmpty(), "rounding");
    }

    @Test
    void bodiesThatReachIntoEachOtherCross() {
        var found = found(both(BOX, BOX, Matrix.translation(new Vec(0.3, 0.4, 0.5))));
        assertTrue(found.complete());
        assertFalse(found.pairs().isEmpty());
        for (SelfIntersections.Pair pair : found.pairs()) {
            assertTrue(pair.first() < 12 && pair.second() >= 12, "one of each: " + pair);
        }
        assertFalse(found(both(SPHERE, SPHERE, Matrix.translation(new Vec(0.01, 0.013, 0.7)))).pairs().isEmpty());
    }

    @Test
    void whatIsThereTwiceOrFoldedCoversItself() {
        assertFalse(found(both(BOX, BOX, Matrix.translation(Vec.X))).pairs().isEmpty(), "a wall within");
        var twice = new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0};
        assertEquals(1, found(Mesh.of(twice, new int[] {0, 1, 2, 0, 1, 2}, false)).pairs().size());
        var folded = new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0.2, 0.3, 0};
        assertEquals(1, found(Mesh.of(folded, new int[] {0, 1, 2, 1, 0, 3}, false)).pairs().size());
        var flat = new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0};
        assertTrue(found(Mesh.of(flat, new int[] {0, 1, 2, 1, 3, 2}, false)).pairs().isEmpty());
        var star = new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0.2, 0.2, 0, 1.2, 0.2, 0, 0.2, 1.2, 0};
        assertEquals(1, found(Mesh.of(star, new int[] {0, 1, 2, 3, 4, 5}, false)).pairs().size(), "in one plane");
    }

    @Test
    void theSearchEnds() {
        Mesh many = BOX;
        for (int i = 1; i < 40; i++) {
            many = both(many, BOX, Matrix.translation(new Vec(0.01 * i, 0.013 * i, 0.017 * i)));
        }
        var found = SelfIntersections.of(many, 50);
        assertEquals(50, found.pairs().size());
        assertFalse(found.complete());
    }

    @Test
    void toleranceIsWhatTheChordsLose() {
        Measures cylinder = Measures.of(Ifc.mesh("#20=IFCRIGHTCIRCULARCYLINDER(#9,3000.,1000.);", 20), Matrix.IDENTITY);
        Tolerance t = Tolerance.of(Ifc.mesh("#20=IFCRIGHTCIRCULARCYLINDER(#9,3000.,1000.);", 20), Matrix.IDENTITY);
        double lost = 3 * Math.PI - cylinder.volume();
        assertTrue(lost > 0 && lost < t.volume() * 1.1 && lost > t.volume() * 0.9, lost + " of " + t);
        assertEquals(0, Tolerance.of(BOX, Matrix.IDENTITY).volume(), 1e-7, "what is flat is exact");
        double sphere = 4.0 / 3 * Math.PI - Measures.of(SPHERE, Matrix.IDENTITY).volume();
        double told = Tolerance.of(SPHERE, Matrix.IDENTITY).volume();
        assertTrue(sphere < told * 1.2 && sphere > told * 0.5, sphere + " of " + told);
    }
}
