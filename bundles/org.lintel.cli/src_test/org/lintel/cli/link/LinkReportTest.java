// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** {@code lintel link --report}: a building beside what the register tells of it, and what stands around it. */
class LinkReportTest {

    private static final String TOWER = "3601519012T20200101";
    private static final String PODIUM = "3600319007P20200101";
    private static final String EAST = "3606019005T20100101";
    private static final String AROUND = "3602019018T20100101";

    @TempDir
    Path folder;
    private Path model;

    /** A podium of 42 m by 36 m and 9 m, a tower of 30 m by 26 m and 36 m on it; ground at 5 mPD. */
    private Path register(double top, int turn) {
        model = folder.resolve("tower.ifc");
        lintel("sample", "office-tower", "-p", "faultless=1", "-p", "true-north=0", "-o", model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "836000,819000,5", "--rotation", String.valueOf(turn), "-q").ends(0);
        return new Register(836000, 819000, turn)
                .block(TOWER, "Tower", "Harbour Tower", 14, top, 6, 5, 36, 5, 36, 31, 6, 31)
                .block(PODIUM, "Podium", null, 5, 14, 0, 0, 42, 0, 42, 36, 0, 36, 0, 5.1, 6, 5.1, 6, 31, 36, 31, 36, 5, 0, 5)
                .block(EAST, "Tower", "Next\\u001b[31m Door", 5, 40, 62, 0, 82, 0, 82, 36, 62, 36)
                // three sides of a square: east, north and west of the model
                .block(AROUND, "Tower", null, 5, 25, 150, -50, 150, 150, -100, 150, -100, -50, -110, -50, -110, 160, 160, 160, 160, -50)
                .write(folder.resolve("blocks.geojson"));
    }

