// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.List;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Pane;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Solid;

/**
 * The façades of a storey of the tower, as on pages A7 to A9 of the example: columns at the storey's full height, beams
 * of 600 mm between them, below these bays with a window of 1.6 m over a panel of 1.0 m. Coordinates are those of the
 * podium, whose south-west corner is the origin; the tower stands on its south edge.
 */
final class TowerFacades {

    static final int WEST = 10700;
    static final int EAST = 29300;
    static final int NORTH = 29300;
    static final int HEIGHT = 3200;
    static final int COLUMN = 600;
    /** The lift lobby and the lift shaft, from south to north. */
    static final int CORE_SOUTH = 11000;
    static final int CORE_NORTH = 17300;
    /** From 16/F on the plan steps back north of the lifts. */
    static final Rect RECESS = new Rect(20300, CORE_NORTH, EAST, 22700);

    private static final int BEAM = HEIGHT - COLUMN;
    private static final int SILL = 1000;

    private final Strips strips;
    private final boolean high;
    private final Construction frame;
    private final Construction panel;
    private final Construction end;
    private final ExampleMaterials materials;

    /** @param high whether it is one of 16/F to 26/F */
    TowerFacades(Strips strips, ExampleMaterials materials, boolean high) {
        this.strips = strips;
        this.high = high;
        this.materials = materials;
        frame = materials.get(high ? "high-W2" : "low-W1");
        panel = materials.get(high ? "high-W4" : "low-W3");
        end = materials.get(high ? "high-W8" : "low-W7");
    }

    void draw() {
        corner(new Rect(WEST, 0, WEST + COLUMN, COLUMN), true, false);
        corner(new Rect(EAST - COLUMN, 0, EAST, COLUMN), true, true);
        corner(new Rect(WEST, NORTH - COLUMN, WEST + COLUMN, NORTH), false, false);
        corner(new Rect(EAST - COLUMN, NORTH - COLUMN, EAST, NORTH), false, true);
        south();
        west();
        north();
        east();
        core();
    }

    private Pane tinted(String facade, String mark) {
        return ExampleMaterials.pane(high ? "high" : "low", facade, mark, 0.70, 8, "tinted", false);
    }

    private void south() {
        Pane glass = high ? ExampleMaterials.pane("high", "S", "F2", 0.40, 6, "reflective", false)
                : tinted("S", "F1");
        column(Side.SOUTH, 0, 16700);
        column(Side.SOUTH, 0, 22700);
        bay(Side.SOUTH, 0, 11300, 16700, glass);
        bay(Side.SOUTH, 0, 17300, 22700, glass);
        bay(Side.SOUTH, 0, 23300, 28700, glass);
    }

    private void west() {
        Pane glass = tinted("W", high ? "F2" : "F1");
        for (int column : new int[] {4700, 10700, 16700, 22700}) {
            column(Side.WEST, WEST, column);
        }
        bay(Side.WEST, WEST, 600, 4700, glass);
        bay(Side.WEST, WEST, 5300, 10700, glass);
        bay(Side.WEST, WEST, 11300, 16700, glass);
        bay(Side.WEST, WEST, 17300, 22700, glass);
        bay(Side.WEST, WEST, 23300, 28700, null);
    }

    private void north() {
        Pane glass = tinted("N", high ? "F2" : "F1");
        column(Side.NORTH, NORTH, 16700);
        column(Side.NORTH, NORTH, 22700);
        bay(Side.NORTH, NORTH, 11300, 16700, glass);
        bay(Side.NORTH, NORTH, 17300, 22700, glass);
        stairs(Side.NORTH, NORTH, glass);
    }

    /** A bay that a stair wall of 100 mm meets end-on. */
    private void stairs(Side side, int plane, Pane glass) {
        beam(side, plane, 23300, 28700);
        filled(side, plane, 23300, 26300, SILL, glass);
        strips.wall(end, side, plane, 26300, 26400, 0, BEAM, 3000);
        filled(side, plane, 26400, 28700, SILL, glass);
    }

    private void east() {
        Pane unshaded = tinted("E", high ? "F4" : "F2");
        Pane shaded = tinted("E", high ? "F3" : "F1");
        column(Side.EAST, EAST, 4700);
        bay(Side.EAST, EAST, 600, 4700, unshaded);
        bay(Side.EAST, EAST, 5300, CORE_SOUTH, unshaded);
        if (!high) {
            column(Side.EAST, EAST, 22700);
            bay(Side.EAST, EAST, CORE_NORTH, 22700, shaded);
            bay(Side.EAST, EAST, 23300, 28700, shaded);
            return;
        }
        bay(Side.EAST, EAST, 23300, 28700, shaded);
        recess(shaded, ExampleMaterials.pane("high", "E", "F4", 0.70, 8, "tinted", true));
    }

