// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.table;

import java.io.IOException;
import java.util.List;

/**
 * A plain table that leaves Lintel as a file: columns with a name, rows of values, written as they come.
 *
 * @param name of its sheet in a workbook
 * @param rows gives the rows one after the other
 */
public record Table(String name, List<Column> columns, Rows rows) {

    /** What a column holds: text whatever it begins with, numbers to calculate with, days, amounts with two decimals. */
    public enum Kind {
        TEXT, NUMBER, DAY, MONEY
    }

    /** @param width of the column in a workbook, in characters */
    public record Column(String name, Kind kind, int width) {
    }

    /** The rows of a table. */
    @FunctionalInterface
    public interface Rows {
        /** Hands them over. */
        void to(Sink sink) throws IOException;
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Sink {
        /**
         * One row.
         *
         * @param cells for each column its value: null or empty for nothing; numbers and amounts as plain decimals, days as
         *     ISO 8601
         */
        void row(List<String> cells) throws IOException;
    }

    public Table {
        columns = List.copyOf(columns);
    }
}
