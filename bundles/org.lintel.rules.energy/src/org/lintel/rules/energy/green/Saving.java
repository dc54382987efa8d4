// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;

/**
 * A share that is saved, from 0 to 1, negative where more is used.
 *
 * @param least no less can it be; minus infinity where days of the year are missing
 * @param most no more can it be
 * @param likelyLeast if missing days were like those that are known
 * @param likelyMost likewise
 */
record Saving(double least, double most, double likelyLeast, double likelyMost) {

    /** Between two uses, of which each is a range. */
    static Saving between(YearUse base, YearUse year, double adjustment, double perArea) {
        return new Saving(share(base.least() + adjustment, year.most(), perArea),
                share(base.most() + adjustment, year.least(), perArea),
                share(base.likelyLeast() + adjustment, year.likelyMost(), perArea),
                share(base.likelyMost() + adjustment, year.likelyLeast(), perArea));
    }

    private static double share(double base, double year, double perArea) {
        if (base <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Double.isInfinite(base) ? Double.isInfinite(year) ? Double.NEGATIVE_INFINITY : 1
                : 1 - year * perArea / base;
    }

    /** The lower of both on one side, the higher on the other: what holds whichever of two counts. */
    Saving or(Saving other) {
        return new Saving(Math.min(least, other.least), Math.max(most, other.most),
                Math.min(likelyLeast, other.likelyLeast), Math.max(likelyMost, other.likelyMost));
    }

    Message words() {
        boolean proved = !Double.isInfinite(least) && most < 1;
        double low = proved ? least : likelyLeast;
        double high = proved ? most : likelyMost;
        if (printed(low).equals(printed(high))) {
            return Message.of("{0}", "{0}", new Quantity(low, Unit.PERCENT));
        }
        return proved ? Message.of("{0} to {1}", "{0} 至 {1}", new Quantity(low, Unit.PERCENT),
                new Quantity(high, Unit.PERCENT))
                : Message.of("{0} to {1} (if missing days are like the others of their meters)",
                "{0} 至 {1}（如欠缺的日子與同一電錶的其他日子相若）",
                        new Quantity(low, Unit.PERCENT), new Quantity(high, Unit.PERCENT));
    }

    private static String printed(double share) {
        return new Quantity(share, Unit.PERCENT).printed();
    }
}
