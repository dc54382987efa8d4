// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.crs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One point as it is written: its numbers, and what it is called if it is called something.
 *
 * @param id empty for none
 * @param numbers null where they are none
 */
record PointLine(String id, double[] numbers) {

    private static final int MOST = 4;
    private static final String MARKS = "\\s*[,;\\t]\\s*";

    /** Where what a point is called stands on its line. */
    enum Column {
        /** Where it is no number: before or behind them. */
        BY_LOOKS, FIRST, LAST
    }

    /** @param wanted how many numbers a point has */
    static PointLine of(String text, Column column, int wanted) {
        String line = text.strip();
        double[] plain = numbers(List.of(line.split(MARKS + "|\\s+")));
        List<String> fields = fields(line);
        if (column == Column.BY_LOOKS || fields.size() != wanted + 1) {
            PointLine first = plain != null ? new PointLine("", plain) : named(fields, Column.FIRST);
            return first.numbers != null ? first : named(fields, Column.LAST);
        }
        return named(fields, column);
    }

    /** Of a line with commas, semicolons or tabs these part the fields, so that names may have blanks; else the blanks. */
    static List<String> fields(String line) {
        boolean marked = line.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t');
        return Arrays.stream(line.split(marked ? MARKS : "\\s+", -1)).map(PointLine::bare).toList();
    }

    private static String bare(String field) {
        boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        return (quoted ? field.substring(1, field.length() - 1) : field).strip();
    }

    private static PointLine named(List<String> fields, Column column) {
        boolean first = column == Column.FIRST;
        double[] numbers = fields.size() < 2 ? null : numbers(first ? fields.subList(1, fields.size())
                : fields.subList(0, fields.size() - 1));
        return new PointLine(numbers == null ? "" : first ? fields.getFirst() : fields.getLast(), numbers);
    }

    /** Null where one of them is no number. */
    private static double[] numbers(List<String> parts) {
        List<Double> found = new ArrayList<>();
        for (String part : parts) {
            try {
                double value = Double.parseDouble(part);
                if (!Double.isFinite(value) || found.size() == MOST) {
                    return null;
                }
                found.add(value);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
