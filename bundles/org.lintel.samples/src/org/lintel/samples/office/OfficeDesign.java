// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.Lighting;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Overhang;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Site;
import org.lintel.samples.design.Slab;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;

/** Lays out the office tower storey by storey. */
final class OfficeDesign {

    private static final List<SpaceUse> CORE = List.of(SpaceUse.STAIRCASE, SpaceUse.LIFT_LOBBY, SpaceUse.TOILET,
            SpaceUse.PANTRY, SpaceUse.PLANT_ROOM);

    private final OfficeDimensions d;
    private final OfficeFaults faults;
    private final OfficeFacades facades;
    private final OfficePlant plant;
    private final Rect podium;
    private final Rect tower;
    private final Rect core;

    OfficeDesign(OfficeDimensions dimensions) {
        d = dimensions;
        faults = new OfficeFaults(d);
        facades = new OfficeFacades(d, faults);
        plant = new OfficePlant(d, faults);
        podium = new Rect(0, 0, d.podiumWidth, d.podiumDepth);
        int x = (d.podiumWidth - d.towerWidth) / 2 + d.towerEast;
        int y = (d.podiumDepth - d.towerDepth) / 2 + d.towerNorth;
        tower = new Rect(x, y, x + d.towerWidth, y + d.towerDepth);
        core = OfficePlan.core(tower.inset(d.towerWall.thickness()));
    }

    Building building() {
        var storeys = new ArrayList<Storey>();
        int elevation = 0;
        for (int level = 0; level < d.podiumStoreys + d.towerStoreys; level++) {
            Storey storey = storey(level, elevation);
            storeys.add(storey);
            elevation += storey.height();
        }
        int top = d.podiumStoreys + d.towerStoreys;
        storeys.add(new Storey(Storey.keyOf(top), "R/F", elevation, Wall.PARAPET, null, List.of(),
                parapets(tower, d.towerWall, 0), List.of(roof("roof-tower", "Tower roof 大廈天台",
                tower.inset(d.towerWall.thickness()), null)), List.of(), plant.chillers(tower)));
        return new Building("office-tower", "Office tower on podium 商業平台上的寫字樓大廈", "Commercial 商業",
                "En_20_15_10", "Multiple occupation office buildings", Site.KWUN_TONG, d.trueNorth, storeys);
    }

    private Storey storey(int level, int elevation) {
        boolean inPodium = level < d.podiumStoreys;
        Rect outline = inPodium ? podium : tower;
        BuildUp wall = inPodium ? d.podiumWall : d.towerWall;
        int height = inPodium ? d.podiumHeight : d.towerHeight;
        boolean underRoof = level == d.podiumStoreys - 1 || level == d.podiumStoreys + d.towerStoreys - 1;
        int clear = height - (underRoof ? BuildUps.ROOF : BuildUps.FLOOR).thickness();
        var plan = new OfficePlan(outline.inset(wall.thickness()), core);
        List<Room> rooms = inPodium ? shops(level, clear, plan) : offices(level, clear, plan);
        var walls = new ArrayList<Wall>(facades.walls(level, outline, wall, height));
        walls.addAll(plan.partitions(clear));
        if (level == d.podiumStoreys - 1) {
            walls.addAll(parapets(podium, d.podiumWall, height));
        }
        List<Overhang> overhangs = inPodium ? List.of() : facades.overhangs(outline);
        List<Device> devices = inPodium ? List.of(plant.packagedUnit(level, plan.east)) : List.of();
        return new Storey(Storey.keyOf(level), Storey.nameOf(level), elevation, height, outline, rooms, walls,
                slabs(level), overhangs, devices);
    }

    private List<Slab> slabs(int level) {
        Rect podiumInner = podium.inset(d.podiumWall.thickness());
        if (level == 0) {
            return List.of(new Slab("slab", "Ground slab 地面板", Slab.Kind.BASE, BuildUps.FLOOR, podium, null));
        }
        if (level == d.podiumStoreys) {
            return List.of(
                    new Slab("slab", "Transfer floor 轉換層樓板", Slab.Kind.FLOOR, BuildUps.TRANSFER_FLOOR, tower, null),
                    roof("roof-podium", "Podium roof 平台天台", podiumInner, tower));
        }
        Rect outline = level < d.podiumStoreys ? podiumInner : tower.inset(d.towerWall.thickness());
        return List.of(new Slab("slab", "Floor slab 樓板", Slab.Kind.FLOOR, BuildUps.FLOOR, outline, null));
    }

    private static Slab roof(String key, String name, Rect outline, Rect hole) {
        return new Slab(key, name, Slab.Kind.ROOF, BuildUps.ROOF, outline, hole);
    }

    /** Those of the podium belong to its top storey, so that no storey has two outlines. */
    private static List<Wall> parapets(Rect outline, BuildUp wall, int z) {
        return Side.ALL.stream().map(side -> Wall.parapet(outline, side, wall.thickness(), z)).toList();
    }

    private List<Room> offices(int level, int clear, OfficePlan plan) {
        var rooms = new ArrayList<Room>();
        rooms.add(room(level, 1, SpaceUse.OFFICE, plan.north, clear));
        rooms.add(room(level, 2, SpaceUse.CONFERENCE, plan.east, clear));
        rooms.add(room(level, 3, SpaceUse.OFFICE, plan.south, clear));
        rooms.add(room(level, 4, SpaceUse.OFFICE, plan.west, clear));
        core(level, clear, plan, rooms);
        return rooms;
    }

    private List<Room> shops(int level, int clear, OfficePlan plan) {
        var rooms = new ArrayList<Room>();
        rooms.add(room(level, 1, SpaceUse.RETAIL, plan.north, clear));
        rooms.add(room(level, 2, SpaceUse.RESTAURANT, plan.east, clear));
        rooms.add(room(level, 3, level == 0 ? SpaceUse.ENTRANCE_LOBBY : SpaceUse.RETAIL, plan.south, clear));
        rooms.add(room(level, 4, SpaceUse.RETAIL, plan.west, clear));
        core(level, clear, plan, rooms);
        return rooms;
    }

    private void core(int level, int clear, OfficePlan plan, List<Room> rooms) {
        for (int i = 0; i < CORE.size(); i++) {
            rooms.add(room(level, 5 + i, CORE.get(i), plan.cells.get(i), clear));
        }
    }

    private Room room(int level, int number, SpaceUse use, Rect rect, int clear) {
        boolean tooBright = faults.tooBright(level, use);
        var lighting = new ArrayList<Lighting>(tooBright ? d.lighting.excessive(use, rect.area())
                : d.lighting.of(use, rect.area()));
        if (faults.unratedLuminaire(use)) {
            lighting.add(new Lighting(LuminaireType.UNRATED, 1));
        }
        return new Room("room-" + number, Storey.keyOf(level) + "0" + number, use, rect, clear, "",
                faults.anonymous(level, use), lighting);
    }
}
