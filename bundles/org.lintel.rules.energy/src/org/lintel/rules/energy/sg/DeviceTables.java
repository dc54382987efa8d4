// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * The effective shading coefficient SC2 of a device before a window of one orientation: Tables C12 to C23, interpolated
 * as example B5.2 does; what they do not hold, worked out from the hourly solar data as B2.1 asks.
 */
final class DeviceTables {

    private static final double[] SLOPES = {0, 10, 20, 30, 40, 50};
    private static final double[] CRATE_SLOPES = {0, 10, 20, 30, 40};
    private static final Message HOURLY = Message.of(
            "Tables C12 to C23 do not hold this device: worked out from the hourly solar data by B2.2 and B2.3",
            "表 C12 至 C23 並無此裝置：按 B2.2 及 B2.3 由逐時太陽數據計算");

    private final String pair;
    private final Table horizontalTable;
    private final Table verticalTable;
    private final Table crateTable;
    private final Table solar;
    private final HourlySun sun;
    private final Grid horizontal;
    private final Grid vertical;
    private final Grid crate;
    private final double[] crateRatios;

    /** @param pair orientation as the tables name it, e.g. {@code NE&NW} */
    DeviceTables(PackEdition edition, String pair) {
        this.pair = pair;
        horizontalTable = edition.table("sc2-horizontal");
        verticalTable = edition.table("sc2-vertical");
        crateTable = edition.table("sc2-egg-crate");
        solar = edition.table("solar");
        sun = new HourlySun(solar, pair);
        horizontal = single(horizontalTable, "r1");
        vertical = single(verticalTable, "r2");
        crateRatios = ratios(crateTable, "r1");
        crate = crate();
    }

    private double[] ratios(Table table, String ratio) {
        List<Double> found = new ArrayList<>(List.of(0.0));
        for (Table.Row row : table.rows("orientation", pair)) {
            double value = table.number(row, ratio);
            if (value > found.getLast()) {
                found.add(value);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A table of one ratio; where that is 0 there is no device, and the coefficient is 1. */
    private Grid single(Table table, String ratio) {
        double[] ratios = ratios(table, ratio);
        double[] values = new double[ratios.length * SLOPES.length];
        java.util.Arrays.fill(values, 0, SLOPES.length, 1);
        int at = SLOPES.length;
        for (Table.Row row : table.rows("orientation", pair)) {
            for (double slope : SLOPES) {
                values[at++] = table.number(row, column(slope));
            }
        }
        return new Grid(new double[][] {ratios, SLOPES}, values);
    }

    /** The table of both ratios; where one is 0 the device is that of the other two tables. */
    private Grid crate() {
        int n = crateRatios.length;
        double[] values = new double[n * n * CRATE_SLOPES.length];
        List<Table.Row> rows = crateTable.rows("orientation", pair);
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (double slope : CRATE_SLOPES) {
                    values[at++] = i > 0 && j > 0
                            ? crateTable.number(rows.get((i - 1) * (n - 1) + j - 1), column(slope))
                            : i > 0 ? horizontal.at(crateRatios[i], slope) : vertical.at(crateRatios[j], 0);
                }
            }
        }
        return new Grid(new double[][] {crateRatios, crateRatios, CRATE_SLOPES}, values);
    }

    private static String column(double slope) {
        return Integer.toString((int) slope);
    }

    /** SC2 of what is known exactly; ratios of 0 stand for no device, slopes are in degrees. */
    double at(double r1, double slope1, double r2, double slope2) {
        boolean over = r1 > 0;
        boolean fins = r2 > 0;
        if (!held(r1, slope1, r2, slope2)) {
            return over && fins ? sun.eggCrate(r1, slope1, r2, slope2)
                    : over ? sun.horizontal(r1, slope1) : sun.vertical(r2, slope2);
        }
        return over && fins ? crate.at(r1, r2, slope1)
                : over ? horizontal.at(r1, slope1) : fins ? vertical.at(r2, slope2) : 1;
    }

    /** Whether the tables hold it: within their ratios and slopes, and fins square where there is an overhang too. */
    boolean held(double r1, double slope1, double r2, double slope2) {
        if (r1 > 0 && r2 > 0) {
            double most = crateRatios[crateRatios.length - 1] + 1e-9;
            return r1 <= most && r2 <= most && slope1 >= 0 && slope1 <= 40 && slope2 == 0;
        }
        return r1 <= 3 + 1e-9 && r2 <= 3 + 1e-9 && slope1 >= 0 && slope1 <= 50 && slope2 >= 0 && slope2 <= 50;
    }

    /**
     * SC2 within bounds. It falls as a ratio grows, and between the slopes of the tables it is linear: both ends are
     * among the corners.
     */
    Span within(Span r1, Span slope1, Span r2, Span slope2) {
        Span found = null;
        for (double a : List.of(r1.least(), r1.most())) {
            for (double b : List.of(r2.least(), r2.most())) {
                for (double s : points(slope1)) {
                    for (double t : points(slope2)) {
                        Span here = Span.of(at(a, s, b, t));
                        found = found == null ? here : found.with(here);
                    }
                }
            }
        }
        return found;
    }

    private static List<Double> points(Span slope) {
        List<Double> points = new ArrayList<>(List.of(slope.least()));
        for (double each : SLOPES) {
            if (each > slope.least() && each < slope.most()) {
                points.add(each);
            }
        }
        points.add(slope.most());
        return points;
    }

    /** The rows an exact figure was taken from. */
    List<Evidence> evidence(double r1, double slope1, double r2, double slope2) {
        if (!(r1 > 0) && !(r2 > 0)) {
            return List.of();
        }
        if (!held(r1, slope1, r2, slope2)) {
            return List.of(solar.evidence(solar.rows("orientation", pair).getFirst(), "total"),
                    new Evidence.Assumed(HOURLY));
        }
        Table table = r1 > 0 && r2 > 0 ? crateTable : r1 > 0 ? horizontalTable : verticalTable;
        double slope = r1 > 0 ? slope1 : slope2;
        List<Evidence> found = new ArrayList<>();
        for (Table.Row row : table.rows("orientation", pair)) {
            if ((!(r1 > 0) || around(table.number(row, "r1"), r1, table == crateTable ? 0.2 : 0.1))
                    && (!(r2 > 0) || around(table.number(row, "r2"), r2, table == crateTable ? 0.2 : 0.1))) {
                for (double each : table == crateTable ? CRATE_SLOPES : SLOPES) {
                    if (around(each, slope, 10)) {
                        found.add(table.evidence(row, column(each)));
                    }
                }
            }
        }
        return found;
    }

    private static boolean around(double point, double value, double step) {
        return Math.abs(point - value) < step - 1e-9;
    }
}
