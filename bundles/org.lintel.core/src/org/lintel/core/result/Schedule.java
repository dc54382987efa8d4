// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.List;
import java.util.Objects;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Text;

/**
 * A table that belongs to a verdict, as on a form: windows by orientation, layers of a wall.
 *
 * @param rows every row as long as {@code columns}; a cell is a {@link String}, a {@link Text}, a
 *     {@link org.lintel.core.quantity.Quantity}, a {@link Long}, or an empty string where nothing is known
 * @param follows cells that follow from the calculation of the same result, for workbooks; others stand as they are
 */
public record Schedule(Text title, List<Column> columns, List<List<Object>> rows, List<Follows> follows) {

    /** A table of which no cell is traced. */
    public Schedule(Text title, List<Column> columns, List<List<Object>> rows) {
        this(title, columns, rows, List.of());
    }

    public Schedule {
        follows = List.copyOf(follows);
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

    /**
     * How a cell follows from terms of the calculation of the same result. Its figures are terms of that calculation (the
     * same objects), operations over such, or numbers without symbol and evidence, which stay as they are.
     *
     * @param row from 0
     * @param column from 0
     * @param least the figure of the cell; of a range its lower end
     * @param most the same, or the upper end of a range, of which the cell has the words {@code least – most}
     */
    public record Follows(int row, int column, Calculation least, Calculation most) {
        public Follows {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }
    }
}
