// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.WaterInputs;

/** The power a large pump of chilled water draws at half its flow, against clause 6.8. */
final class PumpPowerRule extends DemandRule {

    PumpPowerRule() {
        super("pump-power", "pump");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(WaterInputs.PUMP_SERVICE, WaterInputs.PUMP_POWER, WaterInputs.HALF_FLOW_POWER);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("power at half the flow", "半流量時的功率"))
                .where(WaterInputs.PUMP_SERVICE, Set.of("chilled-water"),
                        Message.of("it moves no chilled water", "並非輸送冷凍水"));
        return demands
                .where(Beyond.of(demands, WaterInputs.PUMP_POWER, "6.8 motor power above which a pump is checked"))
                .limit(Figure.of(facts, WaterInputs.HALF_FLOW_POWER), Side.AT_MOST, "6.8 power at half the flow");
    }
}
