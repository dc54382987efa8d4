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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** {@code lintel link --report --envelope}: roofs and façades of a linked building among its neighbours, worked out by hand. */
class LinkOutsideTest {

    private static final String TOWER = "3601519012T20200101";
    private static final String PODIUM = "3600319007P20200101";
    private static final String EAST = "3606019005T20100101";
    private static final String LOW = "3603119040T20100101";
    private static final String UNKNOWN = "3598019005T20100101";

    @TempDir
    Path folder;
    private Path model;
    private Path data;

    /** A podium of 42 m by 36 m and 9 m, a tower of 30 m by 26 m and 36 m on it; ground at 5 mPD. */
    private void place(int turn, String name) {
        model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "faultless=1", "-p", "true-north=0", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "836000,819000,5", "--rotation", String.valueOf(turn), "-q").ends(0);
        data = new Register(836000, 819000, turn)
                .block(TOWER, "Tower", "Harbour Tower", 14, 50, 6, 5, 36, 5, 36, 31, 6, 31)
                .block(PODIUM, "Podium", null, 5, 14, 0, 0, 42, 0, 42, 36, 0, 36, 0, 5.1, 6, 5.1, 6, 31, 36, 31, 36, 5, 0, 5)
                .block(EAST, "Tower", name, 5, 40, 62, 0, 82, 0, 82, 36, 62, 36)
                .block(LOW, "Tower", null, 4, 6, 10, 56, 30, 56, 30, 70, 10, 70)
                .block(UNKNOWN, "Tower", null, 5, Double.NaN, -40, 0, -20, 0, -20, 36, -40, 36)
                .write(folder.resolve("blocks.geojson"));
    }

    private Command report(String... more) {
        List<String> all = new ArrayList<>(List.of("link", model.toString(), "--kinds", "building", "--data", data.toString(),
                "--report", "--envelope"));
        all.addAll(List.of(more));
        return lintel(all.toArray(String[]::new)).ends(0);
    }

    private JsonNode building(String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of("-f", "json"));
        all.addAll(List.of(more));
        return new ObjectMapper().readTree(report(all.toArray(String[]::new)).out()).at("/buildings/0");
    }

    private static JsonNode one(JsonNode all, String direction, String storey) {
        for (JsonNode each : all) {
            if (each.get("direction").asText().equals(direction) && each.get("storey").asText().equals(storey)) {
                return each;
            }
        }
        throw new AssertionError(direction + " " + storey + " is not in " + all.toPrettyString());
    }

    @Test
    void aFacadeSeesWhatStandsBeforeItUnderItsAngle() throws IOException {
        place(0, "Next Door");
        JsonNode views = building("--within", "30").get("facades");
        JsonNode podium = one(views, "E", "G/F");
        JsonNode before = podium.at("/before/0");
        assertEquals(EAST, before.get("key").asText());
        assertEquals(90, podium.get("azimuth").asDouble(), 1e-3);
        assertEquals(20, before.get("distance").asDouble(), 0.3, "from 42 to 62");
        double middle = podium.get("middle").asDouble();
        assertEquals(5 + 4.5 / 2, middle, 0.3, "two storeys of 4.5 m");
        assertEquals(Math.toDegrees(Math.atan2(40 - middle, before.get("distance").asDouble())), before.get("elevation").asDouble(), 2e-3);
        double half = Math.toDegrees(Math.atan2(18, 20));
        assertEquals(90 - half, before.get("azimuthFrom").asDouble(), 0.7);
        assertEquals(90 + half, before.get("azimuthTo").asDouble(), 0.7);
        JsonNode tower = one(views, "E", "5/F");
        assertEquals(26, tower.at("/before/0/distance").asDouble(), 0.3, "from 36 to 62");
        assertTrue(tower.get("middle").asDouble() > middle + 10);
        JsonNode north = one(views, "N", "1/F");
        assertEquals(1, north.get("lower").asInt(), "6 mPD is lower than its middle");
        assertTrue(north.get("before").isEmpty(), north.toString());
        JsonNode west = one(views, "W", "G/F");
        assertEquals(1, west.get("unknownHeight").asInt(), west.toString());
        assertTrue(west.get("before").isEmpty(), west.toString());
    }

    @Test
    void aRoofIsFreeWhereNothingIsAboveItAndSeesItsNeighbours() throws IOException {
        place(0, "Next Door");
        JsonNode roofs = building("--within", "30").get("roofs");
        JsonNode podium = one(roofs, "flat", "2/F");
        assertEquals(14, podium.get("high").asDouble(), 0.3);
        assertEquals(42 * 36 - 30 * 26, podium.get("gross").asDouble(), (42 * 36 - 30 * 26) * 0.12, "less parapets");
        double above = 0;
        for (JsonNode each : podium.get("above")) {
            above += each.asDouble();
        }
        assertEquals(podium.get("gross").asDouble() - podium.get("openings").asDouble(), podium.get("free").asDouble() + above, 0.01);
        JsonNode eyes = podium.get("eyes");
        assertEquals(16, eyes.size());
        // due east of each point the block is seen over what lies between: 62 m east of the origin
        double sum = 0;
        for (JsonNode eye : eyes) {
            sum += Math.toDegrees(Math.atan2(40 - eye.get(2).asDouble(), 836_062 - eye.get(0).asDouble()));
        }
        assertEquals(sum / 16, podium.at("/horizonOfNeighbours/elevations/9").asDouble(), 0.01);
        assertTrue(podium.at("/horizonOfBoth/sky").asDouble() < podium.at("/horizonOfNeighbours/sky").asDouble(), "the tower hides more");
        JsonNode top = roofs.get(0);
        assertTrue(top.get("high").asDouble() > 49, "the highest roof first");
        assertTrue(top.at("/horizonOfNeighbours/sky").asDouble() > 0.999, "nothing rises above it");
    }

    @Test
    void directionsOfTheModelAndOfTheMapAreToldApart() throws IOException {
        place(10, "Next Door");
        JsonNode sound = building("--within", "30");
        assertEquals(0, sound.get("trueNorthFromGrid").asDouble(), 0.2, "the grid's own convergence at most");
        assertEquals(80, one(sound.get("facades"), "E", "G/F").get("azimuth").asDouble(), 1e-3);
        // true north along the Y axis, which the map turns by 10 degrees
        String file = Files.readString(model);
        Matcher context = Pattern.compile("IFCGEOMETRICREPRESENTATIONCONTEXT\\(.*,(#\\d+)\\);").matcher(file);
        assertTrue(context.find());
        Files.writeString(model, file.replaceFirst(context.group(1) + "=IFCDIRECTION\\(.*\\);", context.group(1)
                + "=IFCDIRECTION((0.,1.));"));
        JsonNode told = building("--within", "30");
        assertEquals(-10, told.get("trueNorthFromGrid").asDouble(), 1e-6);
        assertEquals(80, one(told.get("facades"), "E", "G/F").get("azimuth").asDouble(), 1e-3);
        assertTrue(report("--within", "30").out().contains("true north as the model tells it lies -10.0° from grid north"));
        assertFalse(building().has("facades"), "nobody asked for neighbours");
        assertFalse(building().at("/roofs/0").has("horizonOfNeighbours"));
    }

    @Test
    void aPersonReadsItInBothLanguagesAndNamesDoNothing() {
        place(0, "<b>\\u001b[31m\\u202eDoor");
        String text = report("--within", "30").out();
        assertTrue(text.contains("roofs, and what is free of them") && text.contains("E (azimuth 90.0° on the map)"), text);
        assertTrue(text.contains("height on another private building: 1.5 m at most, confirmed"), text);
        assertTrue(text.contains("50 % at most, candidate"), text);
        assertFalse(text.contains("\u001b") || text.contains("\u202e"), text);
        String page = report("--within", "30", "-f", "html").out();
        assertTrue(page.contains("class=\"around\"") && page.contains("elevation"), page);
        assertFalse(page.contains("<b>\\") || page.contains("<b>Door") || page.contains("\u202e") || page.contains("<script"), page);
        String chinese = report("--within", "30", "--lang", "zh-HK").out();
        assertTrue(chinese.contains("朝東（地圖方位角 90.0°）") && chinese.contains("平屋頂"), chinese);
        assertEquals(page, report("--within", "30", "-f", "html").out(), "the same input gives the same bytes");
        assertTrue(lintel("link", model.toString(), "--data", data.toString(), "--envelope").ends(2).err().contains("--report"));
    }
}