    private Command report(Path data, String... more) {
        List<String> all = new ArrayList<>(List.of("link", model.toString(), "--kinds", "building", "--data", data.toString(),
                "--report"));
        all.addAll(List.of(more));
        return lintel(all.toArray(String[]::new));
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.ends(0).out());
    }

    private static JsonNode figure(JsonNode report, String id, String block) {
        for (JsonNode each : report.at("/buildings/0/figures")) {
            if (each.get("id").asText().equals(id) && each.path("block").asText("").equals(block)) {
                return each;
            }
        }
        throw new AssertionError(id + " is not in " + report.toPrettyString());
    }

    @Test
    void eachFigureTellsBothSidesAndWhereTheyComeFrom() throws IOException {
        JsonNode report = json(report(register(53, 10), "-f", "json"));
        assertEquals(2, report.at("/buildings/0/blocks").size());
        JsonNode top = figure(report, "top", "");
        assertEquals(53, top.get("register").asDouble());
        assertEquals("TopHeight of " + TOWER, top.at("/registerSource/en").asText());
        assertEquals(top.get("model").asDouble() - 53, top.get("difference").asDouble(), 0.051);
        assertTrue(top.at("/verdict/en").asText().startsWith("model differs by -"), top.toString());
        assertEquals(14, figure(report, "blockTop", PODIUM).get("model").asDouble(), 0.5);
        assertEquals(5, figure(report, "base", "").get("register").asDouble());
        assertEquals(42 * 36, figure(report, "footprint", "").get("model").asDouble(), 42 * 36 * 0.02);
        JsonNode storeys = figure(report, "storeys", "");
        assertFalse(storeys.has("register"), "two blocks: nothing tells whether their storeys add up");
        assertTrue(storeys.at("/registerSource/en").asText().contains(TOWER + ": 10"), storeys.toString());
        JsonNode gfa = figure(report, "gfa", "");
        assertFalse(gfa.has("register") || gfa.has("difference"), "the register does not tell");
        assertFalse(report.at("/buildings/0").has("neighbours"), "nobody asked");
    }

    @Test
    void siteAreaIsThatOfAcceptedLots() throws IOException {
        Path data = register(50, 10);
        Path lot = new Register(836000, 819000, 10).block(TOWER, "", null, 0, 0, -5, -5, 55, -5, 55, 45, -5, 45)
                .write(folder.resolve("lot.geojson"));
        JsonNode report = json(lintel("link", model.toString(), "--kinds", "building,site", "--data", data.toString(), "--data",
                "lot=" + lot, "--report", "-f", "json"));
        JsonNode area = figure(report, "siteArea", "");
        assertEquals(60 * 50, area.get("register").asDouble(), 0.5, report.toPrettyString());
        assertEquals("Qto_SiteBaseQuantities.GrossArea", area.at("/modelSource/en").asText());
        assertEquals(42 * 36 / (60 * 50.0) * 100, figure(report, "coverage", "").get("register").asDouble(), 0.5);
    }

    @Test
    void neighboursAreToldAsTheyAreSeen() throws IOException {
        Path data = register(50, 0);
        JsonNode report = json(report(data, "--within", "30", "-f", "json"));
        JsonNode near = report.at("/buildings/0/neighbours");
        assertEquals(1, near.size(), "the model's own blocks are no neighbours");
        JsonNode east = near.get(0);
        assertEquals(EAST, east.get("key").asText());
        assertEquals(20, east.get("distance").asDouble(), 0.5);
        assertEquals(35, east.get("aboveFoot").asDouble(), "40 mPD over the register's base at 5");
        assertEquals(Math.toDegrees(Math.atan2(35, east.get("distance").asDouble())), east.get("elevation").asDouble(), 0.01);
        // from the middle at 21, 18 the near side at 62 goes from 18 m south to 18 m north
        double half = Math.toDegrees(Math.atan2(18, 41));
        assertEquals(90 - half, east.get("azimuthFrom").asDouble(), 1);
        assertEquals(90 + half, east.get("azimuthTo").asDouble(), 1);
        assertTrue(report.at("/neighboursNote/en").asText().contains("no credit"));
        JsonNode around = json(report(data, "--within", "200", "-f", "json")).at("/buildings/0/neighbours/1");
        assertEquals(AROUND, around.get("key").asText());
        double south = Math.toDegrees(Math.atan2(68, 121));
        assertEquals(270 - south, around.get("azimuthFrom").asDouble(), 3, "from the south-west over north ...");
        assertEquals(90 + Math.toDegrees(Math.atan2(68, 129)), around.get("azimuthTo").asDouble(), 3, "... to the south-east");
    }

    @Test
    void aPersonReadsItInBothLanguages() {
        Path data = register(50, 10);
        String text = report(data, "--within", "30").ends(0).out();
        assertTrue(text.contains("in the register within 30 m: 1; foot at 5.0 mPD (lowest base in the register)"), text);
        assertTrue(text.contains("give no credit for shade from other buildings"), text);
        assertTrue(text.contains("the register has no figure to compare with"), text);
        assertFalse(text.contains("\u001b"), "names of a register do nothing in a terminal");
        String chinese = report(data, "--within", "30", "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.contains("不計算其他建築物的遮蔭") && chinese.contains("登記冊沒有可對照的數字"), chinese);
        assertEquals(text, report(data, "--within", "30").ends(0).out(), "the same input gives the same bytes");
    }

    @Test
    void thePageTellsTheSameAndLoadsNothing() throws IOException {
        Path data = register(50, 10);
        String page = report(data, "--within", "30", "-f", "html").ends(0).out();
        JsonNode told = json(report(data, "--within", "30", "-f", "json"));
        for (JsonNode figure : told.at("/buildings/0/figures")) {
            assertTrue(page.contains(figure.at("/modelSource/en").asText().replace("'", "&#39;")), figure.toString());
            assertTrue(page.contains(figure.at("/registerSource/en").asText().replace("'", "&#39;")), figure.toString());
        }
        assertTrue(page.contains("<code>" + EAST + "</code>") && page.contains(">40.0</td>"), page);
        assertTrue(page.contains(">1</text>"), "the neighbour is on the map by its number");
        assertEquals(1, page.split("<svg ", -1).length - 1);
        assertFalse(page.contains("<script") || page.contains("href=") || page.contains("src=") || page.contains("\u001b"), page);
        assertTrue(page.contains("give no credit for shade from other buildings"), page);
        String chinese = report(data, "--within", "30", "-f", "html", "--lang", "zh-HK").ends(0).out();
        assertTrue(chinese.contains("<html lang=\"zh-HK\">") && chinese.contains("與登記冊對照") && chinese.contains("仰角"), chinese);
        assertEquals(page, report(data, "--within", "30", "-f", "html").ends(0).out(), "the same input gives the same bytes");
    }

    @Test
    void namesOfARegisterDoNothingInAPage() throws IOException {
        register(50, 10);
        Path data = new Register(836000, 819000, 10)
                .block(TOWER, "Tower", "<script>alert(1)</script>", 14, 50, 6, 5, 36, 5, 36, 31, 6, 31)
                .block(PODIUM, "Podium", null, 5, 14, 0, 0, 42, 0, 42, 36, 0, 36, 0, 5.1, 6, 5.1, 6, 31, 36, 31, 36, 5, 0, 5)
                .block(EAST, "Tower", "\\\"><img src=x onerror=y>\\u202e", 5, 40, 62, 0, 82, 0, 82, 36, 62, 36)
                .write(folder.resolve("hostile.geojson"));
        String page = report(data, "--within", "30", "-f", "html").ends(0).out();
        assertTrue(page.contains("&lt;img src=x onerror=y&gt;"), page);
        assertFalse(page.contains("<img") || page.contains("<script") || page.contains("\u202e"), page);
    }

    @Test
    void whatIsNotAcceptedIsNotReported() {
        Path data = register(50, 10);
        report(data).ends(0);
        lintel("link", model.toString(), "--kinds", "building", "--data", data.toString(), "--reject", TOWER, "--reject", PODIUM,
                "-q");
        String text = report(data, "--within", "30").out();
        assertTrue(text.contains("no accepted link"), text);
        assertFalse(text.contains(TOWER) || text.contains(EAST), text);
    }

    @Test
    void whatCannotBeIsSaid() {
        Path data = register(50, 10);
        assertTrue(report(data, "--within", "5000").ends(2).err().contains("from 0 to 2000"));
        assertTrue(lintel("link", model.toString(), "--data", data.toString(), "--within", "5").ends(2).err().contains("--report"));
        assertTrue(lintel("link", model.toString(), "--data", data.toString(), "--kinds", "site", "--report").ends(2).err()
                .contains("with buildings"));
    }

    @Test
    void realFootprintsTellHeightsAndNoFloorArea() throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        model = folder.resolve("real.ifc");
        lintel("sample", "office-tower", "-p", "podium-width=140", "-p", "podium-depth=68", "-p", "tower-width=30", "-p",
                "tower-depth=32", "-p", "tower-east=52.5", "-p", "tower-north=17", "-p", "podium-storeys=4", "-p",
                "podium-storey-height=4.8", "-p", "tower-storeys=34", "-p", "true-north=0", "-p", "faultless=1", "-o",
                model.toString(), "-q").ends(0);
        lintel("georeference", "set", model.toString(), "--at", "834035.5,819899.5,5.3", "-q").ends(0);
        JsonNode report = json(report(Path.of(corpus, "geo/csdi_building_sample_2326.geojson"), "--within", "1500", "-f", "json"));
        assertEquals(148, figure(report, "top", "").get("register").asDouble());
        assertEquals(5.3, figure(report, "base", "").get("register").asDouble());
        assertFalse(figure(report, "gfa", "").has("register"));
        JsonNode neighbours = report.at("/buildings/0/neighbours");
        assertEquals(1, neighbours.size(), "one other of the six blocks lies within 1.5 km");
        assertEquals("3537719835T20050903", neighbours.at("/0/key").asText());
        assertEquals(8.3 - 5.3, neighbours.at("/0/aboveFoot").asDouble(), 1e-9);
    }
}
