// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.List;
import java.util.Objects;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;

/**
 * Whether a code counts a piece of envelope.
 *
 * @param clause of the code that decides; empty where nothing leaves it out
 * @param reason why it is left out, or may be; empty where nothing leaves it out
 * @param missing what would decide it; empty unless {@code MAYBE}
 */
public record Counting(Decision decision, String clause, Message reason, List<Evidence> evidence,
        List<Missing> missing) {

    /** It counts. */
    public static final Counting YES = new Counting(Decision.YES, "", Message.EMPTY, List.of(), List.of());

    public Counting {
        Objects.requireNonNull(decision, "decision");
        evidence = List.copyOf(evidence);
        missing = List.copyOf(missing);
        if (decision == Decision.MAYBE && missing.isEmpty()) {
            throw new IllegalArgumentException("not decided, but nothing is missing");
        }
    }

    public static Counting no(String clause, Message reason, List<Evidence> evidence) {
        return new Counting(Decision.NO, clause, reason, evidence, List.of());
    }

    public static Counting maybe(String clause, Message reason, List<Evidence> evidence, List<Missing> missing) {
        return new Counting(Decision.MAYBE, clause, reason, evidence, missing);
    }

    public enum Decision {
        YES, MAYBE, NO
    }
}
