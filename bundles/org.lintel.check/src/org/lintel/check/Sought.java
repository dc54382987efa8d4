// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.Objects;
import org.lintel.core.result.Result;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.whatif.Change;

/**
 * The value of a figure with which a subject just passes a rule.
 *
 * @param change with the value, to the step of its figure; NaN where there is none between pass and not
 * @param extent which values pass
 * @param at the result with it; without one, that with the least the figure can be
 * @param beyond the result one step further, which does not pass; without a value, that with the most it can be
 */
public record Sought(Change change, Extent extent, Result at, Result beyond) {

    public Sought {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(extent, "extent");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(beyond, "beyond");
    }

    /** Which values pass, in a few words. */
    public Message said() {
        return switch (extent) {
            case AT_MOST -> Message.of("up to {0}", "{0} 或以下", change.quantity());
            case AT_LEAST -> Message.of("{0} or more", "{0} 或以上", change.quantity());
            case ANY -> Message.of("whatever it is", "任何數值均符合");
            case NONE -> Message.of("not by this alone", "單憑此項未能符合");
        };
    }

    /** What the results on both sides come to. */
    public Message proof() {
        boolean found = extent == Extent.AT_MOST || extent == Extent.AT_LEAST;
        return found ? Message.of("there {0}; one step further {1}", "該值時為 {0}；再進一步則為 {1}", result(at), result(beyond))
                : Message.of("from {0} to {1}", "由 {0} 至 {1}", result(at), result(beyond));
    }

    private static Object result(Result result) {
        Span span = Span.of(result);
        return span == null ? result.outcome().label() : span.printed();
    }

    /** Which values of a figure pass. */
    public enum Extent {
        /** Up to the value. */
        AT_MOST,
        /** From the value up. */
        AT_LEAST,
        /** All of them. */
        ANY,
        /** None: this figure alone does not help. */
        NONE
    }
}
