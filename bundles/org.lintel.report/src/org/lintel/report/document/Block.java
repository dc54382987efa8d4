// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

import java.util.List;

/** A part of a document. Its texts are cleaned when it is made: whatever a record held, they are harmless in each form. */
public sealed interface Block {

    /** A heading; level 1 is that of the whole. */
    record Heading(int level, String text) implements Block {
        public Heading {
            text = CleanText.line(text);
        }
    }

    /** How a paragraph stands. */
    enum Style {
        BODY, LETTERHEAD, SMALL
    }

    /** A paragraph; its line ends are kept. */
    record Paragraph(Style style, String text) implements Block {
        public Paragraph {
            text = CleanText.lines(text);
        }
    }

    /** A list, each item with a dash. */
    record Items(List<String> items) implements Block {
        public Items {
            items = items.stream().map(CleanText::line).toList();
        }
    }

    /**
     * A column of a table.
     *
     * @param figures whether it runs to the right
     */
    record Column(String head, boolean figures) {
        public Column {
            head = CleanText.line(head);
        }
    }

    /**
     * A row of a table.
     *
     * @param depth how deep the first cell stands within what it belongs to
     * @param strong whether it is a sum
     * @param notes what is said of the row below it, in smaller letters
     */
    record Row(int depth, boolean strong, List<String> cells, List<String> notes) {
        public Row {
            cells = cells.stream().map(CleanText::line).toList();
            notes = notes.stream().map(CleanText::line).toList();
        }

        public static Row of(String... cells) {
            return new Row(0, false, List.of(cells), List.of());
        }
    }

    /** A table, each of its rows with a cell for each column. */
    record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.cells().size() + " cells: " + row);
                }
            }
        }
    }
}
