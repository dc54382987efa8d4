// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.CircuitInputs;

/** The total power factor of a large circuit, against clause 7.6.1. */
final class PowerFactorRule extends DemandRule {

    PowerFactorRule() {
        super("circuit-power-factor", "circuit");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(CircuitInputs.RATING, CircuitInputs.POWER_FACTOR, CircuitInputs.DISPLACEMENT_FACTOR,
                CircuitInputs.DISTORTION);
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "electrical", Message.of("power factor", "功率因數"))
                .where(CircuitInputs.RATING, Side.AT_LEAST, "7.6.1 rating from which a circuit is checked")
                .limit(TotalPowerFactor.of(facts), Side.AT_LEAST, "7.6.1 total power factor");
    }
}
