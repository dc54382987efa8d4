// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.design;

import org.lintel.core.quantity.Decimal;

/**
 * A make of machine or panel; dimensions in mm.
 *
 * @param capacity W: cooling; of a panel its peak power
 * @param efficiency coefficient of performance at full load; of a panel its share of light made into power
 */
public record DeviceType(String key, String name, Kind kind, int width, int depth, int height, double capacity,
        double efficiency) {

    /** An indoor unit, with that cooling in W. */
    public static DeviceType splitUnit(double cooling, double cop) {
        String printed = Decimal.plain(cooling / 1000) + " kW, COP " + Decimal.plain(cop);
        return new DeviceType("split-unit-" + Decimal.plain(cooling) + "-" + Decimal.plain(cop),
                "Split-type air-conditioner " + printed + " 分體式冷氣機", Kind.SPLIT_UNIT, 850, 220, 290, cooling, cop);
    }

    /** What a device is. */
    public enum Kind {
        CHILLER, PACKAGED_UNIT, SPLIT_UNIT, SOLAR_PANEL, POST
    }
}
