// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;

/** One of the sixteen directions the code's Tables 5 and 8 are written for; a surface has the nearest. */
enum CompassPoint {
    N("北"), NNE("北東北"), NE("東北"), ENE("東東北"), E("東"), ESE("東東南"), SE("東南"), SSE("南東南"), S("南"), SSW("南西南"),
    SW("西南"), WSW("西西南"), W("西"), WNW("西西北"), NW("西北"), NNW("北西北");

    private static final double STEP = 22.5;

    private final Text label;

    CompassPoint(String zhHk) {
        label = Text.of(name(), zhHk);
    }

    /** {@code NNE}, {@code 北東北}. */
    Text label() {
        return label;
    }

    /** The nearest point to a direction in degrees clockwise from true north; half-way it is the next clockwise. */
    static CompassPoint of(double degrees) {
        return values()[Math.floorMod(index(degrees), values().length)];
    }

    /** All points that are nearest to some direction of a range, clockwise. */
    static List<CompassPoint> within(Estimate azimuth) {
        int first = index(Unit.DEGREE.fromSi(azimuth.low()));
        int last = Math.min(index(Unit.DEGREE.fromSi(azimuth.high())), first + values().length - 1);
        List<CompassPoint> points = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            points.add(values()[Math.floorMod(i, values().length)]);
        }
        return points;
    }

    private static int index(double degrees) {
        // a bearing that is half-way but for the last bits of its arithmetic is half-way
        return (int) Math.floor((degrees + STEP / 2) / STEP + 1e-9);
    }

    /** The columns of Tables 6 and 7, which know eight directions: its own, or those of its two neighbours. */
    List<CompassPoint> columns() {
        int n = values().length;
        return ordinal() % 2 == 0 ? List.of(this)
                : List.of(values()[ordinal() - 1], values()[(ordinal() + 1) % n]);
    }
}
