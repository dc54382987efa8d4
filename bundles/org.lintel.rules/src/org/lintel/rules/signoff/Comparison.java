// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.text.Message;
import org.lintel.rules.pack.Table;

/**
 * An official table held against the one Lintel has, row by row.
 *
 * @param compared columns both have, as Lintel calls them, in Lintel's order
 * @param ignored columns of the file that Lintel does not have
 * @param absent columns of Lintel that the file does not have
 * @param equal rows that are the same
 * @param differences missing rows last, else in the order of the file
 * @param figures Lintel's columns: what the official table has, in its order, and for rows of Lintel the cells of
 *     {@code absent} columns as Lintel has them
 */
public record Comparison(Sheet sheet, Table table, List<String> compared, List<String> ignored, List<String> absent,
        int equal, List<Difference> differences, List<List<String>> figures) {

    /**
     * Compares.
     *
     * @param renamed heads of the file and the columns of Lintel they mean, where their names differ
     * @throws SheetException if a column or a row cannot be brought together with Lintel's
     */
    public static Comparison of(Sheet sheet, Table table, Map<String, String> renamed) throws SheetException {
        return new Work(sheet, table, renamed).compare();
    }

    /** Whether every row of both tables is in the other, with the same cells. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /** How many differences there are of a kind. */
    public int count(Difference.Kind kind) {
        return (int) differences.stream().filter(difference -> difference.kind() == kind).count();
    }

    private static final class Work {

        private final Sheet sheet;
        private final Table table;
        private final int[] columns;
        private final boolean[] numeric;
        private final List<String> ignored = new ArrayList<>();
        private final List<Difference> differences = new ArrayList<>();
        private final List<List<String>> figures = new ArrayList<>();
        private int equal;

        Work(Sheet sheet, Table table, Map<String, String> renamed) throws SheetException {
            this.sheet = sheet;
            this.table = table;
            this.columns = columns(renamed);
            this.numeric = new boolean[columns.length];
            for (int i = 0; i < columns.length; i++) {
                numeric[i] = TableText.isNumeric(table, i);
            }
        }

        /** For each column of Lintel the column of the file, or -1. */
        private int[] columns(Map<String, String> renamed) throws SheetException {
            Map<String, String> meant = new HashMap<>();
            for (Map.Entry<String, String> entry : renamed.entrySet()) {
                if (!table.columns().containsKey(entry.getValue())) {
                    throw refuse(0, Message.of("the table has no column \"{0}\"", "該表沒有欄「{0}」", entry.getValue()),
                            Message.of("its columns are: {0}", "該表的欄為：{0}", String.join(", ", table.header())));
                }
                if (sheet.head().stream().noneMatch(
                        head -> Wording.folded(head).equals(Wording.folded(entry.getKey())))) {
                    throw refuse(0, Message.of("the file has no column \"{0}\"", "檔案沒有欄「{0}」", entry.getKey()),
                            Message.of("its columns are: {0}", "檔案的欄為：{0}", String.join(", ", sheet.head())));
                }
                meant.put(Wording.folded(entry.getKey()), Wording.folded(entry.getValue()));
            }
            int[] found = new int[table.columns().size()];
            Arrays.fill(found, -1);
            List<String> header = table.header().stream().map(Wording::folded).toList();
            for (int i = 0; i < sheet.head().size(); i++) {
                String name = Wording.folded(sheet.head().get(i));
                int column = header.indexOf(meant.getOrDefault(name, name));
                if (column < 0) {
                    ignored.add(sheet.head().get(i));
                } else if (found[column] >= 0) {
                    throw refuse(0, Message.of("two columns mean \"{0}\"", "有兩欄指「{0}」", table.header().get(column)),
                            Message.of("leave one of them out", "請刪去其一"));
                } else {
                    found[column] = i;
                }
            }
            if (found[0] < 0) {
                throw refuse(0, Message.of("it has no column \"{0}\", which names the rows", "欠缺用以識別各行的欄「{0}」",
                        table.header().getFirst()), Message.of("name it so, or say --column \"HEAD={0}\"; "
                                + "\"lintel tables export\" writes the table to fill in",
                                "請如此命名，或用 --column \"欄名={0}\"；「lintel tables export」可匯出表格供填寫",
                                table.header().getFirst()));
            }
            return found;
        }

        Comparison compare() throws SheetException {
            Map<String, Table.Row> known = new LinkedHashMap<>();
            Map<String, Integer> counts = new HashMap<>();
            for (Table.Row row : table.rows()) {
                known.put(key(row.cells().getFirst(), counts), row);
            }
            counts.clear();
            for (Sheet.Row row : sheet.rows()) {
                String name = row.cells().get(columns[0]);
                if (name.isEmpty()) {
                    throw refuse(row.number(), Message.of("the row has no name under \"{0}\"", "該行的「{0}」一欄是空的",
                            sheet.head().get(columns[0])), Message.of("name it as Lintel's table does",
                                    "請按 Lintel 的表命名"));
                }
                row(row, name, known.remove(key(name, counts)));
            }
            for (Table.Row row : known.values()) {
                differences.add(new Difference(Difference.Kind.MISSING, row.cells().getFirst(), 0, "",
                        String.join(" | ", row.cells()), "", Message.EMPTY));
            }
            List<String> compared = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                (columns[i] < 0 ? absent : compared).add(table.header().get(i));
            }
            return new Comparison(sheet, table, List.copyOf(compared), List.copyOf(ignored), List.copyOf(absent), equal,
                    List.copyOf(differences), List.copyOf(figures));
        }

        /** Rows of one name are told apart by their order. */
        private static String key(String name, Map<String, Integer> counts) {
            String folded = Wording.folded(name);
            int count = counts.merge(folded, 1, Integer::sum);
            return count == 1 ? folded : folded + '\n' + count;
        }

        private void row(Sheet.Row row, String name, Table.Row lintel) throws SheetException {
            List<String> cells = new ArrayList<>();
            boolean same = true;
            for (int i = 0; i < columns.length; i++) {
                String known = lintel == null ? "" : lintel.cells().get(i);
                String official = columns[i] < 0 ? known : Wording.written(row.cells().get(columns[i]));
                if (!official.isEmpty() && numeric[i] && Double.isNaN(Wording.number(official))) {
                    throw refuse(row.number(), Message.of("\"{0}\" under \"{1}\" is no number", "「{1}」一欄的「{0}」並非數字",
                            official, table.header().get(i)),
                            Message.of("write the number alone, its unit in the head", "請只填寫數字，單位寫在欄名"));
                }
                // the spelling that rules know is kept where both say the same
                boolean equals = lintel != null && (i == 0 || Wording.same(known, official));
                cells.add(equals ? known : official);
                if (lintel != null && !equals) {
                    same = false;
                    differences.add(new Difference(Difference.Kind.CHANGED, lintel.cells().getFirst(), row.number(),
                            table.header().get(i), known, official, UnitSlip.hint(known, official)));
                }
            }
            if (lintel == null) {
                differences.add(new Difference(Difference.Kind.ADDED, name, row.number(), "", "",
                        String.join(" | ", cells), Message.EMPTY));
            } else if (same) {
                equal++;
            }
            figures.add(List.copyOf(cells));
        }

        private SheetException refuse(int row, Message problem, Message remedy) {
            return SheetException.at(sheet.file(), row, problem, remedy);
        }
    }
}
