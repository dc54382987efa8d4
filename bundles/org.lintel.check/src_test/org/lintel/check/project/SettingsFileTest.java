// SPDX-License-Identifier: EPL-2.0
package org.lintel.check.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.Location;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Suppression;
import org.lintel.core.text.Language;
import org.lintel.rules.yaml.YamlException;

/** Every setting, and every way to get one wrong. */
class SettingsFileTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("lintel.yaml");
    }

    private Settings read(String... lines) throws IOException, YamlException {
        Files.writeString(file, String.join("\n", lines));
        return SettingsFile.read(file);
    }

    private Location at(int line, int column) {
        return new Location(file.toString().replace('\\', '/'), line, column, 0);
    }

    @Test
    void everySettingIsUnderstood() throws IOException, YamlException {
        Settings settings = read("date: 2026-01-31", "codes: [readiness, {id: hk-bec, edition: 2024}]", "rules:",
                "  readiness/*: info", "  window-schedule/window: off", "space-types: {\"OFF-*\": Office}",
                "materials:", "  \"Beton C30/37\": Concrete", "overrides:",
                "  - {subject: Room 1, input: space.area, value: 12.50, reason: survey}", "suppress:",
                "  - rule: u-value/*", "    subject: Hoarding", "    reason: removed", "    expires: 2027-06-30",
                "  - {rule: '*/roof', reason: later}", "baseline: base/lintel.txt", "accept-candidates: true");
        assertEquals(file, settings.file());
        assertEquals("2026-01-31", settings.date());
        assertEquals(List.of("readiness", "hk-bec"), settings.packs());
        assertEquals(Map.of("hk-bec", "2024"), settings.editions());
        assertEquals(List.of(new SeverityChoice("readiness/*", Optional.of(Severity.INFO), at(4, 16)),
                new SeverityChoice("window-schedule/window", Optional.empty(), at(5, 27))), settings.rules());
        assertEquals(List.of(new Meaning("space-type", "OFF-*", "Office", at(6, 24)),
                new Meaning("material", "Beton C30/37", "Concrete", at(8, 19))), settings.meanings());
        assertEquals(List.of(new ValueOverride("Room 1", "space.area", "12.50", "survey", at(10, 5))),
                settings.overrides());
        assertEquals(List.of(new Suppression("u-value/*", "Hoarding", "removed", "2027-06-30", at(12, 5)),
                new Suppression("*/roof", "*", "later", "", at(16, 5))), settings.suppressions());
        assertEquals(folder.resolve("base/lintel.txt"), settings.baseline());
        assertTrue(settings.acceptCandidates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing decided\n", "---\n", "~", "codes:\nrules:\nsuppress:\n  # - rule: x\n",
        "date:\nbaseline:\naccept-candidates:\nspace-types:\nmaterials:\noverrides:\n", "\ufeff# from a spreadsheet\n"})
    void whoDecidesNothingGetsTheDefaults(String text) throws IOException, YamlException {
        Settings settings = read(text);
        assertEquals(new Settings(settings.file(), "", List.of(), Map.of(), List.of(), false, List.of(), List.of(),
                List.of(), null), settings);
    }

    @Test
    void signedTablesAreFilesOfTheProject() throws IOException, YamlException {
        assertEquals(List.of(new SignedTableFile(folder.resolve("tables/cop.signed.csv"), at(2, 5))),
                read("signed-tables:\n  - tables/cop.signed.csv").signedTables());
        assertEquals(List.of(), read("signed-tables:").signedTables());
    }

    @Test
    void oneCodeNeedsNoList() throws IOException, YamlException {
        assertEquals(List.of("hk-bec"), read("codes: hk-bec").packs());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dates: 1 | 1 | 1 | unknown setting \"dates\", perhaps date; known here: absorptivity, accept-candidates, baseline,",
        "date: 31.1.2026                   | 1 | 7  | not a date: \"31.1.2026\"; write it as 2026-01-31",
        "date: 2026-02-29                  | 1 | 7  | not a date",
        "date: [2026-01-31]                | 1 | 7  | expected a single value",
        "codes: [{edition: '2024'}]        | 1 | 9  | \"id\" is missing",
        "codes: [{id: a, year: 1}]         | 1 | 17 | unknown setting \"year\"; known here: edition, id",
        "codes: [a, b, {id: a}]            | 1 | 15 | a stands here twice",
        "codes: {id: a}                    | 1 | 8  | expected a list",
        "codes: [[a]]                      | 1 | 9  | expected a single value",
        "rules: [a/b]                      | 1 | 8  | expected a mapping",
        "rules: {a/b: fatal}               | 1 | 14 | not a severity: \"fatal\"; one of error, warning, info, off",
        "rules: {a/b: ERROR}               | 1 | 14 | not a severity",
        "rules: {a/b: }                    | 1 | 13 | not a severity: \"\"",
        "rules: {a/b: info, a/b: off}      | 1 | 20 | a/b stands here twice",
        "accept-candidates: maybe          | 1 | 20 | expected true or false",
        "space-types: [Office]             | 1 | 14 | expected a mapping",
        "space-types: {a: [b]}             | 1 | 18 | expected a single value",
        "overrides: {subject: a}           | 1 | 12 | expected a list",
        "overrides: [a]                    | 1 | 13 | expected a mapping",
        "overrides: [{subject: a}]         | 1 | 13 | \"input\" is missing",
        "overrides: [{subject: a, input: i, value: 1}] | 1 | 13 | \"reason\" is missing",
        "overrides: [{subject: a, input: i, reason: r}] | 1 | 13 | \"value\" is missing",
        "overrides: [{subject: ' ', input: i, value: 1, reason: r}] | 1 | 23 | \"subject\" is empty",
        "overrides: [{subject: a, input: i, value: 1, reason: r, unit: m}] | 1 | 57 | unknown setting \"unit\"",
        "suppress: [{subject: a, reason: r}] | 1 | 12 | \"rule\" is missing",
        "suppress: [{rule: a/b}]           | 1 | 12 | \"reason\" is missing",
        "suppress: [{rule: a/b, reason: ' '}] | 1 | 32 | give the reason",
        "suppress: [{rule: '', reason: r}] | 1 | 19 | \"rule\" is empty; * stands for anything",
        "suppress: [{rule: a/b, reason: r, subject: ''}] | 1 | 44 | \"subject\" is empty",
        "suppress: [{rule: a/b, reason: r, expires: soon}] | 1 | 44 | not a date: \"soon\"",
        "suppress: [{rule: a/b, reason: r, until: 2027-01-01}] | 1 | 35 | unknown setting \"until\"",
        "baseline: ../other.txt            | 1 | 11 | lies outside the project",
        "baseline: /etc/passwd             | 1 | 11 | lies outside the project",
        "baseline: sub/../../x             | 1 | 11 | lies outside the project",
        "baseline: .                       | 1 | 11 | lies outside the project",
        "baseline: \"a\\0b\"               | 1 | 11 | not a file name",
        "baseline: {file: a}               | 1 | 11 | expected a single value",
        "signed-tables: [../a.csv]         | 1 | 17 | lies outside the project",
        "signed-tables: [/etc/passwd]      | 1 | 17 | lies outside the project",
        "signed-tables: [a.csv, ./a.csv]   | 1 | 24 | ./a.csv stands here twice",
        "signed-tables: {file: a}          | 1 | 16 | expected a list",
        "engine: /bin/sh                   | 1 | 1  | unknown setting \"engine\"",
        "- date                            | 1 | 1  | expected a mapping",
        "date: 2026-01-31\\ndate: 2026-02-01 | 2 | 1 | date stands here twice",
        "rules:\\n  a/b: [                 | 3 | 1  | not valid YAML",
    })
    void whatIsWrongIsRefusedWithPlaceAndRemedyInBothLanguages(String text, int line, int column, String problem) {
        YamlException thrown = assertThrows(YamlException.class, () -> read(text.replace("\\n", "\n") + "\n"));
        assertEquals(at(line, column), thrown.where(), thrown.getMessage());
        String english = thrown.problem().in(Language.EN);
        String chinese = thrown.problem().in(Language.ZH_HK);
        assertTrue(english.contains(problem), english);
        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        assertNotEquals(english, chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "Big5"})
    void anotherEncodingIsRefused(String charset) throws IOException {
        Files.write(file, "suppress: [{rule: a, reason: 臨時圍板}]".getBytes(Charset.forName(charset)));
        YamlException thrown = assertThrows(YamlException.class, () -> SettingsFile.read(file));
        assertEquals("not UTF-8: save it as UTF-8", thrown.problem().in(Language.EN));
        assertTrue(thrown.problem().in(Language.ZH_HK).contains("UTF-8"));
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        Files.writeString(file, "# " + "x".repeat(4 << 20));
        YamlException thrown = assertThrows(YamlException.class, () -> SettingsFile.read(file));
        assertTrue(thrown.problem().in(Language.EN).contains("4 MB"));
        assertEquals(at(0, 0), thrown.where());
    }

    @Test
    void aMissingFileOrAFolderIsAnErrorOfInput() {
        assertThrows(NoSuchFileException.class, () -> SettingsFile.read(file));
        assertThrows(IOException.class, () -> SettingsFile.read(folder));
    }

    @Test
    void aLinkOutOfTheProjectIsRefused() throws IOException, YamlException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "secret");
        Path inside = Files.writeString(project.resolve("inside.txt"), "");
        try {
            Files.createSymbolicLink(project.resolve("out"), outside);
            Files.createSymbolicLink(project.resolve("in"), inside);
            Files.createSymbolicLink(folder.resolve("alias"), project);
        } catch (IOException | RuntimeException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
        file = project.resolve("lintel.yaml");
        assertEquals(project.resolve("in"), read("baseline: in").baseline());
        assertThrows(YamlException.class, () -> read("baseline: out"));
        file = folder.resolve("alias/lintel.yaml");
        assertEquals(folder.resolve("alias/inside.txt"), read("baseline: inside.txt").baseline());
    }

    @Test
    void theNearestFileUpwardHolds() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Files.writeString(file, "");
        assertEquals(Optional.of(file), SettingsFile.find(deep.resolve("model.ifc")));
        Path nearer = Files.writeString(folder.resolve("a/lintel.yaml"), "");
        assertEquals(Optional.of(nearer), SettingsFile.find(deep.resolve("model.ifc")));
        assertEquals(Optional.of(nearer), SettingsFile.find(deep.resolve("../x/../model.ifc")));
        assertEquals(Optional.of(file), SettingsFile.find(folder.resolve("model.ifc")));
        Files.createDirectory(deep.resolve("lintel.yaml"));
        assertEquals(Optional.of(nearer), SettingsFile.find(deep.resolve("model.ifc")), "a folder is no settings file");
    }

    @Test
    void theCommandLineGoesOverTheFile() throws IOException, YamlException {
        Settings settings = read("date: 2026-01-31", "codes: [a, {id: b, edition: '1'}]", "baseline: x");
        Settings other = settings.withDate("2020-01-01").withPacks(List.of("b@2", "c")).withCandidatesAccepted()
                .withBaseline(Path.of("y"));
        assertEquals("2020-01-01", other.date());
        assertEquals(List.of("b", "c"), other.packs());
        assertEquals(Map.of("b", "2"), other.editions());
        assertTrue(other.acceptCandidates());
        assertEquals(Path.of("y"), other.baseline());
        assertEquals("2026-01-31", settings.date());
        assertFalse(settings.acceptCandidates());
        assertNull(Settings.DEFAULTS.file());
    }

    @Test
    void placesAreNamedAsTheRequestNamesThem() throws IOException, YamlException {
        Settings shown = read("space-types: {a: b}", "overrides: [{subject: a, input: i, value: 1, reason: r}]",
                "suppress: [{rule: a/b, reason: r}]").shownIn("site/lintel.yaml");
        assertEquals(new Location("site/lintel.yaml", 1, 18, 0), shown.meanings().getFirst().where());
        assertEquals(new Location("site/lintel.yaml", 2, 13, 0), shown.overrides().getFirst().where());
        assertEquals(new Location("site/lintel.yaml", 3, 12, 0), shown.suppressions().getFirst().where());
        assertEquals(file, shown.file());
    }
}
