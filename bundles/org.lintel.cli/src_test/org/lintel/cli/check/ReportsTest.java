// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.cli.Command;
import org.lintel.cli.Models;

/** What {@code lintel check} writes, where to, and that it is the same every time. */
class ReportsTest {

    private static final List<String> FORMATS = List.of("text", "json", "sarif", "junit", "github", "html");

    @TempDir
    Path folder;
    private String broken;

    @BeforeEach
    void models() {
        broken = Models.broken(folder.resolve("broken.ifc")).toString();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void stdoutIsDataAndStderrIsTalk() throws IOException {
        String noModel = Models.noModel(folder.resolve("no-model.ifc")).toString();
        Files.writeString(folder.resolve("lintel.yaml"), "suppress: [{rule: none, reason: r}]");
        for (String format : FORMATS) {
            Command command = lintel("check", broken, noModel, "--codes", "reading", "-f", format).ends(3);
            assertEquals(2, command.err().lines().filter(line -> line.startsWith("lintel: ")).count(), command.err());
            assertEquals(2, command.err().lines().count(), command.err());
            assertFalse(command.out().contains("lintel: "), command.out());
        }
        JsonNode json = new ObjectMapper().readTree(lintel("check", broken, noModel, "-f", "json").ends(3).out());
        assertTrue(json.isObject());
        assertEquals("", lintel("check", broken, "--codes", "reading", "-f", "none").ends(1).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "html"})
    void theSameInputGivesTheSameBytes(String format) {
        String[] arguments = {"check", broken, "-f", format, "--all"};
        String first = lintel(arguments).ends(1).out();
        assertFalse(first.isBlank());
        assertEquals(first, lintel(arguments).out());
        String[] zh = {"check", broken, "-f", format, "--all", "--lang", "zh-HK"};
        assertEquals(lintel(zh).out(), lintel(zh).out());
    }

    @Test
    void aProjectGivesTheSameBytesWhereverItLies() throws IOException {
        String settings = "suppress: [{rule: reading/duplicate-id, reason: known}, {rule: idle, reason: r}]\n"
                + "overrides: [{subject: '*', input: space.area, value: 10, reason: survey}]\n";
        List<String> arguments = new ArrayList<>(List.of("check", "models", "--all", "--codes", "reading,hk-bec"));
        FORMATS.forEach(format -> arguments.addAll(List.of("-o", format + "=r." + format)));
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("there/and/deeper"));
        for (Path project : List.of(here, there)) {
            Models.broken(project.resolve("models/m.ifc"));
            Files.writeString(project.resolve("lintel.yaml"), settings);
            Command.forked(project, Map.of(), arguments.toArray(new String[0])).ends(0);
        }
        for (String format : FORMATS) {
            String report = Files.readString(here.resolve("r." + format));
            assertEquals(report, Files.readString(there.resolve("r." + format)), format);
            assertFalse(report.contains(folder.getFileName().toString()), format + " tells where the project lies");
        }
    }

