// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.suggest;

import org.lintel.core.text.Text;

/** How sure it is that a suggestion is meant, the surest first. */
public enum Certainty {
    /** The name is the word itself, in one language or the other. */
    SURE(Text.of("sure", "肯定")),
    /** The name holds the word. */
    LIKELY(Text.of("likely", "很可能")),
    /** The name holds a word that often means it. */
    GUESS(Text.of("guess", "推測")),
    /** No word of it is known: only its author can say. */
    OPEN(Text.of("open", "待定"));

    private final Text label;

    Certainty(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
