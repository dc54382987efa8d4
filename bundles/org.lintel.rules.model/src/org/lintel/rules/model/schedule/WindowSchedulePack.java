// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schedule;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.model.ModelPackData;

/** Windows by storey and orientation, as far as placements and quantities tell. */
public final class WindowSchedulePack implements RulePack {

    @Override
    public String id() {
        return "window-schedule";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new WindowRule(), new StoreyRule());
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
