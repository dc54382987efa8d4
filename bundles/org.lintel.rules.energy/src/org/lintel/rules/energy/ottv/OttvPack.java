// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;
import org.lintel.rules.energy.envelope.SourcesRule;
import org.lintel.rules.energy.fabric.FabricInputs;

/** Hong Kong's Code of Practice for OTTV in Buildings 1995, with the limits of the practice notes that amend it. */
public final class OttvPack implements RulePack {

    @Override
    public String id() {
        return "hk-ottv";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new OttvRule(), new SourcesRule("hk-ottv", FabricInputs.ENVELOPE_PART, OttvRule::exempt));
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
