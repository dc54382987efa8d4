// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code lintel claims calculate}: the example of the documentation, what is missing, and mistakes with their place.
 */
class CalculateTest {

    @TempDir
    Path folder;

    /** The application that stands as an example in the documentation. */
    private static String example() throws IOException {
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```yaml\napplication:") + "```yaml\n".length();
        return page.substring(from, page.indexOf("```", from));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("application.yaml"), text).toString();
    }

    @Test
    void theExampleOfTheDocumentationGivesWhatStandsThere() throws IOException {
        String out = lintel("claims", "calculate", file(example())).ends(0).out();
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```text\nGRANT") + "```text\n".length();
        assertTrue(out.contains(page.substring(from, page.indexOf("```", from))), out);
        assertTrue(out.contains("Granted before: B-1 (citf-act, bay: a holder in common with harbour) = 7,490,000.00 HKD\n"), out);
        assertEquals(out, lintel("claims", "calculate", file(example())).out());
    }

    @Test
    void whatIsMissingIsNamedInBothLanguages() throws IOException {
        String text = example().replace("    certified-trainer: true\n", "");
        String out = lintel("claims", "calculate", file(text), "--lang", "zh-HK").ends(1).out();
        assertTrue(out.contains("未能判定  介乎 HKD 0.00 與 HKD 10,000.00 之間\n"), out);
        assertTrue(out.contains("→ 請在 application 的 facts 之下以 certified-trainer 提供：true 或 false\n"), out);
    }

    @Test
    void whoIsNotEligibleLearnsWhy() throws IOException {
        String text = example().replace("certified-trainer: true", "certified-trainer: false");
        String out = lintel("claims", "calculate", file(text)).ends(1).out();
        assertTrue(out.contains("NOT ELIGIBLE\n  Not met: Trainer (trainer is or is trained as CIC BIM Manager"), out);
    }

    @Test
    void jsonHasCentsAndTheWholeCalculation() throws IOException {
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "calculate", file(example()), "-f", "json").ends(0)
                .out());
        assertEquals(1_000_000, json.get("grant").get("cents").asLong());
        JsonNode version = json.get("versions").get(0);
        assertEquals("bim-and-act", version.get("binding").get(0).get("ceiling").asText());
        assertEquals(1_000_000, version.get("lines").get(0).get("cents").asLong()
                + version.get("lines").get(1).get("cents").asLong());
        assertEquals("按版本 2023 的資助額", version.get("calculation").get("label").get("zh-HK").asText());
    }

    @Test
    void textOfTheFileIsHarmlessOnATerminal() throws IOException {
        String text = example().replace("BIM for site staff", "\"a\\u001b[31mred\"");
        String out = lintel("claims", "calculate", file(text)).ends(0).out();
        assertFalse(out.contains("\u001b"), out);
        assertTrue(out.contains("a\\u001b[31mred"), out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cost: 30000.00|cost: 30000.001|11:62: expected an amount",
        "cost: 30000.00|cost: 1e99|11:62: expected an amount", "item: trainer|item: food|11:21: the scheme pays for no",
        "scheme: citf-bim-training|scheme: none|3:11: there is no scheme",
        "date: 2024-03-01|date: 1 March|5:9: expected a date",
        "levy-paid: 2023-06-30|levy-paid: soon|7:16: levy-paid is a date",
        "levy-paid:|levy:|7:11: the fund asks for no",
        "applicant: harbour|applicant: nobody|4:14: there is no enterprise",
        "amends: B-1,|amends: B-9,|18:5: this cannot stand",
        "applicant: bay,|applicant: cove,|17:44: there is no enterprise",
        "amount: 7400000.00|amount: 7400000.00, items: {food: 7400000.00}|17:101: the scheme pays for no",
        "id: 2,|id: 1,|12:7: two lines have the id 1"})
    void mistakesAreToldWithTheirPlace(String right, String wrong, String complaint) throws IOException {
        String err = lintel("claims", "calculate", file(example().replaceFirst(right, wrong))).ends(3).err();
        assertTrue(err.contains("application.yaml:" + complaint), err);
    }

    /** The two examples of the documentation on trainees, joined. */
    @Test
    void traineesOfTheDocumentationArePaidForIfTheyCount() throws IOException {
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int from = page.indexOf("```yaml\ntraining:") + "```yaml\n".length();
        String training = Files.writeString(folder.resolve("training.yaml"),
                page.substring(from, page.indexOf("```", from))).toString();
        int lines = page.indexOf("```yaml\n  lines:") + "```yaml\n".length();
        String application = file("application:\n  id: C-3\n  scheme: nittp\n  applicant: bay\n  date: 2026-02-01\n"
                + "  facts: {hong-kong-registered: true, government-or-subvented: false, relevant-background: true, "
                + "advanced-technology-course: true}\n" + page.substring(lines, page.indexOf("```", lines))
                + "enterprises:\n  - {id: bay, name: Bay, holders: {lee: 35%}}\ngranted: []\n");
        String out = lintel("claims", "calculate", application, "--training", training, "--accept-candidates").ends(0)
                .out();
        int shown = page.indexOf("```text\nGRANT  HKD 4,000.00") + "```text\n".length();
        assertTrue(out.contains(page.substring(shown, page.indexOf("```", shown))), out);
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "calculate", application, "--training", training,
                "--accept-candidates", "-f", "json").ends(0).out()).get("versions").get(0);
        assertEquals("2", json.get("leftOut").get(0).get("line").asText());
        assertEquals("t1", json.get("lines").get(0).get("trainee").asText());
        assertTrue(lintel("claims", "calculate", application, "--training", "none.yaml").ends(3).err()
                .contains("none.yaml: there is no such file"));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        lintel("claims", "calculate", folder.resolve("none.yaml").toString()).ends(3);
        lintel("claims", "calculate").ends(2);
    }
}
