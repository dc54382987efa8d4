// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.pack.Table;

/**
 * The most a mean heat gain may be.
 *
 * @param value in W/m²
 * @param evidence the row of the table it stands in
 */
public record Limit(Quantity value, Evidence evidence) {

    /**
     * The limits that may be in force.
     *
     * @param column of the value, in W/m²
     */
    public static List<Limit> of(Table table, InForce<Table.Row> rows, String column) {
        List<Limit> limits = new ArrayList<>();
        for (Table.Row row : rows.possible()) {
            limits.add(new Limit(Quantity.of(table.number(row, column), Unit.WATT_PER_SQUARE_METRE),
                    table.evidence(row, column)));
        }
        return limits;
    }
}
