// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.report.escape.XmlText;

/**
 * Writes the rows of one sheet, one after the other. Text is text whatever it begins with; only formulas are
 * formulas.
 */
final class Sheet {

    /** The most a program of this kind takes. */
    static final int MOST_ROWS = 1_000_000;
    /** A formula may have 8192 characters. */
    static final int LONGEST_FORMULA = 8_000;
    private static final int LONGEST_TEXT = 32_000;
    private static final int MOST_LINKS = 60_000;
    private static final int DEEPEST_OUTLINE = 7;

    private final Appendable out;
    private final Styles styles;
    private final List<String> links = new ArrayList<>();
    private String filter = "";
    private int row;
    private int column;
    private boolean open;

    Sheet(Appendable out, Styles styles, int[] widths, int frozen, boolean selected) throws IOException {
        this.out = out;
        this.styles = styles;
        out.append(Part.HEAD).append("<worksheet xmlns=\"").append(Part.MAIN).append("\" xmlns:r=\"")
                .append(Part.RELATIONS)
                .append("\"><sheetPr><outlinePr summaryBelow=\"0\"/><pageSetUpPr fitToPage=\"1\"/>")
                .append("</sheetPr><sheetViews><sheetView showGridLines=\"0\"").append(selected ? " tabSelected=\"1\""
                : "")
                .append(" workbookViewId=\"0\">");
        if (frozen > 0) {
            out.append("<pane ySplit=\"").append(String.valueOf(frozen)).append("\" topLeftCell=\"A")
                    .append(String.valueOf(frozen + 1)).append("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        out.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\" outlineLevelRow=\"7\"/><cols>");
        for (int i = 1; i <= widths.length; i++) {
            out.append("<col min=\"").append(String.valueOf(i)).append("\" max=\"").append(String.valueOf(i))
                    .append("\" width=\"").append(String.valueOf(widths[i - 1])).append("\" customWidth=\"1\"/>");
        }
        out.append("</cols><sheetData>");
    }

    /** Begins the next row; its number. */
    int row() throws IOException {
        return row(0);
    }

    /** Begins the next row of a tree. */
    int row(int depth) throws IOException {
        return row(depth, 0);
    }

    /** Begins the row of the sheet's title. */
    int titleRow() throws IOException {
        return row(0, 21);
    }

    /** Begins a row of heads, which may take two lines. */
    int headRow() throws IOException {
        return row(0, 32);
    }

    /** @param height in points; 0 for the usual */
    private int row(int depth, int height) throws IOException {
        closeRow();
        row++;
        column = 0;
        open = true;
        out.append("<row r=\"").append(String.valueOf(row)).append('"');
        if (depth > 0) {
            out.append(" outlineLevel=\"").append(String.valueOf(Math.min(depth, DEEPEST_OUTLINE))).append('"');
        }
        if (height > 0) {
            out.append(" ht=\"").append(String.valueOf(height)).append("\" customHeight=\"1\"");
        }
        out.append('>');
        return row;
    }

    /** The number of the row that would come next. */
    int next() {
        return row + 1;
    }

    /** Leaves rows out. */
    Sheet blank(int rows) throws IOException {
        closeRow();
        row += rows;
        return this;
    }

    private void closeRow() throws IOException {
        if (open) {
            out.append("</row>");
            open = false;
        }
    }

    Sheet skip() {
        column++;
        return this;
    }

    Sheet text(String text, Look look) throws IOException {
        return text(text, look, 0, false);
    }

    /** Words over a column. */
    Sheet head(String text) throws IOException {
        return text(text, Look.HEAD, 0, true);
    }

    /** Words that follow a column of numbers, a little apart from them. */
    Sheet note(String text) throws IOException {
        return text(text, Look.NOTE, text.isEmpty() ? 0 : 1, false);
    }

    /** @param wrapped whether it may take several lines */
    Sheet text(String text, Look look, int indent, boolean wrapped) throws IOException {
        if (text.isEmpty()) {
            return look.border().isEmpty() && look.fill().isEmpty() ? skip() : cell(styles.of(look), "").done();
        }
        boolean quoted = "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        cell(styles.of(look, Styles.GENERAL, Math.min(indent, 15), quoted, wrapped), " t=\"inlineStr\"");
        out.append("><is><t xml:space=\"preserve\">");
        CellText.append(out, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
        out.append("</t></is></c>");
        return this;
    }

    Sheet number(double value, Look look, String format) throws IOException {
        cell(styles.of(look, format), "");
        out.append("><v>").append(plain(value)).append("</v></c>");
        return this;
    }

    /** @param value what the formula gave when it was written */
    Sheet formula(String formula, double value, Look look, String format) throws IOException {
        cell(styles.of(look, format), "");
        out.append("><f>");
        XmlText.append(out, formula);
        out.append("</f><v>").append(plain(value)).append("</v></c>");
        return this;
    }

    /** @param value the words the formula gave when it was written */
    Sheet words(String formula, String value, Look look) throws IOException {
        cell(styles.of(look), " t=\"str\"");
        out.append("><f>");
        XmlText.append(out, formula);
        out.append("</f><v>");
        XmlText.append(out, value);
        out.append("</v></c>");
        return this;
    }

    /** A text that leads to another place of the workbook. */
    Sheet link(String text, String place) throws IOException {
        if (links.size() < MOST_LINKS) {
            StringBuilder link = new StringBuilder("<hyperlink ref=\"").append(name(column)).append(row)
                    .append("\" location=\"");
            XmlText.append(link, place);
            links.add(link.append("\"/>").toString());
        }
        return text(text, Look.LINK);
    }

    /** Lets the reader filter a table. */
    void filter(int firstRow, int lastRow, int columns) {
        filter = "<autoFilter ref=\"A" + firstRow + ":" + name(columns - 1) + Math.max(firstRow, lastRow) + "\"/>";
    }

    private Sheet cell(int style, String type) throws IOException {
        out.append("<c r=\"").append(name(column)).append(String.valueOf(row)).append("\" s=\"")
                .append(String.valueOf(style)).append('"').append(type);
        column++;
        return this;
    }

    private Sheet done() throws IOException {
        out.append("/>");
        return this;
    }

    /** All digits of a number. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The letters of a column, from 0. */
    static String name(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column))
                : name(column / 26 - 1) + (char) ('A' + column % 26);
    }

    void end() throws IOException {
        closeRow();
        out.append("</sheetData>").append(filter);
        if (!links.isEmpty()) {
            out.append("<hyperlinks>");
            for (String link : links) {
                out.append(link);
            }
            out.append("</hyperlinks>");
        }
        out.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
                .append("<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>")
                .append("</worksheet>");
    }
}
