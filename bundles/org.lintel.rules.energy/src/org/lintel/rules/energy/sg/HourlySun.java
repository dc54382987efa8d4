// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.pack.Table;

/**
 * The effective shading coefficient of a device from the hourly solar data of Tables C8 to C11, as B2.2 and B2.3 work
 * it out: what of the window the direct sun reaches, hour by hour, over three days of the year of which the first
 * counts twice.
 */
final class HourlySun {

    /** @param vsa vertical and horizontal shadow angles in degrees; NaN where no direct sun reaches the window */
    private record Hour(double days, double vsa, double hsa, double direct, double diffuse, double total) {
    }

    /** The part of the window that direct sun reaches. */
    @FunctionalInterface
    private interface Exposure {
        /** @param vsa and hsa in radians */
        double at(double vsa, double hsa);
    }

    private final List<Hour> hours = new ArrayList<>();
    private final boolean leftOnly;

    /** @param pair orientation as the tables name it, e.g. {@code NE&NW} */
    HourlySun(Table solar, String pair) {
        leftOnly = pair.equals("N&S");
        for (Table.Row row : solar.rows("orientation", pair)) {
            hours.add(new Hour(solar.number(row, "days"), solar.number(row, "vsa"), solar.number(row, "hsa"),
                    solar.number(row, "direct"), solar.number(row, "diffuse"), solar.number(row, "total")));
        }
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("no solar data for " + pair);
        }
    }

    /** B2.3.1: an overhang at the head of the window. */
    double horizontal(double r1, double slope1) {
        double slope = Math.toRadians(slope1);
        return coefficient((vsa, hsa) -> overhang(r1, slope, vsa));
    }

    /**
     * B2.3.2: fins in an array; of the two ways they may lean the one with the lower coefficient. But for north and
     * south Table C16 has those of fins that lean to the left, which are the higher ones: so does this, and is not less
     * strict.
     */
    double vertical(double r2, double slope2) {
        double slope = Math.toRadians(slope2);
        double left = coefficient((vsa, hsa) -> fins(r2, -slope, hsa));
        return leftOnly ? left : Math.min(left, coefficient((vsa, hsa) -> fins(r2, slope, hsa)));
    }

    /** B2.3.3: both together. */
    double eggCrate(double r1, double slope1, double r2, double slope2) {
        double first = Math.toRadians(slope1);
        double second = Math.toRadians(slope2);
        double left = coefficient((vsa, hsa) -> overhang(r1, first, vsa) * fins(r2, -second, hsa));
        return leftOnly ? left
                : Math.min(left, coefficient((vsa, hsa) -> overhang(r1, first, vsa) * fins(r2, second, hsa)));
    }

    private static double overhang(double r1, double slope, double vsa) {
        return Math.clamp(1 - r1 * (Math.cos(slope) * Math.tan(vsa) + Math.sin(slope)), 0, 1);
    }

    private static double fins(double r2, double slope, double hsa) {
        return Math.clamp(1 - r2 * Math.abs(Math.cos(slope) * Math.tan(hsa) - Math.sin(slope)), 0, 1);
    }

    private double coefficient(Exposure exposure) {
        double gained = 0;
        double whole = 0;
        for (Hour hour : hours) {
            double direct = hour.direct == 0 ? 0
                    : hour.direct * exposure.at(Math.toRadians(hour.vsa), Math.toRadians(hour.hsa));
            gained += hour.days * (direct + hour.diffuse);
            whole += hour.days * hour.total;
        }
        return gained / whole;
    }
}
