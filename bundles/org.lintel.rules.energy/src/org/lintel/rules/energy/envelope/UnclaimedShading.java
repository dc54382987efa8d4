// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Shading;

/**
 * External shading under a code whose tables of it are not at hand. What nobody claims counts as 1; a failure stands
 * only if it would with all the credit the tables may give too.
 *
 * @param symbol of the coefficient in the code's formula
 * @param tables what is missing where the credit decides
 */
public record UnclaimedShading(Text label, String symbol, Missing tables) {

    /** What a table can take off at the most for each unit of depth by height or width: see {@link #factor}. */
    private static final double STEEPEST = 2;

    private static final Message NOT_CLAIMED = Message.of(
            "no credit for external shading is claimed: the code's tables of it are not at hand, and 1 is what counts "
                    + "without", "沒有計算外部遮陽的減免：未備守則的有關數表；不作申報時以 1 計算");

    /**
     * The coefficient of a device. No table of the OTTV code or of Singapore takes more than 0.9 for each unit of depth
     * by height or width; twice that, and more, is not to be had here either. So the reveal of a window is no sunshade.
     *
     * @param claim with any credit there may be; else without
     */
    public Factor factor(Shading shading, boolean claim) {
        return new Factor(label, symbol, claim
                ? Estimate.between(least(shading), 1, Unit.NONE, List.of(), List.of(tables))
                : Estimate.exact(Quantity.of(1, Unit.NONE), List.of(new Evidence.Assumed(NOT_CLAIMED))));
    }

    private static double least(Shading shading) {
        double overhang = shading.hasOverhang() ? shading.overhangDepth().high() / shading.sillToOverhang().low() : 0;
        double fins = shading.hasFins() ? shading.finDepth().high() / shading.finClearance().low() : 0;
        return left(overhang) * left(fins);
    }

    /** @param ratio may be no number, of nothing by nothing */
    private static double left(double ratio) {
        return ratio >= 0 ? Math.max(0, 1 - STEEPEST * ratio) : 0;
    }

    /**
     * What a failure comes to.
     *
     * @param plain the failure, without credit
     * @param credited with any credit there may be
     * @param claimed the gains of {@code credited}
     */
    public Verdict weighed(Verdict plain, Verdict credited, HeatGains claimed) {
        if (credited.outcome() == Outcome.FAIL) {
            return plain;
        }
        return Verdict.undetermined(Message.of("{0}, with no credit for external shading; with all that its tables may "
                + "give it is {1} or more", "{0}（未計外部遮陽）；計及數表可能給予的全部減免，最少為 {1}", plain.summary(),
                new Quantity(claimed.mean(End.LEAST), Unit.WATT_PER_SQUARE_METRE)),
                credited.missing().isEmpty() ? List.of(tables) : credited.missing()).evidence(plain.evidence());
    }
}
