// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;

/** Hong Kong's Building Energy Code, by edition. */
public final class BecPack implements RulePack {

    @Override
    public String id() {
        return "hk-bec";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new LightingPowerDensityRule(), new UnitaryCopRule(), new ChillerCopRule());
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
