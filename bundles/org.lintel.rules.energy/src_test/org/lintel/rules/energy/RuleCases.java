// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Model;
import org.lintel.rules.Inputs;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.green.GreenInputs;
import org.lintel.rules.energy.green.ProjectElectricity;
import org.lintel.rules.energy.takeoff.ProjectEnvelope;
import org.lintel.rules.energy.takeoff.TakeoffInputs;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.pack.PackEdition;

/**
 * Runs the cases of a bundle: {@code cases/<pack>/<rule>/<outcome>-<what it shows>.ifc}, found by name.
 *
 * <p>Every subject of the rule must have the outcome that the file's name begins with, and a line
 * {@code /* expect: words *}{@code /} in the file must stand in the English summary of one of them, or in the reason why
 * something is missing. With a line {@code /* candidates: accepted *}{@code /} figures that are not confirmed give
 * verdicts.
 */
final class RuleCases {

    private static final String EXPECT = "/* expect: ";
    private static final String ACCEPT = "/* candidates: accepted */";

    private final Catalog catalog;
    private final Path folder;

    /** @param home a class beside whose package the folder {@code cases} stands */
    RuleCases(Class<?> home, Catalog catalog) throws URISyntaxException {
        this(Path.of(home.getResource("cases").toURI()), catalog);
    }

    RuleCases(Path folder, Catalog catalog) {
        this.catalog = catalog;
        this.folder = folder;
    }

    Stream<DynamicTest> all() throws IOException {
        return files().stream().map(file -> DynamicTest.dynamicTest(
                folder.relativize(file).toString(), () -> run(file)));
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".ifc")).sorted().toList();
        }
    }

    /** Names of the cases of a rule. */
    List<String> names(String rule) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files()) {
            if (rule(file).equals(rule)) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    private String rule(Path file) {
        Path parts = folder.relativize(file);
        return parts.getName(0) + "/" + parts.getName(1);
    }

    private void run(Path file) throws IOException {
        Outcome expected = outcome(file.getFileName().toString());
        List<Result> results = results(file);
        assertFalse(results.isEmpty(), "the case has no subject of the rule");
        StringBuilder summaries = new StringBuilder();
        for (Result result : results) {
            summaries.append(result.summary().in(Language.EN)).append('\n');
            result.missing().forEach(each -> summaries.append(each.reason().in(Language.EN)).append('\n'));
            assertEquals(expected, result.outcome(), result.subject().label() + ": " + result.summary());
            assertFalse(result.summary().in(Language.ZH_HK).isBlank());
        }
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith(EXPECT)) {
                String words = line.substring(EXPECT.length(), line.indexOf("*/")).strip();
                assertTrue(summaries.indexOf(words) >= 0, () -> "expected \"" + words + "\" in:\n" + summaries);
            }
        }
    }

    private List<Result> results(Path file) throws IOException {
        String id = rule(file);
        boolean candidates = Files.readAllLines(file, StandardCharsets.UTF_8).contains(ACCEPT);
        return results(file, EditionChoice.on("", catalog.editions(id.substring(0, id.indexOf('/')))), candidates);
    }

    /** What the rule of a case says of it under given editions. */
    List<Result> results(Path file, EditionChoice choice, boolean candidates) throws IOException {
        String id = rule(file);
        String pack = id.substring(0, id.indexOf('/'));
        Rule rule = catalog.rules(pack).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + id));
        PlannedRule planned = new PlannedRule(rule, choice, null);
        try (Model model = Model.of(Files.readAllBytes(file), file.getFileName().toString())) {
            assertEquals(List.of(), model.problems());
            ModelInputs told = new ModelInputs(model, file.getFileName().toString(), ProjectAnswers.NONE);
            List<PackEdition> editions = catalog.packs().stream().map(each -> catalog.editions(each).getLast())
                    .toList();
            Inputs inputs = new GreenInputs(told,
                    new TakeoffInputs(told, told, ProjectEnvelope.NONE, editions, Progress.NONE), electricity(file),
                    Progress.NONE);
            Engine.Outcomes outcomes = new Engine(inputs, candidates, "").run(List.of(planned), Progress.NONE);
            assertEquals(List.of(), outcomes.errors());
            return outcomes.results();
        }
    }

    /**
     * Meter readings beside the case, and the settings in its line {@code /* electricity: year=2019-20 … *}{@code /}.
     */
    private static ProjectElectricity electricity(Path file) throws IOException {
        Path csv = file.resolveSibling(file.getFileName().toString().replace(".ifc", ".csv"));
        if (!Files.exists(csv)) {
            return ProjectElectricity.NONE;
        }
        Map<String, ProjectAnswers.Given> said = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("/* electricity: ")) {
                for (String pair : line.substring(16, line.indexOf(" */")).split(" ")) {
                    String[] parts = pair.split("=");
                    said.put(parts[0], new ProjectAnswers.Given("electricity." + parts[0], parts[1],
                            Location.of("lintel.yaml")));
                }
            }
        }
        ProjectAnswers.Given area = said.get("area");
        Location settings = Location.of("lintel.yaml");
        return new ProjectElectricity(List.of(new ProjectElectricity.MeterFile(csv, csv.getFileName().toString(),
                settings)),
                said.get("year"), said.get("base-year"),
                area == null ? null : new ProjectAnswers.Given("electricity.floor-area.base",
                area.value().split("/")[0], settings),
                area == null ? null : new ProjectAnswers.Given("electricity.floor-area.year",
                area.value().split("/")[1], settings),
                said.get("adjustment"), said.get("changed"));
    }

    /** The outcome a case's name begins with. */
    static Outcome outcome(String name) {
        for (Outcome outcome : Outcome.values()) {
            if (name.startsWith(outcome.id() + "-")) {
                return outcome;
            }
        }
        throw new AssertionError(name + " does not begin with an outcome");
    }
}
