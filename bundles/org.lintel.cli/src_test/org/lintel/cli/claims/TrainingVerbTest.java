// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lintel claims training}: the example of the documentation. */
class TrainingVerbTest {

    @TempDir
    Path folder;

    private String example(String date) throws IOException {
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```yaml\ntraining:") + "```yaml\n".length();
        return Files.writeString(folder.resolve("training.yaml"), page.substring(from, page.indexOf("```", from))
                .replace("date: 2026-02-01", "date: " + date)).toString();
    }

    @Test
    void theExampleOfTheDocumentationGivesWhatStandsThere() throws IOException {
        String out = lintel("claims", "training", example("2026-02-01"), "--accept-candidates").ends(1).out();
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```text\nnittp") + "```text\n".length();
        assertEquals(page.substring(from, page.indexOf("```", from)), out);
    }

    @Test
    void withoutAcceptingCandidatesAttendanceIsOpen() throws IOException {
        String out = lintel("claims", "training", example("2026-02-01"), "--lang", "zh-HK").ends(1).out();
        assertTrue(out.contains("未能判定  陳大文 (t1)"), out);
        assertTrue(out.contains("若然則為：符合"), out);
    }

    @Test
    void bothVersionsAreShownWhereItIsNotKnownWhichHolds() throws IOException {
        String out = lintel("claims", "training", example("2025-02-01")).ends(1).out();
        assertTrue(out.contains("it is not known which of these versions holds on that day"), out);
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "training", example("2025-02-01"), "-f",
                "json").ends(1)
                .out());
        assertEquals(2, json.get("versions").size());
        assertEquals(5.25, json.get("versions").get(1).get("results").get(0).get("hoursAttended").asDouble());
    }

    @Test
    void aSchemeWithoutRulesOnTraineesIsAMistake() throws IOException {
        String file = Files.writeString(folder.resolve("x.yaml"),
                "training: {scheme: citf-act, date: 2026-02-01, courses: [], trainees: []}").toString();
        assertTrue(lintel("claims", "training", file).ends(3).err().contains("x.yaml:1:20: there is no scheme"));
    }
}
