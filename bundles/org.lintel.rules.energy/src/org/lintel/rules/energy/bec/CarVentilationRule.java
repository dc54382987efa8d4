// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.LiftInputs;

/** How soon the ventilation and air-conditioning of an idle car stop, and what its fan draws: clause 8.5.4. */
final class CarVentilationRule extends DemandRule {

    private static final Text PER_FLOW = Text.of("fan power per air flow", "單位風量的風機功率");

    CarVentilationRule() {
        super("lift-ventilation", "lift");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.FAN_OFF_AFTER, LiftInputs.CAR_FAN_POWER, LiftInputs.CAR_FAN_FLOW,
                LiftInputs.CAR_COOLED,
                LiftInputs.COOLING_OFF_AFTER, LiftInputs.COOLING_RESTART);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lift", Message.of("ventilation of the car", "機廂通風"))
                .atMost(LiftInputs.FAN_OFF_AFTER, "8.5.4 time until the fan of an idle car stops")
                .limit(perFlow(facts), Side.AT_MOST, "8.5.4 fan power per air flow");
        if (!(facts.ask(LiftInputs.CAR_COOLED) instanceof Answer.Known<Boolean> cooled) || cooled.value()) {
            demands.atMost(LiftInputs.COOLING_OFF_AFTER, "8.5.4 time until the air-conditioning of an idle car stops")
                    .atLeast(LiftInputs.COOLING_RESTART, "8.5.4 time before it may start again");
        }
        return demands;
    }

    private static Figure perFlow(Facts facts) {
        Figure power = Figure.of(facts, LiftInputs.CAR_FAN_POWER);
        Figure flow = Figure.of(facts, LiftInputs.CAR_FAN_FLOW);
        List<Missing> missing = new ArrayList<>(power.missing());
        missing.addAll(flow.missing());
        return missing.isEmpty() ? Figure.made(PER_FLOW, "", "P / V",
                new Quantity(power.value().si() / flow.value().si(),
                Unit.WATT_PER_LITRE_PER_SECOND), List.of(power.term(), flow.term()))
                : Figure.unknown(PER_FLOW, missing);
    }
}
