// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.pack.Table;

/**
 * The external shading multiplier of a window, 7.6: Tables 6 and 7 at the next larger projection factor, never between
 * rows; with overhang and fins the smaller of both. Between the eight directions of the tables, which the code leaves
 * open, the larger of the two neighbours; beyond their last rows the last.
 */
final class ShadingMultiplier {

    static final Text LABEL = Text.of("external shading multiplier", "外部遮陽系數");

    /** Factors are ratios of lengths: one that lies on a row but for the last bits of its arithmetic is that row. */
    private static final double SAME = 1e-9;

    private static final Unit UNIT = Unit.of("", Dimension.NONE, 1, 3);
    private static final Quantity NONE = Quantity.of(1, UNIT);

    private static final Text OVERHANG = Text.of("depth of the overhang", "簷篷伸出深度");
    private static final Text HEIGHT = Text.of("from the sill to the overhang", "窗台至簷篷的高度");
    private static final Text FIN = Text.of("depth of the fins", "側鰭伸出深度");
    private static final Text CLEARANCE = Text.of("clear distance between the fins", "側鰭之間的淨距");

    /** A length of the figures of 7.6, by its letter there. */
    private record Length(String symbol, Text label, Estimate value) {

        Calculation read() {
            return value.worked() != null ? value.worked()
                    : Calculation.read(Message.of(label), symbol, value.least(), value.evidence());
        }
    }

    private final OttvTables tables;

    ShadingMultiplier(OttvTables tables) {
        this.tables = tables;
    }

    Estimate of(Shading shading, CompassPoint point) {
        if (shading == null) {
            return Estimate.exact(NONE, List.of());
        }
        Estimate overhang = !shading.hasOverhang() ? null
                : of(tables.multipliers(true), "OPF", new Length("A", OVERHANG, shading.overhangDepth()),
                        new Length("B", HEIGHT, shading.sillToOverhang()), point);
        Estimate fins = !shading.hasFins() ? null
                : of(tables.multipliers(false), "SPF", new Length("C", FIN, shading.finDepth()),
                        new Length("D", CLEARANCE, shading.finClearance()), point);
        return overhang == null ? fins : fins == null ? overhang : smaller(overhang, fins);
    }

    private static Estimate smaller(Estimate a, Estimate b) {
        double low = Math.min(a.low(), b.low());
        double high = Math.min(a.high(), b.high());
        if (low == high) {
            List<Calculation> terms = new ArrayList<>();
            for (Estimate each : List.of(a, b)) {
                terms.add(each.worked() != null ? each.worked()
                        : Calculation.read(Message.of(LABEL), "ESM", each.most(), each.evidence()));
            }
            return Estimate.worked(Calculation.made(Message.of(LABEL), "ESM", "min", Quantity.of(low, UNIT), terms));
        }
        List<Evidence> evidence = new ArrayList<>(evidence(a));
        evidence.addAll(evidence(b));
        return Estimate.between(low, high, UNIT, evidence, OttvTables.joined(a.missing(), b.missing()));
    }

    private static List<Evidence> evidence(Estimate each) {
        return each.worked() == null ? each.evidence() : each.worked().evidence();
    }

    private static Estimate of(Table table, String symbol, Length projection, Length opening, CompassPoint point) {
        Estimate depth = projection.value();
        Estimate length = opening.value();
        double least = ratio(depth.low(), length.high());
        double most = ratio(depth.high(), length.low());
        Table.Row first = row(table, least);
        Table.Row last = row(table, most);
        List<Evidence> evidence = new ArrayList<>();
        double high = multiplier(table, first, point, evidence);
        double low = first == last ? high : multiplier(table, last, point, evidence);
        double end = factor(table.rows().getLast());
        if (most > end + SAME) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "{0} up to {1} lies beyond the table, which ends at {2} as errors grow too great: its last row",
                    "{0} 達 {1}，超出該表；該表因誤差過大而止於 {2}：採用最後一列", symbol, printed(most), printed(end))));
        }
        if (low == high) {
            Calculation ratio = Calculation.made(Message.of("projection factor", "伸出系數"), symbol,
                    projection.symbol() + " / " + opening.symbol(), Quantity.of(least, Unit.of("", Dimension.NONE, 1, 4)),
                    List.of(projection.read(), opening.read()));
            return Estimate.worked(new Calculation(Message.of(LABEL), "ESM", "table (" + symbol + ")",
                    Quantity.of(high, UNIT), "", List.of(ratio), evidence));
        }
        return Estimate.between(low, high, UNIT, evidence, OttvTables.joined(depth.missing(), length.missing()));
    }

    private static String printed(double ratio) {
        return Double.isInfinite(ratio) ? "∞" : Quantity.of(ratio, Unit.of("", Dimension.NONE, 1, 2)).printed();
    }

    /** Nothing that projects is a factor of 0, whatever it stands over. */
    private static double ratio(double depth, double length) {
        return depth == 0 ? 0 : depth / length;
    }

    private static Table.Row row(Table table, double factor) {
        for (Table.Row row : table.rows()) {
            if (factor(row) >= factor - SAME) {
                return row;
            }
        }
        return table.rows().getLast();
    }

    /** The first column. */
    private static double factor(Table.Row row) {
        return Double.parseDouble(row.cells().getFirst());
    }

    private static double multiplier(Table table, Table.Row row, CompassPoint point, List<Evidence> evidence) {
        String larger = null;
        for (CompassPoint column : point.columns()) {
            if (larger == null || table.number(row, column.name()) > table.number(row, larger)) {
                larger = column.name();
            }
        }
        evidence.add(OttvTables.cell(table, row, larger));
        return table.number(row, larger);
    }
}
