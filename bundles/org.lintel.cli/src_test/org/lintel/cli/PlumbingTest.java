// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;

/** What verbs share: which models a name means, what is printable, what day it is, how wide the terminal is. */
class PlumbingTest {

    @TempDir
    Path folder;

    private List<String> expand(String... names) throws UsageException {
        return Inputs.expand(List.of(names).stream().map(name -> folder + "/" + name).toList()).stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
    }

    @Test
    void foldersAndPatternsMeanTheModelsInThem() throws Exception {
        files("b.ifc", "a.IFC", "note.txt", "site/c.ifczip", "site/deep/d.ifcXML", "site/deep/e.ifc", "x[1].ifc");
        assertEquals(List.of("a.IFC", "b.ifc", "site/c.ifczip", "site/deep/d.ifcXML", "site/deep/e.ifc", "x[1].ifc"),
                expand("."));
        assertEquals(List.of("site/c.ifczip", "site/deep/d.ifcXML", "site/deep/e.ifc"), expand("site"));
        assertEquals(List.of("b.ifc", "x[1].ifc"), expand("*.ifc"));
        assertEquals(List.of("b.ifc", "site/deep/e.ifc", "x[1].ifc"), expand("**/*.ifc"));
        assertEquals(List.of("site/deep/e.ifc"), expand("site/**/?.ifc"));
        assertEquals(List.of("site/c.ifczip", "site/deep/e.ifc"), expand("site/**/*.{ifc,ifczip}"));
        assertEquals(List.of("x[1].ifc"), expand("x[1].ifc"));
    }

    @Test
    void theOrderIsThatOfTheNamesAndEachFileComesOnce() throws Exception {
        files("a.ifc", "b.ifc", "c.ifc");
        assertEquals(List.of("c.ifc", "a.ifc", "b.ifc"), expand("c.ifc", "*.ifc", "."));
        assertEquals(List.of("a.ifc"), expand("a.ifc", "./a.ifc", "x/../a.ifc"));
    }

