// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.LiftInputs;

/** The total power factor of the drive of a lift or escalator, against clause 8.5.1. */
final class DrivePowerFactorRule extends DemandRule {

    DrivePowerFactorRule() {
        super("drive-power-factor", "conveyance");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.POWER_FACTOR);
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "lift", Message.of("power factor", "功率因數"))
                .atLeast(LiftInputs.POWER_FACTOR, "8.5.1 total power factor");
    }
}
