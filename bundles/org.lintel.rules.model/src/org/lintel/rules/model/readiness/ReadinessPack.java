// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.readiness;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.model.ModelPackData;

/** Which inputs of Hong Kong's energy codes a model carries, element by element. */
public final class ReadinessPack implements RulePack {

    @Override
    public String id() {
        return "readiness";
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (List<CodePart> code : List.of(CodePart.OTTV, CodePart.RTTV, CodePart.BEC)) {
            for (CodePart part : code) {
                rules.add(new ElementReadiness(part));
            }
        }
        rules.add(new ModelReadiness("readiness/ottv", CodePart.OTTV));
        rules.add(new ModelReadiness("readiness/rttv", CodePart.RTTV));
        rules.add(new ModelReadiness("readiness/bec", CodePart.BEC));
        return rules;
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
