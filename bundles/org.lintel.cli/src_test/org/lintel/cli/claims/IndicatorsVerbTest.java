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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.cli.Command;

/** {@code lintel claims indicators}: the example of the documentation, and what a reviewer made of one, in a store. */
class IndicatorsVerbTest {

    @TempDir
    Path folder;

    private static String page(String from) throws IOException {
        String page = Files.readString(Path.of("../../docs/claims.md"));
        int begin = page.indexOf(from) + from.indexOf('\n') + 1;
        return page.substring(begin, page.indexOf("```", begin));
    }

    private String example() throws IOException {
        return Files.writeString(folder.resolve("cases.yaml"), page("```yaml\nsettings:")).toString();
    }

    @Test
    void theExampleOfTheDocumentationGivesWhatStandsThere() throws IOException {
        String out = lintel("claims", "indicators", example()).ends(1).out();
        assertTrue(out.startsWith(page("```text\nA-1  citf")), out);
        assertTrue(out.endsWith("An indicator is a reason to look, and no finding against anybody.\n"), out);
        assertEquals(out, lintel("claims", "indicators", example()).out());
        String chinese = lintel("claims", "indicators", example(), "--lang", "zh-HK").ends(1).out();
        assertTrue(chinese.contains("  留意  officer-conflict（高）\n        mei 擬備申請並作出決定 D-1\n"), chinese);
    }

    @Test
    void jsonHasEveryIndicatorWithItsFingerprint() throws IOException {
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "indicators", example(), "-f", "json").ends(1).out());
        assertEquals(16, json.size());
        assertEquals("claim-indicators/asset|claim|A-1", json.get(0).get("fingerprint").asText());
    }

    @Test
    void textOfRecordsIsHarmlessOnATerminal() throws IOException {
        Path file = Path.of(example());
        Files.writeString(file, Files.readString(file).replace("number: inv. 42", "number: \"INV\\u001b[31m-42\""));
        String out = lintel("claims", "indicators", file.toString()).out();
        assertFalse(out.contains("\u001b"), out);
    }

    @Test
    void aReviewIsKeptInTheChainOfTheStore() throws IOException {
        String store = folder.resolve("store").toString();
        String key = folder.resolve("key").toString();
        lintel("tables", "key", key).ends(0);
        String[] who = {"--store", store, "--key-file", key};
        run(who, "claims", "init", "--as", "mei", "--name", "Mei", "--roles", "administrator,officer").ends(0);
        String firm = Files.writeString(folder.resolve("firm.yaml"),
                "firms: [{id: bay, name: Bay, holders: {lee: 100%}}]\n").toString();
        run(who, "claims", "applicant", firm).ends(0);
        String application = Files.writeString(folder.resolve("a.yaml"), "application: {id: A-1, scheme: nittp, "
                + "applicant: bay, date: 2026-02-01, lines: [{id: 1, item: course-fee, cost: 100}]}\n").toString();
        run(who, "claims", "apply", application).ends(0);
        run(who, "claims", "indicators", "review", "A-1", "dormant-applicant", "--verdict", "harmless", "--reason",
                "the register was seen", "--day", "2026-05-01").ends(0);
        run(who, "claims", "indicators", "review", "A-1", "nothing", "--verdict", "harmless", "--reason", "x").ends(2);
        JsonNode json = new ObjectMapper().readTree(lintel("claims", "indicators", "--store", store, "-f", "json").ends(0)
                .out());
        JsonNode review = json.get(4).get("reviews").get(0);
        assertEquals("dormant-applicant", json.get(4).get("indicator").asText());
        assertEquals("harmless mei 2026-05-01", review.get("verdict").asText() + " " + review.get("actor").asText() + " "
                + review.get("day").asText());
        lintel("claims", "audit", "verify", "--store", store).ends(0);
    }

    private static Command run(String[] who, String... words) {
        String[] all = Arrays.copyOf(words, words.length + who.length);
        System.arraycopy(who, 0, all, words.length, who.length);
        return lintel(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims indicators", "claims indicators a b", "claims indicators review A-1 asset"})
    void whatCannotBeUnderstoodIsUsage(String words) {
        lintel(words.split(" ")).ends(2);
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        lintel("claims", "indicators", "none.yaml").ends(3);
        String bad = Files.writeString(folder.resolve("bad.yaml"), "claim: [{id: 1}]\n").toString();
        assertTrue(lintel("claims", "indicators", bad).ends(3).err().contains("bad.yaml:1:9: \"scheme\" is missing"));
    }
}
