// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Split;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;
import org.lintel.core.result.Confidence;

/**
 * A part of a grant that is paid when something is reached.
 *
 * @param milestone null where the whole is paid at once
 */
public record Instalment(Milestone milestone, Money amount) {

    /** The parts of a grant, which together are the grant; one where the scheme has no milestones. */
    public static List<Instalment> of(Money grant, List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            return List.of(new Instalment(null, grant));
        }
        BigInteger common = BigInteger.ONE;
        for (Milestone each : milestones) {
            common = common.multiply(BigInteger.valueOf(each.share().value().denominator()));
        }
        List<BigInteger> weights = new ArrayList<>();
        for (Milestone each : milestones) {
            Ratio share = each.share().value();
            weights.add(common.multiply(BigInteger.valueOf(share.numerator()))
                    .divide(BigInteger.valueOf(share.denominator())));
        }
        List<Long> parts = Split.of(grant.minor(), weights);
        List<Instalment> instalments = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            instalments.add(new Instalment(milestones.get(i), Money.hkd(parts.get(i))));
        }
        return instalments;
    }

    /** The parts of what an application is worth; none where that is not exact, or nothing, or versions differ. */
    public static List<Instalment> of(Assessment assessment) {
        List<List<Milestone>> milestones = assessment.versions().stream()
                .map(version -> version.version().milestones()).distinct().toList();
        return assessment.grant().isExact() && assessment.grant().low() > 0 && milestones.size() == 1
                ? of(Money.hkd(assessment.grant().low()), milestones.getFirst()) : List.of();
    }

    /**
     * What of a grant can be paid by the milestones that are reached: the whole where there are none, or all are; else
     * the parts that are reached, as far as their shares are confirmed.
     *
     * @param reached ids of milestones
     */
    public static Money reached(Money grant, List<Milestone> milestones, Set<String> reached) {
        if (milestones.stream().allMatch(each -> reached.contains(each.id()))) {
            return grant;
        }
        Money sum = Money.hkd(0);
        for (Instalment each : of(grant, milestones)) {
            Milestone of = each.milestone();
            if (reached.contains(of.id()) && of.share().source().confidence() == Confidence.CONFIRMED) {
                sum = sum.plus(each.amount());
            }
        }
        return sum;
    }
}
