// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What somebody did, at one time, to some records: a link of the chain.
 *
 * @param number from 1, without gaps
 * @param time to the millisecond
 * @param actor who did it, and signed it
 * @param kind one word, such as {@code apply} or {@code move}
 * @param subject what it was done to: the id of a claim, a firm, an actor; may be empty
 * @param note in words; may be empty
 * @param changes what became of which rows, in the order in which they were written
 * @param previous hash of the event before; of the store's name for the first
 * @param hash of all of the above, in hexadecimal
 * @param signature of the hash by the actor, in base64
 */
public record Event(long number, Instant time, String actor, String kind, String subject, String note,
        List<Change> changes, String previous, String hash, String signature) {

    /**
     * What became of a row.
     *
     * @param label the table and key of the row
     * @param hash of the row after it, in hexadecimal; empty where the row is gone
     */
    public record Change(Kind kind, String label, String hash) {

        /** What was done with a row. */
        public enum Kind {
            ADDED("+"), REPLACED("="), DELETED("-"),
            /** Its data and salt are gone for good, its key stays. */
            ERASED("x");

            private final String sign;

            Kind(String sign) {
                this.sign = sign;
            }

            public String sign() {
                return sign;
            }
        }
    }

    /** Who wrote something: an event without what became of rows. */
    public record Author(long number, String kind, String actor) {
    }

    /** The event without what became of rows. */
    public Author author() {
        return new Author(number, kind, actor);
    }

    public Event {
        changes = List.copyOf(changes);
    }

    /** The changes as text, one a line. */
    public String written() {
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            text.append(change.kind.sign).append(' ').append(change.hash.isEmpty() ? "-" : change.hash).append(' ')
                    .append(change.label).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads what {@link #written} wrote; what it could not have written becomes changes of rows there cannot be.
     */
    public static List<Change> read(String written) {
        return written.lines().map(line -> {
            String[] parts = line.split(" ", 3);
            Change.Kind kind = Arrays.stream(Change.Kind.values()).filter(each -> each.sign.equals(parts[0]))
                    .findFirst().orElse(null);
            return parts.length < 3 || kind == null ? new Change(Change.Kind.REPLACED, line, "")
                    : new Change(kind, parts[2], parts[1].equals("-") ? "" : parts[1]);
        }).toList();
    }
}
