// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Suppression;
import org.lintel.core.text.Language;
import org.lintel.rules.Results;

/** New, unchanged, updated and fixed findings, told apart by an earlier run. */
class BaselineTest {

    private static final Set<String> RULES = Set.of("a/one", "a/two");

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("lintel-baseline.txt");
    }

    private static Result result(String rule, String file, String key, Outcome outcome) {
        return Results.of(rule, file, key, outcome);
    }

    private Baseline baseline(Result... results) throws IOException {
        Files.writeString(file, Baseline.write(List.of(results)));
        return Baseline.read(file);
    }

    private static List<BaselineState> states(Baseline baseline, Result... results) {
        return baseline.process(List.of(results)).stream().map(Result::baseline).toList();
    }

    @Test
    void tellsNewUnchangedUpdatedAndFixedApart() throws IOException {
        Baseline baseline = baseline(result("a/one", "a.ifc", "1", Outcome.FAIL),
                result("a/one", "a.ifc", "2", Outcome.FAIL), result("a/one", "a.ifc", "3", Outcome.UNDETERMINED),
                result("a/one", "a.ifc", "4", Outcome.FAIL));
        assertEquals(List.of(BaselineState.UNCHANGED, BaselineState.UPDATED, BaselineState.NONE, BaselineState.NEW,
                BaselineState.NONE),
                states(baseline, result("a/one", "a.ifc", "1", Outcome.FAIL),
                        result("a/one", "a.ifc", "2", Outcome.UNDETERMINED), result("a/one", "a.ifc", "3",
                        Outcome.PASS),
                        result("a/one", "a.ifc", "5", Outcome.FAIL),
                        result("a/one", "a.ifc", "6", Outcome.NOT_APPLICABLE)));
        assertEquals(List.of("a.ifc\ta/one|space|3", "a.ifc\ta/one|space|4"), baseline.fixed(Set.of("a.ifc"), RULES));
    }

    @Test
    void onlyWhatWasCheckedCanBeFixed() throws IOException {
        Baseline baseline = baseline(result("a/one", "a.ifc", "1", Outcome.FAIL),
                result("a/two", "a.ifc", "1", Outcome.FAIL), result("a/one", "b.ifc", "1", Outcome.FAIL));
        baseline.process(List.of());
        assertEquals(List.of("b.ifc\ta/one|space|1"), baseline.fixed(Set.of("b.ifc"), RULES));
        assertEquals(List.of("a.ifc\ta/two|space|1"), baseline.fixed(Set.of("a.ifc"), Set.of("a/two")));
        assertEquals(List.of(), baseline.fixed(Set.of("c.ifc"), RULES));
        assertEquals(List.of(), baseline.fixed(Set.of("a.ifc"), Set.of("a/three")));
    }

    @Test
    void aRenamedModelIsRecognisedByItsFindings() throws IOException {
        Baseline baseline = baseline(result("a/one", "old.ifc", "1", Outcome.FAIL),
                result("a/one", "old.ifc", "2", Outcome.FAIL), result("a/one", "old.ifc", "3", Outcome.FAIL),
                result("a/one", "other.ifc", "1", Outcome.FAIL));
        assertEquals(List.of(BaselineState.UNCHANGED, BaselineState.NONE, BaselineState.NEW, BaselineState.UNCHANGED),
                states(baseline, result("a/one", "new/name.ifc", "1", Outcome.FAIL),
                        result("a/one", "new/name.ifc", "2", Outcome.PASS),
                        result("a/one", "new/name.ifc", "9", Outcome.FAIL),
                        result("a/one", "other.ifc", "1", Outcome.FAIL)));
        assertEquals(List.of("old.ifc\ta/one|space|2", "old.ifc\ta/one|space|3"),
                baseline.fixed(Set.of("new/name.ifc", "other.ifc"), RULES));
    }

    @Test
    void aModelThatSharesLittleOrStandsBesideTheOldOneIsNotARenamedOne() throws IOException {
        Result[] known = {result("a/one", "old.ifc", "1", Outcome.FAIL), result("a/one", "old.ifc", "2", Outcome.FAIL),
                result("a/one", "old.ifc", "3", Outcome.FAIL)};
        assertEquals(List.of(BaselineState.NEW, BaselineState.NEW), states(baseline(known),
                result("a/one", "new.ifc", "1", Outcome.FAIL), result("a/one", "new.ifc", "7", Outcome.FAIL)));
        assertEquals(List.of(BaselineState.UNCHANGED, BaselineState.NEW, BaselineState.NEW), states(baseline(known),
                result("a/one", "old.ifc", "1", Outcome.FAIL), result("a/one", "copy.ifc", "1", Outcome.FAIL),
                result("a/one", "copy.ifc", "2", Outcome.FAIL)));
    }

    @Test
    void whatIsKnownOfAFileThatCouldNotBeReadIsCarriedOver() throws IOException {
        Baseline baseline = baseline(result("a/one", "a.ifc", "1", Outcome.FAIL),
                result("a/one", "b.ifc", "1", Outcome.FAIL), result("a/one", "c.ifc", "1", Outcome.FAIL));
        assertEquals("# lintel baseline 1\nfail\ta.ifc\ta/one|space|2\nfail\tb.ifc\ta/one|space|1\n",
                baseline.rewrite(List.of(result("a/one", "a.ifc", "2", Outcome.FAIL)), Set.of("b.ifc")));
    }

    @Test
    void whatSomebodyLivesWithIsNotFixedAndNotWritten() throws IOException {
        Suppression accepted = new Suppression("*", "*", "agreed", "", Location.NOWHERE);
        Result hidden = result("a/one", "a.ifc", "1", Outcome.FAIL).withSuppression(accepted);
        Baseline baseline = baseline(result("a/one", "a.ifc", "1", Outcome.FAIL));
        assertEquals(List.of(BaselineState.NONE), states(baseline, hidden));
        assertEquals(List.of(), baseline.fixed(Set.of("a.ifc"), RULES));
        assertEquals("# lintel baseline 1\n", Baseline.write(List.of(hidden)));
    }

    @Test
    void theTextIsSortedAndDoesNotDependOnTheOrderOfTheRun() {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            results.add(result("a/" + i % 3, "f" + i % 4 + ".ifc", "k" + i, i % 5 == 0 ? Outcome.PASS : Outcome.FAIL));
        }
        String text = Baseline.write(results);
        Collections.shuffle(results, new Random(15));
        assertEquals(text, Baseline.write(results));
        List<String> lines = text.lines().skip(1).map(line -> line.substring(line.indexOf('\t'))).toList();
        assertEquals(40, lines.size());
        assertEquals(lines.stream().sorted().toList(), lines);
        assertTrue(text.startsWith("# lintel baseline 1\nfail\tf"), text);
        assertTrue(text.endsWith("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "tab\there", "back\\slash", "\\u000a", "a|b", "\u0085\u2028\u2029",
            "\u001b[31m",
        "half \ud83c", "\udfe0 half", "\ud83c\udfe0 whole", "辦公室", "\r", "", " ", "\u202eevil", "\u009b31m", "\ufeff"})
    void hostileNamesReadBack(String name) throws IOException {
        Result finding = result("a/one", "dir/" + name + ".ifc", "IfcWall " + name, Outcome.FAIL);
        Baseline baseline = baseline(finding);
        assertEquals(2, Files.readAllLines(file).size());
        assertTrue(Files.readString(file).codePoints().allMatch(c -> c == '\n' || c == '\t'
                || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT), Files.readString(file));
        assertEquals(List.of(), baseline(finding).process(List.of()));
        assertEquals(1, baseline.fixed(Set.of(finding.subject().where().file()), RULES).size());
        assertEquals(List.of(BaselineState.UNCHANGED), states(baseline, finding));
        assertEquals(List.of(), baseline.fixed(Set.of(finding.subject().where().file()), RULES));
    }

    @Test
    void namesThatLookAlikeOnceEscapedStayApart() {
        assertNotEquals(Baseline.write(List.of(result("a/one", "a.ifc", "x\ny", Outcome.FAIL))),
                Baseline.write(List.of(result("a/one", "a.ifc", "x\\u000ay", Outcome.FAIL))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | 1 | not a baseline", "fail\\ta.ifc\\tx | 1 | not a baseline",
        "# lintel baseline 2 | 1 | not a baseline",
        "# lintel baseline 1\\nfail\\ta.ifc\\tx\\nbroken | 3 | separated by tabs",
        "# lintel baseline 1\\nfail\\ta.ifc | 2 | separated by tabs",
        "# lintel baseline 1\\nbad\\ta.ifc\\tx | 2 | separated by tabs",
        "# lintel baseline 1\\n\\n | 2 | separated by tabs"})
    void whatIsNoBaselineIsRefusedWithLineAndRemedy(String text, int line, String problem) throws IOException {
        Files.writeString(file, text.replace("\\n", "\n").replace("\\t", "\t"));
        refused(file + ":" + line + ": ", problem);
    }

    @Test
    void whatCannotBeReadIsRefusedWithARemedy() throws IOException {
        refused(file + ": ", "there is no such file");
        Files.write(file, new byte[] {'#', (byte) 0xff, (byte) 0xfe});
        refused(file + ": ", "not UTF-8");
        Files.delete(file);
        Files.createDirectory(file);
        refused(file + ": ", "cannot be read");
    }

    private void refused(String place, String problem) {
        BaselineException thrown = assertThrows(BaselineException.class, () -> Baseline.read(file));
        String english = thrown.text().in(Language.EN);
        assertTrue(english.startsWith(place) && english.contains(problem), english);
        assertTrue(problem.equals("cannot be read") || english.contains("--write-baseline"), english);
        assertTrue(thrown.text().in(Language.ZH_HK).codePoints().anyMatch(Character::isIdeographic));
        assertEquals(english, thrown.getMessage());
    }
}
