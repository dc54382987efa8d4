// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Source;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Reads one table of a pack: its entry in {@code pack.yaml}, and its csv, the table of another edition that it equals,
 * or the columns of one of which this edition's figures are not known.
 */
final class TableSource {

    private static final Set<String> KEYS = Set.of("file", "equal", "columns", "clause", "confidence", "note",
            "document", "edition");

    private final String name;
    private final YamlNode node;
    private final Map<String, YamlNode> entries;
    private final Source source;

    /**
     * @param document of the edition, which a table stands in unless it names another
     * @param documentEdition of that document
     */
    TableSource(String name, YamlNode node, String document, String documentEdition) throws YamlException {
        this.name = name;
        this.node = node;
        this.entries = node.entries(KEYS);
        String note = entries.containsKey("note") ? entries.get("note").text() : "";
        boolean own = entries.containsKey("document");
        String edition = !own ? documentEdition : entries.containsKey("edition") ? entries.get("edition").text() : "";
        this.source = new Source(own ? entries.get("document").text() : document, node.required("clause").text(),
                edition, confidence(node.required("confidence")), note);
    }

    static Confidence confidence(YamlNode node) throws YamlException {
        return confidence(node, node.text());
    }

    private static Confidence confidence(YamlNode place, String word) throws YamlException {
        for (Confidence confidence : Confidence.values()) {
            if (confidence.id().equals(word)) {
                return confidence;
            }
        }
        throw place.complain("not a confidence: {0}", "不明的可信程度：{0}", word);
    }

    /** @param others where the edition of a table that this one equals is found */
    Table read(Path folder, PackSource own, PackSources others) throws IOException, YamlException {
        List<String> ways = Stream.of("file", "equal", "columns").filter(entries::containsKey).toList();
        if (ways.size() > 1) {
            throw node.complain("a table has a file, equals another edition's or has only its columns, not both {0}",
                    "表只可有檔案、與另一版本相同，或只有其欄；不能並用 {0}", String.join(", ", ways));
        }
        if (entries.containsKey("columns")) {
            return new Table(name, source, there(entries.get("columns"), own, others).columns(), List.of());
        }
        if (!entries.containsKey("equal")) {
            return read(folder.resolve("tables").resolve(node.required("file").text()));
        }
        Table equal = there(entries.get("equal"), own, others);
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : equal.rows()) {
            // how a row was read is told of the document it was read in; here the entry tells why it is the same
            rows.add(new Table.Row(row.cells(), row.confidence().least(source.confidence()), ""));
        }
        return new Table(name, source, equal.columns(), List.copyOf(rows));
    }

    /** The table of that name in another edition. */
    private Table there(YamlNode named, PackSource own, PackSources others) throws IOException, YamlException {
        PackEdition edition = others.edition(own, named);
        Table table = edition.tables().get(name);
        if (table == null) {
            throw named.complain("the edition {0} has no table {1}", "「{0}」版沒有表 {1}", edition.edition(), name);
        }
        return table;
    }

    private Table read(Path csv) throws IOException, YamlException {
        List<List<String>> records;
        try {
            records = Csv.parse(Files.readString(csv));
        } catch (IllegalArgumentException e) {
            throw node.complain("{0}: {1}", "{0}：{1}", csv.getFileName().toString(), e.getMessage());
        }
        if (records.isEmpty()) {
            throw node.complain("{0}: the file is empty", "{0}：檔案是空的", csv.getFileName().toString());
        }
        List<String> header = records.getFirst();
        int confidenceColumn = header.indexOf("confidence");
        int noteColumn = header.indexOf("note");
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String column : header) {
            boolean lifted = column.equals("confidence") || column.equals("note");
            if (!lifted && columns.put(column, columns.size()) != null) {
                throw node.complain("{0}: there are two columns {1}", "{0}：欄 {1} 重複出現", csv.getFileName().toString(),
                        column);
            }
        }
        List<Table.Row> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                throw node.complain("{0}: a row of {1} cells under {2} columns: {3}", "{0}：該列有 {1} 格，但表有 {2} 欄：{3}",
                        csv.getFileName().toString(), record.size(), header.size(), record.toString());
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < record.size(); i++) {
                if (i != confidenceColumn && i != noteColumn) {
                    cells.add(record.get(i));
                }
            }
            String word = confidenceColumn < 0 ? "" : record.get(confidenceColumn);
            rows.add(new Table.Row(List.copyOf(cells), word.isEmpty() ? source.confidence() : confidence(node, word),
                    noteColumn < 0 ? "" : record.get(noteColumn)));
        }
        return new Table(name, source, columns, List.copyOf(rows));
    }
}
