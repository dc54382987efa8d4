// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported cities against the schema of CityJSON 2.0, where the corpus has it; links with real footprints are attributes. */
class CityJsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static Path corpus(String... names) {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        Path file = Path.of(corpus, names);
        assertTrue(Files.isRegularFile(file), file + " is missing");
        return file;
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(corpus("schemas",
                "cityjson.min.schema.json")));
    }

    private static void assertFollows(JsonNode city) throws IOException {
        var faults = schema().validate(city);
        assertTrue(faults.isEmpty(), () -> faults.size() + ": " + faults.iterator().next());
    }

    private JsonNode city(Path model) throws IOException {
        Path out = folder.resolve("out.city.json");
        lintel("export", model.toString(), "-o", out.toString(), "-q").ends(0);
        return JSON.readTree(out.toFile());
    }

    @Test
    void aLinkedTowerFollowsTheSchema() throws IOException {
        Path model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "faultless=1", "-p", "true-north=0", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "834035.5,819899.5,5.3", "-q").ends(0);
        lintel("link", model.toString(), "--data", corpus("geo", "csdi_building_sample_2326.geojson").toString(), "-q").ends(1);
        JsonNode city = city(model);
        assertFollows(city);
        JsonNode links = city.at("/CityObjects/0DkHdrGykArxb8V43tV2bV/attributes/links");
        assertFalse(links.isEmpty());
        assertEquals("BuildingCSUID", links.get(0).get("key").asText());
        assertTrue(city.at("/CityObjects/0DkHdrGykArxb8V43tV2bV/attributes/linkValue").isMissingNode(),
                "what is only proposed is no answer");
        assertFalse(city.at("/CityObjects/0DkHdrGykArxb8V43tV2bV/attributes/lintel/attribution").isEmpty());
        ((ObjectNode) city.get("CityObjects").elements().next()).put("type", "Castle");
        assertFalse(schema().validate(city).isEmpty(), "the schema is one that refuses");
    }

    @Test
    void aRealBuildingFollowsTheSchema() throws IOException {
        Path model = Files.copy(corpus("models", "LargeBuilding.ifc"), folder.resolve("large.ifc"));
        lintel("georeference", "set", model.toString(), "--at", "834080,819940,5.3", "--rotation", "20", "-q").ends(0);
        JsonNode city = city(model);
        assertFollows(city);
        assertEquals(List.of(), JSON.convertValue(city.at("/CityObjects").findValuesAsText("linkValue"), List.class));
    }
}
