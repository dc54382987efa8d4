// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table are asked for, and in which order. Rows that are equal in it follow in the order of their keys,
 * so each has one place, and the next page begins there whatever was written meanwhile.
 *
 * @param conditions all must hold
 * @param order columns, that which decides first before all others; only the first may hold nothing, and what does comes
 *     last
 * @param descending whether the greatest comes first, in all columns alike
 */
public record Query<R extends Entry>(Table<R> table, List<Condition> conditions, List<String> order,
        boolean descending) {

    public Query {
        conditions = List.copyOf(conditions);
        order = List.copyOf(order);
        if (table.keys() != 1) {
            throw new IllegalArgumentException(table + " has a key of several columns");
        }
        for (int i = 0; i < order.size(); i++) {
            Column column = table.column(order.get(i));
            if (i > 0 && column.optional()) {
                throw new IllegalArgumentException(table + " cannot be sorted by " + column.name() + " in place " + i);
            }
        }
    }

    /** The columns that decide on the order, the key last. */
    public List<Column> sorted() {
        List<Column> columns = new ArrayList<>();
        order.forEach(name -> columns.add(table.column(name)));
        Column key = table.columns().getFirst();
        if (!columns.contains(key)) {
            columns.add(key);
        }
        return columns;
    }
}
