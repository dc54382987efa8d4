// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lintel.report.table.Table;

/** Writes plain tables as a workbook, a sheet each; the same tables give the same bytes. */
public final class TableBook {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1900, 3, 1);
    private static final int MOST_DIGITS = 15;

    private TableBook() {
    }

    /**
     * Writes them; {@code out} is flushed, not closed.
     *
     * @throws IOException also where a table has more rows than a sheet takes
     */
    public static void write(List<Table> tables, OutputStream out) throws IOException {
        Book book = new Book(out);
        List<String> names = tables.stream().map(table -> book.place(table.name())).toList();
        for (int i = 0; i < tables.size(); i++) {
            write(book, names.get(i), tables.get(i));
        }
        book.finish();
        out.flush();
    }

    private static void write(Book book, String name, Table table) throws IOException {
        Sheet sheet = book.begin(name, table.columns().stream().mapToInt(Table.Column::width).toArray(), 1);
        sheet.row();
        for (Table.Column column : table.columns()) {
            sheet.text(column.name(), Look.HEAD);
        }
        table.rows().to(cells -> {
            if (sheet.next() > Sheet.MOST_ROWS) {
                throw new IOException("a sheet takes no more than " + Sheet.MOST_ROWS + " rows");
            }
            sheet.row();
            for (int i = 0; i < cells.size(); i++) {
                cell(sheet, table.columns().get(i).kind(), cells.get(i) == null ? "" : cells.get(i));
            }
        });
        sheet.filter(1, sheet.next() - 1, table.columns().size());
        book.end(sheet);
    }

    private static void cell(Sheet sheet, Table.Kind kind, String cell) throws IOException {
        // what has more digits than a spreadsheet keeps would come out as another number
        boolean exact = cell.length() <= MOST_DIGITS;
        if (cell.isEmpty()) {
            sheet.skip();
        } else if (kind == Table.Kind.MONEY && exact) {
            sheet.number(Double.parseDouble(cell), Look.PLAIN, "#,##0.00");
        } else if (kind == Table.Kind.NUMBER && exact) {
            sheet.number(Double.parseDouble(cell), Look.PLAIN, "General");
        } else if (kind == Table.Kind.DAY && !LocalDate.parse(cell).isBefore(FIRST_SERIAL)) {
            sheet.number(ChronoUnit.DAYS.between(SERIAL_ZERO, LocalDate.parse(cell)), Look.PLAIN, "yyyy-mm-dd");
        } else {
            sheet.text(cell, Look.PLAIN);
        }
    }
}
