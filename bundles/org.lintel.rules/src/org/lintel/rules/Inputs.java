// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.util.List;
import org.lintel.core.result.Subject;

/** The side of a model, or of any other body of facts, that rules can see. Safe to use from several threads. */
public interface Inputs {

    /** All subjects of a kind in a stable order; empty for a kind it does not know. */
    List<Subject> subjects(String kind);

    <T> Answer<T> ask(Subject subject, Input<T> input);

    /**
     * Whether questions about subjects of a kind are answered as soon as they are put. If not, who asks may wait for
     * seconds, until something is measured that another thread is perhaps measuring already.
     */
    default boolean isAtHand(String kind) {
        return true;
    }
}
