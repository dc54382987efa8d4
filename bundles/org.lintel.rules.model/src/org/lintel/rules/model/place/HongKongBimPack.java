// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.place;

import java.io.InputStream;
import java.util.List;
import org.lintel.geo.doctor.Checks;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.model.ModelPackData;

/** What Hong Kong's authorities want of a model's place and identity. */
public final class HongKongBimPack implements RulePack {

    @Override
    public String id() {
        return "hk-bim";
    }

    @Override
    public List<Rule> rules() {
        return PlaceRule.of(Checks.HONG_KONG);
    }

    @Override
    public InputStream data() {
        return ModelPackData.packs();
    }

    @Override
    public InputStream clauses() {
        return ModelPackData.clauses();
    }
}
