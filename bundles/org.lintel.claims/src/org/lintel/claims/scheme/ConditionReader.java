// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads conditions: {@code any} or {@code all} of several, or a fact compared with a value. */
final class ConditionReader {

    private final Map<String, Fact> facts;

    ConditionReader(Map<String, Fact> facts) {
        this.facts = facts;
    }

    Condition read(YamlNode node) throws YamlException {
        Set<String> allowed = new TreeSet<>(Set.of("any", "all", "fact"));
        for (Condition.Comparison comparison : Condition.Comparison.values()) {
            allowed.add(comparison.id());
        }
        Map<String, YamlNode> entries = node.entries(allowed);
        if (entries.size() == 1 && entries.containsKey("any")) {
            return new Condition.Any(several(entries.get("any")));
        }
        if (entries.size() == 1 && entries.containsKey("all")) {
            return new Condition.All(several(entries.get("all")));
        }
        if (!entries.containsKey("fact") || entries.containsKey("any") || entries.containsKey("all")) {
            throw node.complain("a condition is any: or all: of a list, or a fact: with one comparison or more",
                    "條件須為 any: 或 all: 的清單，或 fact: 連同最少一項比較");
        }
        Fact fact = facts.get(entries.get("fact").text());
        if (fact == null) {
            throw entries.get("fact").complain("there is no fact \"{0}\"; known here: {1}", "沒有事項「{0}」；可用：{1}",
                    entries.get("fact").text(), String.join(", ", new TreeSet<>(facts.keySet())));
        }
        List<Condition> compared = new ArrayList<>();
        for (Condition.Comparison comparison : Condition.Comparison.values()) {
            if (entries.containsKey(comparison.id())) {
                compared.add(compare(fact, comparison, entries.get(comparison.id())));
            }
        }
        if (compared.isEmpty()) {
            throw node.complain("nothing is said of the fact {0}", "未有說明事項 {0} 的要求", fact.id());
        }
        return compared.size() == 1 ? compared.getFirst() : new Condition.All(compared);
    }

    private List<Condition> several(YamlNode node) throws YamlException {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode each : node.items()) {
            conditions.add(read(each));
        }
        if (conditions.isEmpty()) {
            throw node.complain("expected at least one condition", "此處應有最少一項條件");
        }
        return conditions;
    }

    private static Condition compare(Fact fact, Condition.Comparison comparison, YamlNode value)
            throws YamlException {
        if (comparison.kind() != null && comparison.kind() != fact.kind()) {
            throw value.complain("{0} compares {1}, but {2} is {3}", "{0} 用於比較{1}，但 {2} 屬{3}", comparison.id(),
                    comparison.kind().label(), fact.id(), fact.kind().label());
        }
        boolean fits = comparison == Condition.Comparison.MONTHS_BEFORE ? value.text().matches("[0-9]{1,4}")
                : fact.kind().takes(value.text());
        if (!fits) {
            throw value.complain("{0} cannot be compared with \"{1}\"", "{0} 不可與「{1}」比較", fact.id(), value.text());
        }
        return new Condition.Compare(fact, comparison, value.text());
    }
}
