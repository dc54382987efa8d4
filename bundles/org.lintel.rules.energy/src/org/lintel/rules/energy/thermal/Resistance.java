// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.thermal;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;

/**
 * The thermal resistance of one film or layer, which may be known only between two values.
 *
 * @param least the term with the least it can be, in m²K/W; null where it is not known at all
 * @param most the term with the most it can be; the same as {@code least} where it is one figure
 * @param missing what keeps it from being one figure; empty where it is
 */
record Resistance(Calculation least, Calculation most, List<Missing> missing) {

    Resistance {
        missing = List.copyOf(missing);
    }

    static Resistance of(Calculation term) {
        return new Resistance(term, term, List.of());
    }

    static Resistance unknown(Missing missing) {
        return new Resistance(null, null, List.of(missing));
    }

    static Quantity quantity(double si) {
        return new Quantity(si, Unit.THERMAL_RESISTANCE);
    }

    boolean isKnown() {
        return least != null;
    }

    /** One figure. */
    boolean isExact() {
        return least != null && least.value().si() == most.value().si();
    }
}
