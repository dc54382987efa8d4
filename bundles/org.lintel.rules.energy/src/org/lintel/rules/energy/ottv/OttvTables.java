// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/** Looks up the code's tables. What a surface's mass or direction leaves open between cells is a range over them. */
final class OttvTables {

    /** Temperatures and solar factors as the code prints them. */
    private static final Unit KELVIN = Unit.KELVIN;
    private static final Unit FLUX = Unit.of("W/m²", Unit.WATT_PER_SQUARE_METRE.dimension(), 1, 0);

    private final PackEdition edition;

    OttvTables(PackEdition edition) {
        this.edition = edition;
    }

    /** The least and the most of some cells, with the evidence of both. */
    private static final class Cells {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private Evidence least;
        private Evidence most;

        private void take(double value, Evidence evidence) {
            least = value < low ? evidence : least;
            most = value > high ? evidence : most;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }

        private Estimate estimate(Unit unit, List<Missing> missing) {
            return low == high ? Estimate.exact(Quantity.of(low, unit), List.of(least))
                    : Estimate.between(low, high, unit, List.of(least, most), missing);
        }
    }

    /**
     * Table 5.
     *
     * @param unknown what keeps the direction from being one point
     */
    Estimate wallTdeq(List<CompassPoint> points, Estimate mass, List<Missing> unknown) {
        Table table = edition.table("tdeq-wall");
        Cells cells = new Cells();
        for (Table.Row band : bands(mass)) {
            String column = band.cells().getFirst();
            for (CompassPoint point : points) {
                Table.Row row = table.row(point.name());
                cells.take(table.number(row, column), cell(table, row, column));
            }
        }
        return cells.estimate(KELVIN, joined(points.size() > 1 ? unknown : List.of(), mass.missing()));
    }

    /** Evidence that names row and column, for a table read both ways. */
    static Evidence cell(Table table, Table.Row row, String column) {
        return table.evidence(row, column) instanceof Evidence.FromTable found ? new Evidence.FromTable(found.table(),
                found.row() + ", " + column, found.value(), found.source()) : table.evidence(row, column);
    }

    /** Table 9. */
    Estimate roofTdeq(Estimate mass) {
        Table table = edition.table("tdeq-roof");
        Cells cells = new Cells();
        for (Table.Row band : bands(mass)) {
            cells.take(table.number(band, "tdeq"), table.evidence(band, "tdeq"));
        }
        return cells.estimate(KELVIN, mass.missing());
    }

    /** The rows of Table 9 whose bands of mass, the same as those of Table 5, a construction may be of. */
    private List<Table.Row> bands(Estimate mass) {
        Table table = edition.table("tdeq-roof");
        List<Table.Row> rows = table.rows();
        List<Table.Row> bands = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean begins = table.number(rows.get(i), "from") <= mass.high();
            boolean ends = i + 1 < rows.size() && table.number(rows.get(i + 1), "from") <= mass.low();
            if (begins && !ends) {
                bands.add(rows.get(i));
            }
        }
        return bands;
    }

    /** Table 8, of a vertical surface. */
    Estimate solarFactor(CompassPoint point) {
        return solarFactor(point.name());
    }

    /** Table 8, of a horizontal surface. */
    Estimate horizontalSolarFactor() {
        return solarFactor("HORIZONTAL");
    }

    private Estimate solarFactor(String orientation) {
        Table table = edition.table("sf");
        Table.Row row = table.row(orientation);
        return Estimate.exact(Quantity.of(table.number(row, "sf"), FLUX), List.of(table.evidence(row, "sf")));
    }

    /** Table 4, by the name of the surface, in any case; null if it has no such surface. */
    Estimate absorptivity(String surface) {
        Table table = edition.table("absorptivity");
        String wanted = normal(surface);
        for (Table.Row row : table.rows()) {
            String name = row.cells().getFirst().strip();
            // most differ in their first letter
            if (!name.isEmpty() && !wanted.isEmpty() && Character.toLowerCase(name.charAt(0)) == wanted.charAt(0)
                    && normal(name).equals(wanted)) {
                return figure(table, row, "alpha");
            }
        }
        return null;
    }

    private static String normal(String name) {
        return String.join(" ", name.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }

    /** A single figure that stands in no table of the code. */
    Estimate figure(String name) {
        Table table = edition.table("figures");
        return figure(table, table.row(name), "value");
    }

    private static Estimate figure(Table table, Table.Row row, String column) {
        return Estimate.exact(Quantity.of(table.number(row, column), Unit.NONE),
                List.of(table.evidence(row, column)));
    }

    /** Table 6 or 7. */
    Table multipliers(boolean overhang) {
        return edition.table(overhang ? "esm-overhang" : "esm-fin");
    }

    static List<Missing> joined(List<Missing> some, List<Missing> more) {
        Set<Missing> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
