// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Width;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.ifc.query.PropertyCensus;

/** A table of the property and quantity sets that elements have. */
final class TextProperties implements InfoVerb.Look {

    private final Terminal terminal;
    private final PrintStream out;
    private final List<String> types;
    private boolean first = true;

    TextProperties(Terminal terminal, List<String> types) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.types = types;
    }

    @Override
    public ExitCode at(Model model, String file, Progress progress) {
        PropertyCensus census = PropertyCensus.of(model, types, OpenOptions.defaults().threads(), progress);
        if (!first) {
            out.println();
        }
        first = false;
        var lines = new ArrayList<String[]>();
        long elements = 0;
        for (int count : census.elements().values()) {
            elements += count;
        }
        out.println(Printable.of(file) + terminal.say(": ", "：") + elements + terminal.say(" elements, ", " 個構件，")
                + census.sets() + terminal.say(" sets, ", " 個集，") + census.values()
                + terminal.say(" values, ", " 個值，") + census.filled() + terminal.say(" of them filled", " 個已填寫"));
        lines.add(new String[] {terminal.say("elements", "構件"), terminal.say("values", "值"),
            terminal.say("filled", "已填"), "", terminal.say("set", "集")});
        for (PropertyCensus.Row row : census.rows()) {
            lines.add(new String[] {String.valueOf(row.elements()), String.valueOf(row.values()),
                String.valueOf(row.filled()), row.values() == 0 ? "" : row.filled() * 100 / row.values() + " %",
                Printable.of(row.set())});
        }
        int[] widths = widths(lines);
        String type = null;
        for (int i = 1; i < lines.size(); i++) {
            PropertyCensus.Row row = census.rows().get(i - 1);
            if (!row.type().equals(type)) {
                type = row.type();
                out.println();
                out.println(Printable.of(type) + terminal.say(" (", "（") + census.elements().get(type)
                        + terminal.say(")", "）"));
                line(lines.getFirst(), widths);
            }
            line(lines.get(i), widths);
        }
        census.elements().forEach((name, count) -> {
            if (census.rows().stream().noneMatch(row -> row.type().equals(name))) {
                out.println();
                out.println(Printable.of(name) + terminal.say(" (", "（") + count
                        + terminal.say("): no sets", "）：沒有任何集"));
            }
        });
        return ExitCode.OK;
    }

    private static int[] widths(List<String[]> lines) {
        int[] widths = new int[4];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(line[i]));
            }
        }
        return widths;
    }

    private void line(String[] cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append("  ").append(" ".repeat(widths[i] - Width.of(cells[i]))).append(cells[i]);
        }
        out.println(line.append("  ").append(cells[widths.length]));
    }

    @Override
    public void end() {
        out.flush();
    }
}
