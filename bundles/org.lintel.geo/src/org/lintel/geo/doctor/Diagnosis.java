// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.doctor;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;

/**
 * What one check says of a model.
 *
 * @param remedy what to do here; null where the check's general remedy holds
 * @param fixes repairs that are offered, the most likely first
 * @param choice whether a repair would believe one of two that contradict each other, or is a matter of wishes: for somebody to
 *        choose, not to be done with the rest
 */
public record Diagnosis(Outcome outcome, Message summary, Message remedy, List<Fix> fixes, boolean choice) {

    public Diagnosis {
        fixes = List.copyOf(fixes);
    }

    static Diagnosis pass(String en, String zhHk, Object... arguments) {
        return of(Outcome.PASS, en, zhHk, arguments);
    }

    static Diagnosis fail(String en, String zhHk, Object... arguments) {
        return of(Outcome.FAIL, en, zhHk, arguments);
    }

    static Diagnosis open(String en, String zhHk, Object... arguments) {
        return of(Outcome.UNDETERMINED, en, zhHk, arguments);
    }

    static Diagnosis none(String en, String zhHk, Object... arguments) {
        return of(Outcome.NOT_APPLICABLE, en, zhHk, arguments);
    }

    private static Diagnosis of(Outcome outcome, String en, String zhHk, Object... arguments) {
        return new Diagnosis(outcome, Message.of(en, zhHk, arguments), null, List.of(), false);
    }

    Diagnosis todo(String en, String zhHk, Object... arguments) {
        return new Diagnosis(outcome, summary, Message.of(en, zhHk, arguments), fixes, choice);
    }

    /** The same with a repair; null where none can be made, and it stays as it is. */
    Diagnosis with(Fix fix) {
        if (fix == null) {
            return this;
        }
        List<Fix> more = new ArrayList<>(fixes);
        more.add(fix);
        return new Diagnosis(outcome, summary, remedy, more, choice);
    }

    /** The same, its repairs only where they are asked for by name. */
    Diagnosis byChoice() {
        return new Diagnosis(outcome, summary, remedy, fixes, true);
    }
}
