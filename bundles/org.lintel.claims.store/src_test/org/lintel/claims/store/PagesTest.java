// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Cursor;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.register.ClaimFilter;
import org.lintel.claims.register.ClaimOrder;
import org.lintel.core.money.Money;

/** The pages of a register are those of a plain list that is filtered and sorted, whatever way they are found. */
class PagesTest {

    private static final ClaimStore.Deed TEST = new ClaimStore.Deed("test", "", "");
    private static final List<String> NAMES = List.of("Harbour Steel", "BAY 100% Formwork", "peak_builders", "海港鋼鐵");

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final List<Firm> firms = new ArrayList<>();
    private final List<ClaimHead> claims = new ArrayList<>();

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(12));
    }

    private Money money() {
        return Money.hkd(random.nextInt(5) * 1_000L);
    }

    private ClaimHead claim(int number) {
        return new ClaimHead((random.nextBoolean() ? "A-" : "B_") + number, 1, any(List.of("s1", "s2")),
                any(firms).id(), day(), null, null, null, null, null, null, any(List.of("draft", "paid", "query")),
                random.nextInt(3) == 0 ? null : money(), Money.hkd(0), Stores.ADMIN.actor().id());
    }

    private void fill(JdbcStore store) throws Exception {
        for (int i = 0; i < 9; i++) {
            firms.add(new Firm("f" + i, 1, any(NAMES) + " " + i, null, false, null,
                    any(List.of("Kwun Tong", "Sha Tin")), null, null, null, null, null, null));
        }
        for (int i = 0; i < 120; i++) {
            claims.add(claim(i));
        }
        store.write(Stores.ADMIN, TEST, records -> {
            for (Entry each : firms) {
                records.add(each);
            }
            for (Entry each : claims) {
                records.add(each);
            }
            return null;
        });
    }

    private <T> T maybe(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private ClaimFilter filter() {
        LocalDate from = maybe(day());
        Money least = maybe(money());
        return new ClaimFilter(maybe("s1"), maybe(any(List.of("draft", "paid", "lapsed"))), maybe(any(firms).id()),
                maybe(any(List.of("Sha Tin", "Islands"))), from, maybe(day()), least, maybe(money()),
                maybe(any(List.of("A-", "b_", "B_1", "harbour", "100%", "_", "鋼", "o'"))));
    }

    /** The same by hand. */
    private List<ClaimHead> plain(ClaimFilter filter, ClaimOrder order) {
        Map<String, Firm> byId = new TreeMap<>();
        firms.forEach(each -> byId.put(each.id(), each));
        Comparator<ClaimHead> sorted = switch (order) {
            case ID -> Comparator.comparing(ClaimHead::id);
            case DATE -> Comparator.comparing(ClaimHead::date).thenComparing(ClaimHead::id);
            case NEWEST -> Comparator.comparing(ClaimHead::date).thenComparing(ClaimHead::id).reversed();
            case GRANTED -> Comparator.comparing(ClaimHead::granted, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(ClaimHead::id).reversed();
            case APPLICANT -> Comparator.comparing(ClaimHead::firm).thenComparing(ClaimHead::date)
                    .thenComparing(ClaimHead::id);
        };
        return claims.stream().filter(each -> (filter.scheme() == null || filter.scheme().equals(each.scheme()))
                && (filter.state() == null || filter.state().equals(each.state()))
                && (filter.applicant() == null || filter.applicant().equals(each.firm()))
                && (filter.district() == null || filter.district().equals(byId.get(each.firm()).district()))
                && (filter.from() == null || !each.date().isBefore(filter.from()))
                && (filter.to() == null || !each.date().isAfter(filter.to()))
                && (filter.least() == null || each.granted() != null && each.granted().compareTo(filter.least()) >= 0)
                && (filter.most() == null || each.granted() != null && each.granted().compareTo(filter.most()) <= 0)
                && (filter.text() == null || each.id().startsWith(filter.text()) || byId.get(each.firm()).name()
                        .toLowerCase(Locale.ROOT).contains(filter.text().toLowerCase(Locale.ROOT))))
                .sorted(sorted).toList();
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreThoseOfAPlainList(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (JdbcStore store = Stores.open(address)) {
            fill(store);
        }
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection()) {
            JdbcReading reading = new JdbcReading(connection);
            int found = 0;
            for (int i = 0; i < 400; i++) {
                ClaimFilter filter = filter();
                ClaimOrder order = any(List.of(ClaimOrder.values()));
                List<ClaimHead> should = plain(filter, order);
                Query<ClaimHead> query = filter.sorted(order);
                // whether few rows are sorted, or all that do not fit left out
                Pages pages = new Pages(reading, any(List.of(0, 10, 1_000)));
                int size = 1 + random.nextInt(30);
                List<ClaimHead> all = new ArrayList<>();
                String after = null;
                do {
                    Page<ClaimHead> page = pages.page(query, after, size);
                    assertEquals(Math.min(size, should.size() - all.size()), page.rows().size(), query.toString());
                    all.addAll(page.rows());
                    after = page.next();
                } while (after != null);
                assertEquals(should, all, query.toString());
                assertEquals(Math.min(should.size(), 41), pages.count(query, 40), query.toString());
                found += all.size();
            }
            assertTrue(found > 2_000, "filters that leave something: " + found);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCursorStaysGoodWhileOthersWrite(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            fill(store);
            Query<ClaimHead> query = ClaimFilter.ALL.sorted(ClaimOrder.NEWEST);
            List<ClaimHead> should = plain(ClaimFilter.ALL, ClaimOrder.NEWEST);
            Page<ClaimHead> first = store.read(records -> records.page(query, null, 50));
            ClaimHead last = first.rows().getLast();
            store.write(Stores.ADMIN, TEST, records -> {
                records.delete(last);
                for (int i = 500; i < 540; i++) {
                    ClaimHead newer = claim(i);
                    records.add(new ClaimHead(newer.id(), 1, newer.scheme(), newer.firm(), LocalDate.of(2027, 1, 1),
                            null, null, null, null, null, null, "draft", null, Money.hkd(0), newer.preparedBy()));
                }
                return null;
            });
            Page<ClaimHead> second = store.read(records -> records.page(query, first.next(), 1_000));
            assertEquals(should.subList(50, should.size()), second.rows());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreHasTheIndexesItsTablesName(Stores.Kind kind) throws Exception {
        StoreAddress address = Stores.made(kind, folder);
        try (Database database = Database.open(address, false);
                Connection connection = database.source().getConnection()) {
            for (Table<?> table : Tables.ALL) {
                boolean h2 = kind == Stores.Kind.H2;
                Map<String, List<String>> indexes = new TreeMap<>();
                try (ResultSet all = connection.getMetaData().getIndexInfo(null, h2 ? "PUBLIC" : "public",
                        h2 ? table.name().toUpperCase(Locale.ROOT) : table.name(), false, true)) {
                    while (all.next()) {
                        if (all.getString("COLUMN_NAME") != null) {
                            indexes.computeIfAbsent(all.getString("INDEX_NAME"), none -> new ArrayList<>())
                                    .add(all.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                        }
                    }
                }
                Set<List<String>> there = new HashSet<>(indexes.values());
                assertEquals(indexes.size(), there.size(), table + " keeps one index twice: " + indexes);
                table.indexes().forEach(each -> assertTrue(there.contains(each), table + " " + each));
            }
        }
    }

    @Test
    void aWordThatIsNoCursorIsRefused() throws Exception {
        Query<ClaimHead> query = new ClaimFilter("s1", null, null, null, null, null, null, null, null)
                .sorted(ClaimOrder.GRANTED);
        String cursor = Cursor.of(query, ClaimHead.TABLE.row(Samples.claim("A:1-", "f")));
        assertEquals(List.of(Money.hkd(90_000), "A:1-"), Cursor.read(query, cursor));
        assertNull(Cursor.read(ClaimFilter.ALL.sorted(ClaimOrder.GRANTED), cursor), "another list");
        assertNull(Cursor.read(new ClaimFilter("s1", null, null, null, null, null, null, null, null)
                .sorted(ClaimOrder.NEWEST), cursor), "another order");
        for (int i = 0; i < cursor.length(); i++) {
            for (String each : List.of(cursor.substring(0, i), cursor.substring(i), cursor.substring(0, i) + "é" + cursor,
                    cursor + cursor.charAt(i), cursor.substring(0, i) + "A" + cursor.substring(i + 1))) {
                List<Object> read = Cursor.read(query, each);
                assertTrue(read == null || read.size() == 2, each);
            }
        }
        assertNull(Cursor.read(query, "A".repeat(1_000_000)));
        try (JdbcStore store = Stores.open(Stores.made(Stores.Kind.H2, folder))) {
            assertThrows(IllegalArgumentException.class, () -> store.read(records -> records.page(query, "x", 5)));
            assertNotNull(store.read(records -> records.page(query, cursor, 5)));
        }
    }
}
