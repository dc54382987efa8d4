// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import java.util.List;
import org.lintel.core.text.Message;

/**
 * A repair that is offered to the user.
 *
 * @param label what it does, in a sentence
 * @param onRequest whether it is for somebody to choose, as where it would believe one of two that contradict each other: nothing
 *        does it with the rest, and the label says so
 */
public record Fix(Message label, List<Edit> edits, boolean onRequest) {

    /** One that follows from the fault. */
    public Fix(Message label, List<Edit> edits) {
        this(label, edits, false);
    }

    /** The same as one that somebody has to ask for. */
    public Fix byRequest() {
        return onRequest ? this : new Fix(Message.of("only on request: {0}", "須另行要求：{0}", label), edits, true);
    }

    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix without an edit");
        }
    }
}
