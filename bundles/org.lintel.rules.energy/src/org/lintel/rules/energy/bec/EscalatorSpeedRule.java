// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.LiftInputs;

/** Whether an escalator slows down when nobody is on it, and to what: clause 8.5.7. */
final class EscalatorSpeedRule extends DemandRule {

    EscalatorSpeedRule() {
        super("escalator-speed", "escalator");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.AUTOMATIC_SPEED, LiftInputs.CRAWL_SPEED);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "lift", Message.of("speed without passengers", "無乘客時的速度"))
                .provided(LiftInputs.AUTOMATIC_SPEED)
                .atLeast(LiftInputs.CRAWL_SPEED, "8.5.7 lowest crawl speed")
                .atMost(LiftInputs.CRAWL_SPEED, "8.5.7 highest crawl speed");
    }
}
