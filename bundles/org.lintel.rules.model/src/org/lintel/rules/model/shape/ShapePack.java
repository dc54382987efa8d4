// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.shape;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.model.ModelPackData;

/** Whether the shapes of elements can be computed, cut and trusted; on request, for all shapes are computed for it. */
public final class ShapePack implements RulePack {

    @Override
    public String id() {
        return "geometry";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new ComputedRule(), new OpeningsRule(), new ClosedRule());
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
