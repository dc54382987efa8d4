// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Everything in a store, as it stands in the database. */
public interface Trail {

    /** The end of the chain as the store remembers it. */
    record Head(String store, long number, String hash) {
    }

    Head head();

    /** All events in the order of their numbers. */
    void events(Consumer<Event> sink);

    /**
     * The last events before one, the last first.
     *
     * @param before a number; {@link Long#MAX_VALUE} for the end of the chain
     * @param most how many
     */
    void last(long before, int most, Consumer<Event> sink);

    /** The event of a number, or null. */
    Event event(long number);

    /** The events that were written with a subject, in their order. */
    List<Event> events(String subject);

    /** All rows of a table, in any order. */
    void rows(Table<?> table, Consumer<StoredRow> sink);

    /** The rows of a table that have one of some texts in a column, in the order of their keys. */
    void rows(Table<?> table, String column, Collection<String> values, Consumer<StoredRow> sink);
}
