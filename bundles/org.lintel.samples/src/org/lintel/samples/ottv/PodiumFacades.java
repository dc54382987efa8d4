// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.List;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Pane;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Solid;

/**
 * The façades of G/F and 1/F, as on pages A4 and A5 of the example: columns, beams and shop fronts of 3.4 m between
 * them; in the west a party wall up to 26 m from the south; in the south ground up to 1/F, and there the mouth of the
 * ramp.
 */
final class PodiumFacades {

    static final Rect OUTLINE = new Rect(0, 0, 40000, 40000);
    static final int HEIGHT = 4000;
    /** Where the ramp enters in the south. */
    static final int RAMP_WEST = 5300;
    static final int RAMP_EAST = 10700;

    private static final int COLUMN = 600;
    private static final int HEAD = HEIGHT - COLUMN;
    private static final int[] COLUMNS = {4700, 10700, 16700, 22700, 28700, 34700};
    private static final int FAR = 40000;

    private final Strips strips;
    private final Construction frame;
    private final Construction bare;
    private final ExampleMaterials materials;

    PodiumFacades(Strips strips, ExampleMaterials materials) {
        this.strips = strips;
        this.materials = materials;
        frame = materials.get("podium-W1");
        bare = materials.get("podium-W1A");
    }

    private static Pane plain(String facade) {
        return ExampleMaterials.pane("podium", facade, "F1", 0.90, 12, "plain", false);
    }

    void ground() {
        corners();
        // thin beside the corner, so that a duct lies behind the column and not this wall
        int thin = FAR - 2 * COLUMN;
        strips.wall(materials.get("retaining"), Side.SOUTH, 0, COLUMN, FAR - COLUMN,
                List.of(Solid.box(0, 0, 0, thin - COLUMN, COLUMN, HEIGHT),
                        Solid.box(thin - COLUMN, 0, 0, thin, 100, HEIGHT)), (FAR - 2.0 * COLUMN) * HEIGHT / 1e6);
        west();
        north(true);
        columns(Side.EAST, FAR, COLUMNS);
        // south of 11 m the ground outside rises: what stands above it is 13.36 m² of retaining wall
        retained(COLUMN, 4700);
        retained(5300, 10700);
        for (int from : new int[] {11300, 17300, 23300, 29300}) {
            bay(Side.EAST, FAR, from, from + 5400, plain("E"));
        }
        bay(Side.EAST, FAR, 35300, 39400, plain("E"));
    }

    void first() {
        corners();
        south();
        west();
        north(false);
        columns(Side.EAST, FAR, COLUMNS);
        bay(Side.EAST, FAR, COLUMN, 4700, plain("E"));
        for (int from : new int[] {5300, 11300, 17300, 23300, 29300}) {
            bay(Side.EAST, FAR, from, from + 5400, plain("E"));
        }
        bay(Side.EAST, FAR, 35300, 39400, plain("E"));
    }

    /** In the south-west bare and tiled concrete meet: each is a leaf before a duct. */
    private void corners() {
        strips.solid(frame, List.of(Solid.prism(0, HEIGHT, 0, 0, COLUMN, 0, COLUMN, 100, 100, 100)), true, 2.4);
        strips.solid(bare, List.of(Solid.prism(0, HEIGHT, 0, 0, 100, 100, 100, COLUMN, 0, COLUMN)), true, 2.4);
        strips.block(frame, new Rect(FAR - COLUMN, 0, FAR, COLUMN), 0, HEIGHT, true, 4.8);
        strips.block(frame, new Rect(0, FAR - COLUMN, COLUMN, FAR), 0, HEIGHT, true, 4.8);
        strips.block(frame, new Rect(FAR - COLUMN, FAR - COLUMN, FAR, FAR), 0, HEIGHT, true, 4.8);
    }

    private void columns(Side side, int plane, int... columns) {
        for (int column : columns) {
            strips.wall(frame, side, plane, column, column + COLUMN, 0, HEIGHT, COLUMN);
        }
    }

    private void retained(int from, int to) {
        beam(frame, Side.EAST, FAR, from, to);
        strips.wall(materials.get("podium-W5E"), Side.EAST, FAR, from, to, 0, HEAD, 300);
    }

    private void south() {
        columns(Side.SOUTH, 0, 16700, 22700, 28700, 34700);
        bay(Side.SOUTH, 0, COLUMN, 4700, plain("S"));
        // the columns beside the ramp are leaves before ducts, mitred with its walls
        strips.solid(frame, List.of(Solid.prism(0, HEIGHT, 4700, 0, RAMP_WEST, 0, RAMP_WEST - 100, 100, 4700, 100)), true,
                2.4);
        strips.solid(frame, List.of(Solid.prism(0, HEIGHT, RAMP_EAST, 0, 11300, 0, 11300, 100, RAMP_EAST + 100, 100)),
                true, 2.4);
        beam(frame, Side.SOUTH, 0, 11300, 16700);
        window(Side.SOUTH, 0, 11300, 13900, plain("S"));
        strips.wall(materials.get("podium-W2"), Side.SOUTH, 0, 13900, 14000, 0, HEAD, 3000);
        window(Side.SOUTH, 0, 14000, 16700, plain("S"));
        for (int from : new int[] {17300, 23300, 29300}) {
            bay(Side.SOUTH, 0, from, from + 5400, plain("S"));
        }
        bay(Side.SOUTH, 0, 35300, 39400, plain("S"));
    }

    private void west() {
        columns(Side.WEST, 0, 28700, 34700);
        beam(frame, Side.WEST, 0, 26000, 28700);
        window(Side.WEST, 0, 26000, 28700, plain("W"));
        bay(Side.WEST, 0, 29300, 34700, plain("W"));
        bay(Side.WEST, 0, 35300, 39400, plain("W"));
        for (int column : new int[] {4700, 10700, 16700, 22700}) {
            strips.wall(bare, Side.WEST, 0, column, column + COLUMN, 0, HEIGHT, COLUMN);
        }
        party(COLUMN, 4700);
        party(5300, 10700);
        party(11300, 16700);
        party(17300, 22700);
        party(23300, 26000);
    }

    private void party(int from, int to) {
        beam(bare, Side.WEST, 0, from, to);
        strips.wall(materials.get("podium-W3W"), Side.WEST, 0, from, to, 0, HEAD, 100);
    }

    private void north(boolean ground) {
        columns(Side.NORTH, FAR, COLUMNS);
        if (ground) {
            beam(frame, Side.NORTH, FAR, COLUMN, 4700);
            window(Side.NORTH, FAR, COLUMN, 3000, plain("N"));
            strips.wall(materials.get("podium-W7"), Side.NORTH, FAR, 3000, 3100, 0, HEAD, 3000);
            window(Side.NORTH, FAR, 3100, 4700, plain("N"));
        } else {
            bay(Side.NORTH, FAR, COLUMN, 4700, plain("N"));
        }
        for (int from : new int[] {5300, 11300, 17300, 23300, 29300}) {
            bay(Side.NORTH, FAR, from, from + 5400, plain("N"));
        }
        bay(Side.NORTH, FAR, 35300, 39400, plain("N"));
    }

    private void bay(Side side, int plane, int from, int to, Pane glass) {
        beam(frame, side, plane, from, to);
        window(side, plane, from, to, glass);
    }

    private void beam(Construction c, Side side, int plane, int from, int to) {
        strips.wall(c, side, plane, from, to, HEAD, HEIGHT, COLUMN);
    }

    private void window(Side side, int plane, int from, int to, Pane glass) {
        strips.window(glass, side, plane, from, to, 0, HEAD);
    }
}
