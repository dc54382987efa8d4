// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.express.Evaluation;
import org.lintel.ifc.express.WhereRule;
import org.lintel.ifc.model.Instance;

/** What is said of a rule that is broken, or could not be decided. */
final class RuleWords {

    private static final int MOST_ATTRIBUTES = 4;

    private static final Text BROKEN = Text.of("rule {0} does not hold{1}", "不符規則 {0}{1}");
    private static final Text EXCEEDED = Text.of("rule {0} takes more steps than one is given; it was left undecided",
            "規則 {0} 所需步數超出上限，未能判定");
    private static final Text UNLINKED = Text.of("rule {0} cannot be carried out: {1}", "規則 {0} 無法執行：{1}");

    private RuleWords() {
    }

    /** With the attributes the rule looks at, as they stand there. */
    static Violation broken(WhereRule rule, Check check, Instance instance, Object self, String path,
            Evaluation evaluation) {
        var values = new StringBuilder();
        String found = "";
        if (self == instance) {
            int shown = 0;
            for (String attribute : rule.attributes()) {
                if (shown++ < MOST_ATTRIBUTES) {
                    values.append(shown == 1 ? ": " : ", ").append(attribute).append(" = ")
                            .append(Shown.of(evaluation.value(instance, attribute)));
                }
            }
        } else {
            found = Shown.of(self);
            values.append(": ").append(path).append(" = ").append(found);
        }
        return new Violation(check, rule.name(), instance.id(), path, found,
                rule.condition(), Message.of(BROKEN, rule.name(), values.toString()));
    }

    static Violation global(WhereRule rule) {
        return new Violation(Check.GLOBAL, rule.name(), 0, "", "", rule.condition(), Message.of(BROKEN, rule.name(), ""));
    }

    static Violation exceeded(WhereRule rule, Check check, long instance, String path) {
        return new Violation(check, rule.name(), instance, path, "", rule.condition(),
                Message.of(EXCEEDED, rule.name()));
    }

    static Violation unlinked(WhereRule rule, Check check, long instance) {
        return new Violation(check, rule.name(), instance, "", "", rule.condition(),
                Message.of(UNLINKED, rule.name(), rule.problem()));
    }
}
