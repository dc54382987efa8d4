// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.AirInputs;

/** What an air-conditioning system does out of hours, and how far it can be shut off in parts: 6.10.4 and 6.10.5. */
final class OffHourRule extends DemandRule {

    OffHourRule() {
        super("off-hour-control", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.COOLING_CAPACITY, AirInputs.OFF_HOUR_CONTROL,
                AirInputs.COOLING_SETBACK,
                AirInputs.HEATING_SETBACK, AirInputs.HEATS, AirInputs.ISOLATION_AREA, AirInputs.ISOLATION_FLOORS);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = Conditioned.only(new Demands(facts, "air-conditioning",
                Message.of("off-hour control", "非運作時間控制")));
        Demand small = Demand.of(Figure.of(facts, AirInputs.COOLING_CAPACITY), Side.AT_MOST, demands.table(),
                List.of(demands.row("6.10.4 capacity up to which a manual control is enough")), null);
        if (small.state() != State.MET) {
            demands.provided(AirInputs.OFF_HOUR_CONTROL)
                    .ifGiven(AirInputs.COOLING_SETBACK, Side.AT_LEAST, "6.10.4 set-back for cooling");
            if (!(facts.ask(AirInputs.HEATS) instanceof Answer.Known<Boolean> heats) || heats.value()) {
                demands.ifGiven(AirInputs.HEATING_SETBACK, Side.AT_LEAST, "6.10.4 set-back for heating");
            }
        } else {
            demands.add(new Demand(State.MET, Message.of("a manual control is enough: {0}", "手動控制即可：{0}",
                    small.words()),
                    small.worked(), List.of()));
        }
        return demands.atMost(AirInputs.ISOLATION_AREA, "6.10.5 isolation area")
                .atMost(AirInputs.ISOLATION_FLOORS, "6.10.5 floors of an isolation area");
    }
}
