// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Language;
import org.lintel.rules.energy.fabric.Estimate;

/**
 * Reads the layers of a construction out of the worked calculation of its U-value: {@code Concrete 0.100 m / 2.160
 * W/mK}.
 */
final class Composition {

    private Composition() {
    }

    /** The layers from outside to inside; empty where the U-value was not worked out from layers. */
    static String of(Estimate u) {
        List<String> layers = new ArrayList<>();
        if (u.worked() != null) {
            boolean range = u.worked().value() == null && u.worked().terms().size() == 2;
            collect(range ? u.worked().terms().getFirst() : u.worked(), range ? u.worked().terms().getLast() : u.worked(),
                    layers);
        }
        return String.join("; ", layers);
    }

    /** @param other the same at the other end of a range */
    private static void collect(Calculation term, Calculation other, List<String> layers) {
        boolean resistance = term.value() != null
                && term.value().unit().dimension().equals(Unit.THERMAL_RESISTANCE.dimension());
        if (resistance && term.symbol().startsWith("R")) {
            String name = term.label().in(Language.EN);
            List<String> parts = new ArrayList<>();
            for (Calculation part : term.terms()) {
                if (part.value() != null) {
                    parts.add(part.value().printed());
                }
            }
            layers.add(name + " " + (parts.isEmpty() ? printed(term, other) : String.join(" / ", parts)));
            return;
        }
        for (int i = 0; i < term.terms().size(); i++) {
            Calculation part = term.terms().get(i);
            collect(part, i < other.terms().size() ? other.terms().get(i) : part, layers);
        }
    }

    private static String printed(Calculation term, Calculation other) {
        String one = term.value().printed();
        return other.value() == null || other.value().printed().equals(one) ? one : one + " or " + other.value().printed();
    }
}
