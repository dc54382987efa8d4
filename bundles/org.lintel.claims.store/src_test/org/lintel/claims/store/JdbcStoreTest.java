// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.audit.AuditFinding;
import org.lintel.claims.audit.AuditReport;
import org.lintel.claims.audit.Checkpoint;
import org.lintel.claims.audit.Erasure;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimFact;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.text.Language;

/** A store keeps what it is given, on either database, and every piece of work is one event or nothing at all. */
class JdbcStoreTest {

    private static final ClaimStore.Deed TEST = new ClaimStore.Deed("test", "A-1", "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void recordsComeBack(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (JdbcStore store = Stores.open(address)) {
            write(store, Samples.all());
        }
        try (JdbcStore store = Stores.open(address)) {
            assertEquals("test", store.name());
            for (Entry entry : Samples.all()) {
                assertEquals(entry, found(store, entry));
            }
            List<Event> events = store.read(records -> records.events("A-1"));
            assertEquals(1, events.size());
            assertEquals(Samples.all().size(), events.getFirst().changes().size());
            assertNull(store.read(records -> records.find(Firm.TABLE, "nobody")));
            assertEquals(1, store.read(records -> records.where(ClaimHead.TABLE, "firm", "harbour")).size());
        }
    }

    private static <R extends Entry> R found(JdbcStore store, R entry) throws Exception {
        @SuppressWarnings("unchecked")
        Table<R> table = (Table<R>) entry.table();
        return store.read(records -> records.find(table, table.row(entry).key().toArray()));
    }

    @ParameterizedTest
    @EnumSource
    void allOrNothing(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            assertThrows(IllegalStateException.class, () -> store.write(Stores.ADMIN, TEST, records -> {
                records.add(Samples.firm("harbour"));
                throw new IllegalStateException("half way");
            }));
            assertThrows(ConflictException.class, () -> store.write(Stores.ADMIN, TEST, records -> {
                records.add(Samples.firm("bay"));
                records.add(Samples.firm("bay"));
                return null;
            }));
            assertNull(store.read(records -> records.find(Firm.TABLE, "harbour")));
            assertNull(store.read(records -> records.find(Firm.TABLE, "bay")));
            AuditReport report = audit(store);
            assertTrue(report.intact());
            assertEquals(1, report.events());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoChangesAnOlderVersionIsToldSo(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            write(store, List.of(Samples.firm("harbour")));
            Firm one = Samples.firm("harbour");
            Firm two = new Firm(one.id(), 2, "Another", null, false, null, null, null, null, null, null, null, null);
            store.write(Stores.ADMIN, TEST, records -> {
                records.replace(two);
                return null;
            });
            ConflictException stale = assertThrows(ConflictException.class,
                    () -> store.write(Stores.ADMIN, TEST, records -> {
                        records.replace(two);
                        return null;
                    }));
            assertTrue(stale.getMessage().contains("someone else"), stale.getMessage());
            assertEquals(two, store.read(records -> records.find(Firm.TABLE, "harbour")));
            assertTrue(audit(store).intact());
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoIsEnrolledWrites(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            Stores.Person stranger = new Stores.Person("mallory", Actor.Role.ADMINISTRATOR);
            assertThrows(ConflictException.class, () -> store.write(stranger, TEST, records -> null));
            Stores.Person bea = new Stores.Person("bea", Actor.Role.OFFICER);
            write(store, List.of(bea.actor()));
            store.write(bea, TEST, records -> null);
            Actor gone = bea.actor();
            store.write(Stores.ADMIN, TEST, records -> {
                records.replace(new Actor(gone.id(), 2, gone.name(), gone.roles(), gone.key(), false));
                return null;
            });
            assertThrows(ConflictException.class, () -> store.write(bea, TEST, records -> null));
            assertTrue(audit(store).intact(), "what she signed stays valid");
        }
    }

    @ParameterizedTest
    @EnumSource
    void erasureLeavesTheChainIntact(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            write(store, Samples.all());
            Trainee before = store.read(records -> records.find(Trainee.TABLE, "A-1", "t1"));
            for (int twice = 0; twice < 2; twice++) {
                store.write(Stores.ADMIN, new ClaimStore.Deed("erase", "A-1", ""), records -> {
                    for (Entry entry : Samples.all()) {
                        records.erase(entry);
                    }
                    return null;
                });
            }
            AuditReport report = audit(store);
            assertEquals(List.of(), report.findings());
            assertEquals(List.of("firm harbour", "decision_basis A-1%2F1", "trainee A-1/t1", "evidence e1",
                    "payment_order P-1-00001"), report.erasures().stream().map(Erasure::subject).toList());
            assertEquals(3, report.erasures().getFirst().event());
            assertEquals(new Trainee("A-1", "t1", null, null, null, before.employedFrom(), before.employedUntil(),
                    before.residentFrom()), store.read(records -> records.find(Trainee.TABLE, "A-1", "t1")));
            List<Event> events = store.read(records -> records.events("A-1"));
            assertEquals(5, events.get(1).changes().size());
            assertEquals(Event.Change.Kind.ERASED, events.get(1).changes().getFirst().kind());
            assertEquals(List.of(), events.getLast().changes(), "what is erased stays as it is");
            assertThrows(ConflictException.class, () -> store.write(Stores.ADMIN, TEST, records -> {
                records.erase(Samples.firm("nobody"));
                return null;
            }));
        }
    }

    /** What only a checkpoint shows: an end that was cut off, with all it had written. */
    @ParameterizedTest
    @EnumSource
    void anEndCutOffIsShownByACheckpoint(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        Checkpoint checkpoint;
        try (JdbcStore store = Stores.open(address)) {
            write(store, List.of(Samples.firm("harbour")));
            checkpoint = Checkpoint.of(store.audit(trail -> trail.head()), Instant.parse("2026-03-31T10:00:00Z"),
                    Stores.ADMIN.actor().id(), Stores.ADMIN);
            checkpoint = Checkpoint.read("c", checkpoint.written());
            assertTrue(checkpoint.isSigned());
            assertEquals(List.of(), audit(store, checkpoint).findings());
        }
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from firm");
            statement.executeUpdate("update chain set number = 1, hash = (select hash from event where number = 1)");
            statement.executeUpdate("delete from event where number = 2");
        }
        try (JdbcStore store = Stores.open(address)) {
            AuditReport without = audit(store);
            assertTrue(without.intact(), "without a checkpoint nobody can tell");
            assertTrue(without.unproven().getFirst().toString().contains("without a checkpoint"));
            assertEquals(AuditFinding.Kind.CHECKPOINT, audit(store, checkpoint).findings().getFirst().kind());
        }
        Checkpoint forged = new Checkpoint(checkpoint.store(), 1, checkpoint.hash(), checkpoint.time(),
                checkpoint.actor(), checkpoint.key(), checkpoint.signature());
        assertFalse(forged.isSigned());
    }

    @ParameterizedTest
    @EnumSource
    void manyChangesAreSeveralEventsOfOneWork(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            write(store, List.of(Samples.firm("harbour"), Samples.claim("A-1", "harbour")));
            store.write(Stores.ADMIN, TEST, records -> {
                for (int i = 0; i < 9_000; i++) {
                    records.add(new ClaimFact("A-1", "fact-" + i, "value"));
                }
                return null;
            });
            AuditReport report = audit(store);
            assertEquals(List.of(), report.findings());
            assertEquals(5, report.events());
            assertEquals(9_000, report.rows().get("claim_fact"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyAreAddedTogetherOrNotAtAll(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            List<Entry> firms = new ArrayList<>();
            for (int i = 0; i < 9_000; i++) {
                firms.add(Samples.firm("f" + i));
            }
            store.write(Stores.ADMIN, TEST, records -> {
                records.addAll(firms);
                return null;
            });
            ConflictException twice = assertThrows(ConflictException.class, () -> store.write(Stores.ADMIN, TEST,
                    records -> {
                        records.addAll(List.of(Samples.firm("g1"), Samples.firm("f7"), Samples.firm("g2")));
                        return null;
                    }));
            assertTrue(twice.text().in(Language.EN).contains("firm f7"), twice.text().in(Language.EN));
            AuditReport report = audit(store);
            assertEquals(List.of(), report.findings());
            assertEquals(9_000, report.rows().get("firm"));
            assertEquals(4, report.events());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastEventsComeFirst(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            for (int i = 2; i <= 120; i++) {
                write(store, List.of(Samples.firm("f" + i)));
            }
            assertEquals(List.of(), last(store, Long.MAX_VALUE, 0));
            assertEquals(List.of(120L, 119L, 118L), last(store, Long.MAX_VALUE, 3));
            assertEquals(List.of(2L, 1L), last(store, 3, 50));
            List<Long> all = last(store, Long.MAX_VALUE, 1_000);
            assertEquals(120, all.size());
            assertEquals(all.stream().sorted(Comparator.reverseOrder()).toList(), all);
        }
    }

    private static List<Long> last(JdbcStore store, long before, int most) throws StoreException {
        List<Long> numbers = new ArrayList<>();
        store.audit(trail -> {
            trail.last(before, most, event -> numbers.add(event.number()));
            return null;
        });
        return numbers;
    }

    /** A statement that is being read is not taken for another use. */
    @ParameterizedTest
    @EnumSource
    void recordsAreReadWithinRecordsOfTheSameTable(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            List<Entry> firms = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                firms.add(Samples.firm("f" + i));
                firms.add(new Tie("f" + i, "chan", Tie.HOLDER, Ratio.parse("1/3")));
            }
            store.write(Stores.ADMIN, TEST, records -> {
                records.addAll(Tables.together(firms));
                return null;
            });
            int[] seen = {0};
            store.read(records -> {
                records.each(Firm.TABLE, firm -> records.each(Firm.TABLE, other -> {
                    assertEquals(1, records.where(Tie.TABLE, "firm", other.id()).size());
                    seen[0]++;
                }));
                return null;
            });
            assertEquals(81, seen[0]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsWhatTheRecordsSay(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection()) {
            for (Table<?> table : Tables.ALL) {
                boolean h2 = kind == Stores.Kind.H2;
                String name = h2 ? table.name().toUpperCase(Locale.ROOT) : table.name();
                Map<String, Boolean> columns = new TreeMap<>();
                try (ResultSet all = connection.getMetaData().getColumns(null, h2 ? "PUBLIC" : "public", name, null)) {
                    while (all.next()) {
                        columns.put(all.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                                all.getInt("NULLABLE") != 0);
                    }
                }
                Map<String, Boolean> described = new TreeMap<>(Map.of("event", false, "salt", false));
                for (Column column : table.columns()) {
                    described.put(column.name(), column.optional());
                }
                if (table.personal()) {
                    described.putAll(Map.of("personal_salt", true, "personal_hash", true));
                }
                assertEquals(described, columns, table.name());
            }
        }
    }

    @Test
    void aSecondProcessIsToldSo() throws Exception {
        StoreAddress address = Stores.made(Stores.Kind.H2, folder);
        try (JdbcStore store = Stores.open(address)) {
            Process other = new ProcessBuilder(CrashTest.java(), "-cp", System.getProperty("java.class.path"),
                    SecondProcess.class.getName(), address.toString()).redirectErrorStream(true).start();
            String said = new String(other.getInputStream().readAllBytes());
            assertTrue(other.waitFor(1, TimeUnit.MINUTES));
            assertTrue(said.contains("in use by another process"), said);
            assertTrue(audit(store).intact());
        }
    }

    /** Whatever backend of SLF4J is there is not asked: one that cannot even be made would be told on stderr. */
    @Test
    void nothingIsToldToALogger() throws Exception {
        StoreAddress address = Stores.made(Stores.Kind.H2, folder);
        Path services = Files.createDirectories(folder.resolve("backend/META-INF/services"));
        Files.writeString(services.resolve("org.slf4j.spi.SLF4JServiceProvider"), "org.lintel.NoSuchBackend\n");
        Process other = new ProcessBuilder(CrashTest.java(), "-cp", folder.resolve("backend") + File.pathSeparator
                + System.getProperty("java.class.path"), SecondProcess.class.getName(), address.toString())
                .redirectErrorStream(true).start();
        assertEquals("opened test", new String(other.getInputStream().readAllBytes()).strip());
    }

    /** Opens a store and prints why it cannot. */
    static final class SecondProcess {
        public static void main(String[] arguments) throws Exception {
            try (JdbcStore store = JdbcStore.open(StoreAddress.parse(arguments[0]), Clock.systemUTC())) {
                System.out.println("opened " + store.name());
            } catch (StoreException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void nobodyElseLooksIntoAFolder() throws Exception {
        StoreAddress.Folder address = (StoreAddress.Folder) Stores.made(Stores.Kind.H2, folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(address.path())));
        }
        try (var files = Files.list(address.path())) {
            assertEquals(List.of("claims.mv.db"), files.map(file -> file.getFileName().toString()).toList());
        }
        assertFalse(JdbcStore.create(address, "again", Stores.ADMIN.actor(), Stores.ADMIN, Clock.systemUTC()));
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "x");
        assertThrows(StoreException.class, () -> JdbcStore.create(StoreAddress.parse(full.toString()), "test",
                Stores.ADMIN.actor(), Stores.ADMIN, Clock.systemUTC()));
        assertThrows(StoreException.class, () -> Stores.open(StoreAddress.parse(folder.resolve("none").toString())));
        assertFalse(Files.exists(folder.resolve("none")), "looking makes nothing");
    }

    private static void write(JdbcStore store, List<? extends Entry> entries) throws Exception {
        store.write(Stores.ADMIN, TEST, records -> {
            for (Entry entry : entries) {
                records.add(entry);
            }
            return null;
        });
    }

    private static AuditReport audit(JdbcStore store, Checkpoint... checkpoints) throws Exception {
        return store.audit(trail -> Audit.of(trail, List.of(checkpoints)));
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOfAnOlderLintelIsBroughtUpToDate(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table milestone_act");
            statement.execute("drop table decision_basis");
            statement.execute("drop table fund_act");
            statement.execute("drop table fund_file");
            statement.execute("drop table payment_order");
            statement.execute("drop table payment_file");
            statement.execute("drop table certificate");
            statement.execute("drop table course");
            statement.execute("drop table retention");
            statement.execute("drop table retention_hold");
            statement.execute("drop table erasure");
            statement.execute("create index claim_firm on claim (firm)");
            for (String index : List.of("claim_state_granted", "claim_date", "claim_desk", "claim_applicant",
                    "claim_granted", "claim_scheme_granted", "claim_project", "claim_course", "claim_development",
                    "firm_district", "firm_holders")) {
                statement.execute("drop index " + index);
            }
            statement.execute("create table kept as select personal_salt, personal_hash from actor");
            for (Table<?> table : Tables.ALL) {
                if (table.personal() && table != (Table<?>) PaymentOrder.TABLE && table != (Table<?>) DecisionBasis.TABLE) {
                    statement.execute("alter table " + table.name() + " drop column personal_salt");
                    statement.execute("alter table " + table.name() + " drop column personal_hash");
                }
            }
            statement.execute("delete from \"flyway_schema_history\" where \"version\" <> '1'");
        }
        StoreException older = assertThrows(StoreException.class, () -> Stores.open(address));
        assertTrue(older.text().in(Language.EN).contains("is of an older Lintel"), older.text().in(Language.EN));
        assertTrue(JdbcStore.update(address));
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update actor set personal_salt = (select personal_salt from kept), "
                    + "personal_hash = (select personal_hash from kept)");
        }
        try (JdbcStore store = Stores.open(address)) {
            write(store, Samples.all());
            assertTrue(store.audit(trail -> Audit.of(trail, List.of())).intact());
        }
    }
}
