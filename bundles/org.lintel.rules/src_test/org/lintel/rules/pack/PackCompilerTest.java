// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** What stands in a pack's files is what is read back; what is wrong in them is refused with its place. */
class PackCompilerTest {

    @TempDir
    Path folder;

    private List<PackEdition> compiled() throws IOException, YamlException {
        PackCompiler.compile(folder.resolve("packs"), folder.resolve("out"));
        return PackReader.read(Files.newInputStream(folder.resolve("out/packs.bin")));
    }

    private PackFolder pack() {
        return PackFolder.in(folder.resolve("packs"));
    }

    @Test
    void anEditionMayBeTheVeryFirst() throws IOException, YamlException {
        pack().with("latest: \"2025-05-23\"}", "latest: \"2025-05-23\", first: true}");
        assertEquals(new Effective("2025-05-22", "2025-05-23", true), compiled().getFirst().effective());
    }

    @Test
    void readsBackWhatWasWritten() throws IOException, YamlException {
        pack();
        PackEdition edition = compiled().getFirst();
        assertEquals("test", edition.id());
        assertEquals("2024", edition.edition());
        assertEquals("hk", edition.jurisdiction());
        assertEquals(Text.of("Test code", "測試法規"), edition.title());
        assertEquals(new Effective("2025-05-22", "2025-05-23"), edition.effective());
        assertEquals(List.of("test/lighting", "test/lifts"), edition.rules().stream().map(RuleDescription::id)
                .toList());
        assertEquals(new RuleDescription("test/lighting", Severity.ERROR, "space", Text.of("Lighting", "照明"),
                Text.of("Light costs power.", "照明耗電。"), Text.of("Use less.", "減少用電。"),
                new Source("Code of Tests", "5.4.1", "2024", Confidence.CONFIRMED, "")), edition.rule("test/lighting"));
        assertEquals(Confidence.UNKNOWN, edition.rule("test/lifts").clause().confidence());
        assertNull(edition.rule("test/other"));
        assertEquals(0.005, edition.parameter("test/lighting", "tolerance"));
        assertEquals(8, edition.parameter("test/lighting", "limit"));
        assertThrows(IllegalArgumentException.class, () -> edition.parameter("test/lighting", "none"));
        assertThrows(IllegalArgumentException.class, () -> edition.parameter("test/lifts", "limit"));
        assertThrows(IllegalArgumentException.class, () -> edition.table("none"));
        assertEquals(edition.hash(), edition.use().hash());
        assertTrue(edition.hash().matches("[0-9a-f]{64}"), edition.hash());
    }

    @Test
    void tablesKeepTheirRowsWithTheConfidenceOfEach() throws IOException, YamlException {
        pack();
        Table table = compiled().getFirst().table("lpd");
        assertEquals(Map.of("type", 0, "limit", 1), table.columns());
        assertEquals(new Table.Row(List.of("Office", "8.5"), Confidence.CONFIRMED, "page 31"), table.row("Office"));
        assertEquals(8.5, table.number(table.row("Office"), "limit"));
        Table.Row carPark = table.row("Car park, open");
        assertEquals(Confidence.CANDIDATE, carPark.confidence());
        assertTrue(Double.isNaN(table.number(carPark, "limit")), "a blank is not a number");
        assertEquals("", table.text(carPark, "limit"));
        assertNull(table.row("office"));
        assertEquals(List.of(table.row("大堂")), table.rows("limit", "11"));
        assertThrows(IllegalArgumentException.class, () -> table.text(carPark, "confidence"));
        assertEquals(new Evidence.FromTable("lpd", "Office", "8.5",
                new Source("Code of Tests", "Table 5.4", "2024", Confidence.CONFIRMED, "page 31")),
                table.evidence(table.row("Office"), "limit"));
        assertEquals(new Evidence.FromTable("lpd", "Car park, open", "",
                new Source("Code of Tests", "Table 5.4", "2024", Confidence.CANDIDATE, "one secondary source")),
                table.evidence(carPark, "limit"));
        assertEquals(Confidence.UNKNOWN, ((Evidence.FromTable) table.evidence(table.row("大堂"), "limit")).source()
                .confidence());
    }

