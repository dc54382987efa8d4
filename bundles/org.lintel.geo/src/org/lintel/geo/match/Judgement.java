// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import org.lintel.core.text.Message;

/**
 * What one criterion says of a pair: that they agree, that they differ, or that data is missing.
 *
 * @param value from 0, nothing in common, to 1, the same; NaN where it is not known
 * @param reason what was compared, or what is missing
 */
public record Judgement(Criterion criterion, double value, Message reason) {

    /** From here on two things agree. */
    private static final double AGREES = 0.5;

    /** As one of three. */
    public enum Answer {
        AGREES, DIFFERS, UNKNOWN
    }

    static Judgement unknown(Criterion criterion, String en, String zhHk) {
        return new Judgement(criterion, Double.NaN, Message.of(en, zhHk));
    }

    public Answer answer() {
        return Double.isNaN(value) ? Answer.UNKNOWN : value >= AGREES ? Answer.AGREES : Answer.DIFFERS;
    }
}
