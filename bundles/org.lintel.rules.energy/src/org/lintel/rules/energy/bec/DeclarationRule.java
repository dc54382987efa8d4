// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.time.LocalDate;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.BuildingInputs;
import org.lintel.rules.model.input.ModelInput;

/** Whether the declarations of a new building were made, and its certificate renewed, in time. */
final class DeclarationRule extends DemandRule {

    DeclarationRule() {
        super("declarations", "building");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(BuildingInputs.CONSENT, BuildingInputs.STAGE_ONE, BuildingInputs.OCCUPATION,
                BuildingInputs.STAGE_TWO,
                BuildingInputs.REGISTRATION, BuildingInputs.RENEWAL);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "building", Message.of("declarations", "聲明"));
        step(demands, true, BuildingInputs.CONSENT, BuildingInputs.STAGE_ONE, "months for the Stage One Declaration");
        step(demands, false, BuildingInputs.OCCUPATION, BuildingInputs.STAGE_TWO,
                "months for the Stage Two Declaration");
        step(demands, false, BuildingInputs.REGISTRATION, BuildingInputs.RENEWAL, "months a registration is valid");
        return demands;
    }

    /** A later step counts once the day it begins with is known; the first is always asked for. */
    private static void step(Demands demands, boolean always, ModelInput<LocalDate> from, ModelInput<LocalDate> done,
            String months) {
        Answer<LocalDate> begin = demands.facts().ask(from);
        Answer<LocalDate> end = demands.facts().ask(done);
        if (begin instanceof Answer.Known<LocalDate> || end instanceof Answer.Known<LocalDate> || always) {
            demands.add(Deadline.of(demands, from, done, months));
        }
    }
}
