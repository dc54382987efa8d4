// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.my;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;

/** Malaysia's code of practice MS 1525: thermal transfer values of walls and roofs, insulation of roofs. */
public final class Ms1525Pack implements RulePack {

    @Override
    public String id() {
        return "my-ms1525";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new TransferValueRule(false), new TransferValueRule(true), new RoofUValueRule());
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
