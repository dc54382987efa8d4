// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.PrintStream;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.Frame;
import org.lintel.geo.crs.HeightSystem;

/** A table for a person: what was given on the left, what became of it on the right. */
final class TextPoints implements PointTable {

    private static final int COLUMN = 16;
    private static final Text HEIGHT = Text.of("height", "高程");
    private static final Text DEPTH = Text.of("depth", "深度");

    private final PrintStream out;
    private final Frame from;
    private final Frame to;

    /** @param named whether points are called something */
    TextPoints(Terminal terminal, Frame from, Frame to, boolean named) {
        this.out = terminal.out();
        this.from = from;
        this.to = to;
        for (Frame frame : new Frame[] {from, to}) {
            String name = frame + "  " + terminal.say(frame.horizontal().name());
            out.println(frame.heights() == null ? name
                    : Message.of("{0}, {1}", "{0}，{1}", name, frame.heights().label()).in(terminal.language()));
        }
        out.println(head(from, terminal) + "   " + head(to, terminal) + (named ? "   " + terminal.say("point", "點") : ""));
    }

    private static String head(Frame frame, Terminal terminal) {
        Crs crs = frame.horizontal();
        var line = new StringBuilder();
        cell(terminal.say(crs.xLabel()), line);
        cell(terminal.say(crs.yLabel()), line);
        if (frame.heights() != null) {
            cell(terminal.say(frame.heights() == HeightSystem.CHART_DEPTH ? DEPTH : HEIGHT), line);
        }
        return line.toString();
    }

    private static void cell(String text, StringBuilder line) {
        line.append(" ".repeat(Math.max(1, COLUMN - Width.of(text)))).append(text);
    }

    @Override
    public void add(String id, double[] before, double[] after) {
        var line = new StringBuilder();
        for (int i = 0; i < before.length; i++) {
            cell(PointTable.number(from.horizontal(), i, before[i]), line);
        }
        line.append("   ");
        for (int i = 0; i < after.length; i++) {
            cell(PointTable.number(to.horizontal(), i, after[i]), line);
        }
        out.println(id.isEmpty() ? line : line.append("   ").append(Printable.of(id)));
    }

    @Override
    public void end() {
        out.flush();
    }
}
