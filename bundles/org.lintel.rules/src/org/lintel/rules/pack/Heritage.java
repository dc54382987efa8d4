// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Source;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * What an edition takes over from another of its pack, as its {@code extends} names it; nothing else comes over.
 *
 * @param source of the other edition; null where nothing is taken over
 * @param rules by id, in their order, each under the same clause of this edition's own document
 * @param tables that stay what they are: their document is the one they were read in
 */
record Heritage(PackSource source, PackEdition edition, Map<String, RuleDescription> rules, Map<String, Table> tables) {

    static final Heritage NONE = new Heritage(null, null, Map.of(), Map.of());

    private static final Set<String> KEYS = Set.of("edition", "rules", "without", "confidence", "tables");

    static Heritage of(YamlNode node, PackSource own, PackSources others) throws IOException, YamlException {
        Map<String, YamlNode> entries = node.entries(KEYS);
        YamlNode named = node.required("edition");
        PackEdition edition = others.edition(own, named);
        PackSource source = others.source(own, named);
        Map<String, Table> tables = new LinkedHashMap<>();
        for (YamlNode name : entries.containsKey("tables") ? entries.get("tables").items() : List.<YamlNode>of()) {
            Table table = edition.tables().get(name.text());
            if (table == null) {
                throw name.complain("the edition {0} has no table {1}", "「{0}」版沒有表 {1}", edition.edition(),
                        name.text());
            }
            tables.put(name.text(), table);
        }
        return new Heritage(source, edition, rules(node, entries, own, source, edition), tables);
    }

    private static Map<String, RuleDescription> rules(YamlNode node, Map<String, YamlNode> entries, PackSource own,
            PackSource source, PackEdition edition) throws YamlException {
        Map<String, RuleDescription> rules = new LinkedHashMap<>();
        if (!entries.containsKey("rules")) {
            return rules;
        }
        Confidence confidence = TableSource.confidence(node.required("confidence"));
        YamlNode wanted = entries.get("rules");
        boolean all = !wanted.isSequence() && wanted.text().equals("all");
        for (RuleDescription rule : all ? edition.rules() : named(wanted.items(), edition)) {
            rules.put(rule.id(), new RuleDescription(rule.id(), rule.severity(), rule.subject(), rule.name(),
                    rule.explanation(), rule.remedy(), clause(rule.clause(), own, source, confidence)));
        }
        if (entries.containsKey("without")) {
            if (!all) {
                throw entries.get("without").complain("\"without\" goes with \"rules: all\"",
                        "「without」須與「rules: all」並用");
            }
            for (RuleDescription rule : named(entries.get("without").items(), edition)) {
                rules.remove(rule.id());
            }
        }
        return rules;
    }

    private static List<RuleDescription> named(List<YamlNode> ids, PackEdition edition) throws YamlException {
        List<RuleDescription> rules = new ArrayList<>();
        for (YamlNode id : ids) {
            RuleDescription rule = edition.rule(edition.id() + "/" + id.text());
            if (rule == null) {
                throw id.complain("the edition {0} has no rule {1}", "「{0}」版沒有規則 {1}", edition.edition(), id.text());
            }
            rules.add(rule);
        }
        return rules;
    }

    /** The same clause of this edition's document; one of a document that is not the other edition's own stays. */
    private static Source clause(Source clause, PackSource own, PackSource source, Confidence confidence) {
        boolean ofTheEdition = clause.document().equals(source.document())
                && clause.edition().equals(source.documentEdition());
        return !ofTheEdition ? clause : new Source(own.document(), clause.clause(), own.documentEdition(),
                clause.confidence().least(confidence), "");
    }
}
