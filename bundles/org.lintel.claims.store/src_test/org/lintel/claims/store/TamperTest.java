// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.audit.Canonical;
import org.lintel.claims.audit.Chain;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.claims.record.Trainee;

/** Whatever is changed behind the back of a store, in any column of any table, an audit finds. */
class TamperTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyColumnOfEveryTable(Stores.Kind kind) throws Exception {
        everyColumn(kind, false);
    }

    /** What was erased hides nothing: neither in its own row nor in any other. */
    @ParameterizedTest
    @EnumSource
    void everyColumnAroundWhatIsErased(Stores.Kind kind) throws Exception {
        everyColumn(kind, true);
    }

    private void everyColumn(Stores.Kind kind, boolean erased) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (JdbcStore store = Stores.open(address)) {
            store.write(Stores.ADMIN, new ClaimStore.Deed("test", "A-1", "all kinds"), records -> {
                for (Entry entry : Samples.all()) {
                    records.add(entry);
                }
                return null;
            });
            AuditReport before = audit(store);
            assertEquals(List.of(), before.findings());
            assertEquals(Tables.ALL.size(), before.rows().values().stream().filter(count -> count > 0).count());
            if (erased) {
                erase(store);
            }
        }
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection()) {
            for (Table<?> table : Tables.ALL) {
                for (Column column : table.columns()) {
                    tamper(connection, address, table.name(), column.name(), other(column.kind()));
                    if (column.optional() && !(erased && column.personal())) {
                        tamper(connection, address, table.name(), column.name(), "null");
                    }
                }
                tamper(connection, address, table.name(), "event", "event + 1");
                tamper(connection, address, table.name(), "salt", "'00'");
                if (table.personal()) {
                    personal(connection, address, table, erased);
                }
                tamperWith(connection, address, table.name() + " without its rows", "delete from " + table.name());
            }
            for (String column : List.of("time_utc", "actor", "kind", "subject", "note", "changes", "previous", "hash",
                    "signature")) {
                tamper(connection, address, "event", column, column + " || 'x'");
            }
            tamper(connection, address, "event", "number", "number + 7");
            tamperWith(connection, address, "the last event cut off", "delete from event where number = " + (erased ? 3 : 2));
            for (String column : List.of("store", "hash")) {
                tamper(connection, address, "chain", column, column + " || 'x'");
            }
            tamper(connection, address, "chain", "number", "number + 1");
            tamperWith(connection, address, "two events in another order",
                    "update event set number = 9 where number = 1; update event set number = 1 where number = 2; "
                            + "update event set number = 2 where number = 9");
        }
        try (JdbcStore store = Stores.open(address)) {
            assertTrue(audit(store).intact(), "all of it was undone");
        }
    }

    /** All that could pass off personal data as erased, or as what was erased. */
    private static void personal(Connection connection, StoreAddress address, Table<?> table, boolean erased)
            throws Exception {
        tamper(connection, address, table.name(), "personal_salt", "'00'");
        tamper(connection, address, table.name(), "personal_hash", "'00'");
        tamper(connection, address, table.name(), "personal_hash", "null");
        if (!erased) {
            tamper(connection, address, table.name(), "personal_salt", "null");
            tamperWith(connection, address, table.name() + " as if it were erased", Sql.erase(table).split(" where ")[0]);
        }
    }

    private static void erase(JdbcStore store) throws Exception {
        store.write(Stores.ADMIN, new ClaimStore.Deed("erase", "A-1", ""), records -> {
            for (Entry entry : Samples.all()) {
                records.erase(entry);
            }
            records.erase(Stores.ADMIN.actor());
            return null;
        });
        assertEquals(List.of(), audit(store).findings());
        assertEquals(6, audit(store).erased());
    }

    /** Who has a key signs that a row was erased, and alters it while at it. */
    @ParameterizedTest
    @EnumSource
    void anErasureTakesAwayAndAltersNothing(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (JdbcStore store = Stores.open(address)) {
            store.write(Stores.ADMIN, new ClaimStore.Deed("test", "A-1", ""), records -> {
                for (Entry entry : Samples.all()) {
                    records.add(entry);
                }
                return null;
            });
        }
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Sql.erase(Trainee.TABLE).split(" where ")[0] + ", employed_from = null");
            List<StoredRow> rows = new ArrayList<>();
            new JdbcReading(connection).rows(Trainee.TABLE, rows::add);
            sign(connection, new Event.Change(Event.Change.Kind.ERASED, "trainee A-1/t1", Canonical.hash(rows.getFirst())));
            AuditReport report = Audit.of(new JdbcReading(connection), List.of());
            assertEquals(1, report.findings().size());
            assertEquals("trainee A-1/t1", report.findings().getFirst().subject());
            assertTrue(report.findings().getFirst().text().toString().contains("wrote more than that"));
        }
    }

    /** Rows of a Lintel that made no commitments are found altered as before, and can be erased. */
    @ParameterizedTest
    @EnumSource
    void rowsWithoutCommitments(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        Firm firm = Samples.firm("old");
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement(Sql.insert(Firm.TABLE))) {
            StoredRow row = StoredRow.of(Firm.TABLE.row(firm), 2, Chain.salt(), null);
            for (int i = 0; i < Firm.TABLE.columns().size(); i++) {
                Sql.set(insert, i + 1, Firm.TABLE.columns().get(i), Firm.TABLE.row(firm).values().get(i));
            }
            insert.setLong(Firm.TABLE.columns().size() + 1, 2);
            insert.setString(Firm.TABLE.columns().size() + 2, row.salt());
            insert.setString(Firm.TABLE.columns().size() + 3, null);
            insert.setString(Firm.TABLE.columns().size() + 4, null);
            insert.executeUpdate();
            sign(connection, new Event.Change(Event.Change.Kind.ADDED, row.label(), Canonical.hash(row)));
            assertEquals(List.of(), Audit.of(new JdbcReading(connection), List.of()).findings());
            tamper(connection, address, "firm", "telephone", "'9'");
            tamper(connection, address, "firm", "personal_hash", "'00'");
        }
        try (JdbcStore store = Stores.open(address)) {
            store.write(Stores.ADMIN, new ClaimStore.Deed("erase", "old", ""), records -> {
                records.erase(firm);
                return null;
            });
            AuditReport report = audit(store);
            assertEquals(List.of(), report.findings());
            assertEquals("firm old", report.erasures().getFirst().subject());
        }
    }

    private static void sign(Connection connection, Event.Change change) throws Exception {
        Trail.Head head = Events.head(connection, false);
        Event event = Chain.next(head.store(), head.number() + 1, head.hash(), Instant.parse("2026-05-01T00:00:00Z"),
                Stores.ADMIN.actor().id(), Stores.ADMIN, "test", "", "", List.of(change));
        Events.insert(connection, event);
        Events.head(connection, new Trail.Head(head.store(), event.number(), event.hash()));
    }

    private static String other(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "'another'";
            case DECIMAL -> "'4.50'";
            case WHOLE, MONEY -> "7777777";
            case YES_NO -> "false";
            case DAY -> "date '2026-04-01'";
            case TIME -> "timestamp '2026-03-31 09:00:01'";
        };
    }

    private static void tamper(Connection connection, StoreAddress address, String table, String column, String value)
            throws Exception {
        tamperWith(connection, address, table + "." + column + " = " + value,
                "update " + table + " set " + column + " = " + value);
    }

    /** Does it in a transaction that is undone, with all that would keep a row from being changed switched off. */
    private static void tamperWith(Connection connection, StoreAddress address, String what, String sql)
            throws Exception {
        boolean server = address instanceof StoreAddress.Server;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(server ? "set session_replication_role = replica" : "set referential_integrity false");
            connection.setAutoCommit(false);
            int rows = statement.executeUpdate(sql);
            assertTrue(rows > 0, what);
            AuditReport report = Audit.of(new JdbcReading(connection), List.of());
            assertFalse(report.intact(), what + " was not found");
        } finally {
            connection.rollback();
        }
    }

    private static AuditReport audit(JdbcStore store) throws Exception {
        return store.audit(trail -> Audit.of(trail, List.of()));
    }
}
