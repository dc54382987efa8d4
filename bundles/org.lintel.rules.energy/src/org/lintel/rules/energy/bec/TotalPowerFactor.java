// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Missing;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.CircuitInputs;

/** The total power factor of a circuit: as stated, else cos θ / √(1 + THD²). */
final class TotalPowerFactor {

    private TotalPowerFactor() {
    }

    static Figure of(Facts facts) {
        Figure stated = Figure.of(facts, CircuitInputs.POWER_FACTOR);
        Figure displacement = Figure.of(facts, CircuitInputs.DISPLACEMENT_FACTOR);
        if (stated.value() != null || displacement.value() == null) {
            return stated;
        }
        Figure distortion = Figure.of(facts, CircuitInputs.DISTORTION);
        if (distortion.value() == null) {
            List<Missing> missing = new ArrayList<>(distortion.missing());
            return Figure.unknown(stated.label(), missing);
        }
        double thd = distortion.value().si();
        return Figure.made(stated.label(), "PF", "cos θ / √(1 + THD²)",
                new Quantity(displacement.value().si() / Math.sqrt(1 + thd * thd), displacement.value().unit()),
                List.of(displacement.term(), distortion.term()));
    }
}
