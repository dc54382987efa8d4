// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;

/** Whatever is changed behind the back of a store, in any column of any table, an audit finds. */
class TamperTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyColumnOfEveryTable(Stores.Kind kind) throws Exception {
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
        }
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection()) {
            for (Table<?> table : Tables.ALL) {
                for (Column column : table.columns()) {
                    tamper(connection, address, table.name(), column.name(), other(column.kind()));
                    if (column.optional()) {
                        tamper(connection, address, table.name(), column.name(), "null");
                    }
                }
                tamper(connection, address, table.name(), "event", "event + 1");
                tamper(connection, address, table.name(), "salt", "'00'");
                tamperWith(connection, address, table.name() + " without its rows", "delete from " + table.name());
            }
            for (String column : List.of("time_utc", "actor", "kind", "subject", "note", "changes", "previous", "hash",
                    "signature")) {
                tamper(connection, address, "event", column, column + " || 'x'");
            }
            tamper(connection, address, "event", "number", "number + 7");
            tamperWith(connection, address, "the last event cut off", "delete from event where number = 2");
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
