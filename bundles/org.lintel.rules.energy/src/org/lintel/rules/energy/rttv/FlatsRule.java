// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.Table;

/** What the rules on the envelope of flats have in common: whom they concern, and that they are asked for. */
abstract class FlatsRule implements Rule {

    private final String id;

    FlatsRule(String id) {
        this.id = id;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String subject() {
        return FabricInputs.ENVELOPE;
    }

    @Override
    public final List<Input<?>> required() {
        return List.of(FabricInputs.FABRIC);
    }

    /** Residential buildings are checked by it, and those whose author asks. */
    @Override
    public final boolean onRequest() {
        return true;
    }

    @Override
    public final Message exemption(Facts facts) {
        Table limits = facts.table("limit");
        if (!facts.date().isEmpty() && limits.inForce(facts.date(), limits.rows()).possible().isEmpty()) {
            return Message.of("the guidelines apply to plans from {0} on", "指引適用於 {0} 或之後呈交的圖則",
                    limits.text(limits.rows().getFirst(), "earliest"));
        }
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        return fabric == null ? null : Scope.exemption(fabric.particulars());
    }

    /** What a verdict comes to where it is not certain that all of the building is flats. */
    static Verdict ofUse(Fabric fabric, Verdict verdict, String what) {
        List<Missing> open = Scope.openUses(fabric.particulars());
        boolean decided = verdict.outcome() == Outcome.PASS || verdict.outcome() == Outcome.FAIL;
        return !decided || open.isEmpty() ? verdict : Verdict.undetermined(Message.of(
                "{0}; whether {1} concerns all of the building is not told", "{0}；{1} 是否適用於整座建築物未有說明",
                verdict.summary(), what), open).evidence(verdict.evidence());
    }
}
