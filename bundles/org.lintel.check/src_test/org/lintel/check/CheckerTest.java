// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.check.project.Settings;
import org.lintel.check.project.SettingsFile;
import org.lintel.core.Version;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.UnusedOverride;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.rules.baseline.Baseline;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.yaml.YamlException;

/** The use case "check this", over small models in a folder. */
class CheckerTest {

    @TempDir
    Path folder;
    @TempDir
    Path packs;
    private Catalog catalog;
    private Path good;

    @BeforeEach
    void models() throws IOException {
        catalog = DemoPacks.in(packs);
        good = model("good.ifc", new TinyModel().space("101", "Office", 25).space("102", "Store", 5)
                .space("103", "Plant"));
    }

    private Path model(String name, TinyModel model) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, model.text());
    }

    private Settings settings(String... lines) throws IOException, YamlException {
        return SettingsFile.read(Files.writeString(folder.resolve("lintel.yaml"), String.join("\n", lines)));
    }

    private Run run(Settings settings, Path... files) throws RequestException {
        return new Checker(catalog, ModelSource.DISK).run(new CheckRequest(List.of(files), folder, settings), "",
                Progress.NONE);
    }

    private static List<String> verdicts(Run run) {
        return run.results().stream().map(each -> each.rule() + " " + each.subject().name() + " " + each.outcome().id())
                .toList();
    }

    @Test
    void aVerdictPerRuleAndSubject() throws RequestException {
        Run run = run(Settings.DEFAULTS, good);
        assertEquals(List.of("demo/area 101 Office pass", "demo/area 102 Store fail",
                "demo/area 103 Plant undetermined",
                "demo/use 101 Office pass", "demo/use 102 Store pass", "demo/use 103 Plant pass",
                "other/crash 101 Office pass",
                "other/crash 102 Store pass", "other/crash 103 Plant pass"), verdicts(run));
        assertEquals(Version.CURRENT, run.version());
        assertEquals("", run.date());
        assertEquals(List.of("demo@2024", "other@1"), run.packs().stream().map(use -> use.id() + "@" + use.edition())
                .toList());
        assertEquals(List.of("demo/area", "demo/use", "other/crash"), run.rules().stream().map(rule -> rule.id())
                .toList());
        assertEquals(List.of(), run.errors());
        CheckedFile file = run.files().getFirst();
        assertTrue(file.isReadable());
        assertEquals("good.ifc", file.file());
        assertEquals("IFC4", file.schema());
        assertEquals("Lintel tests", file.authoringTool());
        assertTrue(file.sha256().matches("[0-9a-f]{64}"));
    }

    @Test
    void placesAreRelativeToTheBase() throws RequestException, IOException {
        Path below = model("site/b/low.ifc", new TinyModel().space("101", "Office", 25));
        Result result = run(Settings.DEFAULTS, below).results().getFirst();
        assertEquals(new Location("site/b/low.ifc", 16, 1, 10), result.subject().where());
        Evidence.FromModel evidence = (Evidence.FromModel) result.evidence().getFirst();
        assertEquals("site/b/low.ifc", evidence.where().file());
        assertEquals(TinyModel.guid(0), result.subject().key());
        assertTrue(result.subject().container().startsWith("Block A / Level 1"), result.subject().container());
    }

    @Test
    void theSameInputGivesTheSameRunAndAnotherFolderToo() throws RequestException, IOException, YamlException {
        Path second = model("b.ifc", new TinyModel().space("201", "crash", 5));
        Settings settings = settings("overrides: [{subject: 103 Plant, input: space.area, value: 7, reason: survey}]",
                "space-types: {Store: Storeroom}", "suppress: [{rule: '*/area', subject: 102 Store, reason: agreed}]");
        Run run = run(settings, good, second);
        assertEquals(run, run(settings, good, second));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        for (Path file : List.of(good, second, folder.resolve("lintel.yaml"))) {
            Files.copy(file, elsewhere.resolve(file.getFileName()));
        }
        Run other = new Checker(DemoPacks.in(packs), ModelSource.DISK).run(new CheckRequest(
                List.of(elsewhere.resolve("good.ifc"), elsewhere.resolve("b.ifc")), elsewhere,
                SettingsFile.read(elsewhere.resolve("lintel.yaml"))), "", Progress.NONE);
        assertEquals(run, other, "a run must not tell where the project lies");
    }

    @Test
    void aFileThatCannotBeReadEndsNothing() throws RequestException, IOException {
        Path noModel = Files.writeString(folder.resolve("a-text.ifc"), "this is no model");
        Path empty = Files.writeString(folder.resolve("empty.ifc"), "");
        Path missing = folder.resolve("missing.ifc");
        Path directory = Files.createDirectory(folder.resolve("folder.ifc"));
        Run run = run(Settings.DEFAULTS, noModel, empty, good, missing, directory);
        assertEquals(List.of("a-text.ifc", "empty.ifc", "good.ifc", "missing.ifc", "folder.ifc"),
                run.files().stream().map(CheckedFile::file).toList());
        for (CheckedFile file : run.files()) {
            assertEquals(file.file().equals("good.ifc"), file.isReadable(), file.file());
            if (!file.isReadable()) {
                assertEquals(file.file(), file.where().file());
                assertEquals("", file.sha256());
                String english = file.problem().in(Language.EN);
                assertFalse(english.isBlank());
                assertFalse(english.contains(folder.toString()), english);
                assertTrue(file.problem().in(Language.ZH_HK).codePoints().anyMatch(Character::isIdeographic));
            }
        }
        assertEquals(16, run.files().getFirst().bytes());
        assertEquals(9, run.results().size());
        assertEquals(List.of(), run.errors());
    }

    @Test
    void aCrashIsAnErrorOfTheRun() throws RequestException, IOException {
        Path crashing = model("c.ifc", new TinyModel().space("crash here", "Office", 25).space("2", "Office", 30));
        Run run = run(Settings.DEFAULTS, good, crashing);
        assertEquals(1, run.errors().size());
        assertEquals("other/crash", run.errors().getFirst().rule());
        assertEquals("c.ifc", run.errors().getFirst().subject().where().file());
        assertEquals(14, run.results().size());
    }

    @Test
    void overridesAndMeaningsReachTheRulesAndAreNamedAsEvidence() throws IOException, YamlException, RequestException {
        Settings settings = settings("overrides:",
                "  - {subject: 103 Plant, input: space.area, value: 30, reason: survey}",
                "  - {subject: " + TinyModel.guid(0) + ", input: space.area, value: many, reason: guess}",
                "space-types:", "  store*: Storeroom", "codes: demo");
        Run run = run(settings, good);
        assertEquals(List.of("demo/area 101 Office undetermined", "demo/area 102 Store fail",
                "demo/area 103 Plant pass"),
                verdicts(run).subList(0, 3));
        Result plant = run.results().get(2);
        assertEquals(List.of(new Evidence.FromProject("overrides: space.area (survey)", "30",
                new Location("lintel.yaml", 2, 5, 0))), plant.evidence());
        assertTrue(run.results().getFirst().missing().getFirst().reason().in(Language.EN).contains("\"many\""));
        Result store = run.results().get(4);
        assertEquals("Storeroom", store.summary().in(Language.EN));
        assertEquals(new Evidence.FromProject("space-types: store*", "Storeroom", new Location("lintel.yaml", 5, 11,
                0)),
                store.evidence().getFirst());
        assertEquals("Office", run.results().get(3).summary().in(Language.EN));
    }

    @Test
    void overridesThatNoSubjectTakesAreNamed() throws IOException, YamlException, RequestException {
        Settings settings = settings("overrides:",
                "  - {subject: 103 Plant, input: space.area, value: 30, reason: survey}",
                "  - {subject: 130 Plant, input: space.area, value: 30, reason: misspelt}", "codes: demo");
        Run run = run(settings, good);
        assertEquals(List.of(new UnusedOverride("130 Plant", "space.area", new Location("lintel.yaml", 3, 5, 0))),
                run.unusedOverrides());
        assertEquals(List.of(), run(settings.withPacks(List.of("other")), good).unusedOverrides(), "nobody asked");
    }

    @Test
    void suppressionsHideAndIdleOnesAreNamed() throws IOException, YamlException, RequestException {
        Settings settings = settings("suppress:", "  - {rule: demo/area, subject: 102 Store, reason: agreed}",
                "  - {rule: demo/area, subject: 103 Plant, reason: agreed, expires: 2026-01-31}",
                "  - {rule: demo/aera, reason: misspelt}");
        Checker checker = new Checker(catalog, ModelSource.DISK);
        CheckRequest request = new CheckRequest(List.of(good), folder, settings);
        Run run = checker.run(request, "2026-01-31", Progress.NONE);
        assertEquals(1, run.suppressed());
        assertEquals(new Location("lintel.yaml", 2, 5, 0), run.results().get(1).suppression().where());
        assertEquals(List.of(3, 4), run.unused().stream().map(each -> each.where().line()).toList());
        assertEquals(2, checker.run(request, "2026-01-30", Progress.NONE).suppressed());
        assertEquals(0, run.counts().get(Outcome.FAIL));
    }

    @Test
    void aBaselineTellsNewFromKnownAndOnlyWhatWasCheckedCanBeFixed() throws Exception {
        Path second = model("b.ifc", new TinyModel().space("201", "Office", 5).space("202", "Office", 5));
        Files.writeString(folder.resolve("base.txt"), Baseline.write(run(Settings.DEFAULTS, good, second).results()));
        Settings settings = settings("baseline: base.txt");
        Run same = run(settings, good, second);
        assertEquals(List.of(), same.fixed());
        assertTrue(same.results().stream().filter(Result::isFinding)
                .allMatch(each -> each.baseline() == BaselineState.UNCHANGED));

        model("b.ifc", new TinyModel().space("201", "Office", 50).space("202", "Office", 5).space("203", "Office", 5));
        Run run = run(settings, second);
        assertEquals(List.of("b.ifc\tdemo/area|space|" + TinyModel.guid(0)), run.fixed());
        assertEquals(List.of(BaselineState.NONE, BaselineState.UNCHANGED, BaselineState.NEW),
                run.results().stream().limit(3).map(Result::baseline).toList());
        assertEquals(List.of(), run(settings.withPacks(List.of("other")), second).fixed(), "demo was not applied");
        Files.writeString(second, "damaged beyond reading");
        assertEquals(List.of(), run(settings, second).fixed(), "nothing is known of a file that cannot be read");
    }

    @Test
    void aCrashHasFixedNothing() throws Exception {
        Files.writeString(folder.resolve("base.txt"), "# lintel baseline 1\nfail\tgood.ifc\tother/crash|space|gone\n");
        assertEquals(1, run(settings("baseline: base.txt"), good).fixed().size());
        model("good.ifc", new TinyModel().space("crash", "Office"));
        assertEquals(List.of(), run(settings("baseline: base.txt"), good).fixed());
    }

    @Test
    void aBadBaselineIsRefusedInBothLanguages() throws IOException, YamlException {
        Settings settings = settings("baseline: base.txt");
        Message missing = assertThrows(RequestException.class, () -> run(settings, good)).text();
        assertTrue(missing.in(Language.EN).contains("there is no such file"), missing.in(Language.EN));
        assertTrue(missing.in(Language.ZH_HK).contains("沒有此檔案"));
        Files.writeString(folder.resolve("base.txt"), "something else\n");
        Message other = assertThrows(RequestException.class, () -> run(settings, good)).text();
        assertTrue(other.in(Language.EN).contains("base.txt:1: not a baseline"), other.in(Language.EN));
    }

    @Test
    void theUserMayStop() {
        AtomicBoolean stop = new AtomicBoolean(true);
        Progress cancelled = new Progress() {
            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
        CheckRequest request = new CheckRequest(List.of(good, folder.resolve("missing.ifc")), folder,
                Settings.DEFAULTS);
        assertThrows(CancelledException.class,
                () -> new Checker(catalog, ModelSource.DISK).run(request, "", cancelled));
        stop.set(false);
        ModelSource stopping = new ModelSource() {
            @Override
            public Model open(Path file, Progress progress) throws ModelException {
                return ModelSource.DISK.open(file, progress);
            }

            @Override
            public void done(Model model) {
                model.close();
                stop.set(true);
            }
        };
        assertThrows(CancelledException.class, () -> new Checker(catalog, stopping).run(request, "", cancelled),
                "between two files");
    }

    @Test
    void aFileThatChangesWhileItIsCheckedIsNotReported() throws RequestException {
        List<Model> done = new ArrayList<>();
        ModelSource changing = new ModelSource() {
            @Override
            public Model open(Path file, Progress progress) throws ModelException {
                Model model = ModelSource.DISK.open(file, progress);
                try {
                    Files.writeString(file, "something else");
                    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return model;
            }

            @Override
            public void done(Model model) {
                done.add(model);
                model.close();
            }
        };
        Run run = new Checker(catalog, changing).run(new CheckRequest(List.of(good), folder, Settings.DEFAULTS), "",
                Progress.NONE);
        assertFalse(run.files().getFirst().isReadable());
        assertEquals(List.of(), run.results());
        assertEquals(1, done.size());
        assertNull(run.rule("none"));
    }

    @Test
    void aFileLintelFailsOnDoesNotCostTheOthers() throws Exception {
        Path broken = model("broken.ifc", new TinyModel().space("1", "Office", 1));
        ModelSource failing = (file, progress) -> {
            if (file.equals(broken)) {
                throw new IllegalStateException("a fault of Lintel");
            }
            return ModelSource.DISK.open(file, progress);
        };

        Run run = new Checker(catalog, failing).run(
                new CheckRequest(List.of(broken, good), folder, Settings.DEFAULTS), "", Progress.NONE);

        assertFalse(run.files().getFirst().isReadable());
        assertTrue(run.files().getFirst().problem().in(Language.EN).contains("a fault of Lintel"));
        assertTrue(run.files().getLast().isReadable());
        assertFalse(run.results().isEmpty());
    }
}
