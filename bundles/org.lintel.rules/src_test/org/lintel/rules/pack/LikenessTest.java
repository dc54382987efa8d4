// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Source;
import org.lintel.core.text.Text;
import org.lintel.rules.yaml.YamlException;

/** A rule that codes of several packs share is written once: words and page are those of the other, the clause its own. */
class LikenessTest {

    private static final String HEAD = """
            id: other
            edition: "7"
            jurisdiction: sg
            title: {en: "Other code", zh-HK: "另一法規"}
            document: {title: "Another Code", edition: "7"}
            rules:
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void first() {
        PackFolder.in(folder.resolve("packs"));
    }

    private PackEdition compiled(String rules) throws IOException, YamlException {
        Path other = folder.resolve("packs/sg/other/7");
        Files.createDirectories(other);
        Files.writeString(other.resolve("pack.yaml"), HEAD + rules);
        PackCompiler.compile(folder.resolve("packs"), folder.resolve("out"));
        return PackReader.read(Files.newInputStream(folder.resolve("out/packs.bin"))).stream()
                .filter(each -> each.id().equals("other")).findFirst().orElseThrow();
    }

    @Test
    void wordsComeOverAndTheClauseIsItsOwn() throws IOException, YamlException {
        PackEdition edition = compiled("  - {id: light, like: test@2024/lighting, subject: model, clause: \"3\"}\n");
        RuleDescription light = edition.rule("other/light");
        assertEquals(Text.of("Lighting", "照明"), light.name());
        assertEquals(Text.of("Use less.", "減少用電。"), light.remedy());
        assertEquals(Severity.ERROR, light.severity());
        assertEquals("model", light.subject());
        assertEquals(new Source("Another Code", "3", "7", Confidence.CONFIRMED, ""), light.clause());
        assertEquals(8, edition.parameter("other/light", "limit"));
        ClausePage page = PackReader.clause(Files.newInputStream(folder.resolve("out/clauses.bin")), "other/light", "7");
        assertEquals("# lighting\n", page.text().en());
        assertEquals("7", page.writtenFor(), "no warning that its figures are another edition's");
    }

    @Test
    void whatIsWrittenGoesOverIt() throws IOException, YamlException {
        PackEdition edition = compiled("""
                  - id: light
                    like: test@2024/lighting
                    clause: "3"
                    severity: warning
                    parameters: {limit: 9}
                """);
        assertEquals(Severity.WARNING, edition.rule("other/light").severity());
        assertEquals("space", edition.rule("other/light").subject());
        assertEquals(List.of(9.0, 0.005), List.of(edition.parameter("other/light", "limit"),
                edition.parameter("other/light", "tolerance")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{id: light, like: lighting, clause: '3'} | names no edition of a pack",
        "{id: light, like: test@2031/lighting, clause: '3'} | names no edition of a pack",
        "{id: light, like: test@2024/lamps, clause: '3'} | has no rule test/lamps",
        "{id: light, like: test@2024/lighting} | clause",
        "{id: light, like: other@7/light, clause: '3'} | cannot take over from itself"})
    void isRefusedAtItsLine(String rule, String words) {
        YamlException refused = assertThrows(YamlException.class, () -> compiled("  - " + rule + "\n"));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertTrue(refused.getMessage().contains("pack.yaml:7"), refused.getMessage());
    }
}
