// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A house that links with its block: its place spoilt in the usual ways, found and repaired by doctor, and it links again. */
class SpoiltPlaceTest {

    private static final String BLOCK = "3414619950T20120223";

    @TempDir
    Path folder;
    private Path model;
    private Path data;
    private String sound;

    @BeforeEach
    void house() throws IOException {
        model = folder.resolve("house.ifc");
        data = new Register(834141.553, 819946.786, 30).block(BLOCK, "Tower", "House", 24.5, 32.7, 0, 0, 9.29, 0, 9.29, 7, 0, 7)
                .write(folder.resolve("blocks.geojson"));
        lintel("sample", "village-house", "-p", "panels=0", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "834141.553,819946.786,24.5", "--rotation", "30", "-q").ends(0);
        sound = Files.readString(model);
    }

    private JsonNode link(int code) throws IOException {
        return new ObjectMapper().readTree(lintel("link", model.toString(), "--data", data.toString(), "--kinds", "building",
                "--dry-run", "-f", "json").ends(code).out()).get("links");
    }

    @Test
    void soundItLinks() throws IOException {
        JsonNode links = link(0);
        assertEquals(1, links.size());
        assertEquals(BLOCK, links.at("/0/target/value").asText());
        assertEquals("exactMatch", links.at("/0/relation").asText());
        assertEquals("accepted", links.at("/0/status").asText());
        assertTrue(links.at("/0/evidence/iou").asDouble() > 0.95, links.toPrettyString());
    }

    /** What is spoilt: the check that finds it, a pattern in the file, and what stands there instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "G02 | EPSG:2326 | HK80",
        "G02 | EPSG:2326 | EPSG:4326",
        "G03 | 834141.553,819946.786 | 819946.786,834141.553",
        "G04 | 834141.553,819946.786,24.5 | 834141553.,819946786.,24500.",
        "G05 | 834141.553,819946.786 | 34141.553,19946.786",
        "G06 | 0.5,0.001\\); | 0.5,$$);",
        "G06 | 0.5,0.001\\); | 0.5,1000.);",
        "G08 | 0\\.866025\\d*,0\\.5\\d*, | 30.,0.,",
        "G10 | \\(22,19,\\d+,\\d+\\),\\(114,9,\\d+,\\d+\\) | (42,21,31,181945),(-71,-3,-24,-263305)",
        "G11 | \\(22,19,6,\\d+\\) | (22,19,16,0)",
        "G12 | \\(114,9,\\d+,\\d+\\) | (114,9,-22,0)"})
    void spoiltItIsFoundRepairedAndLinksAgain(String check, String what, String instead) throws IOException {
        JsonNode before = link(0);
        String spoilt = sound.replaceFirst(what, instead.replace("$$", "\\$"));
        assertNotEquals(sound, spoilt, what);
        Files.writeString(model, spoilt);
        String told = lintel("georeference", "doctor", model.toString()).ends(1).out();
        assertTrue(told.contains(check + "  wrong") || told.contains(check + " wrong"), told);
        if (check.equals("G11")) {
            lintel("georeference", "fix", model.toString(), "-q").ends(1);
            assertEquals(spoilt, Files.readString(model), "which of two is right is for the user to say");
            lintel("georeference", "fix", model.toString(), "--only", "G11", "-q").ends(0);
        } else {
            lintel("georeference", "fix", model.toString(), "-q").ends(0);
        }
        JsonNode after = link(0);
        assertEquals(before.at("/0/target"), after.at("/0/target"));
        assertEquals(before.at("/0/evidence/iou").asDouble(), after.at("/0/evidence/iou").asDouble(), 0.005);
        assertEquals("accepted", after.at("/0/status").asText());
    }
}
