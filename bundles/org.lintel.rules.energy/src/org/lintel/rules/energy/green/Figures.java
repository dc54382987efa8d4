// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.pack.Table;

/** Reads figures of the pack's tables, which have the columns {@code value} and {@code unit}. */
final class Figures {

    /** Of more names the first so many are written. */
    private static final int WRITTEN = 4;

    private Figures() {
    }

    /** @throws IllegalStateException if the row is not there, or in another unit */
    static Quantity quantity(Table table, String row, Unit unit) {
        Table.Row found = table.row(row);
        if (found == null || !table.text(found, "unit").equals(unit.symbol())) {
            throw new IllegalStateException(table.name() + " has no row " + row + " in " + unit.symbol());
        }
        return Quantity.of(table.number(found, "value"), unit);
    }

    /** The figure as a term, with its source. */
    static Calculation read(Text label, Table table, String row, Unit unit) {
        return Calculation.read(Message.of(label), "", quantity(table, row, unit),
                List.of(table.evidence(table.row(row), "value")));
    }

    /** A list of names, shortened. */
    static Message names(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(WRITTEN, all.size())));
        return all.size() <= WRITTEN ? Message.verbatim(first)
                : Message.of("{0} and {1} more", "{0} 及另外 {1} 個", first, all.size() - WRITTEN);
    }
}
