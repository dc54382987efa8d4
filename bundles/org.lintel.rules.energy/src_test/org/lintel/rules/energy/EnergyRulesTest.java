// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * Every rule of this bundle keeps house: it has data, a page in both languages and cases, and does in them what they
 * say.
 */
class EnergyRulesTest {

    private static final Set<String> PACKS = Set.of("hk-bec", "hk-green", "hk-ottv", "hk-rttv", "my-ms1525",
            "sg-envelope", "u-value");

    /**
     * What a rule cannot say: whether a code applies to a building is no failure, nor is an extent that is reported;
     * the deemed-to-satisfy tables are not for the limit of today, and MS 1525's coefficients of roofs are in no
     * source.
     */
    private static final Map<String, EnumSet<Outcome>> IMPOSSIBLE = Map.of(
            "hk-bec/prescribed-building", EnumSet.of(Outcome.FAIL),
            "hk-green/feed-in-tariff", EnumSet.of(Outcome.FAIL),
            "hk-rttv/natural-ventilation-extent", EnumSet.of(Outcome.FAIL),
            "hk-ottv/sources", EnumSet.of(Outcome.UNDETERMINED),
            "hk-rttv/sources", EnumSet.of(Outcome.UNDETERMINED),
            "my-ms1525/sources", EnumSet.of(Outcome.UNDETERMINED),
            "sg-envelope/sources", EnumSet.of(Outcome.UNDETERMINED),
            "my-ms1525/rttv", EnumSet.of(Outcome.PASS, Outcome.FAIL),
            "hk-rttv/deemed-to-satisfy", EnumSet.of(Outcome.PASS, Outcome.FAIL, Outcome.UNDETERMINED));

    private final Catalog catalog = Catalog.load();

    @TestFactory
    Stream<DynamicTest> cases() throws Exception {
        return new RuleCases(EnergyRulesTest.class, catalog).all();
    }

    @Test
    void rulesAndDataAreTheSame() {
        assertTrue(catalog.packs().containsAll(PACKS), () -> catalog.packs().toString());
        Set<String> ids = new HashSet<>();
        for (String pack : PACKS) {
            for (Rule rule : catalog.rules(pack)) {
                assertTrue(ids.add(rule.id()), rule.id() + " is there twice");
                for (PackEdition edition : catalog.editions(pack)) {
                    RuleDescription description = edition.rule(rule.id());
                    assertNotNull(description, rule.id() + " is not described in edition " + edition.edition());
                    assertEquals(description.subject(), rule.subject(), rule.id());
                }
            }
        }
        for (RuleDescription description : catalog.descriptions()) {
            assertTrue(!PACKS.contains(description.pack()) || ids.contains(description.id()),
                    description.id() + " is described but not registered");
        }
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        for (RuleDescription rule : catalog.descriptions()) {
            for (Text text : List.of(rule.name(), rule.explanation(), rule.remedy(), catalog.clause(rule.id(), ""))) {
                assertTranslated(rule.id(), text);
            }
        }
        for (String pack : PACKS) {
            for (Rule rule : catalog.rules(pack)) {
                for (Input<?> input : rule.required()) {
                    assertTranslated(input.id(), input.label());
                    assertTranslated(input.id(), new Text(input.remedy().in(Language.EN),
                            input.remedy().in(Language.ZH_HK)));
                }
            }
        }
    }

    private static void assertTranslated(String id, Text text) {
        assertTrue(!text.en().isBlank() && !text.zhHk().isBlank(), id);
        assertTrue(text.zhHk().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                () -> id + " is not in Chinese: " + text.zhHk());
    }

    @Test
    void everyRuleHasCasesForWhatItCanSay() throws Exception {
        RuleCases cases = new RuleCases(EnergyRulesTest.class, catalog);
        for (String pack : PACKS) {
            for (Rule rule : catalog.rules(pack)) {
                Set<Outcome> shown = EnumSet.noneOf(Outcome.class);
                cases.names(rule.id()).forEach(name -> shown.add(RuleCases.outcome(name)));
                for (Outcome outcome : List.of(Outcome.PASS, Outcome.FAIL, Outcome.UNDETERMINED)) {
                    boolean possible = !IMPOSSIBLE.getOrDefault(rule.id(), EnumSet.noneOf(Outcome.class))
                            .contains(outcome);
                    assertEquals(possible, shown.contains(outcome), () -> rule.id() + ": case for " + outcome.id());
                }
            }
        }
    }

    @Test
    void everyRowOfATableHasASource() {
        for (String pack : PACKS) {
            for (PackEdition edition : catalog.editions(pack)) {
                for (Table table : edition.tables().values()) {
                    assertTrue(!table.rows().isEmpty() || table.source().confidence() == Confidence.UNKNOWN,
                            () -> table.name() + " is empty and says it is known");
                    assertTrue(!table.source().document().isBlank() && !table.source().clause().isBlank(),
                            table.name());
                    Set<String> keys = new HashSet<>();
                    table.rows().forEach(row -> assertTrue(keys.add(row.cells().getFirst()),
                            () -> table.name() + " has two rows " + row.cells().getFirst()));
                }
            }
        }
    }
}
