// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.text;

import java.util.Objects;

/** A fixed piece of text in every language Lintel speaks. */
public record Text(String en, String zhHk) {

    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zhHk, "zhHk");
    }

    public static Text of(String en, String zhHk) {
        return new Text(en, zhHk);
    }

    /** Text that is the same in all languages: a name from a model, a symbol, a code. */
    public static Text verbatim(String text) {
        return new Text(text, text);
    }

    public String in(Language language) {
        return language == Language.ZH_HK ? zhHk : en;
    }

    public boolean isEmpty() {
        return en.isEmpty();
    }
}
