// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;

/**
 * One term of a worked calculation with the terms it is made of; the root is the figure that was judged.
 *
 * @param label what it is
 * @param symbol as in the code's own formula, e.g. {@code U}; empty if it has none
 * @param formula how {@link #value} follows from the terms, e.g. {@code 1 / ΣR}; empty for what was read
 * @param value null where the term is no number
 * @param text what the term says where it is no number; empty otherwise
 * @param operation how the value follows from all terms in their order; {@link Operation#STATED} where only
 *     {@code formula} tells, or nothing was calculated
 */
public record Calculation(Message label, String symbol, String formula, Quantity value, String text,
        List<Calculation> terms, List<Evidence> evidence, Operation operation) {

    /** More terms than this are written as a sum with one sign. */
    private static final int WRITTEN_OUT = 6;

    public Calculation {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(operation, "operation");
        terms = List.copyOf(terms);
        evidence = List.copyOf(evidence);
    }

    /** A term of which only the formula tells how it follows from others. */
    public Calculation(Message label, String symbol, String formula, Quantity value, String text,
            List<Calculation> terms, List<Evidence> evidence) {
        this(label, symbol, formula, value, text, terms, evidence, Operation.STATED);
    }

    /** A number that was read or looked up. */
    public static Calculation read(Message label, String symbol, Quantity value, List<Evidence> evidence) {
        return new Calculation(label, symbol, "", Objects.requireNonNull(value, "value"), "", List.of(), evidence);
    }

    /** A word that was read or looked up: a material, a space type. */
    public static Calculation word(Message label, String text, List<Evidence> evidence) {
        return new Calculation(label, "", "", null, text, List.of(), evidence);
    }

    /** A number that follows from others. */
    public static Calculation made(Message label, String symbol, String formula, Quantity value,
            List<Calculation> terms) {
        return new Calculation(label, symbol, formula, Objects.requireNonNull(value, "value"), "", terms, List.of());
    }

    /**
     * A number that is worked out here from its terms, all of which are numbers: it cannot say anything else than
     * they do.
     *
     * @param unit the result is shown in; the terms are taken in SI units
     * @param terms at least one
     */
    public static Calculation of(Operation operation, Message label, String symbol, Unit unit,
            List<Calculation> terms) {
        double value = operation.of(terms.stream().mapToDouble(term -> term.value().si()).toArray());
        return new Calculation(label, symbol, written(operation, terms), new Quantity(value, unit), "", terms,
                List.of(),
                operation);
    }

    /** The symbols of the terms with the sign between them; what has none is written as its number. */
    private static String written(Operation operation, List<Calculation> terms) {
        if (operation == Operation.SUM && terms.size() > WRITTEN_OUT) {
            String symbol = terms.getFirst().symbol();
            return terms.stream().allMatch(term -> term.symbol().equals(symbol)) ? "Σ" + symbol : "Σ";
        }
        StringBuilder out = new StringBuilder();
        for (Calculation term : terms) {
            out.append(out.isEmpty() ? "" : operation.sign())
                    .append(term.symbol().isEmpty() ? term.value().printed() : term.symbol());
        }
        return out.toString();
    }

    /** A heading over terms that belong together without making a number. */
    public static Calculation group(Message label, List<Calculation> terms) {
        return new Calculation(label, "", "", null, "", terms, List.of());
    }
}
