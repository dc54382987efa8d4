// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.signoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lintel.core.text.Message;

/** An Office Open XML workbook: which sheets it has, where they stand, and the texts they share. */
final class Workbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private final Archive archive;
    private final String file;
    /** Names of visible sheets and the parts they stand in. */
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final SheetRules rules;
    private List<String> shared;

    Workbook(byte[] bytes, String file, SheetRules rules) throws SheetException {
        this.file = file;
        this.rules = rules;
        archive = new Archive(bytes, file);
        Map<String, String> targets = relations();
        try (Xml xml = open("xl/workbook.xml")) {
            while (xml.next()) {
                if (rules.records() && xml.begins("workbookPr") && SheetCells.isTrue(xml.attribute("date1904"))) {
                    throw refuse(0, Message.of("it counts days from 1904", "日期由 1904 年起算"), Message.of(
                            "switch that off in the options of the spreadsheet program, and look at the dates",
                            "請在試算表軟件的選項中關閉此設定，並核對日期"));
                }
                if (xml.begins("sheet") && !hidden(xml.attribute("state"))) {
                    String id = xml.attribute(RELATIONS, "id");
                    String target = targets.get(id != null ? id : xml.attribute(RELATIONS_STRICT, "id"));
                    String name = xml.attribute("name");
                    if (target != null && name != null) {
                        sheets.put(name, target);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw notXml("xl/workbook.xml", e);
        }
    }

    private static boolean hidden(String state) {
        return state != null && !state.equals("visible");
    }

    /** Where the parts stand that the workbook names by numbers. */
    private Map<String, String> relations() throws SheetException {
        Map<String, String> targets = new LinkedHashMap<>();
        try (Xml xml = open("xl/_rels/workbook.xml.rels")) {
            while (xml.next()) {
                String id = xml.begins("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : xml.attribute("Target");
                if (target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        } catch (XMLStreamException e) {
            throw notXml("xl/_rels/workbook.xml.rels", e);
        }
        return targets;
    }

    /** @param name empty for the only visible one */
    Sheet sheet(String name, String sha256) throws SheetException {
        String all = String.join(", ", sheets.keySet());
        if (name.isEmpty() && sheets.containsKey(rules.sheet())) {
            return sheet(rules.sheet(), sha256);
        }
        if (name.isEmpty() && sheets.size() != 1) {
            throw refuse(0, Message.of("it has {0} visible sheets: {1}", "有 {0} 個可見的工作表：{1}", sheets.size(), all),
                    Message.of("choose one with --sheet", "請以 --sheet 指定"));
        }
        String chosen = name.isEmpty() ? sheets.keySet().iterator().next() : name;
        String part = sheets.get(chosen);
        if (part == null) {
            throw refuse(0, Message.of("it has no visible sheet \"{0}\"", "沒有可見的工作表「{0}」", chosen),
                    Message.of("there are: {0}", "現有：{0}", all));
        }
        try (Xml xml = open(part)) {
            List<Sheet.Row> rows = new SheetCells(this, xml, rules).read();
            return SheetShape.table(file, chosen, rows, sha256, rules);
        } catch (XMLStreamException e) {
            throw notXml(part, e);
        }
    }

    /** A text that sheets refer to by number. */
    String shared(String index, int row) throws SheetException {
        if (shared == null) {
            shared = archive.part("xl/sharedStrings.xml") == null ? List.of() : texts();
        }
        int number = index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : -1;
        if (number < 0 || number >= shared.size()) {
            throw refuse(row, Message.of("a cell refers to a text that is not there", "儲存格所指的文字並不存在"),
                    Message.of("open the file in a spreadsheet program and save it again", "請以試算表軟件開啟並重新儲存"));
        }
        return shared.get(number);
    }

    private List<String> texts() throws SheetException {
        List<String> texts = new ArrayList<>();
        try (Xml xml = open("xl/sharedStrings.xml")) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    texts.add(text(xml, "si"));
                }
            }
        } catch (XMLStreamException e) {
            throw notXml("xl/sharedStrings.xml", e);
        }
        return texts;
    }

    /** The text runs of an element, without readings that are set above Asian text. */
    String text(Xml xml, String element) throws XMLStreamException, SheetException {
        StringBuilder out = new StringBuilder();
        boolean reading = false;
        boolean within = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh") || xml.ends("rPh")) {
                reading = xml.begins("rPh");
            } else if (xml.begins("t") || xml.ends("t")) {
                within = xml.begins("t") && !reading;
            } else if (within && xml.kind() == XMLStreamConstants.CHARACTERS) {
                out.append(xml.text());
            }
            if (out.length() > 4 * Sheet.LONGEST_CELL) {
                throw refuse(0, Message.of("a text of more than {0} characters", "有超過 {0} 個字元的文字",
                        4 * Sheet.LONGEST_CELL), Message.of("shorten it", "請縮短"));
            }
        }
        return out.indexOf("_x") < 0 ? out.toString() : unescaped(out.toString());
    }

    /** The format writes letters that XML cannot hold, and what looks like one of these, as {@code _x000D_}. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private Xml open(String part) throws SheetException {
        byte[] bytes = archive.part(part);
        if (bytes == null) {
            throw refuse(0, Message.of("it is no workbook: {0} is missing", "並非活頁簿：欠缺 {0}", part),
                    Message.of("save the table as .xlsx or csv", "請將表另存為 .xlsx 或 csv"));
        }
        try {
            return new Xml(bytes);
        } catch (XMLStreamException e) {
            throw notXml(part, e);
        }
    }

    SheetException refuse(int row, Message problem, Message remedy) {
        return SheetException.at(file, row, problem, remedy);
    }

    private SheetException notXml(String part, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return refuse(0, Message.of("{0} cannot be read, line {1}", "無法讀取 {0}，第 {1} 行", part, line),
                Message.of("open the file in a spreadsheet program and save it again", "請以試算表軟件開啟並重新儲存"));
    }
}
