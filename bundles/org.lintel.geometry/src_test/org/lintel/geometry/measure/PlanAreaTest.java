// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.solid.Part;

/** What boxes cover on plan follows from their places. */
class PlanAreaTest {

    private static Body box(double x, double y, double width, double depth, double tilt) {
        double c = Math.cos(Math.toRadians(tilt));
        double s = Math.sin(Math.toRadians(tilt));
        double[] xyz = new double[24];
        for (int i = 0; i < 8; i++) {
            xyz[i * 3] = (i & 1) * width;
            xyz[i * 3 + 1] = (i >> 1 & 1) * depth;
            xyz[i * 3 + 2] = (i >> 2) * 0.04;
        }
        int[] corners = {0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3,
                7,
            1, 7, 5};
        Matrix at = Matrix.of(Vec.X, new Vec(0, c, s), new Vec(0, -s, c), new Vec(x, y, 3));
        return Body.of(List.of(new Part(Mesh.of(xyz, corners, true), Matrix.IDENTITY, 1)), at);
    }

    @Test
    void whatOverlapsCountsOnce() {
        PlanArea plan = PlanArea.of(List.of(box(0, 0, 2, 1, 0), box(1, 0, 2, 1, 0)));
        assertEquals(3, plan.area(), 1e-9);
    }

    /** Far from the origin, as the grid of Hong Kong is. */
    @Test
    void whatLeansCoversLess() {
        PlanArea plan = PlanArea.of(List.of(box(836_694, 819_069, 2, 1, 30)));
        assertEquals(2 * (Math.cos(Math.toRadians(30)) + 0.04 * Math.sin(Math.toRadians(30))), plan.area(), 1e-4);
    }

    @Test
    void gapsAreClosedAndTheOutlineLooksOutwards() {
        PlanArea plan = PlanArea.of(List.of(box(0, 0, 2, 1, 0), box(2.02, 0, 2, 1, 0)));
        assertEquals(4, plan.area(), 1e-9);
        List<PlanArea.Edge> edges = plan.outline(0.3);
        assertEquals(2 * (4.02 + 1), edges.stream().mapToDouble(PlanArea.Edge::length).sum(), 1e-6);
        for (PlanArea.Edge edge : edges) {
            Vec out = edge.at(0.5).plus(edge.outwards().times(0.1));
            assertTrue(out.x() < 0 || out.x() > 4.02 || out.y() < 0 || out.y() > 1, out.toString());
        }
        assertEquals(4 * (2 + 1), plan.outline(0.01).stream().mapToDouble(PlanArea.Edge::length).sum(), 1e-6);
    }

    @Test
    void aCourtIsFilled() {
        PlanArea ring = PlanArea.of(List.of(box(0, 0, 4, 1, 0), box(0, 3, 4, 1, 0), box(0, 0, 1, 4, 0),
                box(3, 0, 1, 4, 0)));
        assertEquals(12, ring.area(), 1e-9);
        assertEquals(16, ring.filled(), 1e-9);
    }
}
