// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;

/**
 * A rule on an application that tells what is worth a look. What it finds is never a finding against somebody: there
 * may be a good reason, and a person decides.
 *
 * @param exempt why it does not concern an application; null where it does
 * @param seen what is worth a look, each in a sentence; empty for nothing
 */
record Indicator(String id, List<Input<?>> required, Function<Case, Message> exempt, Function<Case, List<Message>> seen)
        implements Rule {

    static final Function<Case, Message> ALL = each -> null;

    Indicator {
        required = List.copyOf(required);
    }

    @Override
    public String subject() {
        return CaseInputs.KIND;
    }

    @Override
    public Message exemption(Facts facts) {
        return exempt.apply(facts.get(CaseInput.CASE));
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Message> all = seen.apply(facts.get(CaseInput.CASE));
        if (all.isEmpty()) {
            return Verdict.pass(Message.of("nothing to look at", "沒有須留意之處"));
        }
        List<Evidence> evidence = new ArrayList<>();
        all.forEach(each -> evidence.add(new Evidence.Assumed(each)));
        return Verdict.fail(all.size() == 1 ? all.getFirst()
                : Message.of("{0}; and {1} more", "{0}；另有 {1} 項", all.getFirst(), all.size() - 1)).evidence(evidence);
    }
}
