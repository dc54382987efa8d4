// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.AirInputs;

/** Whether air handlers with large motors are metered, against clause 6.13.6. */
final class AirMeteringRule extends DemandRule {

    AirMeteringRule() {
        super("air-metering", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.FAN_POWER, AirInputs.METERED);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "air-conditioning", Message.of("metering", "計量"))
                .where(FanFigure.of(facts), Side.AT_LEAST, "6.13.6 motor power from which an air handler is metered")
                .provided(AirInputs.METERED);
    }
}
