// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.WaterInputs;

/** The power the fans of a cooling tower draw at half their flow, against clause 6.12.5. */
final class CoolingTowerFanRule extends DemandRule {

    CoolingTowerFanRule() {
        super("cooling-tower-fan", "cooling-tower");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(WaterInputs.TOWER_POWER, WaterInputs.TOWER_HALF_FLOW_POWER);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "air-conditioning", Message.of("fan of the cooling tower", "冷卻塔風機"))
                .where(WaterInputs.TOWER_POWER, Side.AT_LEAST, "6.12.5 fan motor power from which a tower is checked")
                .atMost(WaterInputs.TOWER_HALF_FLOW_POWER, "6.12.5 power at half the flow");
    }
}
