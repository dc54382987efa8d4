// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.rttv;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;
import org.lintel.rules.energy.envelope.SourcesRule;
import org.lintel.rules.energy.fabric.FabricInputs;

/** Hong Kong's guidelines for the energy efficiency of residential buildings (2014) as PNAP APP-156 applies them. */
public final class RttvPack implements RulePack {

    @Override
    public String id() {
        return "hk-rttv";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new RttvRule(false), new RttvRule(true), new DeemedRule(), new GlassRule(true),
                new GlassRule(false), new VentilationRule(), new VentilationExtentRule(),
                new SourcesRule("hk-rttv", FabricInputs.ENVELOPE, FlatsRule::exempt));
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
