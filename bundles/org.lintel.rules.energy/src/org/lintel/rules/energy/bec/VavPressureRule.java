// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.AirInputs;

/** The set point of the static pressure of a variable-volume system, against clause 6.10.6. */
final class VavPressureRule extends DemandRule {

    VavPressureRule() {
        super("vav-pressure", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.STATIC_SET_POINT);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "air-conditioning", Message.of("static pressure", "靜壓"))
                .where(AirInputs.KIND, Set.of("vav"), Message.of("it is no variable-volume system", "並非變風量系統"))
                .atMost(AirInputs.STATIC_SET_POINT, "6.10.6 set point of static pressure");
    }
}
