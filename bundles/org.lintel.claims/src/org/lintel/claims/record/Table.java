// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A table of a store, and how the records of one kind become its rows and come back. There is no other description:
 * the canonical bytes of a row, the statements of a store and the test of its schema are all made from this one.
 *
 * @param keys how many of the first columns name a row
 * @param indexes what a store keeps in order besides the key: columns, from the first that decides on
 */
public record Table<R extends Entry>(String name, int keys, List<Column> columns, List<List<String>> indexes,
        Function<R, List<Object>> values, Function<Fields, R> reader) {

    /** Where a table has this column, a record replaces only the one whose number is one less. */
    public static final String VERSION = "version";

    public Table {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** The row of a record: a value for each column, null for nothing. */
    public Row row(R entry) {
        return new Row(this, values.apply(entry));
    }

    /** The record of a row. */
    public R entry(Row row) {
        return reader.apply(new Fields(row));
    }

    /** The column of that name. */
    public Column column(String column) {
        int place = indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return columns.get(place);
    }

    /** The place of a column; -1 if there is none of that name. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it has columns that may be erased. */
    public boolean personal() {
        for (Column column : columns) {
            if (column.personal()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Begins the description of a table. */
    static <R extends Entry> Builder<R> of(String name) {
        return new Builder<>(name);
    }

    /** Gathers columns, keys first. */
    static final class Builder<R extends Entry> {

        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> indexes = new ArrayList<>();
        private int keys;

        private Builder(String name) {
            this.name = name;
        }

        Builder<R> key(String... columns) {
            for (String column : columns) {
                add(column, Column.Kind.TEXT, false, false);
            }
            keys = this.columns.size();
            return this;
        }

        /** A place among others that belong together, the last part of a key. */
        Builder<R> place(String column) {
            add(column, Column.Kind.WHOLE, false, false);
            keys = columns.size();
            return this;
        }

        Builder<R> has(Column.Kind kind, String... columns) {
            Arrays.stream(columns).forEach(column -> add(column, kind, false, false));
            return this;
        }

        Builder<R> may(Column.Kind kind, String... columns) {
            Arrays.stream(columns).forEach(column -> add(column, kind, true, false));
            return this;
        }

        /** Columns a store keeps in order, so that rows are found and sorted by them without looking at all. */
        Builder<R> index(String... columns) {
            indexes.add(List.of(columns));
            return this;
        }

        /** What is told of a person, and is empty once it has been erased. */
        Builder<R> personal(String... columns) {
            Arrays.stream(columns).forEach(column -> add(column, Column.Kind.TEXT, true, true));
            return this;
        }

        private void add(String column, Column.Kind kind, boolean optional, boolean personal) {
            columns.add(new Column(column, kind, optional, personal));
        }

        Table<R> rows(Function<R, List<Object>> values, Function<Fields, R> reader) {
            return new Table<>(name, keys, columns, indexes, values, reader);
        }
    }
}
