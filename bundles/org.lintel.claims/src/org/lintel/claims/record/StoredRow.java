// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.lintel.core.money.Money;

/**
 * A row as a database holds it, each value as its one text; it need not make sense.
 *
 * @param texts in the order of the columns; null for nothing
 * @param event the number of the event that is said to have written it
 * @param salt of its hash, in hexadecimal
 */
public record StoredRow(Table<?> table, List<String> texts, long event, String salt) {

    public StoredRow {
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
    }

    /** The row of a record, as an event writes it. */
    public static StoredRow of(Row row, long event, String salt) {
        return new StoredRow(row.table(), row.values().stream().map(StoredRow::text).toList(), event, salt);
    }

    /** The one text of a value: days and times as ISO 8601, money in cents. */
    public static String text(Object value) {
        if (value instanceof Money money) {
            return Long.toString(money.minor());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, null);
    }

    /** The table and key, as events name the row. */
    public String label() {
        return Row.label(table, texts.subList(0, table.keys()).stream().map(String::valueOf).toList());
    }
}