    @Test
    void aTableMayComeFromAnotherDocument() throws IOException, YamlException {
        pack().with("clause: \"Table 5.4\",", "clause: \"p. 3\", document: \"Circular\", edition: \"7\",");
        assertEquals(new Source("Circular", "p. 3", "7", Confidence.CANDIDATE, "one secondary source"),
                compiled().getFirst().table("lpd").source());
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException, YamlException {
        pack().put("pack.yaml", PackFolder.YAML.replaceAll("(?m)^(edition|effective|tables):.*\n(  lpd.*\n)?", "")
                .replace(", edition: \"2024\"}", "}"));
        PackEdition edition = compiled().getFirst();
        assertEquals("", edition.edition());
        assertEquals(Effective.ALWAYS, edition.effective());
        assertEquals(Map.of(), edition.tables());
        assertEquals("Code of Tests, 5.4.1", edition.rule("test/lighting").clause().citation());
    }

    @Test
    void clausePagesAreReadByRuleAndEdition() throws IOException, YamlException {
        pack();
        compiled();
        assertEquals(Text.of("# lifts\n", "# 規則 lifts"), clause("test/lifts", ""));
        assertEquals(Text.of("# lighting\n", "# 規則 lighting"), clause("test/lighting", "2024"));
        assertNull(clause("test/lighting", "2021"));
        assertNull(clause("test/other", ""));
    }

    private Text clause(String rule, String edition) throws IOException {
        ClausePage page = PackReader.clause(Files.newInputStream(folder.resolve("out/clauses.bin")), rule, edition);
        return page == null ? null : page.text();
    }

    @Test
    void theSameSourceGivesTheSameBytesAndAnotherAnotherHash() throws IOException, YamlException {
        pack();
        String hash = compiled().getFirst().hash();
        byte[] first = Files.readAllBytes(folder.resolve("out/packs.bin"));
        assertEquals(hash, compiled().getFirst().hash());
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("out/packs.bin")));
        pack().put("tables/lpd.csv", PackFolder.CSV.replace("8.5", "8.6"));
        assertNotEquals(hash, compiled().getFirst().hash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "title: {en: \"Test code\", zh-HK: \"測試法規\"} | title: {en: \"Test code\"} | 5 | both languages",
        "name: {en: \"Lifts\", zh-HK: \"升降機\"} | name: Lifts | 24 | expected a mapping",
        "confidence: candidate | confidence: certain | 9 | not a confidence: certain",
        "confidence: unknown | confidence: '?' | 23 | not a confidence: ?",
        "confidence: candidate, | '' | 9 | \"confidence\" is missing",
        "severity: info | severity: critical | 20 | not a severity: critical",
        "id: lifts | id: lighting | 19 | two rules test/lighting",
        "id: lifts | name2: lifts | 19 | unknown setting \"name2\"",
        "limit: 8 | limit: eight | 18 | expected a number, not \"eight\"",
        "earliest: \"2025-05-22\" | earliest: \"2025-5-22\" | 7 | not a date: \"2025-5-22\"",
        "latest: \"2025-05-23\" | latest: soon | 7 | not a date: \"soon\"",
        "earliest: \"2025-05-22\" | earliest: \"2026-05-22\" | 7 | at the earliest",
        "jurisdiction: hk | colour: red | 4 | unknown setting \"colour\"",
        "document: | documents: | 6 | unknown setting \"documents\"",
    })
    void whatIsWrongIsRefusedWithItsLine(String piece, String other, int line, String message) {
        pack().with(piece, other.equals("''") ? "" : other);
        YamlException thrown = assertThrows(YamlException.class, this::compiled);
        assertEquals(line, thrown.where().line(), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
        assertTrue(thrown.where().file().endsWith("pack.yaml"));
        assertFalse(Files.exists(folder.resolve("out/packs.bin")), "nothing is written of packs that are wrong");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "type,limit\\nOffice,8,5 | a row of 3 cells under 2 columns: [Office, 8, 5]",
        "type,limit\\nOffice     | a row of 1 cells under 2 columns: [Office]",
        "type,limit,limit\\na,1,2 | two columns limit",
        "type,limit\\n\"Office,8 | the quotation that begins on line 2 is not closed",
        "type,limit,confidence\\nOffice,8,sure | not a confidence: sure"})
    void aTableThatIsWrongIsRefused(String csv, String message) {
        pack().put("tables/lpd.csv", csv.replace("\\n", "\n"));
        YamlException thrown = assertThrows(YamlException.class, this::compiled);
        assertEquals(9, thrown.where().line());
        assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    }

    @Test
    void emptyFilesAreRefused() {
        pack().put("tables/lpd.csv", "");
        assertTrue(assertThrows(YamlException.class, this::compiled).getMessage()
                .contains("lpd.csv: the file is empty"));
        pack().put("pack.yaml", "# nothing\n");
        assertTrue(assertThrows(YamlException.class, this::compiled).getMessage().contains("the file is empty"));
    }

    @Test
    void aMissingClausePageIsRefusedInEitherLanguage() {
        pack().without("clauses/lifts.zh-HK.md");
        String message = assertThrows(IOException.class, this::compiled).getMessage();
        assertTrue(message.contains("test/lifts has no clause page") && message.contains("lifts.zh-HK.md"), message);
        pack().without("clauses/lighting.md");
        assertTrue(assertThrows(IOException.class, this::compiled).getMessage().contains("lighting.md"));
    }

    @Test
    void twoFoldersAreNotOneEdition() throws IOException {
        pack();
        Path twin = folder.resolve("packs/hk/twin");
        Files.createDirectories(twin.resolve("clauses"));
        Files.writeString(twin.resolve("pack.yaml"), PackFolder.YAML.replaceAll("(?s)rules:.*", "rules: []\n")
                .replaceAll("(?m)^tables:\n.*\n", ""));
        assertTrue(assertThrows(IOException.class, this::compiled).getMessage()
                .contains("another edition 2024 of test"));
    }

    @Test
    void whatWasNotCompiledHereIsRefused() {
        assertThrows(IOException.class, () -> PackReader.read(null));
        assertThrows(IOException.class, () -> PackReader.read(new ByteArrayInputStream("PK packs".getBytes())));
        assertThrows(IOException.class, () -> PackReader.read(new ByteArrayInputStream(new byte[0])));
        assertThrows(IOException.class, () -> PackReader.clause(null, "test/lifts", ""));
    }
}
