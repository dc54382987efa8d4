// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

/**
 * Lines of a table: the first column runs to the left, the others to the right; Chinese takes two places a character.
 */
final class Columns {

    private static final int FIRST = 34;
    private static final int OTHER = 13;

    private Columns() {
    }

    static String row(String name, String... cells) {
        String cut = cut(name);
        var line = new StringBuilder(cut).append(" ".repeat(Math.max(1, FIRST - width(cut))));
        for (int i = 0; i < cells.length; i++) {
            int wide = i == 0 ? OTHER : cells.length > 5 ? 11 : OTHER;
            line.append(" ".repeat(Math.max(1, wide - width(cells[i])))).append(cells[i]);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String name) {
        if (width(name) < FIRST) {
            return name;
        }
        int end = name.length();
        while (end > 0 && width(name.substring(0, end)) > FIRST - 2) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
