// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Operation;

/**
 * How one figure of a calculation follows from the terms below it, found from its operation or from its formula. What was
 * found is kept only if it gives the figure that Lintel gave: a formula that says something else is never shown as live.
 *
 * @param terms those the expression speaks of
 * @param shown whether it holds for the numbers as they are shown; else for those in SI units
 */
record LiveFormula(List<Term> terms, Expression expression, boolean shown) {

    private static final double CLOSE = 1e-9;
    /** A formula may have 8192 characters and a function 255 arguments. */
    private static final int LONGEST = 8_000;
    private static final int MOST_NAMED = 200;
    /** {@code ΣQ}, {@code Σ(A × U)}: the sum of all terms of a symbol. */
    private static final Pattern SUM_OF = Pattern.compile("[Σ∑]\\s*(?:(\\p{L}[\\p{L}\\p{N}]*)|\\(([^()]+)\\))");

    /**
     * @param siblings the terms it stands among: a sum without terms of its own is one over those of the others
     * @return null if nothing was found
     */
    static LiveFormula of(Term figure, List<Term> siblings) {
        if (!figure.isNumber()) {
            return null;
        }
        String formula = figure.calculation().formula();
        List<Term> terms = Term.numbers(figure.below());
        LiveFormula found = terms.isEmpty() ? null : among(figure, terms, stated(figure, terms));
        if (found == null && SUM_OF.matcher(formula).find()) {
            found = overNearest(figure, figure.below().isEmpty()
                    ? siblings.stream().filter(term -> term != figure).toList() : figure.below());
        }
        return found != null || terms.isEmpty() ? found : among(figure, terms, hinted(formula, all(terms)));
    }

    private static LiveFormula among(Term figure, List<Term> terms, List<Expression> candidates) {
        for (Expression candidate : candidates) {
            for (boolean shown : new boolean[] {false, true}) {
                if (matches(candidate, figure, terms, shown)) {
                    return new LiveFormula(List.copyOf(terms), candidate, shown);
                }
            }
        }
        return null;
    }

    /** {@code ΣQ / ΣA} over terms that stand deeper: each sum is one over the nearest terms of its symbol. */
    private static LiveFormula overNearest(Term figure, List<Term> scope) {
        List<Term> terms = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        Matcher sums = SUM_OF.matcher(figure.calculation().formula());
        while (sums.find()) {
            String word = sums.group(1) != null ? sums.group(1) : sums.group(2).strip();
            List<Term> found = Term.nearest(scope, word);
            if (!found.isEmpty() && !symbols.contains(word)) {
                found.forEach(term -> symbols.add(word));
                terms.addAll(found);
            }
        }
        Expression parsed = terms.isEmpty() ? null : FormulaText.parse(figure.calculation().formula(), symbols);
        return parsed == null ? null : among(figure, terms, List.of(parsed));
    }

    static boolean finite(Quantity quantity) {
        return Double.isFinite(quantity.si()) && Double.isFinite(quantity.value());
    }

    private static List<Expression> all(List<Term> terms) {
        List<Expression> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            all.add(new Expression.Term(i));
        }
        return all;
    }

    /** What its operation says, and its formula read over the symbols of its terms. */
    private static List<Expression> stated(Term figure, List<Term> terms) {
        List<Expression> candidates = new ArrayList<>();
        if (figure.calculation().operation() != Operation.STATED) {
            candidates.add(over(figure.calculation().operation(), all(terms)));
        }
        Expression parsed = FormulaText.parse(figure.calculation().formula(),
                terms.stream().map(term -> term.calculation().symbol()).toList());
        if (parsed != null) {
            candidates.add(parsed);
        }
        return candidates;
    }

    /** The operations over all terms that the signs of a formula hint at. */
    private static List<Expression> hinted(String formula, List<Expression> all) {
        List<Expression> candidates = new ArrayList<>();
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

    private static boolean matches(Expression expression, Term figure, List<Term> terms, boolean shown) {
        double[] values = new double[terms.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(value(terms.get(i)), shown);
        }
        double expected = number(value(figure), shown);
        double found = expression.of(values);
        return found == expected || Math.abs(found - expected) <= CLOSE * Math.max(Math.abs(found), Math.abs(expected));
    }

    private static Quantity value(Term term) {
        return term.calculation().value();
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
     * @param value the column in which numbers stand
     * @param mark the column in which terms of sums too long to name each bear the number of their row
     * @return null if it is too long for a cell
     */
    String written(Term figure, String value, String mark) {
        List<String> cells = terms.stream().map(term -> value + term.row()).toList();
        StringBuilder out = new StringBuilder();
        if (isPlainSum()) {
            String sum = isLong() ? marked(figure, value, mark) : "SUM(" + ranges(cells) + ")";
            out.append(in(sum, value(terms.getFirst()).unit()));
        } else {
            expression.write(out, i -> in(cells.get(i), value(terms.get(i)).unit()));
        }
        String formula = back(out.toString(), value(figure).unit());
        return formula.length() > LONGEST || !isPlainSum() && terms.size() > MOST_NAMED ? null : formula;
    }

    /** The sum of the cells that bear a mark. */
    private String marked(Term figure, String value, String mark) {
        int first = terms.getFirst().row();
        int last = terms.getLast().row();
        return "SUMIF($" + mark + "$" + first + ":$" + mark + "$" + last + "," + figure.row() + ",$" + value + "$" + first
                + ":$" + value + "$" + last + ")";
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
        Unit unit = value(terms.getFirst()).unit();
        for (int i = 0; i < terms.size(); i++) {
            if (!function.parts().get(i).equals(new Expression.Term(i)) || !value(terms.get(i)).unit().equals(unit)) {
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
