// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.lintel.core.quantity.Decimal;
import org.lintel.geo.feature.Feature;

/** What a register says of a building or lot, by the names of {@link OwnWords#SET}: metres, square metres, counts, words. */
public final class RegisterFigures {

    private static final Object SEVERAL = new Object();

    private RegisterFigures() {
    }

    /** Of a block. */
    public static Map<String, Object> ofBuilding(Feature feature) {
        Map<String, Object> figures = new LinkedHashMap<>();
        number(figures, "BaseHeight", Fields.BASE, feature);
        number(figures, "TopHeight", Fields.TOP, feature);
        number(figures, "Storeys", Fields.STOREYS, feature);
        number(figures, "StoreysInBasement", Fields.BASEMENTS, feature);
        number(figures, "GrossFloorArea", Fields.GFA, feature);
        return figures;
    }

    /** Of a lot: its area as stated, else that of its polygon. */
    public static Map<String, Object> ofLot(Feature feature) {
        Map<String, Object> figures = new LinkedHashMap<>();
        number(figures, "LotArea", Fields.AREA, feature);
        if (figures.isEmpty() && feature.geometry() != null && feature.geometry().getArea() > 0) {
            figures.put("LotArea", Math.rint(feature.geometry().getArea() * 1000) / 1000);
        }
        return figures;
    }

    private static void number(Map<String, Object> figures, String name, Fields field, Feature feature) {
        OptionalDouble number = field.number(feature);
        if (number.isPresent()) {
            figures.put(name, number.getAsDouble());
        }
    }

    /**
     * Adds another block or lot: the base is the lowest, the top the highest, areas are together. Storeys of blocks beside or on
     * each other are no sum: each block's are told. {@link #settle} ends it.
     */
    public static void merge(Map<String, Object> all, Map<String, Object> more) {
        more.forEach((name, value) -> all.merge(name, value, (one, other) -> {
            if (name.startsWith("Storeys") && other instanceof Double count) {
                return (one instanceof Double first ? Decimal.plain(first) : one) + "; " + Decimal.plain(count);
            }
            if (one instanceof Double a && other instanceof Double b) {
                return switch (name) {
                    case "BaseHeight" -> Math.min(a, b);
                    case "TopHeight" -> Math.max(a, b);
                    default -> a + b;
                };
            }
            return one.equals(other) ? one : SEVERAL;
        }));
    }

    /** Leaves out what one value cannot hold, such as the numbers of several blocks. */
    public static void settle(Map<String, Object> figures) {
        figures.values().removeIf(value -> value == SEVERAL);
    }
}
