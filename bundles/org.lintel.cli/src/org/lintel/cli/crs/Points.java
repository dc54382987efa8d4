// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.IOException;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsException;
import org.lintel.geo.crs.Frame;
import org.lintel.geo.crs.Transformation;

/** Takes points as a user or a file writes them, one after another; what is none is told and left out. */
final class Points {

    private static final int MOST_TOLD = 20;

    private final Frame from;
    private final Transformation way;
    private final PointTable table;
    private final Terminal terminal;
    private ExitCode worst = ExitCode.OK;
    private int told;

    Points(Frame from, Transformation way, PointTable table, Terminal terminal) {
        this.from = from;
        this.way = way;
        this.table = table;
        this.terminal = terminal;
    }

    /** Unreadable where a point was none, findings where one is not where its system is meant for. */
    ExitCode worst() {
        if (told > MOST_TOLD) {
            terminal.complain(Message.of("{0} more points of that kind", "另有 {0} 點亦然", told - MOST_TOLD));
        }
        return worst;
    }

    /** A point a line, as {@link PointFile} reads them. */
    void addAll(PointFile file) throws IOException {
        for (PointLine line = file.next(); line != null; line = file.next()) {
            add(line, file.where());
        }
    }

    /** @param where what to call it if something is wrong with it */
    void add(PointLine line, String where) throws IOException {
        double[] point = line.numbers();
        int wanted = wanted(from);
        if (point == null || point.length < wanted || point.length > 3) {
            complain(ExitCode.UNREADABLE, Message.of("{0}: not a point of {1}: {2} numbers are wanted",
                    "{0}：不是 {1} 的點：應為 {2} 個數字", where, from, wanted));
            return;
        }
        if (point.length > wanted) {
            complain(ExitCode.UNREADABLE, Message.of("{0}: a height, but {1} does not say from where it is counted: add its"
                    + " system, as in EPSG:2326+5738", "{0}：有高程，但 {1} 沒有說明其基準：請加上高程系統，如 EPSG:2326+5738",
                    where, from));
            return;
        }
        try {
            double[] moved = way.apply(point);
            table.add(line.id(), point, moved);
            Crs crs = from.horizontal();
            if (!crs.bounds().contains(point[0], point[1])) {
                boolean turned = crs.bounds().contains(point[1], point[0]);
                complain(ExitCode.FINDINGS, turned
                        ? Message.of("{0}: outside {1}; perhaps it is {2}, {3}: {4} comes first", "{0}：不在 {1} 範圍內；可能應為"
                                + " {2}, {3}：{4}須在前", where, crs.code(), cut(point[1]), cut(point[0]), crs.xLabel())
                        : Message.of("{0}: outside the area of {1}", "{0}：不在 {1} 的範圍內", where, crs.code()));
            }
        } catch (CrsException e) {
            complain(ExitCode.UNREADABLE, Message.of("{0}: {1}", "{0}：{1}", where, e.text()));
        }
    }

    private void complain(ExitCode code, Message message) {
        worst = code.compareTo(worst) > 0 ? code : worst;
        if (told++ < MOST_TOLD) {
            terminal.complain(message);
        }
    }

    private static String cut(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** How many numbers a point of a frame has. */
    static int wanted(Frame frame) {
        return frame.heights() == null ? 2 : 3;
    }
}
