// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.Problem;
import org.lintel.rules.Inputs;
import org.lintel.rules.Rule;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.engine.EditionChoice;
import org.lintel.rules.engine.Engine;
import org.lintel.rules.engine.PlannedRule;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ProjectAnswers;
import org.lintel.rules.model.place.PlaceInputs;
import org.lintel.rules.model.schema.SchemaInputs;
import org.lintel.rules.model.shape.ShapeInputs;

/**
 * Runs the cases of a bundle: {@code cases/<pack>/<rule>/<outcome>-<what it shows>.ifc}, found by name.
 *
 * <p>Every subject of the rule must have the outcome that the file's name begins with, and a line
 * {@code /* expect: words *}{@code /} in the file must stand in the English summary of one of them.
 */
final class RuleCases {

    private static final String EXPECT = "/* expect: ";

    private final Catalog catalog;
    private final Path folder;

    /** @param home a class beside whose package the folder {@code cases} stands */
    RuleCases(Class<?> home, Catalog catalog) throws URISyntaxException {
        this.catalog = catalog;
        this.folder = Path.of(home.getResource("cases").toURI());
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
        String pack = id.substring(0, id.indexOf('/'));
        Rule rule = catalog.rules(pack).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + id));
        PlannedRule planned = new PlannedRule(rule, EditionChoice.on("", catalog.editions(pack)), null);
        try (Model model = Model.of(Files.readAllBytes(file), file.getFileName().toString())) {
            assertEquals(List.of(), model.problems().stream().filter(p -> p.kind() != Problem.Kind.SCHEMA).toList());
            String name = file.getFileName().toString();
            Inputs told = new ModelInputs(model, name, ProjectAnswers.NONE);
            Inputs inputs = new SchemaInputs(model, name, new ShapeInputs(model,
                    new PlaceInputs(model, name, told, Progress.NONE), Progress.NONE), Progress.NONE);
            Engine.Outcomes outcomes = new Engine(inputs, false, "").run(List.of(planned), Progress.NONE);
            assertEquals(List.of(), outcomes.errors());
            return outcomes.results();
        }
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
