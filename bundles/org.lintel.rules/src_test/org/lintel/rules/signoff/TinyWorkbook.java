// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, part by part, as spreadsheet programs write them; tests change one part each. */
final class TinyWorkbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    TinyWorkbook() {
        put("xl/workbook.xml", "<workbook " + MAIN
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"Table 6.12\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        put("xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>row</t></si><si><t>cop</t></si><si><r><t xml:space=\""
                + "preserve\">split </t></r><r><rPr><b/></rPr><t>small</t></r><rPh><t>reading</t></rPh></si></sst>");
        rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\"><v>2.7999999999999998</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>chiller</t></is></c>"
                + "<c r=\"B4\"><v>5.5E0</v></c></row>");
    }

    TinyWorkbook put(String part, String text) {
        return put(part, text.getBytes(StandardCharsets.UTF_8));
    }

    TinyWorkbook put(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    byte[] part(String name) {
        return parts.get(name);
    }

    TinyWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    /** @param xml what stands in {@code sheetData} */
    TinyWorkbook rows(String xml) {
        return put(SHEET, "<worksheet " + MAIN + "><sheetData>" + xml + "</sheetData></worksheet>");
    }

    TinyWorkbook replace(String part, String piece, String other) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!text.contains(piece)) {
            throw new IllegalArgumentException(piece);
        }
        return put(part, text.replace(piece, other));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
