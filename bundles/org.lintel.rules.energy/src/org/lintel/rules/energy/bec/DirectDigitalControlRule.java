// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.stream.Stream;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.AirInputs;

/** Whether large systems have direct digital control, against clause 6.14.1. */
final class DirectDigitalControlRule extends DemandRule {

    DirectDigitalControlRule() {
        super("direct-digital-control", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.FAN_POWER, AirInputs.COOLING_CAPACITY, AirInputs.ZONES,
                AirInputs.DIRECT_DIGITAL_CONTROL);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = Conditioned.only(new Demands(facts, "air-conditioning",
                Message.of("direct digital control", "直接數碼控制")));
        Demand fan = Demand.of(FanFigure.of(facts), Side.AT_LEAST, demands.table(),
                List.of(demands.row("6.14.1 fan motor power from which an air system is controlled")), null);
        Demand plant = Demand.of(Figure.of(facts, AirInputs.COOLING_CAPACITY), Side.AT_LEAST, demands.table(),
                List.of(demands.row("6.14.1 plant from which it is controlled")), null);
        Demand zones = Beyond.of(demands, AirInputs.ZONES, "6.14.1 zones above which plant is controlled");
        return demands.where(either(fan, plant, zones)).provided(AirInputs.DIRECT_DIGITAL_CONTROL);
    }

    /** It concerns a large fan, or a large plant with many zones. */
    private static Demand either(Demand fan, Demand plant, Demand zones) {
        boolean large = fan.state() == State.MET || plant.state() == State.MET && zones.state() == State.MET;
        boolean small = fan.state() == State.FAILED && (plant.state() == State.FAILED || zones.state() == State.FAILED);
        State state = large ? State.MET : small ? State.FAILED : State.OPEN;
        return new Demand(state, Message.of("it does not concern this one: {0}", "不適用：{0}", fan.words()),
                Stream.of(fan, plant, zones).flatMap(each -> each.worked().stream()).toList(),
                state == State.OPEN ? Stream.of(fan, plant, zones).flatMap(each -> each.missing().stream()).toList()
                        : List.of());
    }
}
