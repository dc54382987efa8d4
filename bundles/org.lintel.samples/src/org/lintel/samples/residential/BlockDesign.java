// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.residential;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Site;
import org.lintel.samples.design.Slab;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;

/** Lays out the residential block storey by storey. */
final class BlockDesign {


    private final BlockDimensions d;
    private final BlockFaults faults;
    private final FlatPlan flat;
    private final CorridorPlan corridor;
    private final BlockFacades facades;
    private final Rect outline;
    private final List<FlatPlan.Placing> placings = new ArrayList<>();

    BlockDesign(BlockDimensions dimensions) {
        d = dimensions;
        faults = new BlockFaults(d);
        flat = new FlatPlan(d.flatWidth, d.flatDepth);
        int t = d.wall.thickness();
        int q = BuildUps.PARTY_WALL.thickness();
        int width = d.flats * d.flatWidth + (d.flats - 1) * q;
        outline = new Rect(0, 0, width + 2 * t, 2 * d.flatDepth + 2 * q + d.corridor + 2 * t);
        for (int i = 0; i < 2 * d.flats; i++) {
            placings.add(new FlatPlan.Placing(t + i % d.flats * (d.flatWidth + q), t, i >= d.flats, outline.width(),
                    outline.depth()));
        }
        int bottom = t + d.flatDepth + q;
        corridor = new CorridorPlan(new Rect(t, bottom, t + width, bottom + d.corridor));
        facades = new BlockFacades(d, faults, flat, corridor);
    }

    Building building() {
        var storeys = new ArrayList<Storey>();
        for (int level = 0; level < d.storeys; level++) {
            storeys.add(storey(level));
        }
        Rect inner = outline.inset(d.wall.thickness());
        storeys.add(new Storey(Storey.keyOf(d.storeys), "R/F", d.storeys * d.height, Wall.PARAPET, null, List.of(),
                Side.ALL.stream().map(side -> Wall.parapet(outline, side, d.wall.thickness(), 0)).toList(),
                List.of(new Slab("roof", "Roof 天台", Slab.Kind.ROOF, BuildUps.ROOF, inner, null)), List.of(),
                List.of()));
        return new Building("residential-block", "Residential block 住宅大廈", "Residential 住宅", "En_45_10_47",
                "Long-term residential buildings", Site.SHA_TIN, d.trueNorth, storeys);
    }

    private Storey storey(int level) {
        BuildUp above = level == d.storeys - 1 ? BuildUps.ROOF : BuildUps.FLOOR;
        int clear = d.height - above.thickness();
        var rooms = new ArrayList<Room>();
        var walls = new ArrayList<Wall>(facades.walls(level, outline));
        var devices = new ArrayList<Device>();
        for (int i = 0; i < placings.size(); i++) {
            flat(level, i, clear, rooms, walls, devices);
        }
        partyWalls(clear, walls);
        walls.addAll(corridor.partitions(clear));
        commonRooms(level, clear, rooms);
        Slab slab = level == 0
                ? new Slab("slab", "Ground slab 地面板", Slab.Kind.BASE, BuildUps.FLOOR, outline, null)
                : new Slab("slab", "Floor slab 樓板", Slab.Kind.FLOOR, BuildUps.FLOOR,
                        outline.inset(d.wall.thickness()), null);
        return new Storey(Storey.keyOf(level), Storey.nameOf(level), level * d.height, d.height, outline, rooms, walls,
                List.of(slab), List.of(), devices);
    }

    private void flat(int level, int index, int clear, List<Room> rooms, List<Wall> walls, List<Device> devices) {
        String letter = String.valueOf((char) ('A' + index));
        FlatPlan.Placing placing = placings.get(index);
        for (int i = 0; i < flat.rooms().size(); i++) {
            Rect rect = placing.rect(flat.rooms().get(i));
            SpaceUse use = FlatPlan.use(i);
            String key = "flat-" + letter + "-" + (i + 1);
            rooms.add(new Room(key, Storey.keyOf(level) + letter + (i + 1), use, rect, clear,
                    "Flat " + letter + ", " + Storey.nameOf(level), false, d.lighting.of(use, rect.area())));
            if (i <= 1) {
                DeviceType unit = faults.splitUnit(level, index, i);
                int x = (rect.x0() + rect.x1() - unit.width()) / 2;
                devices.add(new Device("split-unit-" + letter + (i + 1), unit, key, x,
                        placing.turned() ? rect.y0() + 50 : rect.y1() - unit.depth() - 50, clear - 500, 0));
            }
        }
        walls.addAll(flat.partitions(letter, clear, placing));
    }

    /** Between the flats of a side, and along the corridor with the entrance doors of the flats. */
    private void partyWalls(int clear, List<Wall> walls) {
        BuildUp party = BuildUps.PARTY_WALL;
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < d.flats - 1; i++) {
                Rect wall = new Rect(d.flatWidth, 0, d.flatWidth + party.thickness(), d.flatDepth);
                walls.add(placings.get(side * d.flats + i).wall("party-" + side + "-" + i, party, wall, clear,
                        List.of()));
            }
            FlatPlan.Placing first = placings.get(side * d.flats);
            var doors = new ArrayList<Rect>();
            for (int i = 0; i < d.flats; i++) {
                Rect door = flat.entrance(party.thickness());
                int x = i * (d.flatWidth + party.thickness());
                doors.add(new Rect(door.x0() + x, door.y0(), door.x1() + x, door.y1()));
            }
            Rect wall = new Rect(0, d.flatDepth, outline.width() - 2 * d.wall.thickness(),
                    d.flatDepth + party.thickness());
            walls.add(first.wall("corridor-" + side, party, wall, clear, doors));
        }
    }

    private void commonRooms(int level, int clear, List<Room> rooms) {
        for (int i = 0; i < CorridorPlan.USES.size(); i++) {
            SpaceUse use = CorridorPlan.USES.get(i);
            Rect rect = corridor.rooms().get(i);
            rooms.add(new Room("common-" + (i + 1), Storey.keyOf(level) + "0" + (i + 1), use, rect, clear, "",
                    faults.anonymous(level, use), faults.lighting(level, i, use, rect)));
        }
    }
}
