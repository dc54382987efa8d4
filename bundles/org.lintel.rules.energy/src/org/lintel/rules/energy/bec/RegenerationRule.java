// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.LiftInputs;

/** Whether a fast lift gives energy back when it brakes, against clause 8.5.5. */
final class RegenerationRule extends DemandRule {

    RegenerationRule() {
        super("lift-regeneration", "lift");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.RATED_SPEED, LiftInputs.REGENERATIVE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "lift", Message.of("regenerative braking", "再生制動"))
                .where(LiftInputs.RATED_SPEED, Side.AT_LEAST, "8.5.5 speed from which braking is regenerative")
                .provided(LiftInputs.REGENERATIVE);
    }
}
