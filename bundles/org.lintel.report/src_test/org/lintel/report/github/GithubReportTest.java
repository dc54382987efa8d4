// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.result.Run;
import org.lintel.report.ManyResults;
import org.lintel.report.ReportOptions;
import org.lintel.report.RichRun;
import org.lintel.report.Written;

/** Workflow annotations: only our own commands, no more of them than are shown. */
class GithubReportTest {

    @Test
    void modelTextStartsNoCommand() throws IOException {
        String text = Written.by(new GithubReport(), RichRun.run(), ReportOptions.PLAIN.withShowAll(true));
        String[] lines = text.split("\n", -1);
        assertEquals("", lines[lines.length - 1]);
        for (int i = 0; i < lines.length - 2; i++) {
            String line = lines[i];
            assertTrue(line.matches("::(error|warning|notice) .*"), line);
            int end = line.indexOf("::", 2);
            assertFalse(line.substring(end + 2).contains("::"), line);
            assertFalse(line.contains("##["), line);
        }
        assertTrue(lines[lines.length - 2].startsWith("Lintel: "));
    }

    @Test
    void noMoreThanAreShown() throws IOException {
        String text = Written.by(new GithubReport(), ManyResults.run(5000), ReportOptions.PLAIN);
        List<String> lines = text.lines().toList();
        for (String level : List.of("::error ", "::warning ", "::notice ")) {
            assertTrue(lines.stream().filter(line -> line.startsWith(level)).count() <= 10, level);
        }
        List<String> errors = lines.stream().filter(line -> line.startsWith("::error ")).toList();
        assertEquals(10, errors.size());
        assertTrue(errors.getLast().contains("more of this level are not shown"), errors.getLast());
    }

    @Test
    void anEmptyRunIsOneLine() throws IOException {
        Run empty = new Run("0.1.0", "", false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        assertEquals(1, Written.by(new GithubReport(), empty, ReportOptions.PLAIN).lines().count());
    }
}
