// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.List;
import org.lintel.claims.record.Decision;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * A grant that was worked out again.
 *
 * @param rules by which it was decided; null for a decision of a Lintel that recorded none
 * @param then what is certain by what was recorded with it; null where that cannot be worked out
 * @param now what would be certain by what is recorded of the same things today; null where the rules are not there
 */
public record RecalculatedDecision(Decision decision, DecisionRules rules, Money then, Money now,
        List<Finding> findings) {

    /** What was found. */
    public enum Kind {
        /** More was granted than comes out. */
        MORE(Text.of("MORE", "超額"), true),
        /** The rules are not those somebody admitted or Lintel brought. */
        RULES(Text.of("RULES", "規則"), true),
        /** What was recorded with it does not give what was recorded to come of it. */
        BASIS(Text.of("BASIS", "依據"), true),
        /** Facts were changed before the decision, and again after it. */
        SWAPPED(Text.of("SWAPPED", "曾改回"), true),
        /** Facts were changed since, or nothing is recorded to compare with. */
        NOTE(Text.of("NOTE", "備註"), false);

        private final Text label;
        private final boolean grave;

        Kind(Text label, boolean grave) {
            this.label = label;
            this.grave = grave;
        }

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public Text label() {
            return label;
        }

        /** Whether somebody must look at it. */
        public boolean isGrave() {
            return grave;
        }
    }

    /** Something that was found of it. */
    public record Finding(Kind kind, Message text) {
    }

    public RecalculatedDecision {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found that somebody must look at. */
    public boolean holds() {
        return findings.stream().noneMatch(each -> each.kind().isGrave());
    }
}
