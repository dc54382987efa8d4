// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Operation;

/**
 * How one figure of a calculation follows from the terms below it, found from its operation or from its formula. What
 * was
 * found is kept only if it gives the figure that Lintel gave: a formula that says something else is never shown as
 * live.
 *
 * @param terms those with a number, groups opened
 * @param shown whether it holds for the numbers as they are shown; else for those in SI units
 */
record LiveFormula(List<Calculation> terms, Expression expression, boolean shown) {

    private static final double CLOSE = 1e-9;
    /** A formula may have 8192 characters and a function 255 arguments. */
    private static final int LONGEST = 8_000;
    private static final int MOST_NAMED = 200;

    /** @return null if nothing was found */
    static LiveFormula of(Calculation figure) {
        List<Calculation> terms = new ArrayList<>();
        open(figure.terms(), terms);
        if (terms.isEmpty() || figure.value() == null || !finite(figure.value())) {
            return null;
        }
        for (Expression candidate : candidates(figure, terms)) {
            if (matches(candidate, figure, terms, false)) {
                return new LiveFormula(List.copyOf(terms), candidate, false);
            }
            if (matches(candidate, figure, terms, true)) {
                return new LiveFormula(List.copyOf(terms), candidate, true);
            }
        }
        return null;
    }

    private static void open(List<Calculation> terms, List<Calculation> out) {
        for (Calculation term : terms) {
            if (term.value() != null) {
                if (finite(term.value())) {
                    out.add(term);
                }
            } else {
                open(term.terms(), out);
            }
        }
    }

    static boolean finite(Quantity quantity) {
        return Double.isFinite(quantity.si()) && Double.isFinite(quantity.value());
    }

    /** The likeliest first. */
    private static List<Expression> candidates(Calculation figure, List<Calculation> terms) {
        List<Expression> candidates = new ArrayList<>();
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            all.add(new Expression.Term(i));
        }
        if (figure.operation() != Operation.STATED) {
            candidates.add(over(figure.operation(), all));
        }
        String formula = figure.formula();
        Expression parsed = FormulaText.parse(formula, terms.stream().map(Calculation::symbol).toList());
        if (parsed != null) {
            candidates.add(parsed);
        }
        if (has(formula, "Σ∑+")) {
            candidates.add(over(Operation.SUM, all));
            candidates.add(new Expression.Binary('/', new Expression.Constant(1), over(Operation.SUM, all)));
        }
        if (has(formula, "×·*∙⋅")) {
            candidates.add(over(Operation.PRODUCT, all));
        }
        if (has(formula, "/÷")) {
            candidates.add(over(Operation.QUOTIENT, all));
        }
        if (has(formula, "-−–")) {
            candidates.add(over(Operation.DIFFERENCE, all));
        }
        for (String name : List.of("min", "max")) {
            if (formula.contains(name)) {
                candidates.add(new Expression.Function(name.toUpperCase(Locale.ROOT), List.copyOf(all)));
            }
        }
        return candidates;
    }

    private static boolean has(String formula, String signs) {
        return formula.chars().anyMatch(c -> signs.indexOf(c) >= 0);
    }

    private static Expression over(Operation operation, List<Expression> terms) {
        if (operation == Operation.SUM || operation == Operation.PRODUCT) {
            return terms.size() == 1 ? terms.getFirst()
                    : new Expression.Function(operation.name(), List.copyOf(terms));
        }
        Expression left = terms.getFirst();
        for (Expression right : terms.subList(1, terms.size())) {
            left = new Expression.Binary(operation == Operation.QUOTIENT ? '/' : '-', left, right);
        }
        return left;
    }

    private static boolean matches(Expression expression, Calculation figure, List<Calculation> terms, boolean shown) {
        double[] values = new double[terms.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(terms.get(i).value(), shown);
        }
        double expected = number(figure.value(), shown);
        double found = expression.of(values);
        return found == expected || Math.abs(found - expected) <= CLOSE * Math.max(Math.abs(found), Math.abs(expected));
    }

    private static double number(Quantity quantity, boolean shown) {
        return shown ? quantity.value() : quantity.si();
    }

    /** What stands in the cell of a quantity: the number in its unit, of a percentage the ratio it is. */
    static double cell(Quantity quantity) {
        return quantity.unit().equals(Unit.PERCENT) ? quantity.si() : quantity.value();
    }

    /**
     * The formula over cells, for a cell of the figure's own unit.
     *
     * @param cells where the terms stand
     * @param marked the sum of all cells that are marked as terms of this figure, for sums too long to name each
     * @return null if it is too long for a cell
     */
    String written(Calculation figure, List<String> cells, String marked) {
        StringBuilder out = new StringBuilder();
        if (isPlainSum()) {
            String sum = isLong() ? marked : "SUM(" + ranges(cells) + ")";
            out.append(in(sum, terms.getFirst().value().unit()));
        } else {
            expression.write(out, i -> in(cells.get(i), terms.get(i).value().unit()));
        }
        String formula = back(out.toString(), figure.value().unit());
        return formula.length() > LONGEST || !isPlainSum() && terms.size() > MOST_NAMED ? null : formula;
    }

    /** Whether the terms of a sum are found by their marks rather than named. */
    boolean isLong() {
        return isPlainSum() && terms.size() > MOST_NAMED;
    }

    /** A sum of all terms in one unit. */
    private boolean isPlainSum() {
        if (!(expression instanceof Expression.Function function) || !function.name().equals("SUM")
                || function.parts().size() != terms.size()) {
            return false;
        }
        Unit unit = terms.getFirst().value().unit();
        for (int i = 0; i < terms.size(); i++) {
            if (!function.parts().get(i).equals(new Expression.Term(i)) || !terms.get(i).value().unit().equals(unit)) {
                return false;
            }
        }
        return unit.offset() == 0;
    }

    /** {@code E4:E9,E12}: cells of one column, those below each other as one range. */
    private static String ranges(List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < cells.size();) {
            int to = from;
            while (to + 1 < cells.size() && row(cells.get(to + 1)) == row(cells.get(to)) + 1) {
                to++;
            }
            out.append(out.isEmpty() ? "" : ",").append(cells.get(from)).append(to == from ? "" : ":" + cells.get(to));
            from = to + 1;
        }
        return out.toString();
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.substring(1));
    }

    /** A cell as the expression takes it. */
    private String in(String cell, Unit unit) {
        boolean percent = unit.equals(Unit.PERCENT);
        if (shown) {
            return percent ? "(" + cell + "*100)" : cell;
        }
        if (percent || unit.factor() == 1 && unit.offset() == 0) {
            return cell;
        }
        return "(" + cell + "*" + Expression.plain(unit.factor())
                + (unit.offset() == 0 ? ")" : "+" + Expression.plain(unit.offset()) + ")");
    }

    private String back(String formula, Unit unit) {
        boolean percent = unit.equals(Unit.PERCENT);
        if (shown) {
            return percent ? "(" + formula + ")/100" : formula;
        }
        if (percent || unit.factor() == 1 && unit.offset() == 0) {
            return formula;
        }
        String less = unit.offset() == 0 ? formula : "(" + formula + ")-" + Expression.plain(unit.offset());
        return "(" + less + ")/" + Expression.plain(unit.factor());
    }
}
