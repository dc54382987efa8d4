// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.LiftInputs;

/**
 * The power an escalator or moving walkway draws without load, against Tables 8.4.3 and 8.4.4, of which no cell is
 * known.
 */
final class EscalatorPowerRule extends DemandRule {

    EscalatorPowerRule() {
        super("escalator-power", "escalator");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.NO_LOAD_POWER, LiftInputs.NO_LOAD_LIMIT);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lift", Message.of("power without load", "空載功率"));
        Figure power = Figure.of(facts, LiftInputs.NO_LOAD_POWER);
        Figure limit = Figure.of(facts, LiftInputs.NO_LOAD_LIMIT);
        if (power.value() == null) {
            return demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(), power.missing()));
        }
        return demands.add(limit.value() == null ? new Demand(State.OPEN, Message.EMPTY, List.of(power.term()),
                List.of(LiftCells.unknown("8.4.3 / 8.4.4"))) : LiftCells.stated(power, limit));
    }
}
