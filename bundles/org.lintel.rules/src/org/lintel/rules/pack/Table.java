// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Source;

/**
 * A table of a code: rows of words and numbers, each row with its source and confidence.
 *
 * @param name file name without its ending
 * @param columns by name, in the order of the cells
 */
public record Table(String name, Source source, Map<String, Integer> columns, List<Row> rows) {

    /** The row whose first cell is that word; null if there is none. */
    public Row row(String key) {
        for (Row row : rows) {
            if (row.cells().getFirst().equals(key)) {
                return row;
            }
        }
        return null;
    }

    /** All rows with that word in a column. */
    public List<Row> rows(String column, String word) {
        List<Row> found = new ArrayList<>();
        for (Row row : rows) {
            if (text(row, column).equals(word)) {
                found.add(row);
            }
        }
        return found;
    }

    /** A cell; empty where nothing stands. */
    public String text(Row row, String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return row.cells().get(index);
    }

    /** A number; NaN where the cell is empty. */
    public double number(Row row, String column) {
        String cell = text(row, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /**
     * When a row is in force, from its columns {@code earliest} and {@code latest}, which are ISO days.
     *
     * @throws IllegalArgumentException if the table has no such columns
     */
    public Effective effective(Row row) {
        return new Effective(text(row, "earliest"), text(row, "latest"));
    }

    /**
     * Which of some rows that replace each other may be in force on a day.
     *
     * @param date ISO day; empty for the newest
     * @param rows oldest first; at least one
     */
    public InForce<Row> inForce(String date, List<Row> rows) {
        return InForce.on(date, rows, this::effective);
    }

    /** Names of the columns, in the order of the cells. */
    public List<String> header() {
        return List.copyOf(columns.keySet());
    }

    /** Evidence for having used a cell, with the row's own confidence. */
    public Evidence evidence(Row row, String column) {
        boolean plain = row.confidence() == source.confidence() && row.note().isEmpty() && row.signOff() == null;
        Source cited = plain ? source : new Source(source.document(), source.clause(), source.edition(),
                row.confidence(), row.note(), row.signOff());
        return new Evidence.FromTable(name, row.cells().getFirst(), text(row, column), cited);
    }

    /**
     * One row.
     *
     * @param note how it was read or derived; empty if there is nothing to say
     * @param signOff who has compared it with the official document; null if nobody has
     */
    public record Row(List<String> cells, Confidence confidence, String note, SignOff signOff) {

        public Row(List<String> cells, Confidence confidence, String note) {
            this(cells, confidence, note, null);
        }
    }
}
