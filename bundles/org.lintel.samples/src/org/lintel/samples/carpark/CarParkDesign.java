// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.carpark;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.samples.Parameters;
import org.lintel.samples.design.BuildUp;
import org.lintel.samples.design.BuildUps;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.LightingDesign;
import org.lintel.samples.design.LuminaireType;
import org.lintel.samples.design.Material;
import org.lintel.samples.design.OutdoorLighting;
import org.lintel.samples.design.Parking;
import org.lintel.samples.design.Rect;
import org.lintel.samples.design.Room;
import org.lintel.samples.design.Side;
import org.lintel.samples.design.Site;
import org.lintel.samples.design.Slab;
import org.lintel.samples.design.SpaceUse;
import org.lintel.samples.design.Storey;
import org.lintel.samples.design.Wall;

/** Lays out the car park: one hall of two rows of stalls with an aisle between them; in mm. */
final class CarParkDesign {

    private static final int STALL_WIDTH = 2500;
    private static final int STALL_DEPTH = 5000;
    private static final int AISLE = 6000;
    private static final int HEIGHT = 3200;
    private static final int OUTDOOR_HEIGHT = 2800;
    private static final BuildUp WALL = BuildUp.of("external-wall", "Concrete wall 混凝土外牆", Material.BARE_CONCRETE,
            150);

    private final Parameters p;
    private final Rect outline;

    CarParkDesign(Parameters parameters) {
        p = parameters;
        int rows = (p.count("stalls") + 1) / 2;
        outline = new Rect(0, 0, rows * STALL_WIDTH + 2 * WALL.thickness(),
                2 * STALL_DEPTH + AISLE + 2 * WALL.thickness());
    }

    Building building() {
        Rect inner = outline.inset(WALL.thickness());
        LightingDesign lighting = new LightingDesign(LuminaireType.DOWNLIGHT, p.number("lighting-ratio"));
        Room hall = new Room("room-1", "0001", SpaceUse.CAR_PARK, inner, HEIGHT - BuildUps.ROOF.thickness(), "", false,
                lighting.of(SpaceUse.CAR_PARK, inner.area()),
                new Parking(p.count("stalls"), p.number("charger-kilowatts") * 1000));
        List<Wall> walls = Side.ALL.stream().map(side -> Wall.external(WALL, outline, side, HEIGHT, Double.NaN, List.of()))
                .toList();
        Storey ground = new Storey(Storey.keyOf(0), Storey.nameOf(0), 0, HEIGHT, outline, List.of(hall), walls,
                List.of(new Slab("slab", "Ground slab 地面板", Slab.Kind.BASE, BuildUps.FLOOR, outline, null)), List.of(),
                List.of());
        Storey roof = new Storey(Storey.keyOf(1), "R/F", HEIGHT, Wall.PARAPET, null, List.of(),
                Side.ALL.stream().map(side -> Wall.parapet(outline, side, WALL.thickness(), 0)).toList(),
                List.of(new Slab("roof", "Roof 天台", Slab.Kind.ROOF, BuildUps.ROOF, inner, null)), List.of(), List.of());
        return new Building("car-park", "Car park 停車場", "Car park 停車場", "", "", Site.SHA_TIN, p.number("true-north"),
                List.of(ground, roof), null, outdoors());
    }

    private OutdoorLighting outdoors() {
        double watts = p.number("outdoor-watts");
        String printed = Decimal.plain(watts);
        return new OutdoorLighting(new LuminaireType("outdoor-" + printed, "LED wall light " + printed + " W 壁燈", watts,
                300), p.count("outdoor-luminaires"), p.number("replaced-watts"), p.number("outdoor-hours"),
                OUTDOOR_HEIGHT);
    }
}
