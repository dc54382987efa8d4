// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lintel.cli.Command;
import org.lintel.core.result.RuleDescription;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.pack.PackEdition;

/** What {@code lintel rules} lists and {@code lintel explain} tells. */
class RulesTest {

    private static final Catalog CATALOG = Catalog.load();

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    @Test
    void everyRuleOfEveryPackIsListed() {
        Command command = lintel("rules").ends(0);
        assertEquals("", command.err());
        for (RuleDescription rule : CATALOG.descriptions()) {
            assertTrue(command.out().contains("  " + rule.id() + "  [" + rule.severity().id() + "]  " + rule.name()
                    .en()),
                    rule.id());
        }
        assertTrue(CATALOG.packs().containsAll(List.of("hk-bec", "readiness", "reading")), CATALOG.packs().toString());
        assertFalse(isChinese(command.out()), command.out());
        assertTrue(command.out().contains("  earlier editions (--all): 2012, "), command.out());
        assertFalse(command.out().contains("hk-bec@2012"), "only the newest edition is listed");
        String all = lintel("rules", "hk-bec", "--all").ends(0).out();
        for (PackEdition edition : CATALOG.editions("hk-bec")) {
            assertTrue(all.contains("hk-bec@" + edition.edition() + "  "), edition.edition());
        }
        String chinese = lintel("rules", "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.lines().filter(line -> line.startsWith("  ")).allMatch(RulesTest::isChinese), chinese);
    }

    @Test
    void jsonParsesAndHoldsBothLanguages() throws IOException {
        JsonNode json = new ObjectMapper().readTree(lintel("rules", "--format", "json", "--lang", "zh-HK").ends(0)
                .out());
        Set<String> ids = new TreeSet<>();
        for (JsonNode rule : json) {
            ids.add(rule.get("id").asText());
            for (String field : List.of("name", "explanation", "remedy")) {
                assertFalse(isChinese(rule.get(field).get("en").asText()), rule.toString());
                assertTrue(isChinese(rule.get(field).get("zh-HK").asText()), rule.toString());
            }
            assertTrue(Set.of("error", "warning", "info").contains(rule.get("severity").asText()));
            assertTrue(Set.of("confirmed", "candidate", "unknown").contains(rule.get("confidence").asText()));
        }
        assertEquals(CATALOG.descriptions().stream().map(RuleDescription::id).toList(), List.copyOf(ids));
        assertEquals(lintel("rules", "-f", "json").out(), lintel("rules", "-f", "json", "--lang", "zh-HK").out());
    }

    @Test
    void onlyTheRulesOfNamedPacks() {
        String out = lintel("rules", "reading", "u-value").ends(0).out();
        assertTrue(out.contains("reading/syntax") && out.contains("u-value/wall") && !out.contains("hk-bec"), out);
        assertTrue(lintel("rules", "reading", "nowhere").ends(2).err().contains("\"nowhere\"; there are: geometry, georeference, hk-bec, "));
        lintel("rules", "-f", "xml").ends(2);
    }

    @Test
    void everyRuleIsExplainedInBothLanguages() {
        for (RuleDescription rule : CATALOG.descriptions()) {
            Command english = lintel("explain", rule.id()).ends(0);
            assertTrue(english.out().startsWith(rule.id() + "  [" + rule.severity().id() + "]\n"), english.out());
            assertTrue(english.out().contains(rule.clause().citation()), english.out());
            assertTrue(english.out().lines().anyMatch(line -> line.startsWith("# ")), "the page of " + rule.id());
            assertEquals("", english.err());
            assertTrue(isChinese(lintel("explain", rule.id(), "--lang", "zh-HK").ends(0).out()), rule.id());
        }
    }

    @Test
    void aShortNameIsEnoughWhereItIsTheOnlyOne() {
        assertEquals(lintel("explain", "hk-bec/lighting-power-density"), lintel("explain", "lighting-power-density"));
        String several = lintel("explain", "ottv-w").ends(2).err();
        assertTrue(several.contains("readiness/ottv-wall, readiness/ottv-window"), several);
        assertTrue(lintel("explain", "no-such-rule").ends(2).err().contains("lintel rules"));
        assertTrue(lintel("explain", "wall").ends(0).out().startsWith("u-value/wall"));
    }

    @Test
    void inputsParametersAndTablesAreNamed() {
        String out = lintel("explain", "lighting-power-density").ends(0).out();
        assertTrue(out.contains("  space.area  internal floor area: "), out);
        assertTrue(out.contains("lpd  ") && out.contains("Table 5.4"), out);
        assertEquals(lintel("explain", "lighting-power-density"),
                lintel("explain", "lighting-power-density", "--edition", "2024"));
        assertTrue(lintel("explain", "lighting-power-density", "--edition", "1066").ends(2).err().contains("\"1066\""));
    }
}
