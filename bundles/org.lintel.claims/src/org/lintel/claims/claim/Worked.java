// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.util.List;
import org.lintel.claims.scheme.Figure;
import org.lintel.core.money.Money;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Terms of a worked calculation of money. */
final class Worked {

    private static final Unit HKD = Unit.currency(Money.HKD);

    private Worked() {
    }

    /** An amount; a text where it is not exactly known. */
    static Calculation amount(Message label, String formula, Span span, List<Calculation> terms,
            List<Evidence> evidence) {
        return amount(label, "", formula, span, terms, evidence);
    }

    static Calculation amount(Message label, String symbol, String formula, Span span, List<Calculation> terms,
            List<Evidence> evidence) {
        return span.isExact()
                ? new Calculation(label, symbol, formula, new Quantity(span.low(), HKD), "", terms, evidence)
                : new Calculation(label, symbol, formula, null, printed(span), terms, evidence);
    }

    static String printed(Span span) {
        if (span.isExact()) {
            return decimal(span.low()) + " HKD";
        }
        return decimal(span.low()) + " – " + (span.high() == Span.UNLIMITED ? "?" : decimal(span.high())) + " HKD";
    }

    private static String decimal(long cents) {
        return Decimal.grouped(Money.hkd(cents).decimal());
    }

    /** Where a figure of a scheme stands. */
    static Evidence from(String place, Text row, Figure<?> figure) {
        return new Evidence.FromTable(place, row.en(), figure.printed(), figure.source(), row);
    }
}
