// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Reads one edition of a pack from its folder: {@code pack.yaml}, {@code tables/*.csv}, and what it takes over from
 * another edition. Used when packs are compiled.
 */
final class PackSource {

    private static final Set<String> KEYS = Set.of("id", "edition", "jurisdiction", "title", "document", "effective",
            "extends", "tables", "rules");
    private static final Set<String> RULE_KEYS = Set.of("id", "severity", "subject", "document", "clause", "confidence",
            "name", "explanation", "remedy", "parameters", "like");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");

    private final Path folder;
    private final YamlNode root;
    private final Map<String, YamlNode> entries;
    private final String id;
    private final String edition;
    private final String document;
    private final String documentEdition;
    private Heritage heritage = Heritage.NONE;
    /** By rule, what each is said to be like. */
    private final Map<String, PackSources.Likeness> likes = new HashMap<>();

    PackSource(Path folder) throws IOException, YamlException {
        this.folder = folder;
        String file = folder.resolve("pack.yaml").toString();
        root = YamlNode.parse(file, Files.readString(folder.resolve("pack.yaml")));
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("the file is empty", "檔案是空的"));
        }
        entries = root.entries(KEYS);
        id = root.required("id").text();
        edition = entries.containsKey("edition") ? entries.get("edition").text() : "";
        YamlNode cited = root.required("document");
        document = cited.required("title").text();
        documentEdition = cited.entries().containsKey("edition") ? cited.required("edition").text() : "";
    }

    String id() {
        return id;
    }

    String edition() {
        return edition;
    }

    String document() {
        return document;
    }

    String documentEdition() {
        return documentEdition;
    }

    /** The edition with an empty hash, for the hash is that of its compiled form. */
    PackEdition read(PackSources others) throws IOException, YamlException {
        if (entries.containsKey("extends")) {
            heritage = Heritage.of(entries.get("extends"), this, others);
        }
        PackEdition parent = heritage.edition();
        Effective effective = entries.containsKey("effective") ? effective(entries.get("effective"))
                : Effective.ALWAYS;
        Map<String, Map<String, Double>> parameters = new TreeMap<>();
        List<RuleDescription> rules = rules(parameters, others);
        String jurisdiction = parent != null && !entries.containsKey("jurisdiction") ? parent.jurisdiction()
                : root.required("jurisdiction").text();
        Text title = parent != null && !entries.containsKey("title") ? parent.title()
                : root.required("title").bilingual();
        return new PackEdition(id, edition, jurisdiction, title, effective, rules, parameters, tables(others), "");
    }

    private List<RuleDescription> rules(Map<String, Map<String, Double>> parameters, PackSources others)
            throws IOException, YamlException {
        Map<String, RuleDescription> rules = new LinkedHashMap<>(heritage.rules());
        for (String rule : rules.keySet()) {
            Map<String, Double> numbers = heritage.edition().parameters().getOrDefault(rule, Map.of());
            if (!numbers.isEmpty()) {
                parameters.put(rule, new TreeMap<>(numbers));
            }
        }
        Map<String, YamlNode> own = new HashMap<>();
        List<YamlNode> written = heritage.rules().isEmpty() || entries.containsKey("rules")
                ? root.required("rules").items() : List.of();
        for (YamlNode node : written) {
            RuleDescription rule = rule(node, parameters, others);
            if (own.put(rule.id(), node) != null) {
                throw node.complain("there are two rules {0}", "規則 {0} 重複出現", rule.id());
            }
            rules.put(rule.id(), rule);
        }
        return List.copyOf(rules.values());
    }

    private Map<String, Table> tables(PackSources others) throws IOException, YamlException {
        Map<String, Table> tables = new TreeMap<>(heritage.tables());
        if (entries.containsKey("tables")) {
            for (Map.Entry<String, YamlNode> table : entries.get("tables").entries().entrySet()) {
                Table read = new TableSource(table.getKey(), table.getValue(), document, documentEdition)
                        .read(folder, this, others);
                if (tables.put(table.getKey(), read) != null) {
                    throw table.getValue().complain("the table {0} is taken over and written too", "表 {0} 既沿用又另行列出",
                            table.getKey());
                }
            }
        }
        return tables;
    }

    private static Effective effective(YamlNode node) throws YamlException {
        Map<String, YamlNode> entries = node.entries(Set.of("earliest", "latest", "first"));
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
        return new Effective(earliest, latest, entries.containsKey("first") && entries.get("first").bool());
    }

    /**
     * A rule as written here; what is not written of one that is taken over, or that is like one of another pack, stays
     * as it is there. Its clause is that of its own code.
     */
    private RuleDescription rule(YamlNode node, Map<String, Map<String, Double>> parameters, PackSources others)
            throws IOException, YamlException {
        Map<String, YamlNode> written = node.entries(RULE_KEYS);
        String rule = id + "/" + node.required("id").text();
        RuleDescription there = heritage.rules().get(rule);
        boolean like = written.containsKey("like");
        if (like) {
            PackSources.Likeness likeness = others.rule(written.get("like"));
            likes.put(rule, likeness);
            there = likeness.rule();
            if (!likeness.parameters().isEmpty()) {
                parameters.put(rule, new TreeMap<>(likeness.parameters()));
            }
        }
        if (written.containsKey("parameters")) {
            Map<String, Double> numbers = parameters.computeIfAbsent(rule, key -> new TreeMap<>());
            for (Map.Entry<String, YamlNode> number : written.get("parameters").entries().entrySet()) {
                numbers.put(number.getKey(), number.getValue().number());
            }
        }
        boolean over = there != null;
        return new RuleDescription(rule,
                over && !written.containsKey("severity") ? there.severity() : severity(node.required("severity")),
                over && !written.containsKey("subject") ? there.subject() : node.required("subject").text(),
                over && !written.containsKey("name") ? there.name() : node.required("name").bilingual(),
                over && !written.containsKey("explanation") ? there.explanation()
                        : node.required("explanation").bilingual(),
                over && !written.containsKey("remedy") ? there.remedy() : node.required("remedy").bilingual(),
                over && !like && !written.containsKey("clause") ? there.clause() : clause(node, written));
    }

    private Source clause(YamlNode node, Map<String, YamlNode> written) throws YamlException {
        String clause = node.required("clause").text();
        Confidence confidence = written.containsKey("confidence") ? TableSource.confidence(written.get("confidence"))
                : Confidence.CONFIRMED;
        if (!written.containsKey("document")) {
            return new Source(document, clause, documentEdition, confidence, "");
        }
        YamlNode own = written.get("document");
        own.entries(Set.of("title", "edition"));
        return new Source(own.required("title").text(), clause, own.required("edition").text(), confidence, "");
    }

    private static Severity severity(YamlNode node) throws YamlException {
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(node.text())) {
                return severity;
            }
        }
        throw node.complain("not a severity: {0}", "不明的嚴重程度：{0}", node.text());
    }

    /**
     * The clause page of a rule.
     *
     * @param edition that it was written for
     * @param text in both languages, Markdown
     */
    record Page(String edition, Text text) {
    }

    /**
     * The page in this edition's own folder, else that of the edition the rule is taken over from; that of the rule it is
     * like, as if it were written here.
     */
    Page page(String rule) throws IOException {
        String name = rule.substring(rule.indexOf('/') + 1);
        Path english = folder.resolve("clauses").resolve(name + ".md");
        Path chinese = folder.resolve("clauses").resolve(name + ".zh-HK.md");
        if (heritage.rules().containsKey(rule) && !Files.exists(english) && !Files.exists(chinese)) {
            return heritage.source().page(rule);
        }
        PackSources.Likeness like = likes.get(rule);
        if (like != null && !Files.exists(english) && !Files.exists(chinese)) {
            return new Page(edition, like.source().page(like.rule().id()).text());
        }
        return new Page(edition, new Text(page(rule, english), page(rule, chinese)));
    }

    private static String page(String rule, Path page) throws IOException {
        if (!Files.exists(page)) {
            throw new IOException("rule " + rule + " has no clause page " + page);
        }
        return Files.readString(page);
    }
}
