// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.model.Problem;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;

/** What was wrong with a file while it was read, as rules like any other. */
public final class ReadingPack implements RulePack {

    @Override
    public String id() {
        return "reading";
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Problem.Kind kind : Problem.Kind.values()) {
            rules.add(new DamageRule(kind));
        }
        return rules;
    }

    @Override
    public InputStream data() {
        return getClass().getResourceAsStream("/org/lintel/rules/model/packs.bin");
    }

    @Override
    public InputStream clauses() {
        return getClass().getResourceAsStream("/org/lintel/rules/model/clauses.bin");
    }
}