    /** The toilet's window and a narrow one look east in it, the north block's windows look south. */
    private void recess(Pane shaded, Pane toilet) {
        int back = RECESS.x0();
        int south = RECESS.y1();
        beam(Side.EAST, back, CORE_NORTH, south);
        filled(Side.EAST, back, CORE_NORTH, 21200, 1800, toilet);
        strips.wall(panel, Side.EAST, back, 21200, 21300, 0, BEAM, 100);
        filled(Side.EAST, back, 21300, south, SILL, shaded);
        beam(Side.SOUTH, south, back, 22700);
        strips.wall(panel, Side.SOUTH, south, back, 22700, 0, BEAM, 100);
        column(Side.SOUTH, south, 22700);
        stairs(Side.SOUTH, south, tinted("S", "F3"));
        corner(new Rect(EAST - COLUMN, south, EAST, south + COLUMN), true, true);
    }

    /** From south to north: wall end, lobby, wall end, lift shaft, wall end. */
    private void core() {
        Construction lobby = materials.get(high ? "high-W6" : "low-W5");
        Construction lift = materials.get(high ? "high-W6A" : "low-W5A");
        strips.wall(end, Side.EAST, EAST, CORE_SOUTH, 11300, 0, HEIGHT, 3000);
        strips.wall(lobby, Side.EAST, EAST, 11300, 14000, 0, SILL, 300);
        strips.window(tinted("E", high ? "F6" : "F5"), Side.EAST, EAST, 11300, 14000, SILL, BEAM);
        strips.wall(lobby, Side.EAST, EAST, 11300, 14000, BEAM, HEIGHT, 300);
        strips.full(end, Side.EAST, EAST, 14000, 14300, HEIGHT, 3000);
        strips.full(lift, Side.EAST, EAST, 14300, 17000, HEIGHT, 300);
        if (!high) {
            strips.full(end, Side.EAST, EAST, 17000, CORE_NORTH, HEIGHT, 3000);
            return;
        }
        // two wall ends meet in the corner, before a duct
        strips.solid(end, List.of(Solid.prism(0, HEIGHT, 29250, 17000, EAST, 17000, EAST, CORE_NORTH, 29250, 17250)),
                true, 0.96);
        strips.solid(materials.get("high-W8A"), List.of(Solid.prism(0, HEIGHT, 29000, 17250, 29250, 17250, EAST,
                CORE_NORTH, 29000, CORE_NORTH)), true, 0.96);
        strips.full(materials.get("high-W6N"), Side.NORTH, CORE_NORTH, RECESS.x0(), 29000, HEIGHT, 300);
    }

    private void column(Side side, int plane, int from) {
        strips.wall(frame, side, plane, from, from + COLUMN, 0, HEIGHT, COLUMN);
    }

    private void beam(Side side, int plane, int from, int to) {
        strips.wall(frame, side, plane, from, to, BEAM, HEIGHT, COLUMN);
    }

    /** @param glass null for a bay without a window */
    private void bay(Side side, int plane, int from, int to, Pane glass) {
        beam(side, plane, from, to);
        if (glass == null) {
            strips.wall(panel, side, plane, from, to, 0, BEAM, 100);
        } else {
            filled(side, plane, from, to, SILL, glass);
        }
    }

    private void filled(Side side, int plane, int from, int to, int sill, Pane glass) {
        strips.wall(panel, side, plane, from, to, 0, sill, 100);
        strips.window(glass, side, plane, from, to, sill, BEAM);
    }

    /** A column with two outer faces: one to the south or north, one to the east or west. */
    private void corner(Rect r, boolean south, boolean east) {
        int lip = strips.lipFrom(HEIGHT);
        List<Solid> solids = strips.cut(HEIGHT, Solid.box(r.x0(), r.y0(), 0, r.x1(), r.y1(), lip),
                Solid.box(r.x0(), south ? r.y0() : r.y1() - Strips.LIP, lip, r.x1(),
                        south ? r.y0() + Strips.LIP : r.y1(), HEIGHT),
                Solid.box(east ? r.x1() - Strips.LIP : r.x0(), south ? r.y0() + Strips.LIP : r.y0(), lip,
                        east ? r.x1() : r.x0() + Strips.LIP, south ? r.y1() : r.y1() - Strips.LIP, HEIGHT));
        strips.solid(frame, solids, true, 2 * COLUMN * HEIGHT / 1e6);
    }
}
