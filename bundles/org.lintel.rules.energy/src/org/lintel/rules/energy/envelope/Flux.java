// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;

/**
 * The heat gain of one square metre of an element, in W/m²: a sum of products of factors.
 *
 * @param way how the element was taken, where there are several ways: the point of the compass, the band; else empty
 * @param formula of the gain of the whole element, with {@code A} for its area: {@code A × U × α × TDEQ}
 * @param sum the products
 */
public record Flux(Message way, String formula, List<List<Factor>> sum) {

    public Flux {
        sum = List.copyOf(sum);
    }

    /** A single product. */
    public static Flux product(String formula, Factor... factors) {
        return new Flux(Message.EMPTY, formula, List.of(List.of(factors)));
    }

    /** In W/m². */
    public double at(End end) {
        double total = 0;
        for (List<Factor> product : sum) {
            double value = 1;
            for (Factor factor : product) {
                // nothing of what nothing bounds is nothing
                value = value == 0 ? 0 : value * factor.at(end);
            }
            total += value;
        }
        return total;
    }

    /** In W/m², with all factors in the middle of what they can be. */
    double middle() {
        double total = 0;
        for (List<Factor> product : sum) {
            double value = 1;
            for (Factor factor : product) {
                value *= factor.middle();
            }
            total += value;
        }
        return total;
    }

    /** How far one factor alone moves it, the others in the middle, in W/m². */
    double width(Factor moved) {
        double total = 0;
        for (List<Factor> product : sum) {
            // the same object: figures carry their whole evidence, which takes long to compare
            boolean there = false;
            double value = moved.figure().high() - moved.figure().low();
            for (Factor factor : product) {
                there |= factor == moved;
                value *= factor == moved ? 1 : factor.middle();
            }
            total += there && !Double.isNaN(value) ? value : 0;
        }
        return total;
    }

    /** What of it goes up and down with a factor, in W/m². */
    double with(Factor wanted, End end) {
        double total = 0;
        for (List<Factor> product : sum) {
            double value = 1;
            boolean there = false;
            for (Factor factor : product) {
                there |= factor.symbol().equals(wanted.symbol());
                value = value == 0 ? 0 : value * factor.at(end);
            }
            total += there ? value : 0;
        }
        return total;
    }

    /** Each factor once, by its symbol, in the order of the formula. */
    public List<Factor> factors() {
        Map<String, Factor> once = new LinkedHashMap<>();
        for (List<Factor> product : sum) {
            for (Factor factor : product) {
                once.putIfAbsent(factor.symbol(), factor);
            }
        }
        return List.copyOf(once.values());
    }

    List<Calculation> terms(End end) {
        List<Calculation> terms = new ArrayList<>();
        for (Factor factor : factors()) {
            terms.add(factor.term(end));
        }
        return terms;
    }
}
