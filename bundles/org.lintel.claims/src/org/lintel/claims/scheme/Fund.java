// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Source;
import org.lintel.core.text.Text;

/**
 * A fund with its schemes, as its file tells.
 *
 * @param keeper who runs it
 * @param relatedShare enterprises with a holder in common who has at least this share of each are one applicant; null
 *     where nothing is known of such a rule
 * @param relatedAbove whether the holder must have more than that share
 * @param exclusivity whether the same cost may be paid by another public fund, in words; empty if nothing is known
 * @param exclusivitySource null where {@code exclusivity} is empty
 * @param review how an applicant asks for a review of a decision, in words; empty if nothing is known
 * @param reviewSource null where {@code review} is empty
 * @param facts that its conditions ask for
 */
public record Fund(String id, Text name, Text keeper, Figure<Ratio> relatedShare, boolean relatedAbove,
        Text exclusivity, Source exclusivitySource, Text review, Source reviewSource, List<Fact> facts,
        List<Scheme> schemes) {

    public Fund {
        facts = List.copyOf(facts);
        schemes = List.copyOf(schemes);
    }

    /** The facts with those that hold of themselves where only trainees who count are paid for. */
    public Facts shownByTraining(Facts told) {
        Map<String, String> values = new HashMap<>(told.values());
        facts.stream().filter(Fact::shownByTraining).forEach(fact -> values.putIfAbsent(fact.id(), "true"));
        return new Facts(told.date(), values);
    }

    /** The fact of that id, or null. */
    public Fact fact(String fact) {
        return facts.stream().filter(each -> each.id().equals(fact)).findFirst().orElse(null);
    }
}
