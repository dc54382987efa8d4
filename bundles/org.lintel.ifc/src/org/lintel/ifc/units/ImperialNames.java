// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.units;

import java.util.Locale;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Unit;

/** The units that IFC converts by name: their symbols, and their size where a model gives the name alone. */
final class ImperialNames {

    private ImperialNames() {
    }

    /** The unit of a name; null where it is not known. */
    static Unit unit(String name) {
        return switch (plain(name)) {
            case "inch" -> Unit.of("in", Dimension.LENGTH, 0.0254, 3);
            case "foot" -> Unit.of("ft", Dimension.LENGTH, 0.3048, 3);
            case "yard" -> Unit.of("yd", Dimension.LENGTH, 0.9144, 3);
            case "mile" -> Unit.of("mi", Dimension.LENGTH, 1609.344, 3);
            case "square inch" -> Unit.of("in²", Dimension.AREA, 0.00064516, 3);
            case "square foot" -> Unit.of("ft²", Dimension.AREA, 0.09290304, 3);
            case "cubic inch" -> Unit.of("in³", Dimension.VOLUME, 0.000016387064, 3);
            case "cubic foot" -> Unit.of("ft³", Dimension.VOLUME, 0.028316846592, 3);
            case "litre", "liter" -> Unit.of("l", Dimension.VOLUME, 0.001, 3);
            case "degree", "degrees" -> Unit.DEGREE;
            case "pound" -> Unit.of("lb", Dimension.MASS, 0.45359237, 3);
            case "minute" -> Unit.of("min", Dimension.TIME, 60, 1);
            case "hour" -> Unit.of("h", Dimension.TIME, 3600, 2);
            case "day" -> Unit.of("d", Dimension.TIME, 86_400, 2);
            default -> null;
        };
    }

    /** A short symbol of the unit; its name where there is none. */
    static String symbol(String name) {
        Unit unit = unit(name);
        return unit != null ? unit.symbol() : name;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
