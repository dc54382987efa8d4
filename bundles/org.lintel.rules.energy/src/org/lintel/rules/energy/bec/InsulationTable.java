// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Table;

/**
 * One of Tables 6.11a to 6.11c: the thickness of insulation by size or temperature, by where it runs, by conductivity
 * and by surface coefficient. The code's figures are never interpolated: what lies between two of them needs at least
 * the smaller and at most the larger thickness.
 *
 * @param size the column of the outer diameter or of the difference in temperature
 * @param line the column of the temperature of the line; empty where the table has none
 */
record InsulationTable(Table table, String size, String line) {

    /** Of a column: where it runs, the conductivity in thousandths, and the surface coefficient if that counts. */
    private static final Pattern COLUMN = Pattern.compile("([a-z]+)_(\\d{3})(_h[\\d.]+)?");

    /** A cell that bounds the thickness. */
    record Bound(Table.Row row, String column) {
    }

    /** The sizes the table has rows for, rising. */
    List<Double> sizes() {
        return points(size, false);
    }

    /** The temperatures it has rows for, falling: the colder the line, the more insulation. */
    List<Double> lines() {
        return points(line, true);
    }

    private List<Double> points(String column, boolean falling) {
        Set<Double> found = new TreeSet<>();
        table.rows().forEach(row -> found.add(table.number(row, column)));
        List<Double> points = new ArrayList<>(found);
        return falling ? points.reversed() : points;
    }

    /** Where the edition distinguishes that a pipe or duct may run, in the order of the columns. */
    Set<String> exposures() {
        Set<String> found = new LinkedHashSet<>();
        columns(column -> found.add(column.group(1)));
        return found;
    }

    /** Where a conductivity lies among those the table has columns for. */
    Between conductivity(Figure figure) {
        Set<Double> found = new TreeSet<>();
        columns(column -> found.add(Double.parseDouble("0." + column.group(2))));
        return figure.value() == null ? Between.NOWHERE : Between.of(figure.value().si(), List.copyOf(found));
    }

    private void columns(Consumer<Matcher> each) {
        for (String name : table.header()) {
            Matcher column = COLUMN.matcher(name);
            if (column.matches()) {
                each.accept(column);
            }
        }
    }

    /**
     * The cell that bounds what is needed.
     *
     * @param lower whether from below; else from above
     * @return null where the table has no such bound
     */
    Bound bound(boolean lower, Between at, Between temperature, Between conductivity, String exposure, Figure surface) {
        double row = lower ? at.below() : at.above();
        double second = lower ? temperature.below() : temperature.above();
        double material = lower ? conductivity.below() : conductivity.above();
        String coefficient = coefficient(lower, exposure, surface);
        if (Double.isNaN(row) || Double.isNaN(second) || Double.isNaN(material) || coefficient == null) {
            return null;
        }
        String column = exposure + "_" + Decimal.fixed(material, 3).substring(2) + coefficient;
        for (Table.Row each : table.rows()) {
            if (table.number(each, size) == row && (line.isEmpty() || table.number(each, line) == second)) {
                return new Bound(each, column);
            }
        }
        return null;
    }

    /** The ending of the column; in a conditioned space the surface does not count. Null where nothing bounds it. */
    private static String coefficient(boolean lower, String exposure, Figure surface) {
        if (exposure.equals("conditioned")) {
            return "";
        }
        List<Double> known = exposure.equals("outdoor") ? List.of(13.5, 9.0) : List.of(10.0, 5.7);
        // the code knows two surfaces: where nobody says which, both are tried
        Between at = surface.value() == null ? new Between(known.getFirst(), known.getLast())
                : Between.of(surface.value().si(), known);
        double point = lower ? at.below() : at.above();
        return Double.isNaN(point) ? null : "_h" + Decimal.plain(point);
    }

    double thickness(Bound bound) {
        return table.number(bound.row(), bound.column());
    }

    Quantity quantity(Bound bound) {
        return Quantity.of(thickness(bound), Unit.MILLIMETRE);
    }

    Calculation term(Bound bound, Message label) {
        return Calculation.read(label, "", quantity(bound), List.of(table.evidence(bound.row(), bound.column())));
    }
}
