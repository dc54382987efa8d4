// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Result;

/**
 * The figure a result was judged by, as far as it is known.
 *
 * @param least equal to {@code most} where it is one figure
 */
public record Span(Quantity least, Quantity most) {

    /** Null where nothing was calculated. */
    public static Span of(Result result) {
        Calculation worked = result.calculation();
        if (worked == null) {
            return null;
        }
        if (worked.value() != null) {
            return new Span(worked.value(), worked.value());
        }
        // two ends of one figure stand under a heading
        boolean ends = worked.terms().size() == 2 && worked.terms().getFirst().value() != null
                && worked.terms().getLast().value() != null;
        return ends ? new Span(worked.terms().getFirst().value(), worked.terms().getLast().value()) : null;
    }

    public boolean isExact() {
        return least.si() == most.si();
    }

    /** {@code 34.56 W/m²}, {@code 12.10 – 34.56 W/m²}. */
    public String printed() {
        return isExact() ? most.printed() : Double.isInfinite(most.si()) ? "≥ " + least.printed()
                : least.printed().replace(" " + least.unit().symbol(), "") + " – " + most.printed();
    }

    /** How far it moves from another, {@code -6.44 W/m²}; both ends where they move differently; empty if unbounded. */
    public String movedFrom(Span before) {
        if (!Double.isFinite(most.si()) || !Double.isFinite(before.most.si())) {
            return "";
        }
        String low = signed(least, before.least);
        String high = signed(most, before.most);
        return low.equals(high) ? high : low.replace(" " + least.unit().symbol(), "") + " / " + high;
    }

    private static String signed(Quantity after, Quantity before) {
        String printed = new Quantity(after.si() - before.si(), after.unit()).printed();
        return after.si() > before.si() ? "+" + printed : printed;
    }
}
