// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;

/** What else Hong Kong's policy asks of buildings: places for electric vehicles, lighting outdoors, solar panels. */
public final class GreenPack implements RulePack {

    @Override
    public String id() {
        return "hk-green";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new PanelHeightRule(), new PanelCoverageRule(), new PanelEnclosureRule(), new FeedInTariffRule(),
                new EvChargingRule(), new ElectricitySavingRule(), new ExternalLightingRule());
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
