// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import java.io.InputStream;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;
import org.lintel.rules.energy.envelope.SourcesRule;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricInputs;

/** Malaysia's code of practice MS 1525: thermal transfer values of walls and roofs, insulation of roofs. */
public final class Ms1525Pack implements RulePack {

    @Override
    public String id() {
        return "my-ms1525";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new TransferValueRule(false), new TransferValueRule(true), new RoofUValueRule(),
                new SourcesRule("my-ms1525", FabricInputs.ENVELOPE, Ms1525Pack::exemption));
    }

    private static Message exemption(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        return fabric == null ? null : Scope.exemption(fabric.particulars());
    }

    @Override
    public InputStream data() {
        return EnergyPackData.packs();
    }

    @Override
    public InputStream clauses() {
        return EnergyPackData.clauses();
    }
}
