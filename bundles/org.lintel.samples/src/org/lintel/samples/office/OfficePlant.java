// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.office;

import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.samples.design.Device;
import org.lintel.samples.design.DeviceType;
import org.lintel.samples.design.Rect;

/** The air-conditioning of the office tower: a packaged unit per podium storey, two chillers on the roof. */
final class OfficePlant {

    /** W/m² of cooling that is provided for. */
    static final double RESTAURANT_LOAD = 200;
    static final double TOWER_LOAD = 150;

    /** Chillers come in steps of so many W. */
    static final double CHILLER_STEP = 50_000;
    static final double CHILLER_COP = 3.5;

    private final OfficeDimensions d;
    private final OfficeFaults faults;

    OfficePlant(OfficeDimensions dimensions, OfficeFaults faults) {
        d = dimensions;
        this.faults = faults;
    }

    /** In the restaurant, in its north-east corner. */
    Device packagedUnit(int level, Rect room) {
        double capacity = Math.max(1000, Math.round(room.area() * RESTAURANT_LOAD / 1000) * 1000);
        double cop = faults.cop(level);
        String kilowatts = Decimal.plain(capacity / 1000);
        String printed = Decimal.plain(cop);
        var type = new DeviceType("packaged-unit-" + kilowatts + "-" + printed,
                "Air-cooled packaged unit " + kilowatts + " kW, COP " + printed + " 單元式空調機",
                DeviceType.Kind.PACKAGED_UNIT, 1500, 800, 1800, capacity, cop);
        return new Device("packaged-unit", type, "room-2", room.x1() - 1600, room.y1() - 900, 0, 0);
    }

    /** Side by side in the middle of the roof. */
    List<Device> chillers(Rect tower) {
        double load = (double) d.towerStoreys * tower.area() * TOWER_LOAD;
        double capacity = Math.ceil(load / 2 / CHILLER_STEP) * CHILLER_STEP;
        String kilowatts = Decimal.plain(capacity / 1000);
        var type = new DeviceType("chiller-" + kilowatts, "Air-cooled screw chiller " + kilowatts + " kW 風冷式螺桿製冷機組",
                DeviceType.Kind.CHILLER, 5000, 2200, 2300, capacity, CHILLER_COP);
        int x = (tower.x0() + tower.x1()) / 2;
        int y = (tower.y0() + tower.y1() - type.depth()) / 2;
        return List.of(new Device("chiller-1", type, "", x - 500 - type.width(), y, 0, 0),
                new Device("chiller-2", type, "", x + 500, y, 0, 0));
    }
}
