// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Tolerance;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;

/**
 * Reads a number from the first of several places that has a usable one.
 *
 * <p>The order of the places is the order of trust. A later place of the same sense that says something else is shown
 * as evidence, with a sentence that tells which one counts.
 *
 * @param unit the number is given in, as a quantity
 * @param range what is believable, in that unit
 */
record NumberReading(Unit unit, Range range, List<Place> places) implements Reading<Quantity> {

    /** Two sources that differ by no more than this say the same. */
    private static final Tolerance SAME = new Tolerance(1e-6, 0.02);

    /** That no place has it, as against one that is of no use. */
    static final Message NOT_GIVEN = Message.of("the model does not give it", "模型沒有提供");

    private static final double KILO = 1000;
    private static final MathContext DIGITS = new MathContext(6);

    NumberReading(Unit unit, Range range, Place... places) {
        this(unit, range, List.of(places));
    }

    /** What is told where two places say different numbers. */
    static final Text DIFFERENT = Text.of("{0} says {1}, but {2} says {3}: the first counts",
            "{0} 為 {1}，但 {2} 為 {3}：以前者為準");

    @Override
    public Answer<Quantity> read(ModelView view, Instance element) {
        Place.Found chosen = null;
        String sense = "";
        Message trouble = null;
        List<Evidence> evidence = new ArrayList<>();
        for (Place place : element == null ? List.<Place>of() : places) {
            Place.Found found = place.finder().find(view, element);
            Message unusable = found == null ? null : found.trouble() != null ? found.trouble() : unbelievable(found);
            if (unusable != null) {
                trouble = trouble == null ? unusable : trouble;
            } else if (found != null && chosen == null) {
                chosen = found;
                sense = place.sense();
                evidence.addAll(found.evidence());
            } else if (found != null && sense.equals(place.sense()) && !SAME.equal(chosen.si(), found.si())) {
                evidence.addAll(found.evidence());
                evidence.add(new Evidence.Assumed(Message.of(DIFFERENT, chosen.path(), new Quantity(chosen.si(), unit),
                        found.path(), new Quantity(found.si(), unit))));
            }
        }
        if (chosen != null) {
            return new Answer.Known<>(new Quantity(chosen.si(), unit), evidence);
        }
        return trouble != null ? new Answer.Unknown<>(trouble) : new Answer.Unknown<>(NOT_GIVEN);
    }

    private Message unbelievable(Place.Found found) {
        double value = unit.fromSi(found.si());
        if (range.holds(value)) {
            return null;
        }
        Quantity shown = new Quantity(found.si(), unit);
        if (value == 0) {
            return Message.of("{0} is 0, which says nothing", "{0} 為 0，並無意義", found.path());
        }
        double likely = range.holds(value * KILO) ? value * KILO : value / KILO;
        if (unit.dimension().equals(Unit.WATT.dimension()) && range.holds(likely)) {
            return Message.of("{0} is {1}, which is not believable; {2} would be: are W and kW mixed up?",
                    "{0} 為 {1}，並不可信；{2} 則可信：是否混淆了 W 與 kW？", found.path(), plain(value), plain(likely));
        }
        return range.atMost() == 1 && value <= 100
                ? Message.of("{0} is {1}, but a ratio is at most 1: is it a percentage, or an area?",
                        "{0} 為 {1}，但比率最大為 1：是否填寫了百分比或面積？", found.path(), shown)
                : Message.of("{0} is {1}, which cannot be right", "{0} 為 {1}，並不合理", found.path(), shown);
    }

    /** With all its digits, for rounding would show a figure that is far too small as 0. */
    private String plain(double value) {
        return Decimal.plain(new BigDecimal(value).round(DIGITS).doubleValue()) + " " + unit.symbol();
    }

    /** What is believable: more than {@code above} and not more than {@code atMost}. */
    record Range(double above, double atMost) {

        static final Range POSITIVE = new Range(0, Double.MAX_VALUE);

        /** A ratio that is more than nothing. */
        static final Range RATIO = new Range(0, 1);

        /** A ratio that may well be 0. */
        static final Range RATIO_FROM_0 = new Range(-Double.MIN_VALUE, 1);

        boolean holds(double value) {
            return value > above && value <= atMost;
        }
    }
}
