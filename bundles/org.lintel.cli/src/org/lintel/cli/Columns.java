// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import org.lintel.core.text.Width;

/**
 * The lines of a table on a terminal, indented by two: the first column runs to the left, the others to the right.
 *
 * @param first columns of the terminal for the name that begins a line, a space after it among them; longer ones are cut
 * @param other columns of the terminal for each cell; a longer one moves what follows, for no figure is ever cut
 */
public record Columns(int first, int other) {

    /** @param name harmless already, as {@link Printable} makes it; likewise the cells */
    public String row(String name, String... cells) {
        String shown = Width.cut(name, first - 1);
        var line = new StringBuilder("  ").append(shown).append(" ".repeat(first - Width.of(shown)));
        for (String cell : cells) {
            line.append(" ".repeat(Math.max(1, other - Width.of(cell)))).append(cell);
        }
        return line.toString().stripTrailing();
    }
}
