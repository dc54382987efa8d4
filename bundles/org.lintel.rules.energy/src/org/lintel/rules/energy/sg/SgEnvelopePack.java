// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

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

/** Singapore's code on the thermal performance of envelopes: ETTV, RTTV, RETV and the insulation of roofs. */
public final class SgEnvelopePack implements RulePack {

    @Override
    public String id() {
        return "sg-envelope";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new TransferRule(TransferValue.ETTV), new TransferRule(TransferValue.RTTV),
                new TransferRule(TransferValue.RETV), new RoofInsulationRule(), new LayersRule(false),
                new LayersRule(true),
                new SourcesRule("sg-envelope", FabricInputs.ENVELOPE, SgEnvelopePack::exemption));
    }

    /** One of the values concerns a building of any use but one of parking alone. */
    private static Message exemption(Facts facts) {
        Fabric fabric = facts.find(FabricInputs.FABRIC);
        return fabric == null || Scope.exemption(TransferValue.ETTV, fabric.particulars()) == null ? null
                : Scope.exemption(TransferValue.RETV, fabric.particulars());
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
