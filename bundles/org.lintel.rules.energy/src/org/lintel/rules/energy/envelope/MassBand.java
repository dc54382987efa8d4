// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.pack.Table;

/**
 * One row of a table that is arranged by the mass of a construction in kg/m²: from the end of the row above up to its
 * own.
 *
 * @param withFrom whether its lower end belongs to it
 * @param withTo whether its upper end belongs to it
 */
public record MassBand(Table.Row row, double from, boolean withFrom, double to, boolean withTo) {

    /**
     * All rows, lightest first.
     *
     * @param table with the columns {@code mass}, the upper end, and {@code included}, whether up to and with it; the
     *     last row has no upper end
     */
    public static List<MassBand> of(Table table) {
        List<MassBand> bands = new ArrayList<>();
        double from = 0;
        boolean taken = false;
        for (Table.Row row : table.rows()) {
            double stated = table.number(row, "mass");
            double to = Double.isNaN(stated) ? Double.POSITIVE_INFINITY : stated;
            boolean withTo = table.text(row, "included").equals("yes");
            bands.add(new MassBand(row, from, !taken, to, withTo));
            from = to;
            taken = withTo;
        }
        return bands;
    }

    /** Whether a mass may lie in it. */
    public boolean may(Estimate mass) {
        return (withFrom ? mass.high() >= from : mass.high() > from) && (ends(mass.low()) || mass.low() < to);
    }

    /** Whether a mass lies in it whatever it is. */
    public boolean must(Estimate mass) {
        return (withFrom ? mass.low() >= from : mass.low() > from) && (ends(mass.high()) || mass.high() < to);
    }

    private boolean ends(double mass) {
        return Double.isInfinite(to) || withTo && mass == to;
    }
}
