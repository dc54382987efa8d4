// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.result.Evidence;

/** Everything that is said about what a space is used for, the most telling first. */
public record SpaceUse(List<Word> words) {

    public SpaceUse {
        words = List.copyOf(words);
    }

    /**
     * One thing that is said.
     *
     * @param declared whether its author meant the space type of a code: by Lintel's own property or the project's
     *     mapping
     */
    public record Word(String text, boolean declared, Evidence evidence) {
    }
}
