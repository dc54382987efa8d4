// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.cli.Command;
import org.lintel.cli.Models;

/** How {@code lintel check} ends, each way reached for real. */
class ExitCodeTest {

    @TempDir
    Path folder;
    private String sound;
    private String broken;
    private String noModel;

    @BeforeEach
    void models() {
        sound = Models.sound(folder.resolve("sound.ifc")).toString();
        broken = Models.broken(folder.resolve("broken.ifc")).toString();
        noModel = Models.noModel(folder.resolve("no-model.ifc")).toString();
    }

    private static Command check(String codes, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "-f", "none", "--codes", codes));
        arguments.addAll(List.of(more));
        return lintel(arguments.toArray(new String[0]));
    }

    @Test
    void nothingAtTheThresholdIsNought() {
        assertEquals(new Command(0, "", ""), check("reading", sound));
    }

    @Test
    void findingsAreOne() {
        assertEquals(new Command(1, "", ""), check("reading", broken));
    }

    @Test
    void whatOnlyShowsOnceAllIsReadIsAFindingToo() {
        String dangling = Models.dangling(folder.resolve("dangling.ifc")).toString();
        String json = lintel("check", dangling, "--codes", "reading", "-f", "json").ends(1).out();
        assertTrue(json.contains("#999"), json);
    }

    @Test
    void undecidedIsNoughtUnlessStrict() {
        check("hk-bec", sound).ends(0);
        check("hk-bec", sound, "--strict").ends(1);
        check("reading", sound, "--strict").ends(0);
    }

    @Test
    void anUnreadableFileIsThree() {
        Command command = check("reading", noModel).ends(3);
        assertTrue(command.err().startsWith("lintel: ") && command.err().contains("no-model.ifc"), command.err());
        check("reading", folder.resolve("missing.ifc").toString()).ends(3);
        Path empty = folder.resolve("empty.ifc");
        assertTrue(empty.toFile().mkdir());
        check("reading", empty.resolve("x.ifc").toString()).ends(3);
    }

    @Test
    void aCrashedRuleIsFiveAndItsFaultIsNamed() throws Exception {
        Command command = CrashPack.installed(folder, () -> check("crash", sound)).ends(5);
        assertTrue(command.err().contains("rule crash/always crashed on IfcSpace \"101 Office\": "
                + "java.lang.IllegalStateException: a fault in 101 Office at org.lintel.cli.check.CrashPack"),
                command.err());
        String chinese = CrashPack.installed(folder, () -> check("crash", sound, "--lang", "zh-HK")).ends(5).err();
        assertTrue(chinese.contains("規則 crash/always"), chinese);
    }

    @Test
    void cancelledIsOneHundredAndThirty() {
        Thread.currentThread().interrupt();
        Command command;
        try {
            command = check("reading", sound);
        } finally {
            assertTrue(Thread.interrupted(), "whoever asked to stop must still see it");
        }
        assertEquals(new Command(130, "", "lintel: cancelled\n"), new Command(command.code(), command.out(),
                command.err().replace("\r\n", "\n")));
    }

    @Test
    void overSeveralFilesTheWorstWins() throws Exception {
        check("reading", sound, broken).ends(1);
        check("reading", broken, sound).ends(1);
        check("reading", sound, broken, noModel).ends(3);
        check("reading", noModel, broken, sound).ends(3);
        CrashPack.installed(folder, () -> check("reading,crash", noModel, broken, sound)).ends(5);
        CrashPack.installed(folder, () -> check("reading,crash", broken, noModel)).ends(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "error | 1 | 0", "fail | 1 | 0", "warning | 1 | 0", "info | 1 | 0", "never | 0 | 0", "undetermined | 0 | 1",
        "undetermined:error | 0 | 1", "undetermined:info,error | 1 | 1", "fail:error, undetermined | 1 | 1",
        "fail:info | 1 | 0", "never,error | 1 | 0", "'error, never' | 1 | 0"})
    void theThresholdIsTheUsers(String words, int onBroken, int onUndecided) {
        check("reading", broken, "--fail-on", words).ends(onBroken);
        check("hk-bec", sound, "--fail-on=" + words).ends(onUndecided);
        check("hk-bec", sound, "--strict", "--fail-on", words).ends(1);
    }

    @Test
    void severityCountsAsTheProjectSetsIt() throws IOException {
        Path settings = Files.writeString(folder.resolve("lintel.yaml"), "rules: {reading/*: warning}");
        check("reading", broken).ends(0);
        check("reading", broken, "--fail-on", "warning").ends(1);
        check("reading", broken, "--fail-on", "fail:error").ends(0);
        Files.writeString(settings, "rules: {hk-bec/*: info}");
        check("hk-bec", sound, "--fail-on", "undetermined:warning").ends(0);
        check("hk-bec", sound, "--fail-on", "undetermined:info").ends(1);
        check("hk-bec", sound, "--strict").ends(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pass", "not-applicable", "ERROR", "error:warning", "undetermined:",
        "undetermined:x", ":error", "error;warning", "''", "' '", ",", "error,", "always"})
    void anotherThresholdIsAMistake(String words) {
        Command command = check("reading", broken, "--fail-on=" + words).ends(2);
        assertTrue(command.err().contains("--fail-on does not know \""), command.err());
    }

    @Test
    void aSuppressedFindingDoesNotCount() throws IOException {
        Files.writeString(folder.resolve("lintel.yaml"), "suppress: [{rule: reading/duplicate-id, reason: known}]");
        assertEquals(new Command(0, "", ""), check("reading", broken, "--strict"));
        String err = check("reading", sound).ends(0).err();
        assertTrue(err.contains("lintel.yaml:1: the suppression of reading/duplicate-id hides nothing"), err);
        assertEquals("", check("reading", sound, "--quiet").err());
        assertEquals(1, check("reading", broken, "--now", "2026-01-31", "--config", write("expired.yaml",
                "suppress: [{rule: reading/*, reason: known, expires: 2026-01-31}]")).code());
        assertEquals(0, check("reading", broken, "--now", "2026-01-30", "--config", write("expired.yaml",
                "suppress: [{rule: reading/*, reason: known, expires: 2026-01-31}]")).code());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void whatTheBaselineHoldsDoesNotCount() throws IOException {
        String baseline = folder.resolve("base.txt").toString();
        check("reading", broken, "--write-baseline", baseline).ends(1);
        assertEquals(2, Files.readAllLines(Path.of(baseline)).size());
        check("reading", broken, "--baseline", baseline).ends(0);
        Models.broken(folder.resolve("other.ifc"));
        String copy = folder.resolve("other.ifc").toString();
        check("reading", broken, copy, "--baseline", baseline).ends(1);
        check("reading", copy, "--baseline", baseline).ends(0); // alone it is the same model by another name
        assertTrue(check("reading", broken, "--baseline", baseline + "x").ends(2).err()
                .contains("there is no such file"));
        Files.writeString(folder.resolve("lintel.yaml"), "baseline: base.txt");
        check("reading", broken).ends(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "date: soon                 | lintel.yaml:1:7: not a date",
        "colour: red                | lintel.yaml:1:1: unknown setting",
        "codes: [nowhere]           | there is no rule pack \"nowhere\"; there are: ",
        "baseline: ../x             | lintel.yaml:1:11: ../x lies outside the project",
        "rules: {x: [}              | lintel.yaml:1:"})
    void wrongSettingsAreAMistakeWithTheirPlace(String text, String problem) throws IOException {
        Files.writeString(folder.resolve("lintel.yaml"), text);
        Command command = lintel("check", sound).ends(2);
        assertTrue(command.err().contains(problem), command.err());
        assertEquals("", command.out());
        assertFalse(command.err().contains("Exception"), command.err());
    }

    @Test
    void aPlaceWithoutALineHasNone() throws IOException {
        Files.writeString(folder.resolve("lintel.yaml"), "# " + "x".repeat(4 << 20));
        String err = check("reading", sound).ends(2).err();
        assertTrue(err.contains("lintel.yaml: settings of more than 4 MB"), err);
    }

    @Test
    void modelsOfTwoProjectsAreCheckedApart() throws IOException {
        String other = Models.sound(folder.resolve("b/sound.ifc")).toString();
        check("reading", sound, other).ends(0);
        write("b/lintel.yaml", "");
        assertTrue(check("reading", sound, other).ends(2).err().contains("--config"));
        check("reading", sound, other, "--config", folder.resolve("b/lintel.yaml").toString()).ends(0);
        write("lintel.yaml", "");
        check("reading", sound, other).ends(2);
        check("reading", other).ends(0);
    }

    @Test
    void theDateOfTheCommandGoesOverTheSettings() throws IOException {
        Files.writeString(folder.resolve("lintel.yaml"), "date: 2000-01-01");
        String before = lintel("check", sound, "--codes", "hk-bec", "-f", "json").ends(0).out();
        String after = lintel("check", sound, "--codes", "hk-bec", "-f", "json", "--date", "2030-01-01").ends(0).out();
        assertTrue(before.contains("2000-01-01") && !before.contains("2030-01-01"), before);
        assertTrue(after.contains("2030-01-01") && !after.contains("2000-01-01"), after);
    }

    @Test
    void daysAreComparedSideBySide() throws IOException {
        String text = lintel("check", sound, "--codes", "hk-bec", "--compare", "2000-01-01,2030-01-01").ends(0).out();
        assertTrue(text.startsWith("2000-01-01") && text.contains("\n2030-01-01  hk-bec@2024"), text);
        String json = lintel("check", sound, "--codes", "hk-bec", "--compare", "2000-01-01,2030-01-01", "-f", "json",
                "--all").ends(0).out();
        assertTrue(json.contains("\"lintel-comparison\"") && json.contains("2030-01-01"), json);
        lintel("check", sound, "--codes", "hk-bec", "--compare", "2000-01-01,2030-01-01", "-f", "html").ends(2);
        assertTrue(lintel("check", sound, "--compare", "2030-01-01").ends(2).err().contains("two days"));
        assertTrue(lintel("check", sound, "--compare", "2000-01-01,2030-01-01", "--as-of", "2026-01-01").ends(2).err()
                .contains("exclude"));
        assertTrue(lintel("check", sound, "--compare", "2000-01-01,2030-01-01", "-o", "json=x.json").ends(2).err()
                .contains("--report"));
    }

    @Test
    void whatTheDaysSayOfSeveralSubjectsStandsOnce() {
        String house = folder.resolve("house.ifc").toString();
        lintel("sample", "village-house", "-o", house).ends(0);
        String rule = "hk-bec/design-temperature";
        String text = lintel("check", house, "--codes", "hk-bec", "--compare", "2013-01-01,2026-01-01").out();
        String json = lintel("check", house, "--codes", "hk-bec", "--compare", "2013-01-01,2026-01-01", "-f", "json").out();
        int spaces = json.split("\"rule\": ?\"" + rule, -1).length - 1;
        assertTrue(spaces > 4, json);
        assertEquals(2, text.split(rule, -1).length, text);
        assertTrue(text.contains(" and " + (spaces - 3) + " more\n"), text);
    }
}
