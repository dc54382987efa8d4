// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.shading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Models;

/** What {@code lintel shading} tells of the sample whose overhangs are known, and how it ends. */
class ShadingTest {

    @TempDir
    Path folder;

    /** One storey of tower over one of podium, with overhangs of 0.6 m over the windows of the tower. */
    private String tower() {
        Path model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-o", model.toString(), "-p", "tower-storeys=1,podium-storeys=1").ends(0);
        return model.toString();
    }

    @Test
    void aProgramAPersonAndASpreadsheetAreToldTheSame() throws IOException {
        String model = tower();
        JsonNode windows = new ObjectMapper().readTree(lintel("shading", model, "-f", "json").ends(0).out()).get(0)
                .get("windows");
        int shaded = 0;
        var directions = new TreeSet<Double>();
        for (JsonNode window : windows) {
            directions.add(window.get("azimuth").asDouble());
            JsonNode above = window.get("overhangs").get(0);
            double factor = window.at("/factors/opf").asDouble();
            assertEquals(above.get("projection").asDouble()
                    / (window.get("height").asDouble() + above.get("distance").asDouble()), factor, 2e-4);
            shaded += above.at("/element/type").asText().equals("IfcShadingDevice") ? 1 : 0;
        }
        // true north of the sample lies 10 degrees clockwise from its Y axis
        assertEquals(new TreeSet<>(List.of(80.0, 170.0, 260.0, 350.0)), directions);
        assertTrue(shaded > 10 && shaded < windows.size(), "those of the tower, not those of the podium");
        String[] lines = lintel("shading", model, "-f", "csv").ends(0).out().split("\r\n");
        assertEquals(windows.size() + 1, lines.length);
        assertEquals(lines[0].split(",").length, lines[1].split(",", -1).length);
        String text = lintel("shading", model).ends(0).out();
        assertTrue(text.contains("W 260"), text);
        assertTrue(text.contains("10.0° clockwise from the project's Y axis (TrueNorth)"), text);
        assertEquals(shaded, text.split("above: IfcShadingDevice", -1).length - 1);
        assertTrue(lintel("shading", model, "--lang", "zh-HK").ends(0).out().contains("上方"));
    }

    @Test
    void whatHasNoWindowOrCannotBeReadIsSaid() {
        String sound = Models.sound(folder.resolve("sound.ifc")).toString();
        assertTrue(lintel("shading", sound).ends(0).out().contains("no upright window"));
        assertEquals("[]", lintel("shading", Models.noModel(folder.resolve("none.ifc")).toString(), "-f", "json")
                .ends(3).out().strip());
        lintel("shading", sound, "-f", "xml").ends(2);
    }
}
