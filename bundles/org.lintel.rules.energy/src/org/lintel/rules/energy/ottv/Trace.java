// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Operation;
import org.lintel.core.result.Schedule.Follows;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.WorkedTree;

/** Finds in the worked calculation what the cells of the forms follow from, so that a workbook keeps them together. */
final class Trace {

    private static final double CLOSE = 1e-9;

    private final WorkedTree tree;

    /** @param tree written already */
    Trace(WorkedTree tree) {
        this.tree = tree;
    }

    /** The area of an element: the term of the calculation where that counts it so, else the number. */
    Calculation area(int index, End end, double value) {
        Calculation element = tree.term(index, end);
        return element == null ? number(value, Unit.SQUARE_METRE)
                : fitting(element.terms().getFirst(), value, Unit.SQUARE_METRE);
    }

    /** The heat gain of an element, likewise. */
    Calculation gain(int index, End end, double value) {
        Calculation element = tree.term(index, end);
        return element == null ? number(value, FormLine.WATT) : fitting(element, value, FormLine.WATT);
    }

    /** A factor of an element by its symbol; null where the calculation takes another figure. */
    Calculation factor(int index, End end, String symbol, double value) {
        Calculation element = tree.term(index, end);
        for (Calculation term : element == null ? List.<Calculation>of() : element.terms()) {
            if (term.symbol().equals(symbol) && term.value() != null && close(term.value().si(), value)) {
                return term;
            }
        }
        return null;
    }

    private static Calculation fitting(Calculation term, double value, Unit unit) {
        return term.value() != null && close(term.value().si(), value) ? term : number(value, unit);
    }

    /** A number that follows from nothing of the calculation. */
    static Calculation number(double value, Unit unit) {
        return Calculation.read(Message.EMPTY, "", Quantity.of(value, unit), List.of());
    }

    static Calculation sum(List<Calculation> terms, Unit unit) {
        return terms.size() == 1 ? terms.getFirst()
                : terms.isEmpty() ? number(0, unit) : Calculation.of(Operation.SUM, Message.EMPTY, "Σ", unit, terms);
    }

    static Calculation product(Calculation one, Calculation other, Unit unit) {
        return Calculation.of(Operation.PRODUCT, Message.EMPTY, "", unit, List.of(one, other));
    }

    /** Null where nothing can be divided. */
    static Calculation quotient(Calculation over, Calculation under, Unit unit) {
        return under.value().si() > 0 ? Calculation.of(Operation.QUOTIENT, Message.EMPTY, "", unit, List.of(over, under))
                : null;
    }

    private static boolean close(double a, double b) {
        return a == b || Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** Rows of a schedule with what their cells follow from. */
    static final class Rows {

        private final List<List<Object>> rows = new ArrayList<>();
        private final List<Follows> follows = new ArrayList<>();

        /** Adds a row; its number. */
        int add(List<Object> row) {
            rows.add(row);
            return rows.size() - 1;
        }

        /** Says what a cell of the last row follows from; nothing where an end is null. */
        void follows(int column, Calculation least, Calculation most) {
            if (least != null && most != null) {
                follows.add(new Follows(rows.size() - 1, column, least, most));
            }
        }

        List<List<Object>> rows() {
            return rows;
        }

        List<Follows> follows() {
            return follows;
        }
    }
}
