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
 * @param personalSalt of the commitment to its personal columns, in hexadecimal; null once they have been erased, and
 *     where the table has none
 * @param commitment to its personal columns, which stays when they are erased; null where the table has none, and for
 *     a row of a Lintel that made none: its hash is over all columns alike
 */
public record StoredRow(Table<?> table, List<String> texts, long event, String salt, String personalSalt,
        String commitment) {

    public StoredRow {
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
    }

    /** The row of a record, with nothing yet that holds it to an event. */
    public static StoredRow of(Row row, long event, String salt, String personalSalt) {
        return new StoredRow(row.table(), row.values().stream().map(StoredRow::text).toList(), event, salt,
                personalSalt, null);
    }

    /** The row with the commitment to its personal columns. */
    public StoredRow with(String made) {
        return new StoredRow(table, texts, event, salt, personalSalt, made);
    }

    /** Whether it is as an erasure leaves it: of what was personal nothing remains but the commitment. */
    public boolean erased() {
        if (commitment == null || personalSalt != null) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) {
            if (table.columns().get(i).personal() && texts.get(i) != null) {
                return false;
            }
        }
        return true;
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
