// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;

/**
 * A term of a calculation with the row it stands in.
 *
 * @param same an earlier row that says the same; 0 if none does
 * @param below the terms it is made of; none where an earlier row says the same
 */
record Term(Calculation calculation, int row, int depth, int same, List<Term> below) {

    /** Whether it has a number that a cell can hold. */
    boolean isNumber() {
        return calculation.value() != null && LiveFormula.finite(calculation.value());
    }

    /** The terms that have numbers, headings between them opened. */
    static List<Term> numbers(List<Term> terms) {
        List<Term> out = new ArrayList<>();
        for (Term term : terms) {
            if (term.isNumber()) {
                out.add(term);
            } else if (term.calculation().value() == null) {
                out.addAll(numbers(term.below()));
            }
        }
        return out;
    }

    /**
     * The terms of a symbol that are met first on the way down, as the sum of a façade means those of its walls: where one
     * stands among others, none of those is looked into.
     */
    static List<Term> nearest(List<Term> terms, String symbol) {
        List<Term> out = new ArrayList<>();
        for (Term term : terms) {
            if (term.isNumber() && term.calculation().symbol().equals(symbol)) {
                out.add(term);
            }
        }
        if (out.isEmpty()) {
            for (Term term : terms) {
                out.addAll(nearest(term.below(), symbol));
            }
        }
        return out;
    }

    /** The last row of it and what is below it. */
    int last() {
        return below.isEmpty() ? row : below.getLast().last();
    }
}
