// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SeverityChoice;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Message;
import org.lintel.rules.Rule;
import org.lintel.rules.Wildcard;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.pack.PackEdition;

/** Which rules a check applies, under which editions, as the project's settings decide. */
final class Plan {

    /** The pack that tells of signed tables. */
    private static final String SIGN_OFF = "sign-off";

    private final List<PlannedRule> rules = new ArrayList<>();
    private final Map<String, RuleDescription> descriptions = new TreeMap<>();
    private final List<PackUse> packs = new ArrayList<>();

    private Plan() {
    }

    /** @throws RequestException if the settings name a pack, an edition, a rule or an input that is not there */
    static Plan of(Catalog catalog, Settings settings) throws RequestException {
        Misspelt.refuse(catalog, settings);
        Plan plan = new Plan();
        Set<String> chosen = new LinkedHashSet<>(settings.packs().isEmpty() ? catalog.packs() : settings.packs());
        if (!settings.signedTables().isEmpty()) {
            // what became of them is told whatever packs were chosen: figures rest on it
            chosen.add(SIGN_OFF);
        } else if (settings.packs().isEmpty()) {
            chosen.remove(SIGN_OFF);
        }
        for (String pack : chosen) {
            if (!catalog.contains(pack)) {
                throw new RequestException(Message.of("there is no rule pack \"{0}\"; there are: {1}",
                        "沒有規則集「{0}」；現有：{1}", pack, String.join(", ", catalog.packs())));
            }
            EditionChoice choice = choice(catalog, settings, pack);
            for (PackEdition edition : choice.editions()) {
                plan.packs.add(edition.use());
            }
            for (Rule rule : catalog.rules(pack)) {
                plan.add(rule, choice, catalog, settings);
            }
        }
        return plan;
    }

    private static EditionChoice choice(Catalog catalog, Settings settings, String pack) throws RequestException {
        List<PackEdition> editions = catalog.editions(pack);
        String named = settings.editions().get(pack);
        if (named == null) {
            return EditionChoice.on(settings.appliedOn(), editions);
        }
        for (PackEdition edition : editions) {
            if (edition.edition().equals(named)) {
                return new EditionChoice(List.of(edition), false);
            }
        }
        throw new RequestException(Message.of("{0} has no edition \"{1}\"; there are: {2}", "{0} 沒有「{1}」版；現有：{2}", pack,
                named, String.join(", ", editions.stream().map(PackEdition::edition).toList())));
    }

    private void add(Rule rule, EditionChoice editions, Catalog catalog, Settings settings) {
        RuleDescription description = null;
        List<PackEdition> among = editions.editions().isEmpty()
                ? catalog.editions(rule.id().substring(0, rule.id().indexOf('/'))) : editions.editions();
        for (PackEdition edition : among) {
            RuleDescription here = edition.rule(rule.id());
            description = here == null ? description : here;
        }
        if (description == null) {
            return;
        }
        Optional<Severity> decided = null;
        for (SeverityChoice choice : settings.rules()) {
            // the last that matches holds, so that one rule can be turned on again after its pack was turned off
            decided = Wildcard.matches(choice.rules(), rule.id()) ? choice.severity() : decided;
        }
        // a rule on request is applied where its pack is named, or where the settings say how severe it is
        boolean asked = decided != null || !rule.onRequest() || !settings.packs().isEmpty();
        if (asked && (decided == null || decided.isPresent())) {
            // without an edition in force the engine has nothing to take the severity from
            Severity severity = decided != null ? decided.get()
                    : editions.editions().isEmpty() ? description.severity() : null;
            rules.add(new PlannedRule(rule, editions, severity));
            descriptions.put(rule.id(), description);
        }
    }

    List<PlannedRule> rules() {
        return rules;
    }

    List<RuleDescription> descriptions() {
        return List.copyOf(descriptions.values());
    }

    List<PackUse> packs() {
        return packs;
    }
}
