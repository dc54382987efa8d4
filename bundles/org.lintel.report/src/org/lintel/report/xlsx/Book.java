// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lintel.report.escape.XmlText;

/**
 * A workbook that is written sheet by sheet; none is kept in memory. Nothing in it tells when or where it was
 * written. Its
 * sheets may be written in another order than they are shown in.
 */
final class Book {

    /** Zip archives know no time before it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer writer;
    private final SheetNames names = new SheetNames();
    private final Styles styles = new Styles();
    private final List<String> shown = new ArrayList<>();

    /** @param out is not closed */
    Book(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
    }

    Styles styles() {
        return styles;
    }

    /** Takes the next place among the sheets; the name as it will be. */
    String place(String wanted) {
        shown.add(names.unique(wanted));
        return shown.getLast();
    }

    /**
     * Begins the part of a sheet.
     *
     * @param name as {@link #place} gave it
     * @param widths of the columns, in characters
     * @param frozen rows on top that stay in sight
     */
    Sheet begin(String name, int[] widths, int frozen) throws IOException {
        entry("xl/worksheets/sheet" + (shown.indexOf(name) + 1) + ".xml");
        return new Sheet(writer, styles, widths, frozen, shown.indexOf(name) == 0);
    }

    /** Ends the part of a sheet. */
    void end(Sheet sheet) throws IOException {
        sheet.end();
        writer.flush();
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Writes what holds the sheets together. */
    void finish() throws IOException {
        part("xl/styles.xml", styles::write);
        part("xl/workbook.xml", this::workbook);
        part("xl/_rels/workbook.xml.rels", out -> {
            out.append("<Relationships xmlns=\"").append(Part.PACKAGE).append("relationships\">");
            for (int i = 1; i <= shown.size(); i++) {
                relation(out, i, "worksheet", "worksheets/sheet" + i + ".xml");
            }
            relation(out, shown.size() + 1, "styles", "styles.xml");
            out.append("</Relationships>");
        });
        part("_rels/.rels", out -> {
            out.append("<Relationships xmlns=\"").append(Part.PACKAGE).append("relationships\">");
            relation(out, 1, "officeDocument", "xl/workbook.xml");
            out.append("</Relationships>");
        });
        part("[Content_Types].xml", this::types);
        zip.finish();
    }

    /** Writes one part. */
    private interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    private void part(String name, Content content) throws IOException {
        entry(name);
        if (!name.equals("xl/styles.xml")) {
            writer.append(Part.HEAD);
        }
        content.writeTo(writer);
        writer.flush();
        zip.closeEntry();
    }

    private void workbook(Appendable out) throws IOException {
        out.append("<workbook xmlns=\"").append(Part.MAIN).append("\" xmlns:r=\"").append(Part.RELATIONS)
                .append("\"><bookViews><workbookView tabRatio=\"800\"/></bookViews><sheets>");
        for (int i = 1; i <= shown.size(); i++) {
            out.append("<sheet name=\"");
            XmlText.append(out, shown.get(i - 1));
            out.append("\" sheetId=\"").append(String.valueOf(i)).append("\" r:id=\"rId").append(String.valueOf(i))
                    .append("\"/>");
        }
        // whatever values are stored, a program that opens it works all formulas out anew
        out.append("</sheets><calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>");
    }

    private static void relation(Appendable out, int id, String kind, String target) throws IOException {
        out.append("<Relationship Id=\"rId").append(String.valueOf(id)).append("\" Type=\"").append(Part.RELATIONS)
                .append('/').append(kind).append("\" Target=\"").append(target).append("\"/>");
    }

    private void types(Appendable out) throws IOException {
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        out.append("<Types xmlns=\"").append(Part.PACKAGE).append("content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"")
                .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"").append(kind)
                .append("sheet.main+xml\"/>")
                .append("<Override PartName=\"/xl/styles.xml\" ContentType=\"").append(kind).append("styles+xml\"/>");
        for (int i = 1; i <= shown.size(); i++) {
            out.append("<Override PartName=\"/xl/worksheets/sheet").append(String.valueOf(i))
                    .append(".xml\" ContentType=\"").append(kind).append("worksheet+xml\"/>");
        }
        out.append("</Types>");
    }
}
