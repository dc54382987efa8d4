// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real buildings with the settings of docs/examples, which close what their models leave open; and without. */
class RealBuildingsTest {

    private static final String FZK = "bim2sim-test-resources__AC20-FZK-Haus.ifc";

    private static String model(String name) {
        String root = System.getenv("LINTEL_CORPUS");
        assumeTrue(root != null && !root.isBlank(), "LINTEL_CORPUS is not set");
        Path path = Path.of(root).resolve("models").resolve(name);
        assertTrue(Files.exists(path), () -> "LINTEL_CORPUS lacks models/" + name);
        return path.toString();
    }

    private static Path settings(String building) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs/examples").resolve(building).resolve("lintel.yaml");
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new AssertionError("no settings for " + building);
    }

    /** What is left open does not decide: the edges of floors, doors of which nobody says how much of them is glass. */
    @ParameterizedTest
    @CsvSource({
        "tall-building, TallBuilding.ifc, hk-ottv/envelope, 2",
        "tall-building, TallBuilding.ifc, sg-envelope/ettv, 1",
        "large-building, LargeBuilding.ifc, hk-ottv/envelope, 1",
        "large-building, LargeBuilding.ifc, sg-envelope/ettv, 1",
        "fzk-haus, " + FZK + ", sg-envelope/retv, 1",
        "niedriha, AC90R1-niedriha-V2-2x3.ifc, sg-envelope/retv, 1",
    })
    void withTheSettingsThereIsAVerdict(String building, String name, String rule, int parts) {
        String pack = rule.substring(0, rule.indexOf('/'));
        String out = lintel("check", "--config", settings(building).toString(), "--codes", pack, "-f", "json", model(name)).out();
        assertEquals(parts, out.split("\"rule\":\"" + rule + "\",\"outcome\":\"pass\"", -1).length - 1, rule);
    }

    @Test
    void aHouseIsToldByItsOwnModelToBeOne() {
        String out = lintel("check", "--codes", "hk-ottv", "--all", model(FZK)).ends(0).out();
        assertTrue(out.contains("Cap. 123M applies to commercial buildings and hotels only"), out);
    }
}
