// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.lintel.geometry.solid.Sweeps;

class KnownCutsTest {

    private static Mesh box(double width) {
        return Sweeps.extrude(List.of(Region.of(new double[] {0, 0, width, 0, width, 1, 0, 1})), Vec.Z, Matrix.IDENTITY);
    }

    @Test
    void whatWasCutIsNotCutAgain() {
        var cuts = new KnownCuts();
        Mesh left = box(1);
        assertSame(left, cuts.left(box(4), List.of(box(2), box(3)), () -> left));
        assertSame(left, cuts.left(box(4), List.of(box(2), box(3)), () -> fail("it is known")));
        Mesh other = box(1);
        assertSame(other, cuts.left(box(4), List.of(box(3), box(2)), () -> other), "another order");
        assertSame(other, cuts.left(box(4), List.of(box(2)), () -> other), "other tools");
        Mesh body = box(5);
        assertSame(body, cuts.left(body, List.of(box(2)), () -> body), "nothing was cut");
        Mesh same = box(5);
        assertNotSame(body, same);
        assertSame(same, cuts.left(same, List.of(box(2)), () -> fail("it is known")), "the caller's own body");
    }

    @Test
    void onlySoMuchIsHeld() {
        var cuts = new KnownCuts();
        int[] computed = new int[1];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                Mesh body = box(1 + i);
                cuts.left(body, List.of(box(0.5)), () -> {
                    computed[0]++;
                    return body;
                });
            }
        }
        assertEquals(40_000, computed[0], "the oldest are forgotten");
    }
}
