// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Records of a store as they stand at one moment. */
public interface Reading {

    /** The record of a key, given part by part (text, or a whole number for a place); null if there is none. */
    <R extends Entry> R find(Table<R> table, Object... key);

    /** All records that have a value in a column, in the order of their keys. */
    <R extends Entry> List<R> where(Table<R> table, String column, Object value);

    /** All records that have one of some texts in a column, in the order of their keys. */
    <R extends Entry> List<R> among(Table<R> table, String column, Collection<String> values);

    /** All records of a table, in the order of their keys, one at a time. */
    <R extends Entry> void each(Table<R> table, Consumer<R> sink);

    /**
     * The next rows of a query.
     *
     * @param after the cursor of the page before; null for the first page
     * @param size how many rows at most
     * @throws IllegalArgumentException if the cursor is none of this query: see {@link Cursor#read}
     */
    <R extends Entry> Page<R> page(Query<R> query, String after, int size);

    /** All rows of a query, one at a time. */
    default <R extends Entry> void each(Query<R> query, Consumer<R> sink) {
        String after = null;
        do {
            Page<R> page = page(query, after, 1_000);
            page.rows().forEach(sink);
            after = page.next();
        } while (after != null);
    }

    /** How many rows a query has; {@code most + 1} where there are more than {@code most}. */
    int count(Query<?> query, int most);

    /** The events that were written with a subject, in their order. */
    List<Event> events(String subject);

    /**
     * Who wrote the rows of a table that have a value in a column, as they stand now; each event once, in the order of
     * their numbers. Who wrote what was replaced since is not among them.
     */
    List<Event.Author> authors(Table<?> table, String column, String value);
}
