// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;

/** Makes rows that were read into a table with a head, or says in which row they are none. */
final class SheetShape {

    private static final Message AS_PLAIN_TEXT = Message.of("write a plain number or plain text", "請填寫純數字或純文字");

    private SheetShape() {
    }

    static Sheet table(String file, String name, List<Sheet.Row> found, String sha256, SheetRules rules)
            throws SheetException {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row : found) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw SheetException.at(file, 0, Message.of("it is empty", "檔案是空的"),
                    Message.of("the first row names the columns, each row after it is one row of the table",
                            "首行為欄名，其後每行為表的一行"));
        }
        if (rows.size() > rules.mostRows() + 1) {
            throw SheetException.at(file, rows.get(rules.mostRows() + 1).number(),
                    Message.of("more than {0} rows", "超過 {0} 行", rules.mostRows()), rules.remedy());
        }
        List<String> head = head(file, rows.getFirst());
        List<Sheet.Row> body = new ArrayList<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            body.add(fitted(file, head, row, rules));
        }
        return new Sheet(file, name, head, body, sha256);
    }

    private static List<String> head(String file, Sheet.Row row) throws SheetException {
        List<String> head = new ArrayList<>(row.cells());
        while (!head.isEmpty() && head.getLast().isBlank()) {
            head.removeLast();
        }
        if (head.size() > Sheet.MOST_COLUMNS) {
            throw SheetException.at(file, row.number(), Message.of("{0} columns", "共 {0} 欄", head.size()),
                    Message.of("a table has at most {0}", "一個表最多 {0} 欄", Sheet.MOST_COLUMNS));
        }
        Set<String> seen = new HashSet<>();
        for (String column : head) {
            if (column.isBlank()) {
                throw SheetException.at(file, row.number(), Message.of("column {0} has no name",
                        "第 {0} 欄沒有名稱", column(head.indexOf(column))),
                        Message.of("name every column, as \"lintel tables export\" does",
                                "請為每欄命名，如「lintel tables export」所示"));
            }
            if (!seen.add(Wording.folded(column))) {
                throw SheetException.at(file, row.number(), Message.of("two columns are called \"{0}\"",
                        "有兩欄同名「{0}」", column), Message.of("rename one of them", "請更改其中一欄的名稱"));
            }
        }
        return head;
    }

    private static Sheet.Row fitted(String file, List<String> head, Sheet.Row row, SheetRules rules)
            throws SheetException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(head.size(), row.cells().size()); i++) {
            String cell = i < row.cells().size() ? row.cells().get(i).strip() : "";
            if (i >= head.size()) {
                if (!cell.isEmpty()) {
                    throw SheetException.at(file, row.number(), Message.of("{0} cells under {1} columns",
                            "該行有 {0} 格，但只有 {1} 欄", row.cells().size(), head.size()),
                            Message.of("put cells that hold commas in quotation marks", "含逗號的儲存格請加引號"));
                }
                continue;
            }
            check(file, row.number(), head.get(i), cell, rules);
            cells.add(Wording.isDash(cell) ? "" : cell);
        }
        return new Sheet.Row(row.number(), cells);
    }

    private static void check(String file, int row, String column, String cell, SheetRules rules)
            throws SheetException {
        if (cell.length() > Sheet.LONGEST_CELL) {
            throw SheetException.at(file, row, Message.of("the cell under \"{0}\" holds {1} characters",
                    "「{0}」一欄的儲存格有 {1} 個字元", column, cell.length()), AS_PLAIN_TEXT);
        }
        if (!rules.records() && Wording.looksLikeFormula(cell)) {
            throw SheetException.at(file, row, Message.of("the cell under \"{0}\" looks like a formula: {1}",
                    "「{0}」一欄的儲存格似為公式：{1}", column, cell.substring(0, Math.min(cell.length(), 40))), AS_PLAIN_TEXT);
        }
        if (cell.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f)) {
            throw SheetException.at(file, row, Message.of("the cell under \"{0}\" holds control characters",
                    "「{0}」一欄的儲存格含控制字元", column), AS_PLAIN_TEXT);
        }
    }

    /** The letters a spreadsheet gives a column, from 0. */
    static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int n = index + 1; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.toString();
    }
}
