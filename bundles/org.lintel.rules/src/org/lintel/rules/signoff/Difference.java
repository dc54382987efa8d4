// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import org.lintel.core.text.Message;

/**
 * Something in which an official table differs from the one Lintel has.
 *
 * @param row the row by its name, with a count where several bear it
 * @param fileRow the row in the file, from 1; 0 for what is missing there
 * @param column of a changed cell; empty otherwise
 * @param lintel what Lintel has; empty for what was added
 * @param official what the file has; empty for what is missing
 * @param hint what the difference may come from; empty if nothing suggests itself
 */
public record Difference(Kind kind, String row, int fileRow, String column, String lintel, String official,
        Message hint) {

    /** How the tables differ. */
    public enum Kind {
        /** A row that only the official table has. */
        ADDED("added"),
        /** A row that only Lintel has. */
        MISSING("missing"),
        /** A cell that differs. */
        CHANGED("changed");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
