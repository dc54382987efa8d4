// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.edit;

import java.util.List;
import org.lintel.core.text.Message;

/** A repair that is offered to the user: what it does in a sentence, and the edits that do it. */
public record Fix(Message label, List<Edit> edits) {

    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix without an edit");
        }
    }
}
