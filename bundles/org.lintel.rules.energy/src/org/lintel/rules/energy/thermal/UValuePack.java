// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.thermal;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;
import org.lintel.rules.model.input.SubjectKind;

/** U-values worked out from layers, by the tables of the OTTV code, against what the model states. */
public final class UValuePack implements RulePack {

    @Override
    public String id() {
        return "u-value";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new LayerRule("u-value/wall", SubjectKind.WALL, "wall"),
                new LayerRule("u-value/roof", SubjectKind.ROOF, "roof"));
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
