// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;

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
                new LayersRule(true));
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
