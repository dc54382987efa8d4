// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.claims.record.Column;
import org.lintel.claims.record.Condition;
import org.lintel.claims.record.Cursor;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Page;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Table;

/**
 * Finds the rows of queries without looking at all rows of a table. Where an index holds what is asked for in the order
 * that is asked for, it reads on from the cursor. Else, if one of the conditions leaves few rows, it sorts those; and if
 * each leaves many, it reads on in the order and leaves out what does not fit, of which there cannot be much. Neither
 * database would decide so by itself at all times.
 */
final class Pages {

    /** So many rows are sorted rather than read on for. */
    static final int FEW = 5_000;

    /** So many names of rows of another table are looked up before the rows that refer to them are counted. */
    private static final int NAMES = 20_000;

    private final JdbcReading reading;
    private final Ways ways;

    /** @param most how many rows are sorted rather than read on for */
    Pages(JdbcReading reading, int most) {
        this.reading = reading;
        this.ways = new Ways(reading, most);
    }

    <R extends Entry> Page<R> page(Query<R> query, String after, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page of " + size);
        }
        List<Object> from = after == null ? null : Cursor.read(query, after);
        if (after != null && from == null) {
            throw new IllegalArgumentException("no cursor of this list");
        }
        Table<R> table = query.table();
        List<String> index = index(query);
        boolean served = isServed(query, index);
        List<String> few = served ? null : ways.few(table, query.conditions());
        // H2 takes an index for sorted only if all its columns are named
        String order = order(few == null && index != null ? index
                : query.sorted().stream().map(Column::name).toList(), query.descending());
        List<R> rows = new ArrayList<>();
        for (Where where : segments(query, where(query, few), from)) {
            int more = size + 1 - rows.size();
            if (served || few != null) {
                reading.each(Sql.columns(table) + where + order + first(more), where::set,
                        row -> rows.add(table.entry(Sql.row(table, row))));
            } else {
                rows.addAll(readOn(table, where, order, more));
            }
            if (rows.size() > size) {
                R last = rows.get(size - 1);
                return new Page<>(rows.subList(0, size), Cursor.of(query, table.row(last)));
            }
        }
        return new Page<>(rows, null);
    }

    /** The first rows of an order for which conditions hold: of those that are left out, only an index may be read. */
    private <R extends Entry> List<R> readOn(Table<R> table, Where where, String order, int most) {
        String key = table.columns().getFirst().name();
        List<String> keys = new ArrayList<>();
        reading.each("select " + key + " from " + table.name() + where + order + first(most), where::set,
                row -> keys.add(row.getString(1)));
        Map<String, R> found = new HashMap<>();
        reading.among(table, key, keys).forEach(row -> found.put((String) table.row(row).key().getFirst(), row));
        return keys.stream().map(found::get).toList();
    }

    int count(Query<?> query, int cap) {
        List<String> few = isServed(query, index(query)) ? null : ways.few(query.table(), query.conditions());
        if (few == null) {
            Condition.Any any = query.conditions().stream().filter(Condition.Any.class::isInstance)
                    .map(Condition.Any.class::cast).findFirst().orElse(null);
            if (any != null) {
                return together(query, any, cap);
            }
        }
        Where where = few == null ? looked(query.table(), query.conditions()) : where(query, few);
        int[] count = new int[1];
        reading.each("select count(*) from (select 1 from " + query.table().name() + where + first(cap + 1)
                + ") as those", where::set, row -> count[0] = row.getInt(1));
        return count[0];
    }

    /** How many rows fulfil one of several conditions: each has its own way to them, both together have none. */
    private int together(Query<?> query, Condition.Any any, int cap) {
        Set<String> keys = new HashSet<>();
        for (Condition one : any.conditions()) {
            List<Condition> all = new ArrayList<>(query.conditions());
            all.set(all.indexOf(any), one);
            keys.addAll(ways.first(query.table(), looked(query.table(), all), cap + 1));
        }
        return Math.min(keys.size(), cap + 1);
    }

    /** Conditions with what they refer to in other tables looked up, where there is an index by it. */
    private Where looked(Table<?> table, List<Condition> conditions) {
        Where where = new Where();
        for (Condition each : conditions) {
            List<String> names = each instanceof Condition.Refers refers && Ways.leads(table, refers.column())
                    ? ways.names(refers, NAMES) : null;
            where = names == null ? where.and(table, each)
                    : where.among(table.column(((Condition.Refers) each).column()), names);
        }
        return where;
    }

    private static Where where(Query<?> query, List<String> few) {
        Where where = Where.all(query.table(), query.conditions());
        return few == null ? where : where.among(query.table().columns().getFirst(), few);
    }

    /** The rows after a place in several parts, each of which is one piece of an index. */
    private static List<Where> segments(Query<?> query, Where all, List<Object> from) {
        List<Column> sorted = query.sorted();
        List<Where> segments = new ArrayList<>();
        Column first = sorted.getFirst();
        if (from == null) {
            if (!first.optional()) {
                return List.of(all);
            }
            return List.of(all.copy().isNull(first, false), all.copy().isNull(first, true));
        }
        for (int i = sorted.size() - 1; i >= 0; i--) {
            if (from.get(i) == null) {
                continue;
            }
            Where same = all.copy();
            for (int j = 0; j < i; j++) {
                if (from.get(j) == null) {
                    same.isNull(sorted.get(j), true);
                } else {
                    same.and(sorted.get(j), "=", from.get(j));
                }
            }
            segments.add(same.and(sorted.get(i), query.descending() ? "<" : ">", from.get(i)));
        }
        if (first.optional() && from.getFirst() != null) {
            segments.add(all.copy().isNull(first, true));
        }
        return segments;
    }

    /**
     * An index whose first columns have one value each and whose next are the order; null if there is none. What it holds
     * besides decides on nothing, for an order ends with the key.
     */
    private static List<String> index(Query<?> query) {
        Set<String> fixed = query.conditions().stream().map(Ways::fixed).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> best = null;
        List<List<String>> indexes = new ArrayList<>(query.table().indexes());
        indexes.add(List.of(query.table().columns().getFirst().name()));
        for (List<String> each : indexes) {
            int before = before(query, each);
            if (before >= 0 && fixed.containsAll(each.subList(0, before))
                    && (best == null || before > before(query, best))) {
                best = each;
            }
        }
        return best;
    }

    /** After how many columns of an index the order begins; less than none if it does not. */
    private static int before(Query<?> query, List<String> index) {
        return Collections.indexOfSubList(index, query.sorted().stream().map(Column::name).toList());
    }

    /** Whether all that is asked for stands together in an index. */
    private static boolean isServed(Query<?> query, List<String> index) {
        if (index == null) {
            return false;
        }
        String first = query.sorted().getFirst().name();
        Set<String> columns = new HashSet<>(index.subList(0, before(query, index)));
        columns.add(first);
        return query.conditions().stream().allMatch(each -> Ways.fixed(each) != null
                && columns.contains(Ways.fixed(each))
                || each instanceof Condition.Between between && between.column().equals(first));
    }

    private static String order(List<String> columns, boolean descending) {
        String way = descending ? " desc" : "";
        return columns.stream().collect(Collectors.joining(way + ", ", " order by ", way));
    }

    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }
}
