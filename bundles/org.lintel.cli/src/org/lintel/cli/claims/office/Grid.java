// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Width;

/** A table for a terminal: each column as wide as its widest cell, those of figures to the right. */
final class Grid {

    private final Terminal terminal;
    private final String right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param right the places of columns that run to the right, as digits: {@code "45"} */
    Grid(Terminal terminal, String right, String... head) {
        this.terminal = terminal;
        this.right = right;
        rows.add(List.of(head));
    }

    void row(String... cells) {
        List<String> safe = new ArrayList<>();
        for (String cell : cells) {
            safe.add(Printable.of(cell));
        }
        rows.add(safe);
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    void print() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - Width.of(row.get(i)));
                boolean toRight = right.indexOf('0' + i) >= 0;
                line.append(toRight ? gap + row.get(i) : row.get(i) + gap).append("  ");
            }
            terminal.out().println(line.toString().stripTrailing());
        }
    }
}
