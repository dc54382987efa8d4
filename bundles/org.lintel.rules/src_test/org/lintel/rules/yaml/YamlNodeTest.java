// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.Location;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;

/** YAML of strangers: every complaint has its place, nothing is constructed, nothing explodes. */
class YamlNodeTest {

    private static final String FILE = "lintel.yaml";

    /** Set by {@link Trap} if a document ever manages to construct one. */
    private static volatile boolean sprung;

    /** A class a hostile document names in a tag. */
    public static final class Trap {
        public Trap(String argument) {
            sprung = true;
        }

        public Trap() {
            sprung = true;
        }
    }

    private static YamlNode parse(String... lines) throws YamlException {
        return YamlNode.parse(FILE, String.join("\n", lines));
    }

    private static void complains(int line, int column, String word, Executable action) {
        YamlException thrown = assertThrows(YamlException.class, action);
        assertEquals(new Location(FILE, line, column, 0), thrown.where(), thrown.getMessage());
        assertTrue(thrown.problem().in(Language.EN).contains(word), thrown.getMessage());
        assertNotEquals(thrown.problem().in(Language.EN), thrown.problem().in(Language.ZH_HK));
        assertTrue(thrown.getMessage().startsWith(FILE + ":" + line + ": "), thrown.getMessage());
    }

