// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Location;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.core.text.Width;
import org.lintel.report.ManyResults;
import org.lintel.report.ReportOptions;
import org.lintel.report.RichRun;
import org.lintel.report.Written;
import org.lintel.report.escape.TextBuffer;

/** The terminal report: width, colour, cutting, grouping. */
class TextReportTest {

    private final TextReport report = new TextReport();

    @ParameterizedTest
    @CsvSource({"abc, 3", "會議室, 6", "é, 1", "e\u0301, 1", "🏢, 2", "ｶﾅ, 2", "한국, 4", "a\u200bb, 2", "，。, 4"})
    void displayWidth(String text, int columns) {
        assertEquals(columns, Width.of(text));
    }

    @Test
    void aLongPathStandsBelowTheNameItWouldCut() throws IOException {
        String file = "/home/somebody/projects/a tower/models/architecture/as built/tower.ifc";
        Subject space = new Subject("space", "k", "", "IfcSpace", "Conference room on the 27th floor", "Level 27",
                new Location(file, 12, 1, 7));
        Result base = RichRun.run().results().getFirst();
        Result result = new Result(base.rule(), space, "", base.outcome(), base.severity(), base.summary(),
                base.remedy(), null, List.of(), null, List.of(), List.of(), List.of(), base.baseline(), null);
        StringBuilder out = new StringBuilder();
        var buffer = new TextBuffer(out);
        new FindingLines(new Sheet(buffer, ReportOptions.PLAIN), List.of(result)).alike(List.of(result), 1, false);
        buffer.flush();
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().contains("IfcSpace \"Conference room on the 27th floor\""), lines.getFirst());
        assertTrue(lines.get(1).endsWith(file + ":12"), lines.get(1));
    }

    @Test
    void cuttingKeepsToTheWidth() {
        assertEquals("會…", Width.cut("會議室", 4));
        assertEquals("會議室", Width.cut("會議室", 6));
        assertEquals("…室", Width.cutStart("會議室", 4));
        assertEquals("abc…", Width.cut("abcdef", 4));
        assertEquals("Basic Wa…ic 17", Width.cutMiddle("Basic Wall:Generic 17", 14));
        assertEquals("…def", Width.cutStart("abcdef", 4));
        assertEquals("", Width.cut("", 0));
    }

    @Test
    void colourIsAddedOnTop() throws IOException {
        for (Language language : Language.values()) {
            ReportOptions options = ReportOptions.PLAIN.withLanguage(language).withShowAll(true);
            String coloured = Written.by(report, options.withColour(true));
            assertTrue(coloured.contains("\u001b[1;31m"));
            assertEquals(Written.by(report, options), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
        }
    }

    @Test
    void withoutColourNoEscapeAtAll() throws IOException {
        assertEquals(-1, Written.by(report, ReportOptions.PLAIN.withShowAll(true)).indexOf('\u001b'));
    }

    /** What is one word, a path or a citation in a tree may be longer; sentences and heads are not. */
    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void sentencesKeepToTheWidth(int width) throws IOException {
        for (String line : Written.by(report, ReportOptions.PLAIN.withWidth(width)).split("\n")) {
            if (line.startsWith("      ")) {
                assertTrue(Width.of(line) <= width || !line.strip().contains(" "), line);
            }
        }
    }

    @Test
    void longGroupsAreCutAndSaySo() throws IOException {
        String text = Written.by(report, ManyResults.run(1000), ReportOptions.PLAIN);
        assertTrue(text.contains("more (--all lists them)"), text);
        String all = Written.by(report, ManyResults.run(1000), ReportOptions.PLAIN.withShowAll(true));
        assertFalse(all.contains("--all"));
    }

    @Test
    void aGroupIsNotCutForTheSakeOfTwo() throws IOException {
        String text = Written.by(report, ReportOptions.PLAIN);
        assertEquals(RichRun.HOSTILE.size(), text.split("models/tower.ifc:1[23][0-9]\n", -1).length - 1);
        assertFalse(text.contains("more (--all"));
    }

    @Test
    void failuresThatSayTheSameSayItOnce() throws IOException {
        String text = Written.by(report, ManyResults.run(58 * 5), ReportOptions.PLAIN);
        String sentence = "10.00 W/m² of at most 8.50 W/m² in <script>alert(1)</script>";
        assertEquals(1, text.split(Pattern.quote(sentence), -1).length - 1, text);
        assertEquals(2, text.split("IfcSpace \"<script>", -1).length - 1, "two of five are listed");
        assertTrue(text.contains("… and 3 more (--all lists them)\n              " + sentence), text);
    }

    @Test
    void ofManyFilesThoseThatNeedNothingAreToldTogether() throws IOException {
        Run rich = RichRun.run();
        List<CheckedFile> files = new ArrayList<>(rich.files());
        for (int i = 0; i < 30; i++) {
            files.add(new CheckedFile("calm/" + i + ".ifc", 1, "", "IFC4", "", 1, null, Location.NOWHERE));
        }
        Run run = new Run("0.1.0", "", false, files, List.of(), rich.rules(), rich.results(), List.of(), List.of(),
                List.of());
        String text = Written.by(report, run, ReportOptions.PLAIN);
        assertTrue(text.contains("Files with nothing to act on\n  calm/0.ifc\n"), text);
        assertTrue(text.contains("  calm/19.ifc\n  … and 10 more (--all lists them)\n"), text);
        assertTrue(Written.by(report, run, ReportOptions.PLAIN.withShowAll(true)).contains("━━ calm/29.ifc ━━"));
    }

    @Test
    void tablesOfElementsStandWithThemWhenAllIsShown() throws IOException {
        Run rich = RichRun.run();
        Result storey = rich.results().stream().filter(one -> !one.schedules().isEmpty()).findFirst().orElseThrow();
        Subject wall = RichRun.subject("IfcWall", "W1", 5, RichRun.TOWER, "");
        Result element = new Result(storey.rule(), wall, "", storey.outcome(), storey.severity(), storey.summary(),
                storey.remedy(), null, List.of(), null, List.of(), storey.schedules(), List.of(),
                storey.baseline(), null);
        Run run = new Run("0.1.0", "", false, rich.files(), List.of(), rich.rules(), List.of(element), List.of(),
                List.of(), List.of());
        String title = "Windows by storey and orientation";
        assertTrue(Written.by(report, ReportOptions.PLAIN).contains(title), "of a whole model: always");
        assertFalse(Written.by(report, run, ReportOptions.PLAIN).contains(title));
        assertTrue(Written.by(report, run, ReportOptions.PLAIN.withShowAll(true)).contains(title));
    }

    @Test
    void theUndecidedAreGroupedByWhatIsMissing() throws IOException {
        String text = Written.by(report, ReportOptions.PLAIN);
        assertTrue(text.contains("UNDETERMINED  37 × IfcWall\n"), text);
        assertTrue(text.contains("4 give another reason"));
        assertEquals(3, text.split("Basic Wall:Generic", -1).length - 1, "three examples");
    }

    @Test
    void theWorstComesFirst() throws IOException {
        String text = Written.by(report, ReportOptions.PLAIN);
        assertTrue(text.indexOf(RichRun.LPD) < text.indexOf(RichRun.READY));
        assertTrue(text.indexOf(RichRun.READY) < text.indexOf(RichRun.WINDOWS));
        assertTrue(text.indexOf("FAIL warning") < text.indexOf("FAIL info"));
    }
}
