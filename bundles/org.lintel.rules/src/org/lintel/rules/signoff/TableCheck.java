// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.Objects;
import org.lintel.core.result.Location;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Message;

/**
 * What became of a signed table that a project names.
 *
 * @param file as messages name it
 * @param where the line of the settings that names it; {@link Location#NOWHERE} if none does
 * @param rows how many rows of Lintel's table rest on it; 0 if it was not put over it
 * @param signOff null unless it was put over Lintel's table
 * @param problem why it was not; empty if it was
 * @param remedy what to do about it
 */
public record TableCheck(String file, Location where, State state, String table, int rows, SignOff signOff,
        Message problem, Message remedy) {

    /** How it ended. */
    public enum State {
        /** Signed by somebody the user trusts, and put over Lintel's table. */
        VERIFIED("verified"),
        /** Well signed, but by a key that the user does not know. */
        UNKNOWN_SIGNER("unknown-signer"),
        /** No signed table, or its signature does not fit its content. */
        INVALID("invalid"),
        /** Well signed by somebody the user trusts, but not for the table as Lintel has it. */
        UNFIT("unfit");

        private final String id;

        State(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public TableCheck {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }

    static TableCheck failed(String file, Location where, State state, String table, Message problem, Message remedy) {
        return new TableCheck(file, where, state, table, 0, null, problem, remedy);
    }
}
