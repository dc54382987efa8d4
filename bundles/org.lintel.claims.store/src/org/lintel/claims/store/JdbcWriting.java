// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.audit.Canonical;
import org.lintel.claims.audit.Chain;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;

/**
 * Writes within one transaction, which holds the end of the chain: gathers what becomes of rows, and makes an event of
 * it. More changes than one event holds are several, of the same transaction.
 */
final class JdbcWriting extends JdbcReading implements Writing {

    /** So many lines of an event stay well below what a column of H2 holds. */
    private static final int MOST_CHANGES = 4_000;
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
    private static final String UNIQUE = "23505";

    private final Signer signer;
    private final ClaimStore.Deed deed;
    private final Clock clock;
    private final List<Event.Change> changes = new ArrayList<>();
    private Head head;
    private boolean erased;
    private Actor actor;

    JdbcWriting(Connection connection, Head head, Actor actor, Signer signer, ClaimStore.Deed deed, Clock clock) {
        super(connection);
        this.head = head;
        this.actor = actor;
        this.signer = signer;
        this.deed = deed;
        this.clock = clock;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HONG_KONG);
    }

    @Override
    public void add(Entry entry) throws ConflictException {
        add(row(entry));
    }

    private void add(Row row) throws ConflictException {
        if (write(Sql.insert(row.table()), row, false, Event.Change.Kind.ADDED) != 1) {
            throw taken(row);
        }
    }

    @Override
    public void addAll(List<? extends Entry> entries) throws ConflictException {
        room();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Row row = row(entry);
            if (!rows.isEmpty() && (rows.getFirst().table() != row.table()
                    || changes.size() + rows.size() == MOST_CHANGES)) {
                addTogether(rows);
                rows.clear();
                room();
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            addTogether(rows);
            room();
        }
    }

    /** Rows of one table in one go to the database; if it will not have one of them, one by one, to tell which. */
    private void addTogether(List<Row> rows) throws ConflictException {
        Table<?> table = rows.getFirst().table();
        long event = head.number() + 1;
        // hashing takes as long as writing: it is shared by all processors
        List<Added> added = rows.parallelStream().map(row -> added(row, event)).toList();
        try {
            Savepoint before = connection.setSavepoint();
            try {
                prepared.with(Sql.insert(table), statement -> {
                    for (Added each : added) {
                        fill(statement, each.row(), each.stored());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
            } catch (SQLException e) {
                connection.rollback(before);
                for (Row row : rows) {
                    add(row);
                }
                throw e;
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            throw new Failed(e);
        }
        added.forEach(each -> changes.add(each.change()));
    }

    /** A row with what is stored of it and its line in the event. */
    private record Added(Row row, StoredRow stored, Event.Change change) {
    }

    private static Added added(Row row, long event) {
        StoredRow stored = Chain.row(row, event);
        return new Added(row, stored,
                new Event.Change(Event.Change.Kind.ADDED, stored.label(), Canonical.hash(stored)));
    }

    @Override
    public void erase(Entry entry) throws ConflictException {
        Row row = row(entry);
        StoredRow stored = stored(row);
        if (stored != null && stored.commitment() == null && row.table().personal()) {
            // of a Lintel that made no commitments: written once more with one, which then stays
            put(row(find(row.table(), row.key().toArray())));
            stored = stored(row);
        }
        if (stored == null) {
            throw gone(row);
        }
        if (!row.table().personal() || stored.erased()) {
            return;
        }
        room();
        try {
            prepared.with(Sql.erase(row.table()), erase -> {
                key(erase, 1, row);
                return erase.executeUpdate();
            });
        } catch (SQLException e) {
            throw new Failed(e);
        }
        erased = true;
        changes.add(new Event.Change(Event.Change.Kind.ERASED, stored.label(), Canonical.hash(stored)));
    }

    @Override
    public void replace(Entry entry) throws ConflictException {
        Row row = row(entry);
        Entry before = find(row.table(), row.key().toArray());
        if (before == null) {
            throw gone(row);
        }
        if (row.table().indexOf(Table.VERSION) >= 0
                && (Long) row.get(Table.VERSION) != (Long) row(before).get(Table.VERSION) + 1) {
            throw new ConflictException(Message.of("{0} was changed by someone else meanwhile; look at it again",
                    "{0} 期間已被他人更改；請重新查看", row.label()));
        }
        put(row);
    }

    private void put(Row row) throws ConflictException {
        if (write(Sql.update(row.table()), row, true, Event.Change.Kind.REPLACED) != 1) {
            throw gone(row);
        }
    }

    @Override
    public void delete(Entry entry) throws ConflictException {
        Row row = row(entry);
        room();
        try {
            int count = prepared.with(Sql.delete(row.table()), delete -> {
                key(delete, 1, row);
                return delete.executeUpdate();
            });
            if (count != 1) {
                throw gone(row);
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
        changes.add(new Event.Change(Event.Change.Kind.DELETED, row.label(), ""));
    }

    private int write(String sql, Row row, boolean keyed, Event.Change.Kind kind) throws ConflictException {
        room();
        StoredRow stored = Chain.row(row, head.number() + 1);
        try {
            int count = prepared.with(sql, statement -> {
                int next = fill(statement, row, stored);
                if (keyed) {
                    key(statement, next, row);
                }
                return statement.executeUpdate();
            });
            changes.add(new Event.Change(kind, stored.label(), Canonical.hash(stored)));
            return count;
        } catch (SQLException e) {
            if (UNIQUE.equals(e.getSQLState())) {
                throw taken(row);
            }
            throw new Failed(e);
        }
    }

    /** Puts in all that is stored of a row, and tells the place of the parameter after it. */
    private static int fill(PreparedStatement statement, Row row, StoredRow stored) throws SQLException {
        List<Column> columns = row.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            Sql.set(statement, i + 1, columns.get(i), row.values().get(i));
        }
        statement.setLong(columns.size() + 1, stored.event());
        statement.setString(columns.size() + 2, stored.salt());
        int last = columns.size() + 2;
        if (row.table().personal()) {
            statement.setString(++last, stored.personalSalt());
            statement.setString(++last, stored.commitment());
        }
        return last + 1;
    }

    private static void key(PreparedStatement statement, int from, Row row) throws SQLException {
        for (int i = 0; i < row.table().keys(); i++) {
            Sql.set(statement, from + i, row.table().columns().get(i), row.values().get(i));
        }
    }

    private void room() {
        if (changes.size() == MOST_CHANGES) {
            try {
                event();
            } catch (SQLException e) {
                throw new Failed(e);
            }
        }
    }

    /** Makes an event of the changes so far. */
    private void event() throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Event event = Chain.next(head.store(), head.number() + 1, head.hash(), now, actor.id(), signer, deed.kind(),
                deed.subject(), deed.note(), changes);
        Events.insert(connection, event);
        head = new Head(head.store(), event.number(), event.hash());
        changes.clear();
    }

    /** Whether something was erased, so that the files of the database should forget it, too. */
    boolean hasErased() {
        return erased;
    }

    /** The last event, and the end of the chain: what remains is to commit. */
    void finish() throws SQLException {
        event();
        Events.head(connection, head);
    }

    private static <R extends Entry> Row row(R entry) {
        @SuppressWarnings("unchecked")
        Table<R> table = (Table<R>) entry.table();
        return table.row(entry);
    }

    private static ConflictException taken(Row row) {
        return new ConflictException(Message.of("{0} is there already", "{0} 已經存在", row.label()));
    }

    private static ConflictException gone(Row row) {
        return new ConflictException(Message.of("there is no {0}", "沒有 {0}", row.label()));
    }
}
