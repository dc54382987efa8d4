// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.readiness;

import java.util.List;
import java.util.function.Function;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.ModelInput;

/**
 * One thing a code needs to know of an element, which any of several inputs can tell.
 *
 * @param required false for what the code can do without, at its own default or in most cases
 * @param inputs in the order in which they are tried
 */
record Need(Text label, boolean required, List<ModelInput<?>> inputs) {

    static Need of(ModelInput<?> input) {
        return new Need(input.label(), true, List.of(input));
    }

    static Need any(Text label, ModelInput<?>... inputs) {
        return new Need(label, true, List.of(inputs));
    }

    static Need optional(ModelInput<?> input) {
        return new Need(input.label(), false, List.of(input));
    }

    /** The first input that is known; the first of all where none is. */
    Found find(Function<ModelInput<?>, Answer<?>> ask) {
        Found first = null;
        for (ModelInput<?> input : inputs) {
            Answer<?> answer = ask.apply(input);
            if (answer instanceof Answer.Known<?> known) {
                return new Found(input, known, null);
            }
            if (first == null) {
                first = new Found(input, null, ((Answer.Unknown<?>) answer).reason());
            }
        }
        return first;
    }

    /**
     * What came out.
     *
     * @param known null where nothing is known
     * @param reason why nothing is known; null where something is
     */
    record Found(ModelInput<?> input, Answer.Known<?> known, Message reason) {
    }
}
