// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.quantity.Unit;

/**
 * Bounded values and tables in one line, the same in all languages, without the unit of the property, which whoever
 * prints it puts behind: {@code 21 (18 … 24)}, {@code ≥ 18}, {@code 125 Hz → 20, 250 Hz → 30}.
 */
public final class PropertyWords {

    private static final int MOST_ROWS = 20;

    private PropertyWords() {
    }

    /**
     * The property's parts in words; null where it has none or only a set point, and its value says all there is.
     *
     * @param values how a single value is printed
     */
    public static String of(Property property, Function<Object, String> values) {
        List<Property.Part> parts = property.parts();
        if (parts.isEmpty() || parts.size() == 1 && part(parts, "SetPointValue") != null) {
            return null;
        }
        Property.Part defining = part(parts, "DefiningValues");
        Property.Part defined = part(parts, "DefinedValues");
        return defining != null || defined != null ? table(defining, defined, values)
                : bounded(part(parts, "SetPointValue"), part(parts, "LowerBoundValue"), part(parts, "UpperBoundValue"),
                        values);
    }

    private static Property.Part part(List<Property.Part> parts, String role) {
        for (Property.Part part : parts) {
            if (part.role().equals(role)) {
                return part;
            }
        }
        return null;
    }

    private static String bounded(Property.Part set, Property.Part lower, Property.Part upper,
            Function<Object, String> values) {
        String bounds = lower == null ? "\u2264 " + values.apply(upper.value())
                : upper == null ? "\u2265 " + values.apply(lower.value())
                : values.apply(lower.value()) + " \u2026 " + values.apply(upper.value());
        return set == null ? bounds : values.apply(set.value()) + " (" + bounds + ")";
    }

    private static String table(Property.Part defining, Property.Part defined, Function<Object, String> values) {
        List<?> from = defining != null && defining.value() instanceof List<?> list ? list : List.of();
        List<?> to = defined != null && defined.value() instanceof List<?> list ? list : List.of();
        Unit unit = defining == null ? null : defining.unit();
        String symbol = unit == null || unit.symbol().isEmpty() ? "" : " " + unit.symbol();
        var rows = new ArrayList<String>();
        int count = Math.max(from.size(), to.size());
        for (int i = 0; i < Math.min(count, MOST_ROWS); i++) {
            rows.add((i < from.size() ? values.apply(from.get(i)) + symbol : "?") + " \u2192 "
                    + (i < to.size() ? values.apply(to.get(i)) : "?"));
        }
        return String.join(", ", rows) + (count > MOST_ROWS ? ", \u2026 (" + count + ")" : "");
    }
}
