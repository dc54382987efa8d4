// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lintel.rules.pack.Csv;
import org.lintel.rules.pack.Table;

/** A table of a pack as csv. */
public final class TableText {

    private TableText() {
    }

    /** Head and cells; what a sign-off is about. Confidence and notes are not in it. */
    public static String figures(Table table) {
        StringBuilder out = new StringBuilder();
        Csv.append(out, table.header());
        for (Table.Row row : table.rows()) {
            Csv.append(out, row.cells());
        }
        return out.toString();
    }

    /** The figures with the confidence and the note of each row, as packs keep them. */
    public static String full(Table table) {
        StringBuilder out = new StringBuilder();
        List<String> head = new ArrayList<>(table.header());
        head.add("confidence");
        head.add("note");
        Csv.append(out, head);
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            cells.add(row.confidence().id());
            cells.add(row.note());
            Csv.append(out, cells);
        }
        return out.toString();
    }

    /**
     * SHA-256 of the figures, lower-case hex: changes when a figure does, not when more is known of where it is from.
     */
    public static String hash(Table table) {
        return SheetReader.sha256(figures(table).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether what stands in a column are numbers: all that is not empty, and at least one. */
    static boolean isNumeric(Table table, int column) {
        boolean any = false;
        for (Table.Row row : table.rows()) {
            String cell = row.cells().get(column);
            if (!cell.isEmpty()) {
                if (Double.isNaN(Wording.number(cell))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
