// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.List;
import java.util.function.Consumer;

/** Records of a store as they stand at one moment. */
public interface Reading {

    /** The record of a key, given part by part (text, or a whole number for a place); null if there is none. */
    <R extends Entry> R find(Table<R> table, Object... key);

    /** All records that have a value in a column, in the order of their keys. */
    <R extends Entry> List<R> where(Table<R> table, String column, Object value);

    /** All records of a table, in the order of their keys, one at a time. */
    <R extends Entry> void each(Table<R> table, Consumer<R> sink);

    /** The events that were written with a subject, in their order. */
    List<Event> events(String subject);
}
