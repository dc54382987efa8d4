// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.thermal;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.pack.Table;

/**
 * Chooses rows of the film and air-space tables: one where absorptivity and slope are known, else every one that may be
 * meant. Nothing is interpolated; what lies between two slopes of the table may be either.
 */
final class TableRange {

    private static final double[] SLOPES = {0, 22.5, 45};

    /** Degrees by which a roof may differ from a slope of the table and still have it. */
    private static final double SAME_SLOPE = 0.5;

    /** From this absorptivity on the table's rows for dark surfaces hold. */
    private static final double HIGH = 0.5;

    private final Facts facts;
    private final Table table;
    private final String element;

    TableRange(Facts facts, Table table, String element) {
        this.facts = facts;
        this.table = table;
        this.element = element;
    }

    /** The rows of the element that may apply; {@code absorptivity} null where it is not known. */
    List<Table.Row> rows(String surface, Quantity absorptivity) {
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : table.rows("element", element)) {
            String wanted = table.text(row, "absorptivity");
            boolean bright = absorptivity == null || wanted.isEmpty()
                    || wanted.equals(absorptivity.si() >= HIGH ? "high" : "low");
            boolean side = surface.isEmpty() || table.text(row, "surface").equals(surface);
            if (bright && side && slopes(table.number(row, "slope"))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Whether a roof may have that slope of the table; what has no slope suits all. */
    private boolean slopes(double slope) {
        Quantity pitch = Double.isNaN(slope) ? null : facts.find(EnvelopeInputs.PITCH);
        if (pitch == null) {
            return true;
        }
        double degrees = pitch.value();
        for (int i = 0; i < SLOPES.length; i++) {
            if (Math.abs(degrees - SLOPES[i]) <= SAME_SLOPE) {
                return slope == SLOPES[i];
            }
            if (i > 0 && degrees > SLOPES[i - 1] && degrees < SLOPES[i]) {
                return slope == SLOPES[i - 1] || slope == SLOPES[i];
            }
        }
        return false;
    }

    /** The least and the most of the given cells. */
    Resistance between(Message label, List<Table.Row> rows, List<String> columns, Missing absorptivity) {
        Calculation least = null;
        Calculation most = null;
        for (Table.Row row : rows) {
            for (String column : columns) {
                double value = table.number(row, column);
                Calculation term = Calculation.read(label, "R", Resistance.quantity(value),
                        List.of(table.evidence(row, column)));
                least = least == null || value < least.value().si() ? term : least;
                most = most == null || value > most.value().si() ? term : most;
            }
        }
        List<Missing> missing = new ArrayList<>();
        if (absorptivity != null) {
            missing.add(absorptivity);
        }
        Missing pitch = element.equals("roof") ? facts.missing(EnvelopeInputs.PITCH) : null;
        if (pitch != null) {
            missing.add(pitch);
        }
        return new Resistance(least, most, least.value().si() == most.value().si() ? List.of() : missing);
    }
}
