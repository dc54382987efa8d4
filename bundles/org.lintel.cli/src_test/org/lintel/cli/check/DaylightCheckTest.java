// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows of rooms in a model without space boundaries: they are found from its bodies, and the report says so. */
class DaylightCheckTest {

    @TempDir
    Path folder;

    @Test
    void windowsOfARoomAreFoundFromBodies() throws IOException {
        String model = folder.resolve("tower.ifc").toString();
        lintel("sample", "office-tower", "-o", model).ends(0);
        JsonNode report = new ObjectMapper().readTree(lintel("check", model, "--codes", "hk-bec", "-a", "-f", "json",
                "--accept-candidates").ends(1).out());
        boolean computed = false;
        boolean none = false;
        int rooms = 0;
        for (JsonNode result : report.get("results")) {
            if (result.get("rule").asText().equals("hk-bec/daylight-control")) {
                rooms++;
                assertFalse(result.path("missing").toString().contains("space.window-area"), result.toString());
                computed |= result.toString().contains("space boundary, computed");
                none |= result.toString().contains("it has too little of windows");
            }
        }
        assertTrue(rooms > 100 && computed && none, rooms + " " + computed + " " + none);
    }
}
