// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.List;

/**
 * A table as somebody wrote it: a head and rows of text, all equally long.
 *
 * @param file as messages name it
 * @param name of the sheet in a workbook; empty for csv
 * @param head the names of the columns as they stand there
 * @param sha256 of the file it was read from, lower-case hex
 */
public record Sheet(String file, String name, List<String> head, List<Row> rows, String sha256) {

    /** Rows a table may have; the longest of the codes has some hundreds. */
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 256;
    static final int LONGEST_CELL = 10_000;
    static final int MOST_BYTES = 8 << 20;

    public Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** @param number the row in the sheet, or the line in the file, from 1 */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
