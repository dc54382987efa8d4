// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.ifc.Corpus;

/**
 * What docs/conformance.md says of the graded files still holds. With the environment variable LINTEL_CONFORMANCE set,
 * the page is written instead of compared: {@code releng/conformance/start}.
 */
class ConformanceTableTest {

    private static final Path PAGE = Path.of("../../docs/conformance.md");
    private static final String BEGIN = "<!-- graded -->\n";
    private static final String END = "<!-- end of graded -->\n";

    /** What other commands write into the page begins here. */
    private static final String OTHERS = "<!-- others -->\n";

    private static final String HEAD = """
            <!-- SPDX-License-Identifier: EPL-2.0 -->
            # Conformance

            What Lintel says of files whose verdict is known, and what becomes of all others. The page is written by one
            command, from the folder that the environment variable `LINTEL_CORPUS` names:

                releng/conformance/start

            A test checks in every build that the graded numbers still hold.

            ## Files whose names say pass or fail

            """;

    @Test
    void casesOnTheExchangeStructureEndAsTheirNamesSay() {
        for (Map.Entry<String, byte[]> each : StepCases.all().entrySet()) {
            Verdict verdict = Verdict.of(each.getValue(), each.getKey());
            assertEquals(each.getKey().startsWith("pass_"), verdict.isSound(),
                    () -> each.getKey() + ": " + verdict.all());
        }
    }

    @Test
    void thePageIsWhatIsFound() throws IOException {
        Path corpus = Corpus.path(".");
        var graded = new GradedTable(corpus);
        assertTrue(graded.percent() >= 95, () -> graded.markdown());
        if (System.getenv("LINTEL_CONFORMANCE") != null) {
            String before = Files.readString(PAGE, StandardCharsets.UTF_8);
            int others = before.indexOf(OTHERS);
            String page = HEAD + BEGIN + "\n" + graded.markdown() + "\n" + END + "\n"
                    + new CorpusTables(corpus).markdown() + (others < 0 ? "" : "\n" + before.substring(others));
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        assertEquals(graded.markdown().strip(), page.substring(from, page.indexOf(END)).strip());
    }
}
