// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.envelope.EnvelopeRule;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.pack.Table;

/** What the rules on the envelope of flats have in common: whom they concern, and that they are asked for. */
abstract class FlatsRule extends EnvelopeRule {

    FlatsRule(String id) {
        super(id);
    }

    @Override
    public final Message exemption(Facts facts) {
        return exempt(facts);
    }

    /** Why the guidelines do not concern a building or a day; null where they do or may. */
    static Message exempt(Facts facts) {
        Table limits = facts.table("limit");
        if (!facts.date().isEmpty() && limits.inForce(facts.date(), limits.rows()).possible().isEmpty()) {
            return Message.of("the guidelines apply to plans from {0} on", "指引適用於 {0} 或之後呈交的圖則",
                    limits.text(limits.rows().getFirst(), "earliest"));
        }
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        return fabric == null ? null : Scope.exemption(fabric.particulars());
    }
}
