// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Models;

/** What {@code lintel envelope} prints and writes, and how it ends. */
class EnvelopeVerbTest {

    @TempDir
    Path folder;
    private Path house;

    @BeforeEach
    void house() {
        house = folder.resolve("house.ifc");
        lintel("sample", "village-house", "-o", house.toString(), "-q").ends(0);
    }

    @Test
    void tellsAPersonTheFacades() {
        String out = lintel("envelope", house.toString()).ends(0).out();
        assertTrue(out.lines().anyMatch(line -> line.matches("  façade N +76\\.46 +74\\.30 +2\\.16 +2\\.8")), out);
        assertTrue(out.lines().anyMatch(line -> line.matches("  total +268\\.13 +13\\.9")), out);
        assertTrue(out.contains("-15.0° clockwise from Y (TrueNorth)"), out);
        assertTrue(out.contains("G/F wall-S entrance"), out);
        String chinese = lintel("envelope", house.toString(), "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.contains("外牆 北"), chinese);
    }

    @Test
    void splitsAndTurnsAsAsked() throws IOException {
        String out = lintel("envelope", house.toString(), "-f", "json", "--north", "90", "--split-height", "3",
                "--ground", "-1").ends(0).out();
        JsonNode model = new ObjectMapper().readTree(out).get(0);
        assertEquals("given", model.at("/north/source").asText());
        assertTrue(model.at("/ground/sure").asBoolean());
        double podium = 0;
        double west = 0;
        for (JsonNode surface : model.get("surfaces")) {
            if (surface.get("kind").asText().equals("facade")) {
                podium += surface.get("level").asText().equals("podium") ? surface.get("gross").asDouble() : 0;
                west += surface.get("direction").asText().equals("W") ? surface.get("gross").asDouble() : 0;
            }
        }
        // from a metre below the floor, where the slab's edge stands 0.175 m high, to two metres above it
        assertEquals(2 * (9.29 + 7) * 2.175, podium, 1e-6);
        assertEquals(9.29 * (8.23 + 0.175), west, 1e-6, "the plan's north side looks west");
    }

    @Test
    void csvHasALineForEverySurface() {
        String[] lines = lintel("envelope", house.toString(), "-f", "csv").ends(0).out().split("\r\n");
        assertTrue(lines[0].startsWith("file,surface,kind,level,storey,element,"), lines[0]);
        assertTrue(lines.length > 20);
        for (String line : lines) {
            assertEquals(26, line.split(",", -1).length, line);
        }
    }

    @Test
    void writesTheColouredEnvelope() throws IOException {
        Path glb = folder.resolve("out/house.glb");
        Path png = folder.resolve("out/house.png");
        lintel("envelope", house.toString(), "--glb", glb.toString(), "--picture", png.toString()).ends(0);
        assertTrue(Files.size(png) > 10_000);
        byte[] bytes = Files.readAllBytes(glb);
        String text = new String(bytes, 20, 2000, StandardCharsets.UTF_8);
        assertEquals("glTF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(text.contains("\"type\":\"IfcWall\""), text);
    }

    @Test
    void doubtIsAFinding() throws IOException {
        String text = Files.readString(house);
        Files.writeString(house, text.replaceFirst("'IsExternal',(\\$|'[^']*'),IFCBOOLEAN\\(\\.T\\.\\)",
                "'IsExternal',\\$,IFCBOOLEAN(.F.)"));
        String out = lintel("envelope", house.toString()).ends(1).out();
        assertTrue(out.contains("Witnesses disagree ("), out);
    }

    @Test
    void mistakesAreTold() throws IOException {
        lintel("envelope", house.toString(), "-f", "xml").ends(2);
        lintel("envelope", house.toString(), "--north", "up").ends(2);
        lintel("envelope", house.toString(), "--gap", "0").ends(2);
        lintel("envelope", house.toString(), "--view", "inside").ends(2);
        lintel("envelope", folder.resolve("none.ifc").toString()).ends(3);
        lintel("envelope", house.toString(), Models.sound(folder.resolve("other.ifc")).toString(), "--glb", "x.glb")
                .ends(2);
        assertTrue(lintel("envelope", "--help").ends(0).out().contains("--split-height"));
    }

    @Test
    void aModelWithoutShapesHasAnEmptyEnvelope() throws IOException {
        Path empty = Models.sound(folder.resolve("empty.ifc"));
        assertTrue(lintel("envelope", empty.toString()).ends(0).out().contains("nothing tells where the ground is"));
    }
}
