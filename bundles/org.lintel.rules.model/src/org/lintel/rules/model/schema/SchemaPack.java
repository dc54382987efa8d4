// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.schema;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.validate.Check;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;

/** Whether a model is as its IFC schema has it, with all rules the schema itself declares. */
public final class SchemaPack implements RulePack {

    @Override
    public String id() {
        return "ifc-schema";
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Check check : Check.values()) {
            rules.add(new SchemaRule(check));
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