    @Test
    void scalarsAreReadAsTheyWereWritten() throws YamlException {
        YamlNode root = parse("date: 2026-01-31", "edition: 2024", "octal: 0o17", "big: 1_000", "quoted: 'a: \"b\"'",
                "folded: >-", "  one", "  two", "chinese: 辦公室");
        assertEquals("2026-01-31", root.required("date").text());
        assertEquals("2024", root.required("edition").text());
        assertEquals("0o17", root.required("octal").text());
        assertEquals("1_000", root.required("big").text());
        assertEquals("a: \"b\"", root.required("quoted").text());
        assertEquals("one two", root.required("folded").text());
        assertEquals("辦公室", root.required("chinese").text());
        assertEquals(List.of("date", "edition", "octal", "big", "quoted", "folded", "chinese"),
                List.copyOf(root.entries().keySet()));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws YamlException {
        YamlNode root = YamlNode.parse(FILE, "\ufeffa: 1\r\nb:\r\n  - x\r\n  - y\r\n");
        assertEquals("1", root.required("a").text());
        assertEquals(List.of("x", "y"), root.required("b").texts());
        assertEquals(4, root.required("b").items().get(1).where().line());
    }

    @Test
    void anEmptyDocumentIsNoNode() throws YamlException {
        assertNull(YamlNode.parse(FILE, ""));
        assertNull(YamlNode.parse(FILE, "# only a remark\n"));
    }

    @Test
    void whereNothingStandsNothingIsMeant() throws YamlException {
        YamlNode root = parse("list:", "  # - a", "map: ~", "text: ''");
        assertTrue(root.required("list").isNothing());
        assertEquals(List.of(), root.required("list").items());
        assertEquals(0, root.required("map").entries(Set.of("a")).size());
        assertFalse(root.required("text").isNothing());
        assertEquals(List.of(""), root.required("text").texts());
    }

    @Test
    void aComplaintNamesLineAndColumn() throws YamlException {
        YamlNode root = parse("a:", "  b: [1, x]", "  c: {d: 1}", "e: 5");
        YamlNode a = root.required("a");
        complains(2, 3, "\"z\" is missing", () -> a.required("z"));
        complains(2, 10, "expected a number, not \"x\"", () -> a.required("b").items().get(1).number());
        complains(2, 6, "expected a single value", () -> a.required("b").text());
        complains(2, 6, "expected a mapping", () -> a.required("b").entries());
        complains(3, 6, "expected a list", () -> a.required("c").items());
        complains(4, 4, "expected true or false", () -> root.required("e").bool());
        complains(4, 4, "both languages", () -> parse("a: 1", "b: 2", "c: 3", "d: {en: x}").required("d").bilingual());
    }

    @Test
    void anUnknownKeyIsShownWhereItStands() throws YamlException {
        YamlNode root = parse("known: 1", "misspelt:", "    deep:", "      deeper: 1");
        complains(2, 1, "unknown setting \"misspelt\"; known here: kept, known",
                () -> root.entries(Set.of("known", "kept")));
    }

    @Test
    void aKeyStandsOnce() {
        complains(3, 1, "a stands here twice", () -> parse("a: 1", "b: 2", "a: 3").entries());
        complains(1, 8, "x stands here twice", () -> parse("{x: 1, \"x\": 2}").entries());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a: [1, 2 | 1", "a: 'x | 1", "a: b: c | 1", "%YAML 9.9\\n--- | 1",
        "a: 1\\n\tb: 2 | 2", "a: *none | 1", "- a\\nb: 1 | 2", "a: 1\\n---\\nb: 2 | 2", "? [a, | 1", "!<x | 1"})
    void whatIsNoYamlIsRefusedWithItsPlace(String document, int line) {
        String text = document.replace("\\n", "\n");
        YamlException thrown = assertThrows(YamlException.class, () -> YamlNode.parse(FILE, text).entries());
        assertEquals(FILE, thrown.where().file());
        assertTrue(thrown.where().line() >= line, thrown.getMessage());
        assertTrue(thrown.problem().in(Language.ZH_HK).codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void numbersAreFinite() throws YamlException {
        assertEquals(0.005, parse("0.005").number());
        assertEquals(-12, parse("-12").number());
        for (String word : List.of("NaN", ".nan", ".inf", "1e999", "1,5", "''", "five")) {
            complains(1, 1, "expected a number", () -> parse(word).number());
        }
    }

    @Test
    void wordsOfYesAndNo() throws YamlException {
        for (String word : List.of("true", "True", "yes", "on", "YES")) {
            assertTrue(parse(word).bool(), word);
        }
        for (String word : List.of("false", "no", "off", "OFF", "No")) {
            assertFalse(parse(word).bool(), word);
        }
        for (String word : List.of("1", "'true'", "maybe", "''", "[true]")) {
            complains(1, 1, "", () -> parse(word).bool());
        }
    }

    @Test
    void bilingualTextNeedsBothLanguages() throws YamlException {
        assertEquals(Text.of("Walls", "牆"), parse("{en: ' Walls ', zh-HK: 牆}").bilingual());
        complains(1, 1, "both languages", () -> parse("{zh-HK: 牆}").bilingual());
        complains(1, 19, "unknown setting \"fr\"", () -> parse("{en: a, zh-HK: 甲, fr: mur}").bilingual());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost:1/\"]]]]",
        "!!org.lintel.rules.yaml.YamlNodeTest$Trap [x]", "!!org.lintel.rules.yaml.YamlNodeTest$Trap {}",
        "a: !<tag:yaml.org,2002:org.lintel.rules.yaml.YamlNodeTest$Trap> x",
        "? !!org.lintel.rules.yaml.YamlNodeTest$Trap [k]\n: v", "!!java.lang.ProcessBuilder [[\"touch\", \"x\"]]"})
    void tagsConstructNothing(String document) {
        try {
            YamlNode root = YamlNode.parse(FILE, document);
            root.entries().values().forEach(node -> node.where().line());
        } catch (YamlException e) {
            assertFalse(e.getMessage().isBlank());
        }
        assertFalse(sprung);
    }

    @Test
    void laughsByTheBillionAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9))
                    .append("]\n");
        }
        refused(bomb.toString());
        refused("&a [*a]");
        refused("&a {x: *a}");
        refused("base: &b {x: 1}\nhere:\n  <<: *b\n");
    }

    @Test
    void aliasesOfSingleValuesAreUnderstood() throws YamlException {
        YamlNode root = parse("a: &reason removed before occupation", "b: *reason");
        assertEquals("removed before occupation", root.required("b").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsRefused(String opening) {
        refused(opening.repeat(60));
        refused(opening.repeat(200_000));
    }

    @Test
    void thirtyLevelsAreEnough() throws YamlException {
        YamlNode node = YamlNode.parse(FILE, "[".repeat(25) + "x" + "]".repeat(25));
        for (int i = 0; i < 25; i++) {
            node = node.items().getFirst();
        }
        assertEquals("x", node.text());
    }

    @Test
    void aHugeDocumentIsRefused() {
        refused("a: " + "x".repeat(5 << 20));
        refused("- a\n".repeat(2 << 20));
    }

    private static void refused(String document) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(YamlException.class,
                () -> YamlNode.parse(FILE, document)));
    }

    @Test
    void whateverComesIsReadOrRefused() {
        Random random = new Random(12);
        String alphabet = "ab:- \n\t[]{},&*!|>'\"%@`#?~0\u0000\u0007\u2028牆\ud83c";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                YamlNode root = YamlNode.parse(FILE, text.toString());
                if (root != null) {
                    assertTrue(root.where().line() >= 1);
                    root.entries().forEach((key, value) -> assertTrue(value.where().column() >= 1));
                }
            } catch (YamlException e) {
                assertEquals(FILE, e.where().file());
            }
        }
    }
}
