// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.WaterInputs;

/** What the flow of a water system can be turned down to, against clause 6.8.1. */
final class PumpFlowRule extends DemandRule {

    PumpFlowRule() {
        super("pump-flow", "pump");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(WaterInputs.PUMP_SERVICE, WaterInputs.CONTROL_VALVES, WaterInputs.PLANT_CAPACITY,
                WaterInputs.TURNDOWN);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("flow of the water system", "水系統流量"))
                .where(WaterInputs.PUMP_SERVICE, Set.of("chilled-water", "heating-water"),
                        Message.of("it moves no chilled or heated water", "並非輸送冷凍水或熱水"))
                .atMost(WaterInputs.TURNDOWN, "6.8.1 lowest flow");
        unless(demands, Figure.of(facts, WaterInputs.CONTROL_VALVES),
                "6.8.1 control valves up to which it may be constant");
        unless(demands, Figure.of(facts, WaterInputs.PLANT_CAPACITY), "6.8.1 plant up to which it may be constant");
        return demands;
    }

    /** What lies within a limit is left out; what is not known is taken as being above it, which asks for more. */
    private static void unless(Demands demands, Figure figure, String row) {
        if (figure.value() != null) {
            Demand small = Demand.divided(figure, Side.AT_MOST, demands.table(), demands.row(row));
            demands.where(new Demand(small.state() == Demand.State.MET ? Demand.State.FAILED : Demand.State.MET,
                    Message.of("it may be constant: {0}", "可為定流量：{0}", small.words()), small.worked(), List.of()));
        }
    }
}
