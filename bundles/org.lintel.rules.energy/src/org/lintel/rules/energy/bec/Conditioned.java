// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.AirInputs;

/** The condition that a system conditions air: what only ventilates is told by its kind, and is left out. */
final class Conditioned {

    private Conditioned() {
    }

    static Demands only(Demands demands) {
        return demands.facts().ask(AirInputs.KIND) instanceof Answer.Known<String>
                ? demands.where(AirInputs.KIND, Set.of("cav", "vav"),
                        Message.of("it does not concern mechanical ventilation", "不適用於機械通風"))
                : demands;
    }
}
