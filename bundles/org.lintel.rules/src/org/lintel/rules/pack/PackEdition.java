// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Text;

/**
 * One edition of a pack, as compiled from its {@code pack.yaml} and tables.
 *
 * @param id of the pack, e.g. {@code hk-bec}
 * @param edition e.g. {@code 2024}; empty for packs without editions
 * @param jurisdiction ISO 3166 code in lower case, or {@code int}
 * @param effective when it is in force
 * @param parameters by rule id, then by name
 * @param tables by name
 * @param hash SHA-256 of the compiled edition and of the signed tables put over it, lower-case hex
 * @param signOffs of its tables; empty as it comes with Lintel
 */
public record PackEdition(String id, String edition, String jurisdiction, Text title, Effective effective,
        List<RuleDescription> rules, Map<String, Map<String, Double>> parameters, Map<String, Table> tables,
        String hash, List<SignOff> signOffs) {

    public PackEdition(String id, String edition, String jurisdiction, Text title, Effective effective,
            List<RuleDescription> rules, Map<String, Map<String, Double>> parameters, Map<String, Table> tables,
            String hash) {
        this(id, edition, jurisdiction, title, effective, rules, parameters, tables, hash, List.of());
    }

    /** @throws IllegalArgumentException if there is no such table */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(id + " " + edition + " has no table " + name);
        }
        return table;
    }

    /** @throws IllegalArgumentException if there is no such parameter */
    public double parameter(String rule, String name) {
        Double value = parameters.getOrDefault(rule, Map.of()).get(name);
        if (value == null) {
            throw new IllegalArgumentException(rule + " has no parameter " + name);
        }
        return value;
    }

    /** The description of a rule in this edition; null if the edition does not have it. */
    public RuleDescription rule(String ruleId) {
        for (RuleDescription rule : rules) {
            if (rule.id().equals(ruleId)) {
                return rule;
            }
        }
        return null;
    }

    /** The same with one table put in the place of that of its name, and a hash that tells so. */
    public PackEdition with(Table table, SignOff signOff, String newHash) {
        Map<String, Table> replaced = new TreeMap<>(tables);
        replaced.put(table.name(), table);
        List<SignOff> all = new ArrayList<>(signOffs);
        all.add(signOff);
        return new PackEdition(id, edition, jurisdiction, title, effective, rules, parameters, replaced, newHash,
                List.copyOf(all));
    }

    public PackUse use() {
        return new PackUse(id, edition, title, hash, signOffs);
    }
}
