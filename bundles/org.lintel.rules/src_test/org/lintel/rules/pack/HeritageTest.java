// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Source;
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;

/** What an edition takes over from another is what it names, and what stands in it tells whose it is. */
class HeritageTest {

    private static final String ALL = "extends: {edition: \"2024\", rules: all, confidence: candidate}\n";

    @TempDir
    Path folder;

    @BeforeEach
    void newest() {
        PackFolder.in(folder.resolve("packs"));
    }

    private PackFolder older(String edition, String yaml) {
        return PackFolder.older(folder.resolve("packs"), edition, yaml);
    }

    private PackEdition compiled(String edition) throws IOException, YamlException {
        PackCompiler.compile(folder.resolve("packs"), folder.resolve("out"));
        return PackReader.read(Files.newInputStream(folder.resolve("out/packs.bin"))).stream()
                .filter(each -> each.edition().equals(edition)).findFirst().orElseThrow();
    }

    @Test
    void rulesComeOverAndAreCitedInTheEditionsOwnDocument() throws IOException, YamlException {
        older("2012", ALL);
        PackEdition edition = compiled("2012");
        assertEquals(List.of("test/lighting", "test/lifts"), ids(edition));
        RuleDescription lighting = edition.rule("test/lighting");
        assertEquals(Text.of("Lighting", "照明"), lighting.name());
        assertEquals(new Source("Code of Tests", "5.4.1", "2012 (old)", Confidence.CANDIDATE, ""), lighting.clause());
        assertEquals(Confidence.UNKNOWN, edition.rule("test/lifts").clause().confidence(), "never surer than there");
        assertEquals(8, edition.parameter("test/lighting", "limit"));
        assertEquals(Text.of("Test code", "測試法規"), edition.title());
        assertEquals("hk", edition.jurisdiction());
        assertEquals(Map.of(), edition.tables(), "no table comes over that is not named");
    }

    @Test
    void whatIsWrittenGoesOverWhatIsTakenOver() throws IOException, YamlException {
        older("2012", ALL + """
                rules:
                  - id: lighting
                    severity: warning
                    clause: "4.1"
                    parameters: {limit: 10}
                """);
        PackEdition edition = compiled("2012");
        RuleDescription lighting = edition.rule("test/lighting");
        assertEquals(Severity.WARNING, lighting.severity());
        assertEquals(Text.of("Use less.", "減少用電。"), lighting.remedy());
        assertEquals("Code of Tests 2012 (old), 4.1", lighting.clause().citation());
        assertEquals(10, edition.parameter("test/lighting", "limit"));
        assertEquals(0.005, edition.parameter("test/lighting", "tolerance"));
        assertEquals(List.of("test/lighting", "test/lifts"), ids(edition), "in the order of the other edition");
        assertEquals(8, compiled("2024").parameter("test/lighting", "limit"), "the other edition stays as it is");
    }

    @Test
    void rulesAreNamedOrLeftOut() throws IOException, YamlException {
        older("2012", ALL.replace("rules: all", "rules: [lifts]"));
        older("2015", ALL.replace("rules: all", "rules: all, without: [lifts]"));
        assertEquals(List.of("test/lifts"), ids(compiled("2012")));
        assertEquals(List.of("test/lighting"), ids(compiled("2015")));
    }

    @Test
    void aTableThatComesOverStaysOfItsDocument() throws IOException, YamlException {
        older("2012", ALL.replace("}", ", tables: [lpd]}"));
        Table table = compiled("2012").table("lpd");
        assertEquals(new Evidence.FromTable("lpd", "Office", "8.5",
                new Source("Code of Tests", "Table 5.4", "2024", Confidence.CONFIRMED, "page 31")),
                table.evidence(table.row("Office"), "limit"));
    }

    @Test
    void equalFiguresAreCitedInTheEditionsOwnDocumentAndNoSurerThanSaid() throws IOException, YamlException {
        older("2012", ALL + "tables:\n  lpd: {equal: \"2024\", clause: \"Table 9\", confidence: candidate, "
                + "note: \"a circular says so\"}\n");
        Table table = compiled("2012").table("lpd");
        Source source = new Source("Code of Tests", "Table 9", "2012 (old)", Confidence.CANDIDATE, "a circular says so");
        assertEquals(new Evidence.FromTable("lpd", "Office", "8.5", source),
                table.evidence(table.row("Office"), "limit"));
        assertEquals(Confidence.UNKNOWN, table.row("大堂").confidence(), "nor surer than there");
    }

    @Test
    void columnsWithoutFigures() throws IOException, YamlException {
        older("2012", ALL + "tables:\n  lpd: {columns: \"2024\", clause: \"Table 5.4\", confidence: unknown}\n");
        Table table = compiled("2012").table("lpd");
        assertEquals(List.of("type", "limit"), table.header());
        assertEquals(List.of(), table.rows());
        assertEquals("Code of Tests 2012 (old), Table 5.4", table.source().citation());
    }

