// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lintel.core.result.Run;
import org.lintel.report.ReportOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook read back by the JDK's DOM parser, cell by cell. */
final class ReadBook {

    /**
     * One cell.
     *
     * @param formula null for none
     * @param value NaN for text
     * @param text null for numbers
     */
    record Cell(String formula, double value, String text, int style) {
        @Override
        public String toString() {
            return formula != null ? "=" + formula + "  (" + value + ")" : text != null ? text : String.valueOf(value);
        }
    }

    private final Map<String, Document> parts = new LinkedHashMap<>();
    /** Cells by sheet and name, in the order of the workbook. */
    final Map<String, Map<String, Cell>> sheets = new LinkedHashMap<>();

    static byte[] written(Run run, ReportOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxReport().writeBytes(run, options, out);
        return out.toByteArray();
    }

    ReadBook(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(e);
        }
        NodeList found = parts.get("xl/workbook.xml").getElementsByTagNameNS("*", "sheet");
        for (int i = 0; i < found.getLength(); i++) {
            Element sheet = (Element) found.item(i);
            sheets.put(sheet.getAttribute("name"), cells(parts.get("xl/worksheets/sheet" + (i + 1) + ".xml")));
        }
    }

    Document part(String name) {
        return parts.get(name);
    }

    Iterable<String> partNames() {
        return parts.keySet();
    }

    private static Map<String, Cell> cells(Document sheet) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        NodeList found = sheet.getElementsByTagNameNS("*", "c");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            String value = text(cell, "v");
            boolean words = cell.getAttribute("t").equals("inlineStr");
            boolean made = cell.getAttribute("t").equals("str");
            cells.put(cell.getAttribute("r"), new Cell(text(cell, "f"), value == null || made ? Double.NaN
                    : Double.parseDouble(value),
                    words ? text(cell, "t") : made ? value : null, Integer.parseInt(cell.getAttribute("s"))));
        }
        return cells;
    }

    private static String text(Element cell, String name) {
        NodeList found = cell.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? null : found.item(0).getTextContent();
    }
}
