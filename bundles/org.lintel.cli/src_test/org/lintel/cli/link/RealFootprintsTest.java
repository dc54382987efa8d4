// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Models put onto footprints that the Lands Department publishes: what lies on them, what does not. */
@EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
class RealFootprintsTest {

    private static final String TOWER = "3415819951T20120223";
    private static final String PODIUM = "3410619932P20120223";

    @TempDir
    Path folder;
    private Path corpus;
    private String data;

    @BeforeEach
    void corpus() {
        corpus = Path.of(System.getenv("LINTEL_CORPUS"));
        data = corpus.resolve("geo/csdi_building_sample_2326.geojson").toString();
    }

    private JsonNode links(Path model, int code) throws IOException {
        return new ObjectMapper().readTree(lintel("link", model.toString(), "--data", data, "--kinds", "building", "-f", "json",
                "--dry-run").ends(code).out()).get("links");
    }

    @Test
    void aTowerOnAPodiumDrawnAsBoxesLinksWithBoth() throws IOException {
        Path tower = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "podium-width=140", "-p", "podium-depth=68", "-p", "tower-width=30", "-p",
                "tower-depth=32", "-p", "tower-east=52.5", "-p", "tower-north=17", "-p", "podium-storeys=4", "-p",
                "podium-storey-height=4.8", "-p", "tower-storeys=34", "-p", "true-north=0", "-p", "faultless=1", "-o",
                tower.toString(), "-q").ends(0);
        lintel("georeference", "set", tower.toString(), "--at", "834035.5,819899.5,5.3", "-q").ends(0);
        JsonNode links = links(tower, 0);
        assertEquals(2, links.size());
        assertEquals(PODIUM, links.at("/0/target/value").asText());
        assertEquals(TOWER, links.at("/1/target/value").asText());
        for (JsonNode link : links) {
            assertEquals("contains", link.get("relation").asText());
            assertEquals("accepted", link.get("status").asText());
            assertEquals(0, link.at("/evidence/heightDiff_m").asDouble(), 1);
        }
    }

    /** Two wings of 20 m by 8 m in the middle of a podium of 140 m by 70 m. */
    @Test
    void aSmallBuildingWithinALargeFootprintIsNotTakenForIt() throws IOException {
        Path model = Files.copy(corpus.resolve("models/LargeBuilding.ifc"), folder.resolve("LargeBuilding.ifc"));
        lintel("georeference", "set", model.toString(), "--at", "834080,819940,5.3", "-q").ends(0);
        JsonNode links = links(model, 1);
        assertEquals(1, links.size(), links.toPrettyString());
        assertEquals("within", links.at("/0/relation").asText());
        assertEquals("proposed", links.at("/0/status").asText());
        assertTrue(links.at("/0/evidence/iou").asDouble() < 0.1);
    }

    @Test
    void whereTheGovernmentHasNoBuildingNothingIsLinked() throws IOException {
        Path model = Files.copy(corpus.resolve("models/LargeBuilding.ifc"), folder.resolve("LargeBuilding.ifc"));
        lintel("georeference", "set", model.toString(), "--at", "836000,820500,5.3", "-q").ends(0);
        assertEquals(0, links(model, 1).size());
        assertFalse(lintel("link", model.toString(), "--data", data).ends(1).out().contains("accepted: 1"));
    }
}
