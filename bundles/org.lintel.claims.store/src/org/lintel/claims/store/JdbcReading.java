// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Trail;

/** Reads within one transaction. */
class JdbcReading implements Reading, Trail {

    private static final int FETCH = 1_000;
    private static final int AT_A_TIME = 50;

    final Connection connection;
    final Prepared prepared;

    JdbcReading(Connection connection) {
        this.connection = connection;
        this.prepared = new Prepared(connection);
    }

    @Override
    public <R extends Entry> R find(Table<R> table, Object... key) {
        if (key.length != table.keys()) {
            throw new IllegalArgumentException(table + " has a key of " + table.keys());
        }
        List<R> found = new ArrayList<>(1);
        select(Sql.select(table, Sql.byKey(table)), table, key, row -> found.add(table.entry(Sql.row(table, row))));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public <R extends Entry> List<R> where(Table<R> table, String column, Object value) {
        int place = table.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException(table + " has no column " + column);
        }
        List<R> found = new ArrayList<>();
        each(Sql.select(table, " where " + column + " = ?"), statement ->
                Sql.set(statement, 1, table.columns().get(place), value),
                row -> found.add(table.entry(Sql.row(table, row))));
        return found;
    }

    @Override
    public <R extends Entry> List<R> among(Table<R> table, String column, Collection<String> values) {
        List<R> found = new ArrayList<>();
        if (!values.isEmpty()) {
            Where where = new Where().among(table.column(column), values);
            each(Sql.select(table, where.toString()), where::set, row -> found.add(table.entry(Sql.row(table, row))));
        }
        return found;
    }

    @Override
    public <R extends Entry> void each(Table<R> table, Consumer<R> sink) {
        each(Sql.select(table, ""), none -> { }, row -> sink.accept(table.entry(Sql.row(table, row))));
    }

    @Override
    public <R extends Entry> Page<R> page(Query<R> query, String after, int size) {
        return new Pages(this, Pages.FEW).page(query, after, size);
    }

    @Override
    public int count(Query<?> query, int most) {
        return new Pages(this, Pages.FEW).count(query, most);
    }

    @Override
    public List<Event> events(String subject) {
        List<Event> found = new ArrayList<>();
        each(Events.SELECT + " where subject = ? order by number", statement -> statement.setString(1, subject),
                row -> found.add(Events.read(row)));
        return found;
    }

    @Override
    public List<Event.Author> authors(Table<?> table, String column, String value) {
        Column which = table.column(column);
        List<Event.Author> found = new ArrayList<>();
        each("select number, kind, actor from event where number in (select event from " + table + " where "
                + which.name() + " = ?) order by number", statement -> Sql.set(statement, 1, which, value),
                row -> found.add(new Event.Author(row.getLong(1), row.getString(2), row.getString(3))));
        return found;
    }

    @Override
    public Head head() {
        try {
            return Events.head(connection, false);
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    @Override
    public void events(Consumer<Event> sink) {
        // some at a time: H2 holds a whole result in memory before it gives the first row
        long[] last = {Long.MIN_VALUE};
        int[] found = {AT_A_TIME};
        while (found[0] == AT_A_TIME) {
            found[0] = 0;
            each(Events.SELECT + " where number > ? order by number fetch first " + AT_A_TIME + " rows only",
                    statement -> statement.setLong(1, last[0]), row -> {
                        found[0]++;
                        last[0] = row.getLong(1);
                        sink.accept(Events.read(row));
                    });
        }
    }

    @Override
    public void last(long before, int most, Consumer<Event> sink) {
        long[] next = {before};
        for (int left = most; left > 0;) {
            int some = Math.min(left, AT_A_TIME);
            int[] found = {0};
            each(Events.SELECT + " where number < ? order by number desc fetch first " + some + " rows only",
                    statement -> statement.setLong(1, next[0]), row -> {
                        found[0]++;
                        next[0] = row.getLong(1);
                        sink.accept(Events.read(row));
                    });
            left = found[0] < some ? 0 : left - some;
        }
    }

    /** A row as it is, by the key of another that may hold anything else; null if there is none. */
    StoredRow stored(Row key) {
        Table<?> table = key.table();
        List<StoredRow> found = new ArrayList<>(1);
        select(Sql.select(table, Sql.byKey(table)), table, key.key().toArray(),
                row -> found.add(Sql.stored(table, row)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public Event event(long number) {
        List<Event> found = new ArrayList<>(1);
        each(Events.SELECT + " where number = ?", statement -> statement.setLong(1, number),
                row -> found.add(Events.read(row)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void rows(Table<?> table, Consumer<StoredRow> sink) {
        each(Sql.columns(table), none -> { }, row -> sink.accept(Sql.stored(table, row)));
    }

    @Override
    public void rows(Table<?> table, String column, Collection<String> values, Consumer<StoredRow> sink) {
        if (!values.isEmpty()) {
            Where where = new Where().among(table.column(column), values);
            each(Sql.select(table, where.toString()), where::set, row -> sink.accept(Sql.stored(table, row)));
        }
    }

    private void select(String sql, Table<?> table, Object[] key, Step<ResultSet> sink) {
        each(sql, statement -> {
            for (int i = 0; i < key.length; i++) {
                Column column = table.columns().get(i);
                Object value = key[i] instanceof Integer whole ? (Object) whole.longValue() : key[i];
                Sql.set(statement, i + 1, column, value);
            }
        }, sink);
    }

    void each(String sql, Step<PreparedStatement> fill, Step<ResultSet> sink) {
        try {
            prepared.with(sql, statement -> {
                statement.setFetchSize(FETCH);
                fill.on(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sink.on(rows);
                    }
                }
                return null;
            });
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Something done with what a driver gives. */
    interface Step<T> {
        void on(T what) throws SQLException;
    }

    /** Carries a failure of the database past code that knows nothing of it. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }

        SQLException sql() {
            return (SQLException) getCause();
        }
    }
}
