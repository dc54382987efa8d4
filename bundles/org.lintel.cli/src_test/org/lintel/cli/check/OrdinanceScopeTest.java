// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

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

/** What the Building Energy Code asks of buildings and rooms that the ordinance leaves out: nothing, and it says why. */
class OrdinanceScopeTest {

    @TempDir
    Path folder;

    private String sample(String name) {
        String file = folder.resolve(name + ".ifc").toString();
        lintel("sample", name, "-o", file).ends(0);
        return file;
    }

    private JsonNode check(String model, int exit) throws IOException {
        return new ObjectMapper().readTree(lintel("check", model, "--codes", "hk-bec", "-a", "-f", "json").ends(exit)
                .out());
    }

    private static long count(JsonNode report, String outcome) {
        long count = 0;
        for (JsonNode result : report.get("results")) {
            count += result.get("outcome").asText().equals(outcome) ? 1 : 0;
        }
        return count;
    }

    @Test
    void theProjectSaysThatAHouseIsNotPrescribed() throws IOException {
        String model = sample("village-house");
        assertTrue(count(check(model, 0), "undetermined") > 0, "nothing says so yet");
        Files.writeString(folder.resolve("lintel.yaml"), "overrides: [{subject: Village house*, input: building.use, "
                + "value: none, reason: New Territories exempted house}]");
        JsonNode report = check(model, 0);
        assertEquals(report.get("results").size(), count(report, "not-applicable"), report.toPrettyString());
        assertTrue(report.toString().contains("it is declared to be no prescribed building"));
        Files.writeString(folder.resolve("lintel.yaml"), "building: {use: hotel}");
        assertTrue(check(model, 0).toString().contains("prescribed building no. 3"), "the use of the settings counts");
    }

    @Test
    void roomsOfFlatsAreNotAskedAndCommonPartsAre() throws IOException {
        JsonNode report = check(sample("residential-block"), 1);
        int flats = 0;
        int common = 0;
        for (JsonNode result : report.get("results")) {
            if (result.get("rule").asText().equals("hk-bec/lighting-power-density")) {
                boolean out = result.get("outcome").asText().equals("not-applicable");
                flats += out ? 1 : 0;
                common += out ? 0 : 1;
                assertFalse(out && result.get("subject").toString().contains("Lift lobby"), result.toString());
            }
        }
        assertEquals(288, flats);
        assertEquals(40, common);
    }

    @Test
    void whatIsMadeOfManyPartsIsRefusedWhereItIsWritten() throws IOException {
        String model = sample("village-house");
        for (String[] wrong : new String[][] {{"space.installed-lighting", "set one of space.lighting-power"},
            {"circuit.metered", "cannot be set in the project"}}) {
            Files.writeString(folder.resolve("lintel.yaml"), "overrides: [{subject: '*', input: " + wrong[0]
                    + ", value: 3, reason: none}]");
            String said = lintel("check", model, "--codes", "hk-bec").ends(2).err();
            assertTrue(said.contains("lintel.yaml:1") && said.contains(wrong[0]) && said.contains(wrong[1]), said);
        }
        assertTrue(lintel("explain", "hk-bec/prescribed-building").ends(0).out().contains(
                "in overrides: a name of the code"));
    }
}
