// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.PrintStream;
import org.lintel.geo.crs.Frame;
import org.lintel.report.table.CsvTable;

/** Each point with what became of it on a line of csv. */
final class CsvPoints implements PointTable {

    private final PrintStream out;
    private final Frame from;
    private final Frame to;
    private final boolean named;

    /** @param named whether points are called something */
    CsvPoints(PrintStream out, Frame from, Frame to, boolean named) {
        this.out = out;
        this.from = from;
        this.to = to;
        this.named = named;
        out.print((named ? "id," : "") + head(from, "from") + ',' + head(to, "to") + "\r\n");
    }

    private static String head(Frame frame, String side) {
        String head = side + '_' + frame.horizontal().xLabel().en() + ',' + side + '_' + frame.horizontal().yLabel().en();
        return frame.heights() == null ? head : head + ',' + side + "_height";
    }

    @Override
    public void add(String id, double[] before, double[] after) {
        var line = new StringBuilder();
        if (named) {
            line.append(CsvTable.field(id)).append(',');
        }
        for (int i = 0; i < before.length; i++) {
            line.append(PointTable.number(from.horizontal(), i, before[i])).append(',');
        }
        for (int i = 0; i < after.length; i++) {
            line.append(i == 0 ? "" : ",").append(PointTable.number(to.horizontal(), i, after[i]));
        }
        out.print(line.append("\r\n"));
    }

    @Override
    public void end() {
        out.flush();
    }
}
