// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model;

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
import org.lintel.core.result.Outcome;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Text;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;

/**
 * Every rule of this bundle keeps house: it has data, a page in both languages and cases, and does in them what they
 * say.
 */
class ModelRulesTest {

    /**
     * The packs whose cases are model files; those on reading files and signed tables are tested where files are
     * checked.
     */
    private static final Set<String> WITH_CASES =
            Set.of("geometry", "georeference", "hk-bim", "ifc-schema", "readiness", "window-schedule");

    /** What a rule cannot say, and why. */
    private static final Map<String, EnumSet<Outcome>> IMPOSSIBLE = Map.ofEntries(
            // whether a room or a machine concerns the code is always known
            Map.entry("readiness/bec", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("readiness/bec-space", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("readiness/bec-luminaire", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("readiness/bec-unitary", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("readiness/bec-chiller", EnumSet.of(Outcome.UNDETERMINED)),
            // roofs are external unless the model says otherwise
            Map.entry("readiness/ottv-roof", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("readiness/rttv-roof", EnumSet.of(Outcome.UNDETERMINED)),
            // a surface has an open edge or none
            Map.entry("geometry/closed", EnumSet.of(Outcome.UNDETERMINED)),
            // what is told is compared, what is counted is there
            Map.entry("georeference/true-north", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("georeference/site-default", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("georeference/one-answer", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("hk-bim/grid-and-datum", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("hk-bim/building-csuid", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("hk-bim/space-use", EnumSet.of(Outcome.UNDETERMINED)),
            Map.entry("hk-bim/global-id", EnumSet.of(Outcome.UNDETERMINED)),
            // the header is the same in all schemas
            Map.entry("ifc-schema/header", EnumSet.of(Outcome.UNDETERMINED)),
            // a schedule asks what is there; nothing in it is wrong
            Map.entry("window-schedule/window", EnumSet.of(Outcome.FAIL)),
            Map.entry("window-schedule/storey", EnumSet.of(Outcome.FAIL)));

    private final Catalog catalog = Catalog.load();

    @TestFactory
    Stream<DynamicTest> cases() throws Exception {
        return new RuleCases(ModelRulesTest.class, catalog).all();
    }

    @Test
    void rulesAndDataAreTheSame() {
        assertTrue(catalog.packs().containsAll(
                List.of("geometry", "georeference", "hk-bim", "ifc-schema", "readiness", "reading", "sign-off", "window-schedule")),
                () -> catalog.packs().toString());
        Set<String> ids = new HashSet<>();
        for (String pack : catalog.packs()) {
            for (Rule rule : catalog.rules(pack)) {
                assertTrue(ids.add(rule.id()), rule.id() + " is there twice");
                assertTrue(rule.id().startsWith(pack + "/"), rule.id());
                for (PackEdition edition : catalog.editions(pack)) {
                    RuleDescription description = edition.rule(rule.id());
                    assertNotNull(description, rule.id() + " is not described in edition " + edition.edition());
                    assertEquals(description.subject(), rule.subject(), rule.id());
                }
            }
        }
        for (RuleDescription description : catalog.descriptions()) {
            assertTrue(ids.contains(description.id()), description.id() + " is described but not registered");
        }
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        for (RuleDescription rule : catalog.descriptions()) {
            for (Text text : List.of(rule.name(), rule.explanation(), rule.remedy(), catalog.clause(rule.id(), ""))) {
                assertTranslated(rule.id(), text);
            }
        }
        for (String pack : catalog.packs()) {
            for (Rule rule : catalog.rules(pack)) {
                for (Input<?> input : rule.required()) {
                    assertTranslated(input.id(), input.label());
                }
            }
        }
    }

    private static void assertTranslated(String id, Text text) {
        assertNotNull(text, id);
        assertTrue(!text.en().isBlank() && !text.zhHk().isBlank(), id);
        assertTrue(text.zhHk().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                () -> id + " is not in Chinese: " + text.zhHk());
    }

    @Test
    void everyRuleHasCasesForWhatItCanSay() throws Exception {
        RuleCases cases = new RuleCases(ModelRulesTest.class, catalog);
        for (String pack : WITH_CASES) {
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
}
