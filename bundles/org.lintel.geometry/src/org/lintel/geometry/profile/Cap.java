// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.profile;

import java.util.List;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Triangulation;

/** Covers a flat region with triangles. */
public final class Cap {

    private Cap() {
    }

    /**
     * A flat region as triangles on given vertices, facing up or down.
     *
     * @param rings the vertices of the region's outline and holes, in its order
     */
    public static void add(MeshBuilder mesh, Region region, int[][] rings, boolean down) {
        int points = 0;
        for (int[] ring : rings) {
            points += ring.length;
        }
        double[] xy = new double[points * 2];
        int[] vertex = new int[points];
        int[] starts = new int[rings.length];
        int at = 0;
        List<double[]> outlines = region.rings();
        for (int r = 0; r < rings.length; r++) {
            starts[r] = at;
            System.arraycopy(outlines.get(r), 0, xy, at * 2, outlines.get(r).length);
            System.arraycopy(rings[r], 0, vertex, at, rings[r].length);
            at += rings[r].length;
        }
        int[] cut = Triangulation.of(xy, starts);
        for (int i = 0; i < cut.length; i += 3) {
            int b = vertex[cut[i + (down ? 2 : 1)]];
            int c = vertex[cut[i + (down ? 1 : 2)]];
            mesh.triangle(vertex[cut[i]], b, c);
        }
    }
}
