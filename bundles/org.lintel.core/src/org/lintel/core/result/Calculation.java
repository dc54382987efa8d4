// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.text.Message;

/**
 * One term of a worked calculation with the terms it is made of; the root is the figure that was judged.
 *
 * @param label what it is
 * @param symbol as in the code's own formula, e.g. {@code U}; empty if it has none
 * @param formula how {@link #value} follows from the terms, e.g. {@code 1 / ΣR}; empty for what was read
 * @param value null where the term is no number
 * @param text what the term says where it is no number; empty otherwise
 */
public record Calculation(Message label, String symbol, String formula, Quantity value, String text,
        List<Calculation> terms, List<Evidence> evidence) {

    public Calculation {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(text, "text");
        terms = List.copyOf(terms);
        evidence = List.copyOf(evidence);
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

    /** A heading over terms that belong together without making a number. */
    public static Calculation group(Message label, List<Calculation> terms) {
        return new Calculation(label, "", "", null, "", terms, List.of());
    }
}
