// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lintel.core.text.Message;

/**
 * The cells of one sheet of a workbook. What a person who looks at the sheet would not see as it counts here is
 * refused:
 * formulas, hidden rows and columns, merged cells, error values.
 */
final class SheetCells {

    private static final MathContext FIFTEEN = new MathContext(15);
    private static final Message PASTE_VALUES = Message.of("copy the cells and paste them as values",
            "請複製該等儲存格並貼上為「值」");
    private static final Message SHOW_OR_DELETE = Message.of("show it, or delete it", "請將其顯示或刪除");
    private static final Message SAVE_AGAIN =
            Message.of("open the file in a spreadsheet program and save it again", "請以試算表軟件開啟並重新儲存");

    private final Workbook book;
    private final Xml xml;
    private final SheetRules rules;
    private int row;
    private int formulas;
    private String firstFormula = "";

    SheetCells(Workbook book, Xml xml, SheetRules rules) {
        this.book = book;
        this.xml = xml;
        this.rules = rules;
    }

    List<Sheet.Row> read() throws XMLStreamException, SheetException {
        List<Sheet.Row> rows = new ArrayList<>();
        while (xml.next()) {
            if (xml.begins("row")) {
                Sheet.Row found = row();
                if (!found.cells().isEmpty()) {
                    rows.add(found);
                }
                if (rows.size() > rules.mostRows() + 1) {
                    // the caller says what is too much
                    return rows;
                }
            } else if (xml.begins("col") && isTrue(xml.attribute("hidden"))) {
                throw book.refuse(0, Message.of("column {0} is hidden", "第 {0} 欄已隱藏",
                        SheetShape.column(number(xml.attribute("min"), 1) - 1)), SHOW_OR_DELETE);
            } else if (xml.begins("mergeCell")) {
                throw book.refuse(0, Message.of("cells {0} are merged", "儲存格 {0} 已合併",
                        String.valueOf(xml.attribute("ref"))),
                        Message.of("split them and write the value into each", "請分拆儲存格，並在每格填寫內容"));
            }
        }
        if (formulas > 0) {
            rules.told().accept(Message.of("{0} cells hold formulas, the first {1}: taken as the values they had when the "
                    + "file was saved", "有 {0} 個儲存格載有公式，首個為 {1}：已採用檔案儲存時的數值", formulas, firstFormula));
        }
        return rows;
    }

    private Sheet.Row row() throws XMLStreamException, SheetException {
        int next = number(xml.attribute("r"), row + 1);
        if (next <= row) {
            throw book.refuse(next, Message.of("rows are not in order", "各行次序混亂"), SAVE_AGAIN);
        }
        row = next;
        boolean hidden = isTrue(xml.attribute("hidden"));
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                int at = column(xml.attribute("r"), column);
                if (at < column) {
                    throw book.refuse(row, Message.of("cells are not in order", "各格次序混亂"), SAVE_AGAIN);
                }
                column = at + 1;
                String text = cell(SheetShape.column(at) + row);
                if (text.isEmpty()) {
                    continue;
                }
                if (at >= Sheet.MOST_COLUMNS) {
                    throw book.refuse(row, Message.of("a cell in column {0}", "第 {0} 欄有內容", SheetShape.column(at)),
                            Message.of("a table has at most {0} columns", "一個表最多 {0} 欄", Sheet.MOST_COLUMNS));
                }
                while (cells.size() < at) {
                    cells.add("");
                }
                cells.add(text);
            }
        }
        if (hidden && !cells.isEmpty()) {
            throw book.refuse(row, Message.of("the row is hidden", "該行已隱藏"), SHOW_OR_DELETE);
        }
        return new Sheet.Row(row, cells);
    }

    private String cell(String name) throws XMLStreamException, SheetException {
        String type = xml.attribute("t") == null ? "n" : xml.attribute("t");
        StringBuilder value = new StringBuilder();
        boolean within = false;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f") && rules.records()) {
                formula = true;
                firstFormula = formulas++ == 0 ? name : firstFormula;
            } else if (xml.begins("f")) {
                throw book.refuse(row, Message.of("cell {0} holds a formula", "儲存格 {0} 載有公式", name), PASTE_VALUES);
            } else if (xml.begins("is")) {
                value.append(book.text(xml, "is"));
            } else if (xml.begins("v") || xml.ends("v")) {
                within = xml.begins("v");
            } else if (within && xml.kind() == XMLStreamConstants.CHARACTERS) {
                value.append(xml.text());
            }
            if (value.length() > 4 * Sheet.LONGEST_CELL) {
                throw book.refuse(row, Message.of("cell {0} holds more than {1} characters",
                        "儲存格 {0} 超過 {1} 個字元", name, Sheet.LONGEST_CELL), Message.of("shorten it", "請縮短"));
            }
        }
        String text = value.toString().strip();
        if (formula && text.isEmpty() && !type.equals("str")) {
            throw book.refuse(row, Message.of("the formula of cell {0} has no value", "儲存格 {0} 的公式沒有數值", name),
                    SAVE_AGAIN);
        }
        return switch (type) {
            case "s" -> text.isEmpty() ? "" : book.shared(text, row).strip();
            case "b" -> text.equals("1") ? "TRUE" : "FALSE";
            case "e" -> throw book.refuse(row, Message.of("cell {0} holds an error: {1}", "儲存格 {0} 為錯誤值：{1}", name,
                    text.substring(0, Math.min(text.length(), 20))), Message.of("write the value", "請填寫數值"));
            case "n" -> plain(text);
            default -> text;
        };
    }

    /** A number with the fifteen digits that spreadsheets show, without exponent. */
    private static String plain(String text) {
        double value = Wording.number(text);
        return Double.isNaN(value) || Math.abs(value) > 1e15 ? text
                : value == Math.rint(value) ? Long.toString((long) value)
                        : new BigDecimal(value, FIFTEEN).stripTrailingZeros().toPlainString();
    }

    static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    private static int column(String reference, int otherwise) {
        if (reference == null || !reference.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
