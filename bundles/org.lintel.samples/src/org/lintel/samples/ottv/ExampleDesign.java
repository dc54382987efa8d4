// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.Construction;
import org.lintel.samples.design.Overhang;
import org.lintel.samples.design.Piece;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Site;
import org.lintel.samples.design.Solid;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Surroundings;
import org.lintel.samples.design.Surroundings.Ground;

/** Lays out the worked example storey by storey; in mm. */
final class ExampleDesign {

    static final int FIRST_OF_TOWER = 5;
    static final int REFUGE = 15;
    static final int TOP = 26;
    /** The part within 15 m above the ground, section 2 of the code; 4/F begins there. */
    static final int PODIUM_HEIGHT = 15000;

    private static final Rect TOWER = new Rect(TowerFacades.WEST, 0, TowerFacades.EAST, TowerFacades.NORTH);
    private static final int CAR_PARK_WALL = 200;

    private final ExampleMaterials materials;
    private final double trueNorth;

    ExampleDesign(boolean layers, double trueNorth) {
        this.materials = new ExampleMaterials(layers);
        this.trueNorth = trueNorth;
    }

    static int height(int level) {
        return level < 2 ? 4000 : level < 4 ? 3500 : TowerFacades.HEIGHT;
    }

    static int elevation(int level) {
        int sum = 0;
        for (int below = 0; below < level; below++) {
            sum += height(below);
        }
        return sum;
    }

    Building building() {
        var storeys = new ArrayList<Storey>();
        for (int level = 0; level <= TOP; level++) {
            storeys.add(level < FIRST_OF_TOWER ? podium(level) : level == REFUGE ? refuge() : tower(level));
        }
        storeys.add(roof());
        return new Building("hk-ottv-example", "Typical commercial building 典型商業樓宇", "Commercial 商業", "En_20_15_10",
                "Multiple occupation office buildings", Site.KWUN_TONG, trueNorth, storeys,
                new Surroundings("commercial", PODIUM_HEIGHT, terrain()));
    }

    /** Level in the north and west, as high as 1/F in the south; in the east it comes down in terraces. */
    private static List<Ground> terrain() {
        int below = -1000;
        int far = 60000;
        return List.of(new Ground(new Rect(-20000, -20000, far, far), below, 0),
                new Ground(new Rect(-20000, -20000, far, 0), 0, 4000),
                new Ground(new Rect(40000, 0, far, 600), 0, 3400),
                new Ground(new Rect(40000, 600, far, 4700), 0, 2798),
                new Ground(new Rect(40000, 4700, far, 5300), 0, 1700),
                new Ground(new Rect(40000, 5300, far, 10700), 0, 1383));
    }

    private Storey storey(int level, String longName, Rect outline, Rect recess, ExampleRooms rooms,
            List<Overhang> overhangs, Strips strips) {
        return new Storey(Storey.keyOf(level), Storey.nameOf(level), longName, elevation(level), height(level), outline,
                recess, rooms.rooms(), List.of(), List.of(), overhangs, List.of(), strips.pieces());
    }

    private Storey podium(int level) {
        var strips = new Strips();
        var interior = new Interior(strips, materials);
        int height = height(level);
        var rooms = new ExampleRooms(Storey.keyOf(level), height - (level == FIRST_OF_TOWER - 1 ? Strips.ROOF
                : Interior.SLAB));
        var ramp = new Ramp(strips, materials);
        if (level == 0) {
            interior.base(materials.get("base"));
        } else {
            interior.podiumFloor(level <= 2 ? 600 : CAR_PARK_WALL,
                    level == 2 ? new Rect(5200, 0, 10800, Ramp.LENGTH) : null);
        }
        if (level < 2) {
            var facades = new PodiumFacades(strips, materials);
            if (level == 0) {
                facades.ground();
            } else {
                facades.first();
                ramp.draw();
            }
            rooms.podium(SpaceUse.RETAIL, 600, level == 1);
            rooms.ducts(level == 1);
        } else {
            around(strips, level == 2, height);
            if (level == 2) {
                ramp.enclosure(height);
            }
            if (level == FIRST_OF_TOWER - 1) {
                podiumRoof(strips, height);
            }
            rooms.podium(SpaceUse.CAR_PARK, CAR_PARK_WALL, level == 2);
        }
        interior.core(height, 29000, false);
        interior.coreEnd(height);
        interior.well(height, height);
        return storey(level, level < 2 ? "Shops" : "Car park", PodiumFacades.OUTLINE, null, rooms, List.of(), strips);
    }

