// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.suggest;

import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * What a word of a model may mean in the codes: an offer, which nothing uses until the project takes it over.
 *
 * @param section of {@code lintel.yaml}: space-types, materials, absorptivity, glass
 * @param pattern the word, with {@code *} where several differ in numbers alone
 * @param value what it may mean; empty where only its author can say
 * @param reason why it is offered, or what is asked
 * @param count how many spaces, layers or pieces of envelope are called so
 * @param area of them, m²; 0 where it is not known or means nothing
 */
public record Suggestion(String section, String pattern, String value, Certainty certainty, Message reason, int count,
        double area) {

    public Suggestion {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(reason, "reason");
    }
}
