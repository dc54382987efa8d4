// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as comma-separated values for spreadsheets: UTF-8 with its mark, lines ended as RFC 4180 has them, and a
 * quotation mark before text that a spreadsheet would take for a formula.
 */
public final class CsvTable {

    /** With which formulas begin, also in the full-width letters that Asian keyboards write. */
    private static final String FORMULA = "=+-@\t\uff1d\uff0b\uff0d\uff20";

    private CsvTable() {
    }

    /** Writes it; {@code out} is flushed, not closed. */
    public static void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        writer.write('\ufeff');
        line(writer, table.columns().stream().map(Table.Column::name).map(CsvTable::safe).toList());
        table.rows().to(cells -> {
            for (int i = 0; i < cells.size(); i++) {
                writer.append(i == 0 ? "" : ",");
                String cell = cells.get(i) == null ? "" : cells.get(i);
                field(writer, table.columns().get(i).kind() == Table.Kind.TEXT ? safe(cell) : cell);
            }
            writer.write("\r\n");
        });
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.append(i == 0 ? "" : ",");
            field(writer, cells.get(i));
        }
        writer.write("\r\n");
    }

    /** Text that no spreadsheet takes for a formula, and no terminal for an instruction. */
    static String safe(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c == 0x7f || c >= 0x80 && c < 0xa0) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\ufffd');
            }
        }
        String plain = out == null ? text : out.toString();
        int first = 0;
        while (first < plain.length() && plain.charAt(first) == '\'') {
            first++;
        }
        return first == plain.length() || FORMULA.indexOf(plain.charAt(first)) < 0 ? plain : "'" + plain;
    }

    /** A text as one field of a line that is written elsewhere. */
    public static String field(String text) {
        var out = new StringWriter();
        try {
            field(out, safe(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void field(Writer writer, String text) throws IOException {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r' && c != '\t';
        }
        writer.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }
}
