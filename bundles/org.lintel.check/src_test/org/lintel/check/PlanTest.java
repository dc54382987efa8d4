// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.rules.catalog.Catalog;

/** Which rules a check applies, under which editions and at which severity, as the settings decide. */
class PlanTest {

    @TempDir
    Path folder;
    private Catalog catalog;
    private Path model;

    @BeforeEach
    void model() throws Exception {
        catalog = DemoPacks.in(folder);
        model = Files.writeString(folder.resolve("a.ifc"),
                new TinyModel().space("1", "Office", 5).space("2", "Office", 15).text());
    }

    private Run run(String... lines) throws Exception {
        Settings settings = SettingsFile.read(Files.writeString(folder.resolve("lintel.yaml"), String.join("\n",
                lines)));
        return new Checker(catalog, ModelSource.DISK).run(new CheckRequest(List.of(model), folder, settings), "",
                Progress.NONE);
    }

    private static List<String> rules(Run run) {
        return run.rules().stream().map(RuleDescription::id).toList();
    }

    private static List<String> areas(Run run) {
        return run.results().stream().filter(each -> each.rule().equals("demo/area"))
                .map(each -> each.outcome().id() + " " + each.severity().id()).toList();
    }

    private static List<String> packs(Run run) {
        return run.packs().stream().map(use -> use.id() + "@" + use.edition()).toList();
    }

    @Test
    void codesChooseThePacks() throws Exception {
        assertEquals(List.of("demo/area", "demo/use", "other/crash"), rules(run("")));
        Run run = run("codes: other");
        assertEquals(List.of("other/crash"), rules(run));
        assertEquals(List.of("other/crash"), run.results().stream().map(Result::rule).distinct().toList());
        assertEquals(List.of("other@1"), packs(run));
    }

    @Test
    void aPackNamedTwiceIsAppliedOnce() throws Exception {
        Settings settings = Settings.DEFAULTS.withPacks(List.of("demo", "demo"));
        Run run = new Checker(catalog, ModelSource.DISK).run(new CheckRequest(List.of(model), folder, settings), "",
                Progress.NONE);
        assertEquals(4, run.results().size());
        assertEquals(List.of("demo@2024"), packs(run));
    }

    @Test
    void anUnknownPackOrEditionIsRefusedWithWhatThereIs() {
        RequestException pack = assertThrows(RequestException.class, () -> run("codes: [demo, demmo]"));
        assertEquals("there is no rule pack \"demmo\"; there are: demo, other", pack.text().in(Language.EN));
        assertTrue(pack.text().in(Language.ZH_HK).contains("「demmo」"));
        RequestException edition = assertThrows(RequestException.class, () ->
                run("codes: [{id: demo, edition: 2021}]"));
        assertEquals("demo has no edition \"2021\"; there are: 2020, 2024", edition.text().in(Language.EN));
        assertEquals(edition.getMessage(), edition.text().in(Language.EN));
    }

    @Test
    void aMisspeltRuleOrInputIsRefusedWithItsPlaceAndWhatIsMeant() {
        RequestException rule = assertThrows(RequestException.class, () ->
                run("rules:", "  demo/*: info", "  demo/aera: off"));
        assertEquals("no rule is called \"demo/aera\"; perhaps demo/area; \"lintel rules\" lists them",
                rule.text().in(Language.EN));
        assertEquals(3, rule.where().line());
        assertTrue(assertThrows(RequestException.class, () -> run("rules: {demo: off}")).getMessage()
                .contains("\"demo\""), "a pack is meant as demo/*");
        RequestException input = assertThrows(RequestException.class, () ->
                run("overrides:", "  - {subject: Office, input: space.aera, value: 12, reason: survey}"));
        assertEquals("no rule asks for an input \"space.aera\"; perhaps space.area; \"lintel explain RULE\" lists them",
                input.text().in(Language.EN));
        assertEquals("lintel.yaml", input.where().file());
        assertEquals(2, input.where().line());
    }

    @Test
    void theEditionFollowsTheDateUnlessItIsNamed() throws Exception {
        assertEquals(List.of("fail error", "fail error"), areas(run("")));
        assertEquals(List.of("fail warning", "pass warning"), areas(run("date: 2022-06-01")));
        assertEquals(List.of("fail warning", "pass warning"), areas(run("codes: [{id: demo, edition: 2020}]")));
        assertEquals(List.of("fail error", "fail error"), areas(run("date: 2025-01-01")));
        Run run = run("codes: [{id: demo, edition: 2020}]", "date: 2026-01-01");
        assertEquals(List.of("demo@2020"), packs(run));
        assertEquals("2026-01-01", run.date());
    }

    @Test
    void withinAnUncertainIntervalBothEditionsAreTried() throws Exception {
        Run run = run("date: 2024-06-01", "codes: demo");
        assertEquals(List.of("fail error", "undetermined error"), areas(run));
        assertEquals(List.of("demo@2020", "demo@2024"), packs(run));
    }

    @Test
    void beforeTheOldestEditionNothingIsDecided() throws Exception {
        Run run = run("date: 2019-12-31", "codes: demo");
        assertEquals(List.of("undetermined error", "undetermined error"), areas(run));
        assertEquals(List.of(), packs(run));
        assertEquals(List.of("demo/area", "demo/use"), rules(run));
    }

    @Test
    void aRuleMayBeTurnedOff() throws Exception {
        Run run = run("rules: {demo/area: off}");
        assertEquals(List.of("demo/use", "other/crash"), rules(run));
        assertEquals(List.of(), areas(run));
        assertEquals(List.of("other/crash"), rules(run("rules: {demo/*: off}")));
        assertEquals(List.of(), rules(run("rules: {\"*\": off}")));
    }

    @Test
    void severityIsSetByRuleOrPatternAndTheLastHolds() throws Exception {
        assertEquals(List.of("fail info", "fail info"), areas(run("rules: {demo/area: info}")));
        assertEquals(List.of("fail warning", "fail warning"), areas(run("rules:", "  demo/*: info",
                "  \"*/area\": warning")));
        assertEquals(List.of("fail info", "fail info"), areas(run("rules:", "  \"*/area\": warning",
                "  demo/*: info")));
        assertEquals(List.of("fail error", "fail error"), areas(run("rules: {demo/use: info, other/*: info}")));
        Run again = run("rules:", "  demo/*: off", "  demo/area: warning");
        assertEquals(List.of("demo/area", "other/crash"), rules(again));
        assertEquals(List.of("fail warning", "fail warning"), areas(again));
    }
}
