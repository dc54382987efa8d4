// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.claim.Split;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;

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
}
