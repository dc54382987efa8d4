// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.AirInputs;

/** Whether a large flow of fresh air follows demand, against clause 6.10. */
final class FreshAirRule extends DemandRule {

    FreshAirRule() {
        super("fresh-air-control", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.FRESH_AIR, AirInputs.DEMAND_CONTROL);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return Conditioned.only(new Demands(facts, "air-conditioning", Message.of("fresh air", "新鮮空氣")))
                .where(AirInputs.FRESH_AIR, Side.AT_LEAST, "6.10 fresh air from which it follows demand")
                .provided(AirInputs.DEMAND_CONTROL);
    }
}
