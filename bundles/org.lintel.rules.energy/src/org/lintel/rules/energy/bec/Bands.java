// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.pack.Table;

/** The rows of a table that is banded by a figure, with columns {@code from} (included) and {@code below} (not). */
final class Bands {

    private Bands() {
    }

    /** All rows where the figure is not known. */
    static List<Table.Row> rows(Table table, Figure figure) {
        if (figure.value() == null) {
            return table.rows();
        }
        double value = figure.value().value();
        List<Table.Row> found = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            double from = table.number(row, "from");
            double below = table.number(row, "below");
            if (!(value < from) && !(value >= below)) {
                found.add(row);
            }
        }
        return found;
    }
}