    @Test
    void aNamedFileIsTakenAsItIs() throws Exception {
        assertEquals(List.of("missing.ifc", "note.txt"), expand("missing.ifc", "note.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.ifc", "none/**/*.ifc", "empty", "{a.ifc", "a{b,c", "**"})
    void whatMeansNothingIsAMistake(String name) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        UsageException thrown = assertThrows(UsageException.class, () -> expand(name));
        assertTrue(thrown.text().in(Language.EN).contains(name));
        assertTrue(thrown.text().in(Language.ZH_HK).codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void aFileWithAStarInItsNameIsItself() throws Exception {
        try {
            files("a*.ifc", "ab.ifc");
        } catch (IOException | RuntimeException e) {
            abort("such names cannot be made here: " + e);
        }
        assertEquals(List.of("a*.ifc"), expand("a*.ifc"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"plain|plain", "牆 é 🏠|牆 é 🏠",
        "a\tb|a\\u0009b", "\u001b[31m|\\u001b[31m", "\u009b31m|\\u009b31m", "\u007f|\\u007f", "a\u202eb|a\\u202eb",
        "\u2066x\u2069|\\u2066x\\u2069",
        "\u200fa\u200e|\\u200fa\\u200e", "\u2028|\\u2028", "\u061c|\\u061c"})
    void nothingATerminalActsOnIsPrinted(String text, String printed) {
        assertEquals(printed, Printable.of(text));
    }

    @Test
    void everyControlCharacterIsShown() {
        for (char c = 0; c < 0x3000; c++) {
            String printed = Printable.of("x" + c);
            if (Character.isISOControl(c)) {
                assertEquals("x\\u%04x".formatted((int) c), printed);
            } else {
                assertTrue(printed.equals("x" + c) || printed.length() == 7, printed);
            }
        }
        String plain = "no change, no copy";
        assertSame(plain, Printable.of(plain));
    }

    @Test
    void todayIsWhatTheCommandWasTold() throws UsageException {
        assertEquals("2026-01-31", Today.of("2026-01-31"));
        assertTrue(Today.of(null).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
        UsageException thrown = assertThrows(UsageException.class, () -> Today.of("yesterday"));
        assertTrue(thrown.text().in(Language.EN).contains("\"yesterday\""));
    }

    @Test
    void theEnvironmentDecidesWidthLanguageAndDay() {
        Path model = Models.sound(folder.resolve("m.ifc"));
        String[] arguments = {"check", "m.ifc", "--codes", "hk-bec"};
        Command narrow = Command.forked(folder, Map.of("COLUMNS", "60", "LINTEL_LANG", "zh_TW"), arguments).ends(0);
        Command wide = Command.forked(folder, Map.of("COLUMNS", "160"), arguments).ends(0);
        assertTrue(widest(narrow.out()) <= 60, narrow.out());
        assertTrue(widest(wide.out()) > 60, wide.out());
        assertTrue(narrow.out().contains("未能判定"), narrow.out());
        assertTrue(narrow.out().contains("m.ifc"), narrow.out());
        assertFalse(narrow.out().contains(model.getParent().toString()), "places are relative to the folder one is in");
        Command day = Command.forked(folder, Map.of("SOURCE_DATE_EPOCH", "soon"), "check", "m.ifc", "--config",
                settings("suppress: [{rule: '*', reason: r, expires: 2026-01-31}]"));
        assertTrue(day.ends(2).err().contains("SOURCE_DATE_EPOCH"), day.err());
    }

    private static int widest(String text) {
        return text.lines().mapToInt(line -> line.codePoints().map(c -> c > 0x2e80 ? 2 : 1).sum()).max().orElse(0);
    }

    @Test
    void expiryFollowsTheDayOfTheEnvironment() {
        Models.broken(folder.resolve("m.ifc"));
        String[] arguments = {"check", "m.ifc", "--codes", "reading", "-f", "none", "--config",
            settings("suppress: [{rule: reading/*, reason: r, expires: 2026-01-31}]")};
        // the last second of the day before, and the first of the day
        Command.forked(folder, Map.of("SOURCE_DATE_EPOCH", "1769817599"), arguments).ends(0);
        Command.forked(folder, Map.of("SOURCE_DATE_EPOCH", "1769817600"), arguments).ends(1);
    }

    private String settings(String text) {
        try {
            return Files.writeString(folder.resolve("my.yaml"), text).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void colourIsForTerminalsUnlessSomebodySaysOtherwise() {
        Models.sound(folder.resolve("m.ifc"));
        assertFalse(coloured(Map.of()));
        assertTrue(coloured(Map.of("LINTEL_TTY", "1")));
        assertFalse(coloured(Map.of("LINTEL_TTY", "2")));
        assertFalse(coloured(Map.of("LINTEL_TTY", "12", "NO_COLOR", "1")));
        assertTrue(coloured(Map.of("NO_COLOR", "1"), "--colour", "always"));
        assertFalse(coloured(Map.of("LINTEL_TTY", "12"), "--color=never"));
    }

    private boolean coloured(Map<String, String> environment, String... more) {
        String[] arguments = List.of(List.of("check", "m.ifc", "--codes", "hk-bec"), List.of(more)).stream()
                .flatMap(List::stream).toArray(String[]::new);
        Command command = Command.forked(folder, environment, arguments).ends(0);
        return command.out().contains("\u001b[");
    }

    @Test
    void progressIsForTerminalsAndWipedInTheEnd() throws InterruptedException {
        assertEquals("", progress(false, false));
        assertEquals("", progress(true, true));
        String shown = progress(true, false);
        assertTrue(shown.contains("Checking \\u001b[31m 50 %"), shown);
        assertTrue(shown.startsWith("\r\u001b[K") && shown.endsWith("\r\u001b[K"), shown);
    }

    private static String progress(boolean terminal, boolean quiet) throws InterruptedException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal streams = new Terminal(new PrintStream(new ByteArrayOutputStream()), new PrintStream(err), Language.EN,
                quiet, terminal, terminal, 100);
        try (ProgressLine line = new ProgressLine(streams)) {
            line.begin(Message.of("Checking {0}", "檢查 {0}", "\u001b[31m"), 10);
            assertEquals("", err.toString(StandardCharsets.UTF_8), "short work is done in silence");
            if (terminal && !quiet) {
                Thread.sleep(700);
            }
            line.worked(5);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
