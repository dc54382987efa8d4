// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.evidence.Duplicates;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.scheme.Funds;

/** All records of an office in memory, as indicators look at them: an application beside all others. */
public final class Casebook {

    private final Funds funds;
    private final Map<String, BigDecimal> settings;
    private final Map<Table<?>, List<Entry>> records = new LinkedHashMap<>();
    private final Map<List<Object>, List<Entry>> found = new HashMap<>();
    private final Map<String, List<Duplicate>> duplicates = new HashMap<>();
    private final Map<String, Case> cases = new TreeMap<>();

    /**
     * A casebook of records.
     *
     * @param settings what the office has decided, by the name of the setting
     */
    public Casebook(Funds funds, Map<String, BigDecimal> settings, List<? extends Entry> entries) {
        this.funds = funds;
        this.settings = Map.copyOf(settings);
        for (Table<?> table : Tables.ALL) {
            records.put(table, new ArrayList<>());
        }
        for (Entry entry : entries) {
            records.get(entry.table()).add(entry);
        }
        for (Duplicate each : Duplicates.of(all(Invoice.TABLE), all(EvidenceItem.TABLE))) {
            duplicates.computeIfAbsent(each.first().claim(), none -> new ArrayList<>()).add(each);
            if (!each.first().claim().equals(each.second().claim())) {
                duplicates.computeIfAbsent(each.second().claim(), none -> new ArrayList<>()).add(each);
            }
        }
        all(ClaimHead.TABLE).forEach(head -> cases.put(head.id(), new Case(head, this)));
    }

    /** All records of a store. */
    public static Casebook of(Reading reading, Funds funds, Map<String, BigDecimal> settings) {
        List<Entry> entries = new ArrayList<>();
        for (Table<? extends Entry> table : Tables.ALL) {
            // what calculations rested on is long, and no indicator looks at it
            if (table != FundFile.TABLE && table != DecisionBasis.TABLE) {
                reading.each(table, entries::add);
            }
        }
        return new Casebook(funds, settings, entries);
    }

    public Funds funds() {
        return funds;
    }

    /** A setting of the office; null where it has not decided. */
    public BigDecimal setting(String name) {
        return settings.get(name);
    }

    @SuppressWarnings("unchecked")
    public <R extends Entry> List<R> all(Table<R> table) {
        return (List<R>) (List<?>) records.get(table);
    }

    /** The records of a table that have a value in a column; looked up once for each table and column. */
    @SuppressWarnings("unchecked")
    <R extends Entry> List<R> where(Table<R> table, String column, Object value) {
        synchronized (found) {
            if (!found.containsKey(List.of(table.name(), column))) {
                int place = table.indexOf(column);
                found.put(List.of(table.name(), column), List.of());
                for (R each : all(table)) {
                    Row row = ((Table<R>) each.table()).row(each);
                    Object there = row.values().get(place);
                    if (there != null) {
                        found.computeIfAbsent(List.of(table.name(), column, there), none -> new ArrayList<>())
                                .add(each);
                    }
                }
            }
            return (List<R>) (List<?>) found.getOrDefault(List.of(table.name(), column, value), List.of());
        }
    }

    /** The firm of that id, or null. */
    Firm firm(String id) {
        return one(Firm.TABLE, id, Firm::id);
    }

    private <R extends Entry> R one(Table<R> table, String id, Function<R, String> key) {
        return where(table, "id", id).stream().filter(each -> key.apply(each).equals(id)).findFirst().orElse(null);
    }

    /** What may have been handed in twice, for an application or it and another. */
    List<Duplicate> duplicates(String claim) {
        return duplicates.getOrDefault(claim, List.of());
    }

    /** The application of that id, or null. */
    public Case find(String claim) {
        return cases.get(claim);
    }

    /** All applications, by id. */
    public List<Case> cases() {
        return List.copyOf(cases.values());
    }
}
