// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.village;

import java.util.ArrayList;
import java.util.List;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Lighting;
import org.lintel.samples.design.LightingDesign;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Site;
import org.lintel.samples.design.Slab;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;

/** Lays out the village house storey by storey. */
final class HouseDesign {

    static final double COOLING = 3600;
    static final double COP = 3.5;

    private static final LightingDesign LIGHTING = new LightingDesign(LuminaireType.DOWNLIGHT, 1);

    private final HouseDimensions d;
    private final Rect outline;
    private final HousePlan plan;
    private final HouseFacades facades;

    HouseDesign(HouseDimensions dimensions) {
        d = dimensions;
        outline = new Rect(0, 0, d.width, d.depth);
        plan = new HousePlan(outline.inset(d.wall.thickness()));
        facades = new HouseFacades(d, plan, outline);
    }

    Building building() {
        var storeys = new ArrayList<Storey>();
        for (int level = 0; level < d.storeys; level++) {
            storeys.add(storey(level));
        }
        Rect inner = outline.inset(d.wall.thickness());
        storeys.add(new Storey(Storey.keyOf(d.storeys), "R/F", d.height, Wall.PARAPET, null, List.of(),
                Side.ALL.stream().map(side -> Wall.parapet(outline, side, d.wall.thickness(), 0)).toList(),
                List.of(new Slab("roof", "Roof 天台", Slab.Kind.ROOF, BuildUps.ROOF, inner, null)), List.of(),
                new SolarArray(d).devices()));
        return new Building("village-house", "Village house 村屋", "Residential 住宅", "En_45_10_39", "Houses",
                Site.SAI_KUNG, d.trueNorth, storeys);
    }

    private Storey storey(int level) {
        BuildUp above = level == d.storeys - 1 ? BuildUps.ROOF : BuildUps.FLOOR;
        int clear = d.storeyHeight(level) - above.thickness();
        var rooms = new ArrayList<Room>();
        for (int i = 0; i < plan.rooms().size(); i++) {
            rooms.add(room(level, i, clear));
        }
        var walls = new ArrayList<Wall>(facades.walls(level));
        walls.addAll(plan.partitions(clear));
        Slab slab = level == 0
                ? new Slab("slab", "Ground slab 地面板", Slab.Kind.BASE, BuildUps.FLOOR, outline, null)
                : new Slab("slab", "Floor slab 樓板", Slab.Kind.FLOOR, BuildUps.FLOOR,
                        outline.inset(d.wall.thickness()), null);
        return new Storey(Storey.keyOf(level), Storey.nameOf(level), d.elevation(level), d.storeyHeight(level), outline,
                rooms, walls, List.of(slab), List.of(), List.of(splitUnit(clear)));
    }

    /**
     * On the ground floor the main room has a lamp of unknown wattage; upstairs the side room does not say what it
     * is.
     */
    private Room room(int level, int index, int clear) {
        SpaceUse use = HousePlan.use(level, index);
        Rect rect = plan.rooms().get(index);
        var lighting = new ArrayList<Lighting>(LIGHTING.of(use, rect.area()));
        if (!d.faultless && level == 0 && index == HousePlan.MAIN) {
            lighting.add(new Lighting(LuminaireType.UNRATED, 1));
        }
        boolean anonymous = !d.faultless && level == d.storeys - 1 && index == HousePlan.SIDE;
        return new Room("room-" + (index + 1), Storey.keyOf(level) + "0" + (index + 1), use, rect, clear, "", anonymous,
                lighting);
    }

    private Device splitUnit(int clear) {
        Rect main = plan.rooms().get(HousePlan.MAIN);
        DeviceType unit = DeviceType.splitUnit(COOLING, COP);
        return new Device("split-unit", unit, "room-1", (main.x0() + main.x1() - unit.width()) / 2,
                main.y1() - unit.depth() - 50, clear - 500, 0);
    }
}