    @Test
    void severalReportsComeOutOfOneRun() throws Exception {
        String[] arguments = new String[4 + 2 * FORMATS.size()];
        System.arraycopy(new String[] {"check", broken, "--format", "github"}, 0, arguments, 0, 4);
        for (int i = 0; i < FORMATS.size(); i++) {
            arguments[4 + 2 * i] = i % 2 == 0 ? "--report" : "-o";
            arguments[5 + 2 * i] = FORMATS.get(i) + "=" + folder.resolve("out/r." + FORMATS.get(i));
        }
        Command command = lintel(arguments).ends(1);
        for (String format : FORMATS) {
            String written = Files.readString(folder.resolve("out/r." + format));
            assertEquals(lintel("check", broken, "-f", format).out(), written, format);
        }
        assertEquals(command.out(), Files.readString(folder.resolve("out/r.github")));
        new ObjectMapper().readTree(folder.resolve("out/r.json").toFile());
        new ObjectMapper().readTree(folder.resolve("out/r.sarif").toFile());
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("out/r.junit").toFile());
    }

    @Test
    void aReportInAFileHasNeitherColourNorTheWidthOfTheTerminal() throws IOException {
        Path report = folder.resolve("r.txt");
        Command command = Command.forked(folder, Map.of("COLUMNS", "40"), "check", "broken.ifc", "--colour=always",
                "-o", "text=r.txt").ends(1);
        assertTrue(command.out().contains("\u001b["));
        assertEquals(Command.forked(folder, Map.of(), "check", "broken.ifc").out(), Files.readString(report));
    }

    @Test
    void severalReportsMayStandBehindOneOption() throws IOException {
        lintel("check", broken, "-f", "none", "-o",
                "json=" + folder.resolve("a.json") + ",junit=" + folder.resolve("a.xml")).ends(1);
        assertEquals(List.of("a.json", "a.xml", "broken.ifc"), names());
    }

    @Test
    void aReportReplacesTheOldOneAndLeavesNothingElse() throws IOException {
        Path report = Files.writeString(folder.resolve("r.json"), "old and longer than nothing".repeat(10_000));
        lintel("check", broken, "-f", "none", "-o", "json=" + report, "--write-baseline",
                folder.resolve("base.txt").toString()).ends(1);
        assertEquals(List.of("base.txt", "broken.ifc", "r.json"), names());
        new ObjectMapper().readTree(report.toFile());
    }

    @Test
    void aReportThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.json"), "old");
        Path way = Files.writeString(folder.resolve("way"), "");
        Command command = lintel("check", broken, "-f", "none", "-o", "json=" + way + "/r.json").ends(4);
        assertTrue(command.err().contains("cannot write: "), command.err());
        lintel("check", broken, "-f", "none", "-o", "json=" + folder).ends(4);
        lintel("check", broken, "-f", "none", "-o", "nonsense=" + kept).ends(2);
        assertEquals("old", Files.readString(kept));
        assertEquals(List.of("broken.ifc", "kept.json", "way"), names());
    }

    @Test
    void aLinkInTheProjectIsNotWrittenThrough() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        try {
            Files.createSymbolicLink(folder.resolve("r.sarif"), secret);
            Files.createSymbolicLink(folder.resolve(".r.sarif.lintel-tmp"), secret);
            Files.createSymbolicLink(folder.resolve("base.txt"), secret);
        } catch (IOException | RuntimeException e) {
            assumeTrue(false, "links cannot be made here: " + e);
        }
        lintel("check", broken, "-f", "none", "-o", "sarif=" + folder.resolve("r.sarif"), "--write-baseline",
                folder.resolve("base.txt").toString()).ends(1);
        assertEquals("secret", Files.readString(secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "=a.json", "json=", "pdf=a.pdf", "=", "JSON=a"})
    void aReportIsFormatAndFile(String report) {
        String err = lintel("check", broken, "-o", report).ends(2).err();
        assertTrue(err.contains(report.startsWith("pdf") || report.startsWith("JSON") ? "there are: " : "FORMAT=FILE"),
                err);
    }

    @Test
    void hostileNamesDoNotReachTheTerminal() {
        String name = "x\\X\\1B[31m\\X\\9B31m\\X2\\202E2066\\X0\\\\X2\\D800\\X0\\\\X\\0D\\X\\0Alintel: ok";
        Path model = Models.named(folder.resolve("hostile.ifc"), name);
        for (String format : FORMATS) {
            Command command = lintel("check", model.toString(), "-f", format, "--all");
            assertTrue(command.code() <= 1, command.err());
            String printed = command.out() + command.err();
            assertFalse(printed.codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' || c >= 0x7f && c < 0xa0),
                    format + ": " + printed);
            if (!format.equals("junit")) {
                assertFalse(printed.codePoints().anyMatch(c -> c == 0x202e || c == 0x2066), format + ": " + printed);
                assertFalse(printed.lines().anyMatch(line -> line.startsWith("lintel: ok")), printed);
            }
        }
    }

    @Test
    void aBaselineHoldsHostileNamesOfFilesOnOneLineEach() throws IOException {
        Path model;
        try {
            model = Models.broken(folder.resolve("two\nlines\t.ifc"));
        } catch (RuntimeException e) {
            assumeTrue(false, "such names cannot be made here: " + e);
            return;
        }
        String baseline = folder.resolve("base.txt").toString();
        lintel("check", model.toString(), "--codes", "reading", "-f", "none", "--write-baseline", baseline).ends(1);
        assertEquals(2, Files.readAllLines(Path.of(baseline)).size());
        Command again = lintel("check", model.toString(), "--codes", "reading", "-f", "none", "--baseline", baseline);
        assertEquals("", again.ends(0).err());
    }
}
