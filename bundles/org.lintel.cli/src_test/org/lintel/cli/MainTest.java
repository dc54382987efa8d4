// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.Version;

/** The command line itself: help, mistakes, languages, argument files. */
class MainTest {

    private static final List<String> VERBS =
            List.of("check", "what-if", "info", "diff", "geometry", "envelope", "boundaries", "engine", "render",
                    "shading", "rules", "explain", "tables", "claims", "scheme", "sample", "crs", "georeference",
                    "csdi", "link", "export", "init", "mapping", "completion");

    @TempDir
    Path folder;

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    @Test
    void theHelpNamesEveryVerbInBothLanguages() {
        Command english = lintel("--help").ends(0);
        Command chinese = lintel("--help", "--lang", "zh-HK").ends(0);
        assertEquals("", english.err());
        assertEquals("", chinese.err());
        assertFalse(isChinese(english.out()), english.out());
        for (String verb : VERBS) {
            assertTrue(english.out().contains("\n  " + verb + " "), verb);
            assertTrue(chinese.out().lines().anyMatch(line -> line.startsWith("  " + verb + " ") && isChinese(line)),
                    verb);
        }
        assertTrue(chinese.out().startsWith("用法：lintel"), chinese.out());
        assertEquals(VERBS, Main.verbs().stream().map(Verb::name).toList());
    }

    @Test
    void everyOptionOfEveryVerbIsDescribedInBothLanguages() {
        for (String verb : VERBS) {
            Command english = lintel(verb, "--help").ends(0);
            Command chinese = lintel(verb, "--help", "--lang=zh-HK").ends(0);
            assertFalse(isChinese(english.out()), english.out());
            assertEquals(options(english.out()), options(chinese.out()), verb);
            assertTrue(options(english.out()).contains("--quiet"), english.out());
            assertTrue(chinese.out().startsWith("用法：lintel " + verb), chinese.out());
            assertTrue(chinese.out().lines().skip(1).filter(line -> line.strip().startsWith("-") && line.length() > 40)
                    .allMatch(line -> isChinese(line) || line.strip().endsWith("...]")), chinese.out());
        }
    }

    private static List<String> options(String help) {
        return help.lines().filter(line -> line.strip().startsWith("-"))
                .map(line -> line.replaceFirst("^\\s*(-\\w, )?(--[\\w-]+).*", "$2")).sorted().toList();
    }

    @Test
    void theVersionIsData() {
        assertEquals(new Command(0, "lintel " + Version.CURRENT + System.lineSeparator(), ""), lintel("--version"));
        assertEquals(lintel("--version"), lintel("-V"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-                        | say what to do                    | lintel --help",
        "--lang en                | say what to do                    | lintel --help",
        "chekc                    | not understood: \"chekc\"         | perhaps check, scheme; try: lintel --help",
        "check --formt json a     | there is no option --formt here   | perhaps --format; try: lintel check --help",
        "check                    | MODEL is missing                  | lintel check --help",
        "check --quiet            | MODEL is missing                  | lintel check --help",
        "info                     | MODEL is missing                  | lintel info --help",
        "explain                  | RULE is missing                   | lintel explain --help",
        "explain a b              | not understood: \"b\"             | lintel explain --help",
        "sample a b               | not understood: \"b\"             | lintel sample --help",
        "completion bash zsh      | not understood: \"zsh\"           | lintel completion --help",
        "check a --format         | --format needs a value: FORMAT    | lintel check --help",
        "check a --strict --strict | --strict may be given once only  | lintel check --help",
        "check a -f json -f text  | --format may be given once only   | lintel check --help",
        "check a --strict=perhaps | perhaps                           | lintel check --help",
        "--nonsense               | there is no option --nonsense here | lintel --help",
        "--version=2 check a      | 2                                 | lintel --help",
    })
    void aMistakeEndsWithTwoAndAHint(String arguments, String problem, String hint) {
        String[] words = arguments == null ? new String[0] : arguments.split(" ");
        Command command = lintel(words).ends(2);
        assertEquals("", command.out());
        List<String> lines = command.err().lines().toList();
        assertEquals(2, lines.size(), command.err());
        assertTrue(lines.getFirst().startsWith("lintel: ") && lines.getFirst().contains(problem), command.err());
        assertTrue(lines.getLast().endsWith(hint), command.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chekc", "check --formt x", "check", "explain a b", "check a --format",
        "check a --strict --strict", "", "explain nothing-like-it", "rules nowhere", "check a --fail-on x",
        "check a -f xyz", "check a --as-of 1.1.2026", "check a --compare 2026-01-01", "check nowhere/*.ifc", "check a --config nowhere.yaml",
        "sample castle", "completion fish"})
    void mistakesAreSaidInTheUsersLanguage(String arguments) {
        String chinese = lintel((arguments + " --lang zh-HK").strip().split(" ")).ends(2).err();
        assertTrue(chinese.lines().allMatch(MainTest::isChinese), chinese);
        assertFalse(isChinese(lintel(arguments.isEmpty() ? new String[0] : arguments.split(" ")).ends(2).err()));
    }

    @Test
    void argumentsComeFromAFileToo() throws IOException {
        Path model = Models.broken(folder.resolve("m.ifc"));
        Path rest = Files.writeString(folder.resolve("rest"), "--codes reading\n-f none # a remark\n");
        lintel("check", model.toString(), "@" + rest).ends(1);
        Path all = Files.writeString(folder.resolve("all"), "check\n\"" + model
                + "\"\n--codes\nnowhere\n--lang\nzh-HK\n");
        String err = lintel("@" + all).ends(2).err();
        assertTrue(err.contains("沒有規則集「nowhere」"), err);
    }

    @Test
    void quietSaysNothingButErrors() {
        Path file = folder.resolve("s.ifc");
        assertTrue(lintel("sample", "village-house", "-o", file.toString()).ends(0).err().contains("wrote"));
        assertEquals("", lintel("sample", "village-house", "-o", file.toString(), "--force", "-q").ends(0).err());
        assertTrue(lintel("sample", "village-house", "-o", file.toString(), "-q").ends(2).err().contains("--force"));
    }

    @Test
    void whatCannotBeWrittenToStdoutIsAnError() {
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        });
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (String verb : List.of("rules", "sample", "completion", "--help")) {
            assertEquals(ExitCode.INTERNAL, Main.run(new String[] {verb, "--lang", "zh-HK"}, full,
                    new PrintStream(err)), verb);
        }
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("無法寫入 stdout"));
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        PrintStream left = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(ExitCode.INTERNAL, Main.run(new String[] {"rules"}, left, new PrintStream(err)));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeWrittenToAFileIsAnErrorWithTheReason() {
        Path none = folder.resolve("none/a.ifc");
        Command command = lintel("sample", "village-house", "-o", none.toString()).ends(4);
        assertEquals("lintel: cannot write: " + none.getParent() + ": there is no such file or folder\n",
                command.err().replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check \0", "info \0", "check a --baseline \0", "check a --config \0", "check a -o json=\0",
        "sample village-house -o \0", "init \0", "check a --write-baseline \0", "check \0*.ifc"})
    void aNameNoFileCanHaveIsAMistake(String arguments) {
        String err = lintel(arguments.split(" ")).ends(2).err();
        assertTrue(err.contains("not a file name"), err);
        assertFalse(err.contains("\0"));
    }

    @Test
    void exitCodesAreWhatScriptsRelyOn() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 130), List.of(ExitCode.values()).stream().map(ExitCode::code).toList());
    }
}
