// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lintel.claims.record.Condition;
import org.lintel.claims.record.Table;

/** Finds out which of the conditions of a query leave few rows, by looking into indexes as far as that takes. */
final class Ways {

    private final JdbcReading reading;
    private final int most;

    /** @param most how many rows are few */
    Ways(JdbcReading reading, int most) {
        this.reading = reading;
        this.most = most;
    }

    /** The keys of the rows that the strictest of the conditions leave; null if each way leads to many. */
    List<String> few(Table<?> table, List<Condition> conditions) {
        List<String> fewest = null;
        for (Where each : pieces(table, conditions)) {
            fewest = fewer(fewest, keys(table, each));
        }
        for (Condition each : conditions) {
            fewest = fewer(fewest, keys(table, each));
        }
        return fewest;
    }

    private static List<String> fewer(List<String> one, List<String> other) {
        return one == null || other != null && other.size() < one.size() ? other : one;
    }

    /** For each index that several conditions have a use for: the piece of it in which all rows lie. */
    private static List<Where> pieces(Table<?> table, List<Condition> conditions) {
        List<Where> pieces = new ArrayList<>();
        for (List<String> index : table.indexes()) {
            Where piece = new Where();
            int used = 0;
            boolean goesOn = true;
            for (int i = 0; goesOn && i < index.size(); i++) {
                String column = index.get(i);
                Condition next = conditions.stream().filter(each -> column.equals(fixed(each))).findFirst()
                        .orElseGet(() -> conditions.stream().filter(each -> each instanceof Condition.Between between
                                && between.column().equals(column)).findFirst().orElse(null));
                goesOn = next != null && fixed(next) != null;
                used += next == null ? 0 : 1;
                piece = next == null ? piece : piece.and(table, next);
            }
            if (used > 1) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** The keys for which a condition holds; null if there are many, or they are not found without looking at all. */
    private List<String> keys(Table<?> table, Condition condition) {
        return switch (condition) {
            case Condition.Is is -> leads(table, is.column()) ? keys(table, new Where().and(table, is)) : null;
            case Condition.Absent absent ->
                    leads(table, absent.column()) ? keys(table, new Where().and(table, absent)) : null;
            case Condition.Between between ->
                    leads(table, between.column()) ? keys(table, new Where().and(table, between)) : null;
            case Condition.Starts starts ->
                    leads(table, starts.column()) ? keys(table, new Where().and(table, starts)) : null;
            case Condition.Contains none -> null;
            case Condition.Refers refers -> {
                List<String> there = leads(table, refers.column()) ? names(refers, most) : null;
                yield there == null ? null : keys(table, new Where().among(table.column(refers.column()), there));
            }
            case Condition.Any any -> {
                Set<String> together = new LinkedHashSet<>();
                for (Condition each : any.conditions()) {
                    List<String> some = keys(table, each);
                    if (some == null) {
                        yield null;
                    }
                    together.addAll(some);
                }
                yield together.size() > most ? null : List.copyOf(together);
            }
        };
    }

    /**
     * The keys of the rows of another table that are referred to. That table may be looked at as a whole: it is much
     * smaller than the one that refers to it.
     *
     * @return null if there are more than {@code cap}
     */
    List<String> names(Condition.Refers refers, int cap) {
        Table<?> other = refers.table();
        List<String> names = first(other, new Where().and(other, refers.condition()), cap + 1);
        return names.size() > cap ? null : names;
    }

    /** The column that has one value by a condition; null if none has. */
    static String fixed(Condition condition) {
        if (condition instanceof Condition.Absent absent) {
            return absent.column();
        }
        return condition instanceof Condition.Is is ? is.column() : null;
    }

    /** Whether an index of a table begins with a column. */
    static boolean leads(Table<?> table, String column) {
        return table.columns().getFirst().name().equals(column)
                || table.indexes().stream().anyMatch(each -> each.getFirst().equals(column));
    }

    private List<String> keys(Table<?> table, Where where) {
        List<String> keys = first(table, where, most + 1);
        return keys.size() > most ? null : keys;
    }

    /** The keys of rows, as many as are asked for. */
    List<String> first(Table<?> table, Where where, int count) {
        List<String> keys = new ArrayList<>();
        reading.each("select " + table.columns().getFirst().name() + " from " + table.name() + where + " fetch first "
                + count + " rows only", where::set, row -> keys.add(row.getString(1)));
        return keys;
    }
}