    @Test
    void overSeveralEditionsInAnyOrder() throws IOException, YamlException {
        older("2000", ALL.replace("2024", "2012").replace("}", ", tables: [lpd]}"));
        older("2012", ALL.replace("}", ", tables: [lpd]}"));
        PackEdition oldest = compiled("2000");
        assertEquals("2024", oldest.table("lpd").source().edition());
        assertEquals("2000 (old)", oldest.rule("test/lighting").clause().edition());
    }

    @Test
    void pagesComeOverWithAWarning() throws IOException, YamlException {
        older("2012", ALL).put("clauses/lifts.md", "# lifts of 2012\n").put("clauses/lifts.zh-HK.md", "# 2012 規則 lifts");
        older("2000", ALL.replace("2024", "2012"));
        compiled("2012");
        assertEquals("# lifts of 2012\n", page("test/lifts", "2012").text().en());
        ClausePage taken = page("test/lighting", "2000");
        assertEquals("2024", taken.writtenFor());
        assertTrue(taken.text().en().startsWith("> This page was written for edition 2024."), taken.text().en());
        assertTrue(taken.text().en().endsWith("\n\n# lighting\n"), taken.text().en());
        assertTrue(taken.text().zhHk().startsWith("> 本頁為「2024」版而寫"), taken.text().zhHk());
        assertEquals("2012", page("test/lifts", "2000").writtenFor());
        assertEquals("# lighting\n", page("test/lighting", "2024").text().en());
    }

    private ClausePage page(String rule, String edition) throws IOException {
        return PackReader.clause(Files.newInputStream(folder.resolve("out/clauses.bin")), rule, edition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "extends: {edition: '1999'} | 4 | test has no edition \"1999\"; there are: 2012, 2024",
        "extends: {edition: '2012'} | 4 | cannot take over from itself: 2012 → 2012",
        "extends: {rules: all} | 4 | \"edition\" is missing",
        "extends: {edition: '2024', rules: all} | 4 | \"confidence\" is missing",
        "extends: {edition: '2024', rules: [light], confidence: candidate} | 4 | the edition 2024 has no rule light",
        "extends: {edition: '2024', rules: all, without: [x], confidence: candidate} | 4 | has no rule x",
        "extends: {edition: '2024', rules: [lifts], without: [lifts], confidence: candidate} | 4 | goes with",
        "extends: {edition: '2024', tables: [lifts]}\\nrules: [] | 4 | the edition 2024 has no table lifts",
        "extends: {edition: '2024', limits: all} | 4 | unknown setting \"limits\"",
        "extends: {edition: '2024', tables: [lpd]} | 1 | \"rules\" is missing",
        "ALLrules:\\n  - id: doors | 6 | \"severity\" is missing",
        "ALLtables:\\n  lpd: {equal: '2012', clause: x, confidence: unknown} | 6 | cannot take over from itself",
        "ALLtables:\\n  lpd: {equal: '2011', clause: x, confidence: unknown} | 6 | has no edition \"2011\"",
        "ALLtables:\\n  cop: {columns: '2024', clause: x, confidence: unknown} | 6 | has no table cop",
        "ALLtables:\\n  lpd: {equal: '2024', file: lpd.csv, clause: x, confidence: unknown} | 6 | not both file, equal",
        "ALLtables:\\n  lpd: {equal: '2024', confidence: unknown} | 6 | \"clause\" is missing"})
    void whatCannotBeTakenOverIsRefusedWithItsLine(String yaml, int line, String message) {
        older("2012", yaml.replace("ALL", ALL).replace("\\n", "\n") + "\n");
        YamlException thrown = assertThrows(YamlException.class, () -> compiled("2012"));
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
        assertEquals(line, thrown.where().line(), thrown.getMessage());
        assertTrue(thrown.where().file().endsWith("2012/pack.yaml"), thrown.where().file());
    }

    @Test
    void aTableIsTakenOverOrWrittenNotBoth() {
        older("2012", ALL.replace("}", ", tables: [lpd]}")
                + "tables:\n  lpd: {columns: \"2024\", clause: x, confidence: unknown}\n");
        assertTrue(assertThrows(YamlException.class, () -> compiled("2012")).getMessage()
                .contains("pack.yaml:6"), "with its line");
    }

    @Test
    void aCircleIsRefusedAndShown() {
        older("2012", ALL.replace("2024", "2015"));
        older("2015", ALL.replace("2024", "2018"));
        older("2018", ALL.replace("2024", "2012"));
        YamlException thrown = assertThrows(YamlException.class, () -> compiled("2012"));
        assertTrue(thrown.getMessage().contains("2012 → 2015 → 2018 → 2012"), thrown.getMessage());
        assertTrue(thrown.where().file().endsWith("2018/pack.yaml") && thrown.where().line() == 4,
                thrown.where().toString());
    }

    private static List<String> ids(PackEdition edition) {
        return edition.rules().stream().map(RuleDescription::id).toList();
    }
}
