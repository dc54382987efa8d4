// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Text;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.pack.PackCompiler;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.yaml.YamlException;

/** What is installed, found by its ids. */
class CatalogTest {

    private static final String YAML = """
            id: %s
            edition: "%s"
            jurisdiction: hk
            title: {en: "T", zh-HK: "題"}
            document: {title: "D"}
            effective: {earliest: "%s", latest: "%s"}
            rules:
              - {id: r, severity: info, subject: space, clause: "1", name: {en: "name %2$s", zh-HK: "名"},
                 explanation: {en: "E", zh-HK: "解"}, remedy: {en: "R", zh-HK: "補"}}
            """;

    @TempDir
    Path folder;

    /** One pack over the data both share, as the packs of one bundle do. */
    private record Pack(String id, Path compiled) implements RulePack {
        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public InputStream data() {
            return open("packs.bin");
        }

        @Override
        public InputStream clauses() {
            return open("clauses.bin");
        }

        private InputStream open(String name) {
            try {
                return new ByteArrayInputStream(Files.readAllBytes(compiled.resolve(name)));
            } catch (IOException e) {
                return null;
            }
        }
    }

    @BeforeEach
    void packs() throws IOException, YamlException {
        // folders sort the other way round than the dates do
        put("a-newest", "bec", "2024", "2025-05-22");
        put("b-oldest", "bec", "2018", "2018-11-16");
        put("c-middle", "bec", "2021", "2021-12-31");
        put("d-other", "ottv", "1", "2000-01-01");
        PackCompiler.compile(folder.resolve("src"), folder.resolve("out"));
    }

    private void put(String name, String pack, String edition, String date) throws IOException {
        Path clauses = Files.createDirectories(folder.resolve("src").resolve(name).resolve("clauses"));
        Files.writeString(clauses.resolveSibling("pack.yaml"), YAML.formatted(pack, edition, date, date));
        Files.writeString(clauses.resolve("r.md"), "page of " + edition);
        Files.writeString(clauses.resolve("r.zh-HK.md"), edition + " 頁");
    }

    private Catalog catalog(String... ids) {
        return Catalog.of(List.of(ids).stream().<RulePack>map(id -> new Pack(id, folder.resolve("out"))).toList());
    }

    @Test
    void packsAreSortedAndHaveTheirOwnEditionsOldestFirst() {
        Catalog catalog = catalog("ottv", "bec");
        assertEquals(List.of("bec", "ottv"), catalog.packs());
        assertEquals(List.of("2018", "2021", "2024"), catalog.editions("bec").stream().map(PackEdition::edition)
                .toList());
        assertEquals(List.of("1"), catalog.editions("ottv").stream().map(PackEdition::edition).toList());
        assertTrue(catalog.contains("bec"));
        assertFalse(catalog.contains("other"));
        assertEquals(List.of(), catalog.editions("other"));
        assertEquals(List.of(), catalog.rules("other"));
    }

    @Test
    void theNewestDescriptionOfEachRuleIsTheOneShown() {
        List<RuleDescription> descriptions = catalog("ottv", "bec").descriptions();
        assertEquals(List.of("bec/r", "ottv/r"), descriptions.stream().map(RuleDescription::id).toList());
        assertEquals("name 2024", descriptions.getFirst().name().en());
    }

    @Test
    void aClausePageIsThatOfTheNewestEditionUnlessOneIsNamed() {
        Catalog catalog = catalog("bec");
        assertEquals(Text.of("page of 2018", "2018 頁"), catalog.clause("bec/r", "2018"));
        assertEquals(Text.of("page of 2024", "2024 頁"), catalog.clause("bec/r", ""));
        assertNull(catalog.clause("bec/none", ""));
        assertNull(catalog.clause("bec/r", "1999"));
        assertNull(catalog.clause("ottv/r", ""), "a pack that is not installed has no pages");
        assertNull(catalog.clause("r", ""));
    }

    @Test
    void twoPacksOfOneNameAreAFault() {
        assertThrows(IllegalStateException.class, () -> catalog("bec", "bec"));
    }

    @Test
    void missingDataIsAFaultWithTheNameOfThePack() {
        RulePack broken = new Pack("bec", folder.resolve("nowhere"));
        assertTrue(assertThrows(UncheckedIOException.class, () -> Catalog.of(List.of(broken))).getMessage()
                .contains("bec"));
    }

    @Test
    void aPackWithoutAnEditionIsAFault() {
        assertThrows(IllegalStateException.class, () -> catalog("bec", "unknown"));
    }
}
