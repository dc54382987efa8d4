// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.rules.Nearest;

/**
 * One figure tried otherwise: {@code G1.sc=0.3}, {@code roof.u=0.4}, {@code window+SW.overhang=0.9}.
 *
 * @param selector which pieces of the envelope, as {@link Selector} reads it
 * @param value in the unit of the figure; NaN where it is to be found
 */
public record Change(String selector, Figure figure, double value) {

    /**
     * Reads a change.
     *
     * @throws ChangeException that says how it is written
     */
    public static Change of(String text) throws ChangeException {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            throw new ChangeException("a change is written as G1.sc=0.3, not \"{0}\"", "更改應寫作 G1.sc=0.3，而非「{0}」", text);
        }
        Change wanted = wanted(text.substring(0, equals));
        String number = text.substring(equals + 1).strip();
        Figure figure = wanted.figure();
        try {
            double value = Double.parseDouble(number);
            if (value >= figure.least() && value <= figure.most()) {
                return wanted.with(value);
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is out of bounds
        }
        throw new ChangeException("{0} is a number from {1} to {2}, not \"{3}\"", "{0} 應為 {1} 至 {2} 的數字，而非「{3}」",
                figure.word(), new Quantity(figure.unit().toSi(figure.least()), figure.unit()),
                new Quantity(figure.unit().toSi(figure.most()), figure.unit()), number);
    }

    /**
     * Reads what is to be found: {@code G1.sc}.
     *
     * @throws ChangeException that says how it is written
     */
    public static Change wanted(String text) throws ChangeException {
        int dot = text.lastIndexOf('.');
        String word = text.substring(dot + 1).strip();
        Figure figure = Figure.of(word);
        if (figure == null) {
            throw new ChangeException("\"{0}\" is no figure that can be tried otherwise; perhaps {1}; there are: {2}",
                    "「{0}」並非可更改的數值；或是 {1}；可用：{2}", word, Nearest.of(word, Figure.words()),
                    String.join(", ", Figure.words()));
        }
        if (dot <= 0 || text.substring(0, dot).isBlank()) {
            throw new ChangeException("say of what: a mark, a kind, a façade, as in glass.{0}",
                    "請說明對象：編號、類別或立面，如 glass.{0}", figure.word());
        }
        return new Change(text.substring(0, dot).strip(), figure, Double.NaN);
    }

    public Change with(double other) {
        return new Change(selector, figure, other);
    }

    /** In its unit. */
    public Quantity quantity() {
        return new Quantity(figure.unit().toSi(value), figure.unit());
    }

    /** As it is written. */
    @Override
    public String toString() {
        String what = selector + "." + figure.word();
        return Double.isNaN(value) ? what : what + "=" + Decimal.plain(value);
    }
}
