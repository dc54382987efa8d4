// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;
import org.lintel.cli.Models;

/** What {@code lintel info} tells of a model, for a person and for a program. */
class InfoTest {

    @TempDir
    Path folder;
    private String sound;

    @BeforeEach
    void model() {
        sound = Models.sound(folder.resolve("sound.ifc")).toString();
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }

    @Test
    void tellsHeaderStructureAndCounts() {
        Command command = lintel("info", sound).ends(0);
        assertEquals("", command.err());
        for (String line : List.of("Schema        IFC4", "Author        A. Author", "Program       Lintel tests",
                "  IfcProject Tiny", "    IfcBuilding Block A", "      IfcBuildingStorey Level 1",
                "        IfcSpace 101 Office", "  3  IfcRelAggregates", "  1  IfcSpace")) {
            assertTrue(command.out().lines().anyMatch(line::equals), line + " is not in\n" + command.out());
        }
        String chinese = lintel("info", sound, "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.contains("空間結構") && chinese.contains("IfcSpace 101 Office"), chinese);
    }

    @Test
    void briefLeavesOutWhatHasToBeRead() throws IOException {
        String brief = lintel("info", "--brief", sound).ends(0).out();
        assertTrue(brief.contains("1  IfcSpace") && !brief.contains("101 Office"), brief);
        JsonNode json = json(lintel("info", "-b", "-f", "json", sound).ends(0)).get(0);
        assertEquals(0, json.get("spatial").size());
        assertEquals(10, json.get("instances").asInt());
        assertEquals(1, json.get("types").get("IfcSpace").asInt());
    }

    @Test
    void jsonHoldsTheSameForEveryModel() throws IOException {
        String other = Models.broken(folder.resolve("broken.ifc")).toString();
        JsonNode json = json(lintel("info", "--format", "json", sound, other).ends(0));
        assertEquals(2, json.size());
        assertEquals(sound.replace('\\', '/'), json.get(0).get("file").asText());
        assertEquals("[\"IFC4\"]", json.get(0).get("schemas").toString());
        assertEquals("IFC4", json.get(0).get("readAs").asText());
        assertEquals(List.of("IfcProject", "IfcBuilding", "IfcBuildingStorey", "IfcSpace"),
                json.get(0).get("spatial").findValuesAsText("type"));
        assertEquals(0, json.get(0).get("problems").size());
        JsonNode problem = json.get(1).get("problems").get(0);
        assertEquals("duplicate_id", problem.get("kind").asText());
        assertEquals(18, problem.get("line").asInt());
        assertEquals(10, problem.get("instance").asInt());
    }

    @Test
    void aFileThatCannotBeReadEndsNothing() throws IOException {
        String noModel = Models.noModel(folder.resolve("no-model.ifc")).toString();
        String missing = folder.resolve("missing.ifc").toString();
        Command command = lintel("info", noModel, missing, sound, "-f", "json").ends(3);
        assertEquals(1, json(command).size());
        List<String> talk = command.err().lines().toList();
        assertEquals(2, talk.size(), command.err());
        assertTrue(talk.getFirst().startsWith("lintel: " + noModel) && talk.getFirst().contains(": cannot be read: "),
                command.err());
        assertTrue(talk.getLast().startsWith("lintel: " + missing + ": cannot be read: "), command.err());
    }

    @Test
    void anUnknownFormatIsAMistake() {
        assertTrue(lintel("info", sound, "-f", "yaml").ends(2).err().contains("not \"yaml\""));
    }

    @Test
    void hostileNamesDoNotReachTheTerminal() throws IOException {
        String name = "x\\X\\1B[31m\\X\\9B31m\\X2\\202E2066\\X0\\\\X\\0D\\X\\0Alintel: ok";
        String model = Models.named(folder.resolve("hostile.ifc"), name).toString();
        for (String format : List.of("text", "json")) {
            Command command = lintel("info", model, "-f", format).ends(0);
            assertFalse(command.out().codePoints().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' || c >= 0x7f
                    && c < 0xa0
                    || c == 0x202e || c == 0x2066), format + ": " + command.out());
            assertFalse(command.out().lines().anyMatch(line -> line.startsWith("lintel: ok")), command.out());
        }
        String read = json(lintel("info", model, "-f", "json")).get(0).get("originatingSystem").asText();
        assertEquals("x\u001b[31m\u009b31m\u202e\u2066\r\nlintel: ok", read, "JSON holds the full text all the same");
        String missing = folder.resolve("no\u001b[31m\u202esuch.ifc").toString();
        String err = lintel("info", missing).ends(3).err();
        assertTrue(err.contains("no\\u001b[31m\\u202esuch.ifc"), err);
    }
}
