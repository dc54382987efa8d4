// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.List;
import java.util.Objects;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;

/** What comes back for a question: a value with its evidence, or the reason why there is none. */
public sealed interface Answer<T> {

    /** @param evidence where the value came from, the deciding source first; never empty */
    record Known<T>(T value, List<Evidence> evidence) implements Answer<T> {
        public Known {
            Objects.requireNonNull(value, "value");
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a value without evidence");
            }
        }
    }

    /** @param reason why the value is not known, in a sentence */
    record Unknown<T>(Message reason) implements Answer<T> {
        public Unknown {
            Objects.requireNonNull(reason, "reason");
        }
    }

    static <T> Answer<T> known(T value, Evidence evidence) {
        return new Known<>(value, List.of(evidence));
    }

    static <T> Answer<T> unknown(String en, String zhHk, Object... arguments) {
        return new Unknown<>(Message.of(en, zhHk, arguments));
    }
}
