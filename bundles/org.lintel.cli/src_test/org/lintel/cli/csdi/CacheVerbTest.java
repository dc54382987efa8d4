// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;
import org.lintel.geo.standin.Fault;
import org.lintel.geo.standin.StandIn;
import org.lintel.geo.standin.Table;

/** {@code lintel csdi sync}, {@code import} and {@code status} as their user starts them, against the stand-in. */
class CacheVerbTest {

    private static final String DATASET = "landsd_rcd_1637211194312_35158";
    private static final String LAYER = DATASET + "/Building";
    /** Two cells: 417_409 and 418_409. */
    private static final String BOX = "835900,819900,836100,819950";

    @TempDir
    Path folder;

    private Path buildings;
    private StandIn standIn;
    private Path catalogue;

    @BeforeEach
    void start() throws IOException {
        buildings = Files.writeString(folder.resolve("buildings.geojson"), """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2326"}},"features":[
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[835950,819900],[835950,819910],[835960,819910],
                [835960,819900],[835950,819900]]]},"properties":{"OBJECTID":7,"BuildingNameEN":"One","TopHeight":148.5}},
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[836050,819900],[836050,819910],[836060,819910],
                [836060,819900],[836050,819900]]]},"properties":{"OBJECTID":9,"BuildingNameEN":"Two","TopHeight":20}}]}
                """);
        standIn = StandIn.start(0, 3000, List.of(Table.read(DATASET, 0, "Building", buildings)));
        catalogue = Files.writeString(folder.resolve("catalogue.json"), standIn.catalogue());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    private Command csdi(String... words) {
        List<String> all = new ArrayList<>(List.of("csdi"));
        all.addAll(List.of(words));
        all.addAll(List.of("--catalogue", catalogue.toString(), "--cache", folder.resolve("c.gpkg").toString()));
        return Command.lintel(all.toArray(new String[0]));
    }

    private JsonNode json(String... words) throws IOException {
        return new ObjectMapper().readTree(csdi(words).ends(0).out());
    }

    @Test
    void cellsAreFetchedOnceAndKeptWhileYoung() throws IOException {
        assertEquals("417_409\n418_409\n", csdi("sync", LAYER, "--bbox", BOX, "--offline").ends(1).out());
        JsonNode first = json("sync", LAYER, "--bbox", BOX, "-f", "json");
        assertEquals(2, first.path("fetched").size());
        assertEquals(2, first.path("features").asInt());
        int asked = standIn.asked().size();
        assertEquals(2, json("sync", LAYER, "--bbox", BOX, "-f", "json").path("kept").size());
        assertEquals(asked, standIn.asked().size());
        assertEquals("", csdi("sync", LAYER, "--bbox", BOX, "--offline").ends(0).out());
        JsonNode again = json("sync", LAYER, "--bbox", BOX, "--max-age", "0", "-f", "json");
        assertEquals(2, again.path("fetched").size() + again.path("unchanged").size());
        JsonNode status = json("status", "-f", "json");
        assertEquals(LAYER, status.at("/layers/0/layer").asText());
        assertTrue(status.at("/layers/0/held/0/retrievedAt").asText().matches("[0-9T:-]+Z"), "to the second");
        assertEquals(2, status.at("/layers/0/features").asInt());
        assertTrue(status.at("/layers/0/held/1/attribution").asText().contains("CSDI"));
        assertTrue(csdi("sync", LAYER, "--bbox", BOX).ends(0).out().contains("intellectual property"));
        assertTrue(csdi("sync", LAYER, "--bbox", BOX, "--lang", "zh-HK").ends(0).out().contains("尚新"));
    }

    @Test
    void whatDoesNotComeIsAGapAndWhatWasThereStays() throws IOException {
        csdi("sync", LAYER, "--bbox", "835900,819900,835950,819950").ends(0);
        standIn.fail(Fault.GONE, 1000, "/query");
        assertTrue(csdi("sync", LAYER, "--bbox", BOX, "--max-age", "0").ends(1).out().contains("failed  2  (417_409 418_409)"));
        String status = csdi("status", LAYER).ends(1).out();
        assertTrue(status.contains("features  1") && status.contains("missing   418_409"), status);
        standIn.repair();
        JsonNode again = json("sync", LAYER, "--bbox", BOX, "--max-age", "0", "-f", "json");
        assertEquals("[\"417_409\"] [\"418_409\"]", again.path("unchanged") + " " + again.path("fetched"));
        assertFalse(csdi("status", LAYER).ends(0).out().contains("missing"));
    }

    @Test
    void aSmallLayerIsFetchedWhole() throws IOException {
        assertEquals("*", json("sync", LAYER, "--all", "-f", "json").at("/fetched/0").asText());
        assertTrue(csdi("status").ends(0).out().contains("the whole layer"));
    }

    @Test
    void aFileIsTakenInInThePlaceOfTheLayer() throws IOException {
        csdi("sync", LAYER, "--bbox", BOX).ends(0);
        assertEquals("features  2\n", csdi("import", buildings.toString(), "--to", LAYER).ends(0).out());
        String status = csdi("status").ends(0).out();
        assertTrue(status.contains("the whole layer") && status.contains("buildings.geojson"), status);
        Path degrees = Files.writeString(folder.resolve("own.geojson"), """
                {"type":"Feature","geometry":{"type":"Point","coordinates":[114.1562352576247,22.318520889003814]},
                "properties":{"a":1}}""");
        JsonNode own = json("import", degrees.toString(), "--to", "own/Points", "--attribution", "Example \u001b Surveyors",
                "--release", "2026-11", "-f", "json");
        assertEquals("EPSG:4326", own.path("crs").asText());
        assertTrue(csdi("status", "own/Points").ends(0).out().contains("(2026-11)"));
        assertTrue(csdi("status", "own/Points").ends(0).out().indexOf('\u001b') < 0);
    }

    @Test
    void withoutTheNetworkTheCacheAnswersAndSaysWhatItLacks() throws IOException {
        csdi("sync", LAYER, "--bbox", "835900,819900,835990,819950").ends(0);
        int asked = standIn.asked().size();
        Command whole = csdi("query", LAYER, "--bbox", "835900,819900,835990,819950", "--offline").ends(0);
        assertTrue(whole.out().contains("BuildingNameEN One") && whole.out().contains("intellectual property"), whole.out());
        assertTrue(whole.out().contains("from the cache: "), whole.out());
        Command part = csdi("query", LAYER, "--bbox", BOX, "--offline", "-f", "geojson").ends(1);
        JsonNode json = new ObjectMapper().readTree(part.out());
        assertEquals(1, json.path("features").size());
        assertTrue(json.at("/notes/0").asText().contains("lacks 1 cell of " + LAYER + " there (418_409)"), part.out());
        assertTrue(json.path("attribution").asText().contains("CSDI") && json.path("retrievedAt").asText().endsWith("Z"));
        assertTrue(part.err().contains("lintel csdi sync " + LAYER + " --bbox " + BOX), part.err());
        assertTrue(csdi("query", LAYER, "--offline", "--lang", "zh-HK").ends(1).err().contains("417_409"));
        assertEquals("0", csdi("query", LAYER, "--offline", "--where", "TopHeight < 100", "--count").ends(1).out().lines()
                .findFirst().orElseThrow());
        csdi("sync", LAYER, "--bbox", BOX).ends(0);
        asked = standIn.asked().size() - asked;
        assertTrue(asked > 0, "the second cell came from the server");
        assertEquals(2, json("query", LAYER, "--offline", "--bbox", BOX, "-f", "json").path("features").size());
        assertTrue(csdi("query", LAYER, "--offline", "--bbox", BOX, "--where", "TopHeight >").ends(3).err().contains("LIKE"));
        csdi("import", buildings.toString(), "--to", LAYER).ends(0);
        asked = standIn.asked().size();
        assertEquals("1", csdi("query", LAYER, "--offline", "--where", "TopHeight < 100", "--count").ends(0).out().lines()
                .findFirst().orElseThrow());
        assertTrue(csdi("query", LAYER, "--offline", "--limit", "1").ends(0).err().contains("stopped at 1"));
        assertEquals(asked, standIn.asked().size(), "nothing was asked");
        assertTrue(csdi("query", DATASET + "/Roofs", "--offline").ends(3).err().contains("holds nothing of"));
    }

    @Test
    void whenAFileWasTakenIsWhatItSaysOrTheUser() throws IOException {
        assertTrue(csdi("import", buildings.toString(), "--to", LAYER).ends(0).err().contains("--retrieved DATE states it"));
        assertEquals("2026-01-31T00:00:00Z", json("import", buildings.toString(), "--to", LAYER, "--retrieved", "2026-01-31", "-f",
                "json").path("retrievedAt").asText());
        // what a query kept says itself when it came, and whose it is
        Path kept = Files.writeString(folder.resolve("kept.geojson"), csdi("query", LAYER, "--offline", "-f", "geojson").ends(0)
                .out());
        JsonNode again = json("import", kept.toString(), "--to", "own/Kept", "-f", "json");
        assertEquals("2026-01-31T00:00:00Z", again.path("retrievedAt").asText());
        assertTrue(again.path("attribution").asText().contains("CSDI"), again.toString());
    }

    @Test
    void whatCannotBeDoneIsSaidWithTheRemedy() throws IOException {
        assertTrue(csdi("import", buildings.toString()).ends(2).err().contains("--to"));
        assertTrue(csdi("sync", LAYER).ends(2).err().contains("--bbox"));
        assertTrue(csdi("status", LAYER).ends(3).err().contains("there is no cache"));
        Path broken = Files.writeString(folder.resolve("broken.geojson"), Files.readString(buildings).substring(0, 300));
        assertTrue(csdi("import", broken.toString(), "--to", LAYER).ends(3).err().contains("ends in the middle"));
        assertTrue(csdi("import", buildings.toString(), "--to", LAYER, "--crs", "EPSG:4326").ends(3).err()
                .contains("look like EPSG:2326"));
        csdi("import", buildings.toString(), "--to", LAYER).ends(0);
        csdi("import", broken.toString(), "--to", LAYER).ends(3);
        assertTrue(csdi("status").ends(0).out().contains("features  2"));
        Path other = Files.writeString(folder.resolve("c2.gpkg"), "no database ".repeat(100));
        assertTrue(Command.lintel("csdi", "status", "--cache", other.toString()).ends(3).err().contains("damaged"));
    }
}
