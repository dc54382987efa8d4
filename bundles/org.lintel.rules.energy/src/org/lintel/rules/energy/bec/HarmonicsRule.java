// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.CircuitInputs;

/** The harmonic distortion of the current of a circuit, against clause 7.6.2. */
final class HarmonicsRule extends DemandRule {

    HarmonicsRule() {
        super("circuit-harmonics", "circuit");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(CircuitInputs.DESIGN_CURRENT, CircuitInputs.DISTORTION);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "harmonics", Message.of("harmonic distortion", "諧波失真"));
        Figure current = Figure.of(facts, CircuitInputs.DESIGN_CURRENT);
        return demands.add(Demand.of(Figure.of(facts, CircuitInputs.DISTORTION), Side.AT_MOST, demands.table(),
                Bands.rows(demands.table(), current), current.missing().isEmpty() ? null
                : current.missing().getFirst()));
    }
}
