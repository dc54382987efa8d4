// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;

/**
 * All packs over real files: nothing crashes, every verdict speaks, and a few buildings come out as one knows they are.
 */
class CorpusTest {

    private final Catalog catalog = Catalog.load();

    @TestFactory
    Stream<DynamicTest> everyModel() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("models", "spf-edge")) {
            try (Stream<Path> all = Files.list(corpus().resolve(folder))) {
                all.filter(file -> file.toString().endsWith(".ifc")).sorted().forEach(files::add);
            }
        }
        assertFalse(files.isEmpty());
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) {
        List<Result> results = results(file);
        Set<String> fingerprints = new HashSet<>();
        for (Result result : results) {
            String what = result.rule() + " on " + result.subject().label();
            assertFalse(result.summary().in(Language.EN).isBlank(), what);
            assertFalse(result.summary().in(Language.ZH_HK).isBlank(), what);
            assertTrue(fingerprints.add(result.fingerprint()),
                    () -> "two results are the same: " + result.fingerprint());
            assertTrue(result.outcome() != Outcome.UNDETERMINED || !result.missing().isEmpty(), what);
            assertFalse(result.summary().toString().contains("{0}"), what);
        }
    }

    @Test
    void aHouseTurnedFromNorth() throws IOException {
        List<Result> results = results(model("bim2sim-test-resources__AC20-FZK-Haus.ifc"));
        assertEquals(8, count(results, "readiness/ottv-wall", Outcome.FAIL));
        assertEquals(5, count(results, "readiness/ottv-wall", Outcome.NOT_APPLICABLE));
        assertEquals(11, count(results, "window-schedule/window", Outcome.PASS));
        assertEquals("windows: 9; area: 21.60 m²", summary(results, "window-schedule/storey", "Erdgeschoss"));
        assertEquals("looks NW (310.0°), 2.40 m²", summary(results, "window-schedule/window", "EG-Fenster-1"));
        assertEquals("looks NE (40.0°), 0.79 m²", summary(results, "window-schedule/window", "OG-Fenster-1"));
    }

    @Test
    void anOfficeOfTwoStoreys() throws IOException {
        List<Result> results = results(model("Office_A_20110811.ifc"));
        assertEquals(18, count(results, "readiness/rttv-wall", Outcome.FAIL));
        assertEquals(469, count(results, "readiness/rttv-wall", Outcome.NOT_APPLICABLE));
        assertEquals(69, count(results, "window-schedule/window", Outcome.PASS));
        assertEquals(99, count(results, "readiness/bec-space", Outcome.FAIL));
        assertEquals(99, count(results, "hk-bec/lighting-power-density", Outcome.UNDETERMINED));
    }

    @Test
    void layersOfRealWalls() throws IOException {
        List<Result> results = results(model("ExampleHOM.ifc"));
        assertEquals("the layers give 0.397 W/m²K to 0.428 W/m²K; the model states no U-value to compare with",
                summary(results, "u-value/wall", "GroundFloor_OW_front"));
    }

    private static long count(List<Result> results, String rule, Outcome outcome) {
        return results.stream().filter(result -> result.rule().equals(rule) && result.outcome() == outcome).count();
    }

    private static String summary(List<Result> results, String rule, String name) {
        return results.stream().filter(result -> result.rule().equals(rule) && result.subject().name().equals(name))
                .findFirst().orElseThrow(() -> new AssertionError(rule + " says nothing on " + name)).summary()
                .toString();
    }

    /** Empty for a file that cannot be read as a model. */
    private List<Result> results(Path file) {
        List<PlannedRule> plan = new ArrayList<>();
        for (String pack : catalog.packs()) {
            for (Rule rule : catalog.rules(pack)) {
                plan.add(new PlannedRule(rule, EditionChoice.on("", catalog.editions(pack)), null));
            }
        }
        try (Model model = Model.open(file, OpenOptions.defaults(), Progress.NONE)) {
            ModelInputs inputs = new ModelInputs(model, file.getFileName().toString(), ProjectAnswers.NONE);
            Engine.Outcomes outcomes = new Engine(inputs, false, "").run(plan, Progress.NONE);
            assertEquals(List.of(), outcomes.errors());
            return outcomes.results();
        } catch (ModelException e) {
            return List.of();
        }
    }

    private static Path model(String name) {
        return corpus().resolve("models").resolve(name);
    }

    private static Path corpus() {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        Path path = Path.of(corpus);
        assertTrue(Files.isDirectory(path), () -> path + " is missing");
        return path;
    }
}