    /**
     * The walls of a car park, mitred at the corners.
     *
     * @param mouth whether the south is open over the mouth of the ramp, between the walls that enclose it
     */
    private void around(Strips strips, boolean mouth, int height) {
        Construction c = materials.get("car-park");
        int t = CAR_PARK_WALL;
        int length = PodiumFacades.OUTLINE.width();
        double area = (long) length * height / 1e6;
        for (Side side : List.of(Side.NORTH, Side.EAST, Side.WEST)) {
            strips.wall(c, side, side == Side.WEST ? 0 : length, 0, length,
                    List.of(Solid.prism(0, height, 0, 0, length, 0, length - t, t, t, t)), area);
        }
        if (!mouth) {
            strips.wall(c, Side.SOUTH, 0, 0, length,
                    List.of(Solid.prism(0, height, 0, 0, length, 0, length - t, t, t, t)), area);
            return;
        }
        int west = PodiumFacades.RAMP_WEST - t;
        int east = PodiumFacades.RAMP_EAST + t;
        strips.wall(c, Side.SOUTH, 0, 0, west, List.of(Solid.prism(0, height, 0, 0, west, 0, west, t, t, t)),
                (long) west * height / 1e6);
        strips.wall(c, Side.SOUTH, 0, east, length,
                List.of(Solid.prism(0, height, 0, 0, length - east, 0, length - east - t, t, 0, t)),
                (long) (length - east) * height / 1e6);
    }

    private Storey tower(int level) {
        boolean high = level > REFUGE;
        int height = TowerFacades.HEIGHT;
        boolean top = level == TOP;
        var strips = top ? new Strips(height - Strips.ROOF) : new Strips();
        var interior = new Interior(strips, materials);
        if (level == FIRST_OF_TOWER) {
            interior.lowest();
        } else if (level == REFUGE + 1) {
            interior.aboveRefuge();
        } else if (high) {
            interior.high();
        } else {
            interior.low();
        }
        new TowerFacades(strips, materials, high).draw();
        int inner = strips.lipFrom(height);
        interior.core(inner, 26300, high);
        if (!high) {
            interior.well(height, height);
        }
        var rooms = new ExampleRooms(Storey.keyOf(level), top ? inner : height - Interior.SLAB);
        rooms.tower(high);
        return storey(level, "Offices", TOWER, high ? TowerFacades.RECESS : null, rooms, Overhangs.of(high), strips);
    }

    /** Around the foot of the tower. */
    private void podiumRoof(Strips strips, int level) {
        Rect in = PodiumFacades.OUTLINE.inset(CAR_PARK_WALL);
        strips.slabs(materials.get("podium-roof"), Piece.Kind.ROOF, List.of(
                new Rect(in.x0(), in.y0(), TOWER.x0(), in.y1()), new Rect(TOWER.x1(), in.y0(), in.x1(), in.y1()),
                new Rect(TOWER.x0(), TOWER.y1(), TOWER.x1(), in.y1())), level, Strips.ROOF, true);
    }

    /** Its walls are thicker below the façades of 16/F; in the recess they carry the roof. */
    private Storey refuge() {
        var strips = new Strips();
        var interior = new Interior(strips, materials);
        int height = TowerFacades.HEIGHT;
        int roof = height - Strips.ROOF;
        interior.low();
        Construction c = materials.get("refuge");
        for (Side side : List.of(Side.NORTH, Side.SOUTH, Side.WEST)) {
            int plane = side == Side.NORTH ? TOWER.y1() : side == Side.SOUTH ? 0 : TOWER.x0();
            int from = side == Side.WEST ? TOWER.y0() : TOWER.x0();
            int length = side.length(TOWER);
            strips.wall(c, side, plane, from, from + length, List.of(mitred(length, 0, 2600, 200),
                    mitred(length, 2600, height, 600)), (long) length * height / 1e6);
        }
        int length = TOWER.depth();
        strips.wall(c, Side.EAST, TOWER.x1(), 0, length, List.of(mitred(length, 0, 2600, 200),
                Solid.prism(2600, height, 0, 0, 17300, 0, 17300, 600, 600, 600),
                Solid.box(17300, 0, 2600, 22700, 600, roof),
                Solid.prism(2600, height, 22700, 0, length, 0, length - 600, 600, 22700, 600)),
                ((long) length * height - 5400L * Strips.ROOF) / 1e6);
        interior.core(height, 28700, false);
        interior.well(height, roof);
        new RoofPlan(strips, materials).overRefuge(height);
        var rooms = new ExampleRooms(Storey.keyOf(REFUGE), roof);
        rooms.refuge();
        return storey(REFUGE, "Refuge floor", TOWER, null, rooms, List.of(), strips);
    }

    private static Solid mitred(int length, int from, int to, int thickness) {
        return Solid.prism(from, to, 0, 0, length, 0, length - thickness, thickness, thickness, thickness);
    }

    private Storey roof() {
        var strips = new Strips();
        new RoofPlan(strips, materials).top();
        int level = TOP + 1;
        var rooms = new ExampleRooms(Storey.keyOf(level), RoofPlan.STRUCTURE_HEIGHT);
        rooms.roof();
        return new Storey(Storey.keyOf(level), "R/F", "Roof", elevation(level),
                RoofPlan.STRUCTURE_HEIGHT + Interior.SLAB,
                null, null, rooms.rooms(), List.of(), List.of(), List.of(), List.of(), strips.pieces());
    }
}
