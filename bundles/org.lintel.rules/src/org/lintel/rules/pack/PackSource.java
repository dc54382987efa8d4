// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads one edition of a pack from its folder: {@code pack.yaml}, {@code tables/*.csv}. Used when packs are compiled. */
final class PackSource {

    private static final Set<String> KEYS = Set.of("id", "edition", "jurisdiction", "title", "document", "effective",
            "tables", "rules");
    private static final Set<String> RULE_KEYS = Set.of("id", "severity", "subject", "document", "clause", "confidence",
            "name", "explanation", "remedy", "parameters");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");

    private final Path folder;
    private final String file;
    private String document;
    private String documentEdition;

    PackSource(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("pack.yaml").toString();
    }

    /** @return the edition with an empty hash, for the hash is that of its compiled form */
    PackEdition read() throws IOException, YamlException {
        YamlNode root = YamlNode.parse(file, Files.readString(folder.resolve("pack.yaml")));
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("the file is empty", "檔案是空的"));
        }
        Map<String, YamlNode> entries = root.entries(KEYS);
        String id = root.required("id").text();
        YamlNode cited = root.required("document");
        document = cited.required("title").text();
        documentEdition = cited.entries().containsKey("edition") ? cited.required("edition").text() : "";
        Effective effective = Effective.ALWAYS;
        if (entries.containsKey("effective")) {
            effective = effective(entries.get("effective"));
        }
        Map<String, Map<String, Double>> parameters = new TreeMap<>();
        List<RuleDescription> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode rule : root.required("rules").items()) {
            rules.add(rule(id, rule, parameters));
            if (!ids.add(rules.getLast().id())) {
                throw rule.complain("there are two rules {0}", "規則 {0} 重複出現", rules.getLast().id());
            }
        }
        Map<String, Table> tables = new TreeMap<>();
        if (entries.containsKey("tables")) {
            for (Map.Entry<String, YamlNode> table : entries.get("tables").entries().entrySet()) {
                tables.put(table.getKey(), table(table.getKey(), table.getValue()));
            }
        }
        String edition = entries.containsKey("edition") ? entries.get("edition").text() : "";
        return new PackEdition(id, edition, root.required("jurisdiction").text(), root.required("title").bilingual(),
                effective, rules, parameters, tables, "");
    }

    private static Effective effective(YamlNode node) throws YamlException {
        Map<String, YamlNode> entries = node.entries(Set.of("earliest", "latest"));
        for (String key : List.of("earliest", "latest")) {
            node.required(key);
            if (!DAY.matcher(entries.get(key).text()).matches()) {
                throw entries.get(key).complain("not a date: \"{0}\"; write it as \"2026-01-31\"",
                        "日期不正確：「{0}」；請寫成 \"2026-01-31\"", entries.get(key).text());
            }
        }
        String earliest = entries.get("earliest").text();
        String latest = entries.get("latest").text();
        if (earliest.compareTo(latest) > 0) {
            throw node.complain("in force from {0} at the earliest, but from {1} at the latest", "最早生效 {0}，最遲卻是 {1}",
                    earliest, latest);
        }
        return new Effective(earliest, latest);
    }

    /** A clause page of a rule in one of the languages. */
    String clause(String rule, String suffix) throws IOException {
        Path page = folder.resolve("clauses").resolve(rule.substring(rule.indexOf('/') + 1) + suffix);
        if (!Files.exists(page)) {
            throw new IOException("rule " + rule + " has no clause page " + page);
        }
        return Files.readString(page);
    }

    private RuleDescription rule(String pack, YamlNode node, Map<String, Map<String, Double>> parameters)
            throws YamlException {
        Map<String, YamlNode> entries = node.entries(RULE_KEYS);
        String id = pack + "/" + node.required("id").text();
        if (entries.containsKey("parameters")) {
            Map<String, Double> numbers = new TreeMap<>();
            for (Map.Entry<String, YamlNode> number : entries.get("parameters").entries().entrySet()) {
                numbers.put(number.getKey(), number.getValue().number());
            }
            parameters.put(id, numbers);
        }
        Source clause = source(node.required("clause").text(), entries.get("confidence"), "");
        if (entries.containsKey("document")) {
            YamlNode own = entries.get("document");
            own.entries(Set.of("title", "edition"));
            clause = new Source(own.required("title").text(), clause.clause(), own.required("edition").text(),
                    clause.confidence(), clause.note());
        }
        return new RuleDescription(id, severity(node.required("severity")), node.required("subject").text(),
                node.required("name").bilingual(), node.required("explanation").bilingual(),
                node.required("remedy").bilingual(), clause);
    }

    private static Severity severity(YamlNode node) throws YamlException {
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(node.text())) {
                return severity;
            }
        }
        throw node.complain("not a severity: {0}", "不明的嚴重程度：{0}", node.text());
    }

    private Source source(String clause, YamlNode confidence, String note) throws YamlException {
        return new Source(document, clause, documentEdition,
                confidence == null ? Confidence.CONFIRMED : confidence(confidence, confidence.text()), note);
    }

    private static Confidence confidence(YamlNode place, String word) throws YamlException {
        for (Confidence confidence : Confidence.values()) {
            if (confidence.id().equals(word)) {
                return confidence;
            }
        }
        throw place.complain("not a confidence: {0}", "不明的可信程度：{0}", word);
    }

    private Table table(String name, YamlNode node) throws IOException, YamlException {
        Map<String, YamlNode> entries = node.entries(Set.of("file", "clause", "confidence", "note", "document",
                "edition"));
        String note = entries.containsKey("note") ? entries.get("note").text() : "";
        Source source = source(node.required("clause").text(), node.required("confidence"), note);
        if (entries.containsKey("document")) {
            String edition = entries.containsKey("edition") ? entries.get("edition").text() : "";
            source = new Source(entries.get("document").text(), source.clause(), edition, source.confidence(), note);
        }
        Path csv = folder.resolve("tables").resolve(node.required("file").text());
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
