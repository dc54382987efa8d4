// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.signoff;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;

/** What became of the signed tables of a project, as a rule like any other. */
public final class SignOffPack implements RulePack {

    @Override
    public String id() {
        return "sign-off";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new SignedTableRule());
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
