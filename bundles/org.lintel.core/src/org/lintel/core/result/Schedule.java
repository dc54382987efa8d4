// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;

/**
 * A table that belongs to a verdict, as on a form: windows by orientation, layers of a wall.
 *
 * @param rows every row as long as {@code columns}; a cell is a {@link String}, a {@link Text}, a
 *     {@link org.lintel.core.quantity.Quantity}, a {@link Long}, or an empty string where nothing is known
 */
public record Schedule(Text title, List<Column> columns, List<List<Object>> rows) {

    public Schedule {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(title.en() + ": a row of " + row.size() + " cells");
            }
        }
    }

    /** @param unit of the numbers in it; {@link Unit#NONE} where they have none or the column holds words */
    public record Column(Text label, Unit unit) {
        public static Column of(String en, String zhHk) {
            return new Column(Text.of(en, zhHk), Unit.NONE);
        }
    }
}
