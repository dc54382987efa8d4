// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.ModelInput;

/**
 * What is known of a figure that the code limits.
 *
 * @param value null where nothing is known
 * @param partial whether the value is only a lower bound of the figure
 * @param term the value as a term of the calculation; null where nothing is known
 * @param missing what would make the figure whole; empty where it is
 */
record Figure(Text label, Quantity value, boolean partial, Calculation term, List<Missing> missing) {

    Figure {
        missing = List.copyOf(missing);
    }

    /** As read in the model or set in the project. */
    static Figure of(Facts facts, ModelInput<Quantity> input) {
        Answer<Quantity> answer = facts.ask(input);
        return answer instanceof Answer.Known<Quantity> known
                ? new Figure(input.label(), known.value(), false,
                        Calculation.read(Message.of(input.label()), "", known.value(), known.evidence()), List.of())
                : new Figure(input.label(), null, false, null, List.of(Facts.missing(input, answer)));
    }

    /** That follows from others. */
    static Figure made(Text label, String symbol, String formula, Quantity value, List<Calculation> terms) {
        return new Figure(label, value, false, Calculation.made(Message.of(label), symbol, formula, value, terms),
                List.of());
    }

    static Figure unknown(Text label, List<Missing> missing) {
        return new Figure(label, null, false, null, missing);
    }
}
