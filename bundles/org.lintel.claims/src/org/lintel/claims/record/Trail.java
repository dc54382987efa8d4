// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.function.Consumer;

/** Everything in a store, as it stands in the database. */
public interface Trail {

    /** The end of the chain as the store remembers it. */
    record Head(String store, long number, String hash) {
    }

    Head head();

    /** All events in the order of their numbers. */
    void events(Consumer<Event> sink);

    /** The event of a number, or null. */
    Event event(long number);

    /** All rows of a table, in any order. */
    void rows(Table<?> table, Consumer<StoredRow> sink);
}
