// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.List;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Solid;
import org.lintel.samples.design.Solid.Slope;

/**
 * The ramp from the ground in the south, at the level of 1/F, up to the car park on 2/F, and the walls between which it
 * lies. Their parts that are counted, above the ramp, are triangles of 46.00 m², of which 18.90 m² are beams and
 * columns; the ramp measures 126.09 m². So it runs 23.005 m and rises 3.999 m, and the columns in the triangles are 787
 * to 789 mm wide.
 */
final class Ramp {

    static final int LENGTH = 23005;
    private static final int RISE = 3999;
    private static final int START = 1;
    private static final int TOP = PodiumFacades.HEIGHT;
    private static final int BEAM = TOP - 600;
    private static final int DEPTH = 100;

    /** The surface of the ramp, over y, above the level of 1/F. */
    private static final Slope SURFACE = new Slope(START, 0, (double) RISE / LENGTH);

    private final Strips strips;
    private final ExampleMaterials materials;

    Ramp(Strips strips, ExampleMaterials materials) {
        this.strips = strips;
        this.materials = materials;
    }

    /** On 1/F: the ramp and both its walls. */
    void draw() {
        slab();
        Construction panel = materials.get("podium-W5");
        walls(materials.get("podium-W1"), panel, PodiumFacades.RAMP_WEST, PodiumFacades.RAMP_WEST - DEPTH);
        walls(materials.get("podium-W1A"), panel, PodiumFacades.RAMP_EAST, PodiumFacades.RAMP_EAST + DEPTH);
    }

    /** It wedges out at the mouth, so that nothing of it lies below the floor. */
    private void slab() {
        Construction c = materials.get("podium-W3S");
        int west = PodiumFacades.RAMP_WEST;
        int east = PodiumFacades.RAMP_EAST;
        int wedge = 1840;
        double below = (double) RISE / LENGTH * wedge + START;
        Slope floor = Slope.level(0);
        Slope soffit = new Slope(START - below, 0, (double) RISE / LENGTH);
        double area = 5.4 * Math.hypot(LENGTH, RISE) / 1000;
        strips.slab(c, Piece.Kind.FLOOR, List.of(
                Solid.slanted(floor, SURFACE, west, 0, east, 0, east, wedge, west, wedge),
                Solid.slanted(soffit, SURFACE, west, wedge, east, wedge, east, LENGTH, west, LENGTH)), true, area);
    }

    /**
     * The wall on one side.
     *
     * @param face x of its outer face
     * @param back x of its inner face
     */
    private void walls(Construction frame, Construction panel, int face, int back) {
        int[][] columns = {{0, 787}, {4607, 5394}, {10607, 11394}, {16606, 17395}};
        Slope beam = Slope.level(BEAM);
        double perY = (double) RISE / LENGTH;
        // above this y the ramp comes up to the beam
        int end = (int) Math.round((BEAM - START) / perY);
        int from = 0;
        for (int[] column : columns) {
            if (column[0] > from) {
                piece(panel, SURFACE, beam, face, back, from, column[0]);
            }
            piece(frame, SURFACE, beam, face, back, column[0], column[1]);
            from = column[1];
        }
        Slope exact = new Slope(BEAM - perY * end, 0, perY);
        piece(panel, exact, beam, face, back, from, end);
        piece(frame, beam, Slope.level(TOP), face, back, 0, end);
        double tip = (double) (TOP - BEAM) / (LENGTH - end);
        piece(frame, new Slope(BEAM - tip * end, 0, tip), Slope.level(TOP), face, back, end, LENGTH);
    }

    /** From y to y; at the mouth mitred with the column of the façade. */
    private void piece(Construction c, Slope bottom, Slope top, int face, int back, int from, int to) {
        int behind = from == 0 ? DEPTH : from;
        Solid solid = back < face ? Solid.slanted(bottom, top, back, behind, face, from, face, to, back, to)
                : Solid.slanted(bottom, top, face, from, back, behind, back, to, face, to);
        double middle = (from + to) / 2.0;
        double area = (to - from) * (top.at(0, middle) - bottom.at(0, middle)) / 1e6;
        strips.solid(c, List.of(solid), true, area);
    }

    /** On 2/F: what keeps the air of the ramp from the car park, and the shutter at its upper end. */
    void enclosure(int height) {
        Construction c = materials.get("enclosure");
        int clear = height - Interior.SLAB;
        strips.wall(c, Side.EAST, PodiumFacades.RAMP_WEST, 0, LENGTH, 0, clear, 200);
        strips.wall(c, Side.WEST, PodiumFacades.RAMP_EAST, 0, LENGTH, 0, clear, 200);
        strips.shutter("Car-park shutter 停車場捲閘", Side.SOUTH, LENGTH, PodiumFacades.RAMP_WEST,
                PodiumFacades.RAMP_EAST, clear);
    }
}
