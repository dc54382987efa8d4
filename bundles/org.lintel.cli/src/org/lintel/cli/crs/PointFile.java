// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Points of a file, one a line: numbers separated by commas, semicolons, tabs or blanks, with what the point is called before or
 * behind them. A first line of words is a head; lines with # are comments.
 */
final class PointFile {

    private static final int LONGEST = 1000;
    /** Heads of a column with what points are called. */
    private static final Set<String> NAMES = Set.of("id", "fid", "objectid", "no", "no.", "number", "name", "point", "point id",
            "pointid", "point_id", "pt", "station", "ref", "label", "code", "編號", "點號", "名稱", "點", "站名");

    private final BufferedReader lines;
    private final String name;
    private final int wanted;
    private PointLine.Column column = PointLine.Column.BY_LOOKS;
    private int number;
    private int told;
    private PointLine waiting;

    /**
     * Reads as far as the first point.
     *
     * @param wanted how many numbers a point has
     */
    PointFile(BufferedReader lines, String name, int wanted) throws IOException {
        this.lines = lines;
        this.name = name;
        this.wanted = wanted;
        String first = line();
        if (first != null && isHead(first)) {
            List<String> head = PointLine.fields(first.toLowerCase(Locale.ROOT));
            column = NAMES.contains(head.getFirst()) ? PointLine.Column.FIRST : NAMES.contains(head.getLast())
                    ? PointLine.Column.LAST : column;
            first = line();
        }
        waiting = first == null ? null : PointLine.of(first, column, wanted);
    }

    /** Words alone; a name with the numbers of a point is that point. */
    private boolean isHead(String line) {
        return PointLine.of(line, PointLine.Column.BY_LOOKS, wanted).numbers() == null
                && line.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether points have names: the first of them has one, or a column is headed so. */
    boolean isNamed() {
        return column != PointLine.Column.BY_LOOKS || waiting != null && !waiting.id().isEmpty();
    }

    /** Null after the last. */
    PointLine next() throws IOException {
        PointLine point = waiting;
        told = number;
        String line = line();
        waiting = line == null ? null : PointLine.of(line, column, wanted);
        return point;
    }

    /** File and line of the point that was given last. */
    String where() {
        return name + ":" + told;
    }

    /** The next that is neither blank nor a comment; what is longer than a point can be is not kept. Null at the end. */
    private String line() throws IOException {
        while (true) {
            int c = lines.read();
            if (c < 0) {
                return null;
            }
            number++;
            var line = new StringBuilder();
            for (; c >= 0 && c != '\n'; c = lines.read()) {
                if (line.length() < LONGEST && c != '\ufeff') {
                    line.append((char) c);
                }
            }
            if (!line.toString().isBlank() && line.charAt(0) != '#') {
                return line.toString().strip();
            }
        }
    }
}
