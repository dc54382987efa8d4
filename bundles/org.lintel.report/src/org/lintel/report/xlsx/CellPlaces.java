// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Operation;

/** Where in a workbook the figures of calculations stand, so that tables beside them are formulas over those cells. */
final class CellPlaces {

    private static final int LONGEST = Sheet.LONGEST_FORMULA;
    private static final int MOST_ARGUMENTS = 250;

    private final Map<Calculation, String> places = new IdentityHashMap<>();

    /** Says where a figure stands that has not been met before. */
    void put(Calculation figure, String sheet, String cell) {
        if (figure.value() != null && LiveFormula.finite(figure.value())) {
            places.putIfAbsent(figure, "'" + sheet + "'!" + cell);
        }
    }

    /**
     * The formula of a figure over cells, for a cell in a unit.
     *
     * @return null if it follows from none, or from something that stands nowhere
     */
    String formula(Calculation figure, Unit unit) {
        if (figure.value() == null || !LiveFormula.finite(figure.value()) || unit.offset() != 0) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        boolean[] refers = new boolean[1];
        if (!write(figure, out, refers) || !refers[0]) {
            return null;
        }
        boolean plain = unit.factor() == 1 || unit.equals(Unit.PERCENT);
        String formula = plain ? out.toString() : "(" + out + ")/" + Expression.plain(unit.factor());
        return formula.length() > LONGEST ? null : formula;
    }

    /** In SI units; whether it could be written. */
    private boolean write(Calculation figure, StringBuilder out, boolean[] refers) {
        Quantity value = figure.value();
        String place = places.get(figure);
        if (place != null && value.unit().offset() == 0) {
            refers[0] = true;
            boolean plain = value.unit().factor() == 1 || value.unit().equals(Unit.PERCENT);
            out.append(plain ? place : "(" + place + "*" + Expression.plain(value.unit().factor()) + ")");
            return true;
        }
        if (figure.terms().isEmpty()) {
            out.append(Expression.plain(value.si()));
            return figure.symbol().isEmpty() && figure.evidence().isEmpty();
        }
        return switch (figure.operation()) {
            case SUM, PRODUCT -> function(figure, out, refers);
            case QUOTIENT -> between('/', figure.terms(), out, refers);
            case DIFFERENCE -> between('-', figure.terms(), out, refers);
            case STATED -> false;
        };
    }

    private boolean function(Calculation figure, StringBuilder out, boolean[] refers) {
        List<String> parts = new ArrayList<>();
        for (Calculation term : figure.terms()) {
            StringBuilder part = new StringBuilder();
            if (!write(term, part, refers)) {
                return false;
            }
            parts.add(part.toString());
        }
        String name = figure.operation() == Operation.SUM ? "SUM(" : "PRODUCT(";
        out.append(name);
        for (int i = 0; i < parts.size(); i++) {
            boolean next = i > 0 && i % MOST_ARGUMENTS == 0;
            out.append(next ? (figure.operation() == Operation.SUM ? ")+" : ")*") + name : i > 0 ? "," : "")
                    .append(parts.get(i));
        }
        out.append(')');
        return true;
    }

    private boolean between(char sign, List<Calculation> terms, StringBuilder out, boolean[] refers) {
        out.append('(');
        for (int i = 0; i < terms.size(); i++) {
            out.append(i == 0 ? "" : String.valueOf(sign));
            StringBuilder part = new StringBuilder();
            if (!write(terms.get(i), part, refers)) {
                return false;
            }
            boolean chunks = part.indexOf(")+") >= 0 || part.indexOf(")*") >= 0;
            out.append(chunks ? "(" + part + ")" : part);
        }
        out.append(')');
        return true;
    }
}
