// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Rect;

/** Floors, the walls of lift lobby and lift shaft, and the light well, storey by storey; in mm. */
final class Interior {

    /** The light well in plan, 9.6 m²: from the ground up to the floor of 16/F, where the recess takes it up. */
    static final Rect WELL = new Rect(20300, 17300, 22700, 21300);

    static final int SLAB = 150;
    private static final Rect LOBBY = new Rect(20300, 11300, 29000, 14000);
    private static final Rect CORE = new Rect(20000, 11000, 29300, 17300);
    /** The well with its walls. */
    private static final Rect WELL_WALLS = new Rect(20200, 17300, 22800, 21400);

    private final Strips strips;
    private final Construction core;
    private final Construction coreExternal;
    private final Construction well;
    private final Construction floor;

    Interior(Strips strips, ExampleMaterials materials) {
        this.strips = strips;
        core = materials.get("core");
        coreExternal = materials.get("core-external");
        well = materials.get("light-well");
        floor = materials.get("floor");
    }

    /**
     * The walls of lobby and shaft up to {@code height}.
     *
     * @param to how far east those between them go, where façades or a wall of their own end them
     * @param open whether the recess lies north of them, with a façade of its own
     */
    void core(int height, int to, boolean open) {
        inner(new Rect(20000, 11000, to, 11300), height);
        inner(new Rect(20000, 11300, 20300, open ? 17300 : 17000), height);
        inner(new Rect(20300, 14000, to, 14300), height);
        if (open) {
            return;
        }
        inner(new Rect(20000, 17000, 20300, 17300), height);
        strips.block(coreExternal, new Rect(20300, 17000, 22700, 17300), 0, height, true, 2.4 * height / 1000);
        inner(new Rect(22700, 17000, to, 17300), height);
    }

    /** The east end of the core where no façade ends it. */
    void coreEnd(int height) {
        inner(new Rect(29000, 11000, 29300, 17300), height);
    }

    private void inner(Rect rect, int height) {
        strips.block(core, rect, 0, height, false, Math.max(rect.width(), rect.depth()) / 1000.0 * height / 1000);
    }

    /** @param top of the wall on the north side; of the others {@code height} */
    void well(int height, int top) {
        double tall = height / 1000.0;
        strips.block(well, new Rect(20200, 17300, 20300, 21400), 0, height, true, 4.0 * tall);
        strips.block(well, new Rect(22700, 17300, 22800, 21400), 0, top, true, 4.0 * top / 1000.0);
        strips.block(well, new Rect(20300, 21300, 22700, 21400), 0, top, true, 2.4 * top / 1000.0);
    }

    void base(Construction base) {
        strips.slabs(base, Piece.Kind.BASE, List.of(PodiumFacades.OUTLINE), 0, 300, true);
    }

    /**
     * A floor of the podium between its façades, without lift shaft and light well.
     *
     * @param inset from the outer face
     * @param without left out of it besides, from the south edge on; null for nothing
     */
    void podiumFloor(int inset, Rect without) {
        Rect in = PodiumFacades.OUTLINE.inset(inset);
        var rects = new ArrayList<Rect>();
        if (without == null) {
            rects.add(new Rect(in.x0(), in.y0(), in.x1(), CORE.y0()));
            rects.add(new Rect(in.x0(), CORE.y0(), CORE.x0(), CORE.y1()));
            rects.add(new Rect(in.x0(), CORE.y1(), WELL_WALLS.x0(), in.y1()));
        } else {
            rects.add(new Rect(in.x0(), in.y0(), without.x0(), in.y1()));
            rects.add(new Rect(without.x0(), without.y1(), without.x1(), in.y1()));
            rects.add(new Rect(without.x1(), in.y0(), in.x1(), CORE.y0()));
            rects.add(new Rect(without.x1(), CORE.y0(), CORE.x0(), CORE.y1()));
            rects.add(new Rect(without.x1(), CORE.y1(), WELL_WALLS.x0(), in.y1()));
        }
        rects.add(new Rect(CORE.x1(), CORE.y0(), in.x1(), CORE.y1()));
        rects.add(new Rect(WELL_WALLS.x1(), CORE.y1(), in.x1(), WELL_WALLS.y1()));
        rects.add(new Rect(WELL_WALLS.x0(), WELL_WALLS.y1(), in.x1(), in.y1()));
        rects.add(LOBBY);
        strips.floor(floor, rects, SLAB, false);
    }

    /** The floor of 5/F: the whole plan of the tower, whose façades stand on it. */
    void lowest() {
        int south = 200;
        strips.floor(floor, List.of(new Rect(TowerFacades.WEST, south, TowerFacades.EAST, CORE.y0()),
                new Rect(TowerFacades.WEST, CORE.y0(), CORE.x0(), CORE.y1()),
                new Rect(TowerFacades.WEST, CORE.y1(), WELL_WALLS.x0(), TowerFacades.NORTH),
                new Rect(WELL_WALLS.x1(), CORE.y1(), TowerFacades.EAST, WELL_WALLS.y1()),
                new Rect(WELL_WALLS.x0(), WELL_WALLS.y1(), TowerFacades.EAST, TowerFacades.NORTH), LOBBY), SLAB, false);
    }

    /** Between the beams of the storey below, 5/F to 14/F. */
    void low() {
        strips.floor(floor, List.of(new Rect(11300, 600, 28700, 11000), new Rect(11300, 11000, 20000, 17300),
                new Rect(11300, 17300, 20200, 28700), new Rect(22800, 17300, 28700, 21400),
                new Rect(20200, 21400, 28700, 28700), LOBBY), SLAB, false);
    }

    /** The floor of 16/F over the refuge floor, whose roof lies in the recess. */
    void aboveRefuge() {
        strips.floor(floor, List.of(new Rect(11300, 600, 28700, 11000), new Rect(11300, 11000, 20000, 17300),
                new Rect(11300, 17300, 20200, 21400), new Rect(11300, 21400, 20300, 22700),
                new Rect(11300, 22700, 28700, 28700), new Rect(20300, 11300, 28700, 14000)), SLAB, false);
    }

    /** Between the beams of the storey below, 16/F to 26/F. */
    void high() {
        strips.floor(floor, List.of(new Rect(11300, 600, 28700, 11000), new Rect(11300, 11000, 20000, 17300),
                new Rect(11300, 17300, 19700, 28700), new Rect(19700, 22700, 20300, 28700),
                new Rect(20300, 23300, 28700, 28700), LOBBY), SLAB, false);
    }
}
