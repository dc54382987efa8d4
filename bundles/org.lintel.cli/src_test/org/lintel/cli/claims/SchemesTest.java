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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lintel claims schemes}: the list, one scheme on a day, and what is refused. */
class SchemesTest {

    @TempDir
    Path folder;

    @Test
    void theListNamesFundsAndSchemes() {
        String out = lintel("claims", "schemes").ends(0).out();
        assertTrue(out.startsWith("citf  Construction Innovation and Technology Fund\n"), out);
        assertTrue(out.replaceAll(" +", " ").contains("\n nittp Course fees of employees (2018, 2026)\n"), out);
    }

    @Test
    void aSchemeIsShownAsOfADayWithItsSources() {
        String out = lintel("claims", "schemes", "show", "citf-act", "--as-of", "2024-01-01").ends(0).out();
        assertTrue(out.contains("Advanced construction technologies per applicant: not known, each applicant with "
                + "related "
                + "enterprises  [3 unknown]\n"), out);
        assertTrue(out.contains("[3] unknown: CITF web page, Technology Adoption"), out);
        String between = lintel("claims", "schemes", "show", "nittp", "--as-of", "2024-01-01", "--lang",
                "zh-HK").ends(0)
                .out();
        assertTrue(between.contains("未能確定 2024-01-01 適用下列哪個版本。"), between);
        String before = lintel("claims", "schemes", "show", "nittp", "--as-of", "2017-01-01").ends(0).out();
        assertTrue(before.contains("Rules that are not known here may hold on 2017-01-01"), before);
    }

    @Test
    void jsonGivesCentsAndSources() throws IOException {
        JsonNode shown = new ObjectMapper().readTree(lintel("claims", "schemes", "show", "citf-bim-training", "--as-of",
                "2024-01-01", "-f", "json").ends(0).out());
        JsonNode ceiling = shown.get("versions").get(0).get("ceilings").get(1);
        assertEquals(750_000_000, ceiling.get("amount").get("cents").asLong());
        assertEquals("confirmed", ceiling.get("amount").get("source").get("confidence").asText());
        assertEquals(25, new ObjectMapper().readTree(lintel("claims", "schemes", "-f", "json").ends(0).out()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "claims nothing", "claims schemes show", "claims schemes show nothing",
        "claims schemes show nittp --as-of 2024", "claims schemes -f xml"})
    void whatCannotBeUnderstoodIsUsage(String words) {
        lintel(words.split(" ")).ends(2);
    }

    @Test
    void aFundOfTheUserIsReadAndItsMistakesHaveAPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "fund: Mine\nsources: {}\nschemes: []\nname: x\n");
        String err = lintel("claims", "schemes", "--fund", file.toString()).ends(3).err();
        assertTrue(err.contains("mine.yaml:1:7: an id is made of a to z"), err);
    }
}
