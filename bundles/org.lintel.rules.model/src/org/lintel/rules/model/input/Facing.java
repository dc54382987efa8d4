// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.Locale;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Text;
import org.lintel.ifc.query.Sector;

/**
 * The direction a surface looks to.
 *
 * @param degrees clockwise from true north, from 0 to below 360
 */
public record Facing(double degrees) {

    public Facing {
        degrees = ((degrees % 360) + 360) % 360;
    }

    /**
     * Of a horizontal vector in the project's coordinates, whose true north lies that many degrees clockwise from Y.
     */
    static Facing of(double x, double y, double trueNorth) {
        return new Facing(Math.toDegrees(Math.atan2(x, y)) - trueNorth);
    }

    public Facing opposite() {
        return new Facing(degrees + 180);
    }

    public Sector sector() {
        return Sector.of(degrees);
    }

    /** The direction written as a sector or in degrees; null for anything else. */
    static Facing parse(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        for (Sector sector : Sector.values()) {
            if (sector.name().equals(word)) {
                return new Facing(sector.ordinal() * 45.0);
            }
        }
        try {
            double degrees = Double.parseDouble(word);
            return Double.isFinite(degrees) ? new Facing(degrees) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code NE (52.0°)}, the same in all languages: for evidence. */
    String printed() {
        return sector().name() + " (" + Decimal.fixed(degrees, 1) + "°)";
    }

    /** The same for a reader: {@code NE (52.0°)}, {@code 東北 (52.0°)}. */
    public Text words() {
        return new Text(printed(), sector().label().zhHk() + " (" + Decimal.fixed(degrees, 1) + "°)");
    }
}
