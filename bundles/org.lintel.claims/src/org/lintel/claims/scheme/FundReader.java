// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.core.result.Location;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads the file of a fund; whatever is wrong with it is told with line and column. */
final class FundReader {

    private static final Set<String> KEYS =
            Set.of("fund", "name", "keeper", "sources", "related", "exclusivity", "review", "facts", "common", "schemes");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,47}");
    static final Text NOTHING = Text.of("", "");

    private FundReader() {
    }

    static Fund read(YamlNode root, String file) throws YamlException {
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        Map<String, YamlNode> entries = root.entries(KEYS);
        FigureReader figures = FigureReader.of(root.required("sources"));
        Map<String, Fact> facts = facts(entries.get("facts"));
        Figure<Ratio> related = null;
        if (entries.get("related") != null) {
            related = figures.ratio(entries.get("related"), "above");
        }
        YamlNode above = related == null ? null : entries.get("related").entries().get("above");
        Words exclusivity = words(entries.get("exclusivity"), figures);
        Words review = words(entries.get("review"), figures);
        Map<String, YamlNode> common = entries.get("common") == null ? Map.of()
                : entries.get("common").entries(Set.of("eligibility", "exclusive", "deadlines", "papers"));
        List<Scheme> schemes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> counted = new HashSet<>();
        for (YamlNode node : root.required("schemes").items()) {
            Scheme scheme = scheme(node, figures, facts, common);
            if (!ids.add(scheme.id())) {
                throw node.complain("two schemes are called {0}", "有兩個計劃同名：{0}", scheme.id());
            }
            scheme.versions().forEach(version -> version.ceilings().forEach(each -> counted.addAll(each.schemes())));
            schemes.add(scheme);
        }
        counted.removeAll(ids);
        if (!counted.isEmpty()) {
            throw root.required("schemes").complain("a ceiling is shared with schemes that are not in this file: {0}",
                    "上限與此檔案以外的計劃共用：{0}", String.join(", ", counted.stream().sorted().toList()));
        }
        return new Fund(id(root.required("fund")), root.required("name").bilingual(),
                root.required("keeper").bilingual(), related, above != null && above.bool(), exclusivity.text(),
                exclusivity.source(), review.text(), review.source(), List.copyOf(facts.values()), schemes);
    }

    /** A rule in words. */
    private record Words(Text text, Source source) {
    }

    private static Words words(YamlNode node, FigureReader figures) throws YamlException {
        if (node == null) {
            return new Words(NOTHING, null);
        }
        Map<String, YamlNode> told = node.entries(FigureReader.with("text"));
        return new Words(node.required("text").bilingual(), figures.source(node, told));
    }

    private static Map<String, Fact> facts(YamlNode node) throws YamlException {
        Map<String, Fact> facts = new LinkedHashMap<>();
        if (node != null) {
            for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
                YamlNode value = entry.getValue();
                YamlNode training = value.entries(Set.of("kind", "label", "shown-by-training")).get("shown-by-training");
                checkId(entry.getKey(), value);
                Fact.Kind kind = word(value.required("kind"), Fact.Kind.values(), Fact.Kind::id);
                boolean shown = training != null && training.bool();
                if (shown && kind != Fact.Kind.YES_NO) {
                    throw training.complain("only a fact of the kind yes-no can be shown by training",
                            "只有 yes-no 類事項可由培訓記錄證明");
                }
                facts.put(entry.getKey(), new Fact(entry.getKey(), kind, value.required("label").bilingual(), shown));
            }
        }
        return facts;
    }

    private static Scheme scheme(YamlNode node, FigureReader figures, Map<String, Fact> facts,
            Map<String, YamlNode> common) throws YamlException {
        Map<String, YamlNode> entries = node.entries(Set.of("id", "name", "dated-by", "pays", "versions"));
        String id = id(node.required("id"));
        List<SchemeVersion> versions = new ArrayList<>();
        for (YamlNode each : node.required("versions").items()) {
            SchemeVersion version = new VersionReader(id, figures, facts, common).read(each);
            if (!versions.isEmpty()
                    && version.from().earliest().compareTo(versions.getLast().from().latest()) <= 0) {
                throw each.complain("versions stand oldest first, and their intervals may not meet",
                        "版本須由舊至新排列，日期區間不可重疊");
            }
            if (versions.stream().anyMatch(other -> other.id().equals(version.id()))) {
                throw each.complain("two versions are called {0}", "有兩個版本同名：{0}", version.id());
            }
            versions.add(version);
        }
        if (versions.isEmpty()) {
            throw node.complain("a scheme has at least one version", "計劃須至少有一個版本");
        }
        Scheme.DatedBy dated = entries.get("dated-by") == null ? Scheme.DatedBy.APPLICATION
                : word(entries.get("dated-by"), Scheme.DatedBy.values(), Scheme.DatedBy::id);
        Scheme.Pays pays = entries.get("pays") == null ? Scheme.Pays.GRANT
                : word(entries.get("pays"), Scheme.Pays.values(), Scheme.Pays::id);
        return new Scheme(id, node.required("name").bilingual(), dated, pays, versions);
    }

    static String id(YamlNode node) throws YamlException {
        checkId(node.text(), node);
        return node.text();
    }

    static void checkId(String id, YamlNode node) throws YamlException {
        if (!ID.matcher(id).matches()) {
            throw node.complain("an id is made of a to z, 0 to 9 and \"-\", not \"{0}\"",
                    "代號只可用 a 至 z、0 至 9 及「-」，而非「{0}」", id);
        }
    }

    /** A word out of an enumeration. */
    static <T> T word(YamlNode node, T[] all, java.util.function.Function<T, String> name) throws YamlException {
        List<String> known = new ArrayList<>();
        for (T each : all) {
            if (name.apply(each).equals(node.text())) {
                return each;
            }
            known.add(name.apply(each));
        }
        throw node.complain("expected one of {0}, not \"{1}\"", "此處應為 {0} 之一，而非「{1}」",
                String.join(", ", known), node.text());
    }
}
