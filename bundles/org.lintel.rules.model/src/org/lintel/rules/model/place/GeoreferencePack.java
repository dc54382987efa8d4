// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.place;

import java.io.InputStream;
import java.util.List;
import org.lintel.geo.doctor.Checks;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.model.ModelPackData;

/** Faults of georeferences as they are met in files, each that can be repaired with its repair. */
public final class GeoreferencePack implements RulePack {

    @Override
    public String id() {
        return "georeference";
    }

    @Override
    public List<Rule> rules() {
        return PlaceRule.of(Checks.GEOREFERENCE);
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
