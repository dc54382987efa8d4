// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.AirInputs;

/** The range and dead band of the thermostats of an air-conditioning system, against clause 6.10.1. */
final class TemperatureControlRule extends DemandRule {

    TemperatureControlRule() {
        super("temperature-control", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.HEATS, AirInputs.COOLING_UP_TO, AirInputs.HEATING_DOWN_TO,
                AirInputs.DEAD_BAND);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = Conditioned.only(new Demands(facts, "air-conditioning",
                Message.of("temperature control", "溫度控制"))).atLeast(AirInputs.COOLING_UP_TO,
                "6.10.1 cooling set point up to");
        if (facts.ask(AirInputs.HEATS) instanceof Answer.Known<Boolean> heats && !heats.value()) {
            return demands;
        }
        // where nobody says whether it heats, what heating asks is asked: met, it does no harm
        return demands.atMost(AirInputs.HEATING_DOWN_TO, "6.10.1 heating set point down to")
                .atLeast(AirInputs.DEAD_BAND, "6.10.1 dead band");
    }
}
