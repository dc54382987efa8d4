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

/** {@code lintel csdi} as its user starts it, against the stand-in on this machine. */
class CsdiVerbTest {

    private static final String DATASET = "landsd_rcd_1637211194312_35158";
    private static final String LAYER = DATASET + "/Building";

    @TempDir
    Path folder;

    private StandIn standIn;
    private Path catalogue;

    @BeforeEach
    void start() throws IOException {
        Path buildings = Files.writeString(folder.resolve("buildings.geojson"), """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2326"}},"features":[
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[834100,819900],[834100,819910],[834110,819910],
                [834110,819900],[834100,819900]]]},"properties":{"OBJECTID":7,"BuildingCSUID":"3410519905T20120223",
                "BuildingNameEN":"Tower \\u001b[31m One","BuildingNameTC":"一座","DateCreate":1329955200000,"TopHeight":148.5,
                "BaseHeight":4.5,"Storeys":null}},
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[834200,819900],[834200,819910],[834210,819910],
                [834210,819900],[834200,819900]]]},"properties":{"OBJECTID":9,"BuildingCSUID":"3420519905P20120223",
                "BuildingNameEN":"Podium","BuildingNameTC":"平台","DateCreate":1329955200000,"TopHeight":20,"BaseHeight":4.5,
                "Storeys":4}}]}
                """);
        standIn = StandIn.start(0, 3000, List.of(Table.read(DATASET, 0, "Building", buildings),
                Table.read("landsd_rcd_1600000000000_1", 0, "LOT", buildings)));
        catalogue = Files.writeString(folder.resolve("catalogue.json"), standIn.catalogue());
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    private Command csdi(String... words) {
        List<String> all = new ArrayList<>(List.of("csdi", "--catalogue", catalogue.toString()));
        all.addAll(List.of(words));
        return Command.lintel(all.toArray(new String[0]));
    }

    @Test
    void featuresForAPerson() {
        String text = csdi("query", LAYER, "--bbox", "834090,819890,834120,819920").ends(0).out();
        assertTrue(text.startsWith("3410519905T20120223  E 834105.0 N 819905.0  100.0 m²\n"), text);
        assertTrue(text.contains("DateCreate 2012-02-23"), text);
        assertTrue(text.contains("Tower \\u001b[31m One"), text);
        assertFalse(text.contains("Podium"), text);
        assertTrue(text.endsWith("the Government owns the intellectual property rights in the data\n"), text);
        assertTrue(csdi("query", LAYER, "--lang", "zh-HK").ends(0).out().contains("數據的知識產權屬政府所有"));
        assertEquals(text, csdi("query", LAYER, "--key", "3410519905T20120223").ends(0).out());
    }

    @Test
    void featuresForPrograms() throws IOException {
        JsonNode json = new ObjectMapper().readTree(csdi("query", LAYER, "--where", "TopHeight < 100", "-f", "json")
                .ends(0)
                .out());
        assertEquals("3420519905P20120223", json.at("/features/0/key").asText());
        assertEquals(834_210, json.at("/features/0/bounds/2").asDouble());
        assertTrue(json.path("attribution").asText().contains("CSDI"));
        JsonNode geo = new ObjectMapper().readTree(csdi("query", LAYER, "-f", "geojson").ends(0).out());
        assertEquals("EPSG:2326", geo.at("/crs/properties/name").asText());
        assertEquals(2, geo.path("features").size());
        assertEquals(819_910, geo.at("/features/0/geometry/coordinates/0/1/1").asDouble());
        assertTrue(geo.at("/features/0/properties/Storeys").isNull());
        assertEquals("2\n", csdi("query", LAYER, "--count").ends(0).out().lines().findFirst().orElseThrow() + "\n");
    }

    @Test
    void whatIsNotThereIsToldByTheExitCode() {
        assertTrue(csdi("query", LAYER, "--key", "nobody").ends(1).err().contains("nothing found"));
        assertTrue(csdi("search", "nobody").ends(1).err().contains("nothing found"));
        assertTrue(csdi("catalogue", "no such thing").ends(1).err().contains("nothing in the catalogue"));
    }

    @Test
    void whatIsAskedWronglyIsSaidBeforeAnythingIsAsked() {
        assertTrue(csdi("query", "Building").ends(2).err().contains("DATASET/LAYER"));
        assertTrue(csdi("query", LAYER, "--bbox", "1,2,3,4").ends(2).err().contains("lower left"));
        assertTrue(csdi("query", LAYER, "--bbox", "819890,834090,819920,834120,5").ends(2).err().contains("EPSG:2326"));
        assertTrue(csdi("identify", "114.15,22.31").ends(2).err().contains("lintel crs"));
        assertTrue(csdi("query", LAYER, "--key", "a", "--where", "b=1").ends(2).err().contains("exclude"));
        assertTrue(csdi("look").ends(2).err().contains("not \"look\""));
        assertTrue(csdi("query", "building/Building").ends(3).err().contains(DATASET));
        assertEquals(List.of(), standIn.asked());
    }

    @Test
    void whatAServerRefusesIsToldWithItsWords() {
        assertTrue(csdi("query", LAYER, "--where", "TopHeight >").ends(3).err().contains("error 400"));
        standIn.fail(Fault.REDIRECT_AWAY, 1, "MapServer/0");
        assertTrue(csdi("query", LAYER, "--lang", "zh-HK").ends(3).err().contains("不是目錄內的主機"));
        assertTrue(csdi("layers", LAYER, "--offline").ends(3).err().contains("--offline forbids"));
        assertTrue(csdi("query", LAYER, "--offline", "--cache", folder.resolve("none.gpkg").toString()).ends(3).err()
                .contains("there is no cache"));
        assertTrue(csdi("query", DATASET + "/Roofs").ends(3).err().contains("it has Building"));
    }

    @Test
    void placesAndLots() throws IOException {
        assertTrue(csdi("identify", "834105,819905").ends(0).out().contains("3410519905T20120223  4.5 - 148.5 mPD"));
        assertTrue(csdi("search", "podium", "--lang", "zh-HK").ends(0).out().contains("平台"));
        JsonNode json = new ObjectMapper().readTree(csdi("address", "podium", "-f", "json").ends(0).out());
        assertEquals("3420519905P20120223", json.at("/places/0/id").asText());
        assertTrue(csdi("number", "--kind", "buildingcsuid", "3420519905P20120223").ends(0).out().contains("E 834205"));
        assertTrue(csdi("lot", "834105,819905").ends(0).out().contains("100.0 m²"));
        assertTrue(csdi("lot").ends(2).err().contains("--bbox"));
    }

    @Test
    void theCatalogueAndWhatTheServerSays() throws IOException {
        assertTrue(csdi("catalogue", "building", "lands").ends(0).out().contains("key BuildingCSUID"));
        JsonNode json = new ObjectMapper().readTree(csdi("catalogue", "-f", "json", "--offline").ends(0).out());
        assertTrue(json.path("datasets").size() > 20);
        assertTrue(csdi("layers", DATASET).ends(0).out().contains("0  Building  polygons, 3000 at a time"));
        assertTrue(csdi("layers", LAYER).ends(0).out().contains("BuildingCSUID  String"));
    }

    @Test
    void datasetsOfDataGovHkAndTheirHistory() throws IOException {
        String file = standIn.base() + "/csdi-webpage/download/" + DATASET + "/geojson";
        assertTrue(csdi("packages", "build").ends(0).out().contains("GEOJSON  " + file));
        assertTrue(csdi("packages", "nobody").ends(1).err().contains("nothing found"));
        assertEquals("20260101-0930\n20260201-0930\n", csdi("history", file, "--since", "2026-01-01", "--until",
                "2026-03-01")
                .ends(0).out());
        Path target = folder.resolve("then.zip");
        csdi("history", file, "--at", "20260101-0930", "-o", target.toString()).ends(0);
        assertTrue(Files.size(target) > 100);
        assertTrue(csdi("history", file).ends(2).err().contains("--since"));
        assertTrue(csdi("history", file, "--since", "yesterday", "--until", "2026-03-01").ends(2).err()
                .contains("2026-01-31"));
        assertTrue(csdi("history", "Building").ends(2).err().contains("address"));
    }

    @Test
    void filesOfWholeLayers() throws IOException {
        Path target = folder.resolve("b.zip");
        String text = csdi("download", LAYER, "-o", target.toString(), "--unpack").ends(0).out();
        assertTrue(text.contains("Building_converted.json"), text);
        assertTrue(Files.exists(folder.resolve("b").resolve("Building_converted.json")));
        assertTrue(csdi("download", DATASET, "--list").ends(0).out().contains("20260819"));
        assertTrue(csdi("download", LAYER, "--as", "dwg").ends(2).err().contains("geojson"));
        assertTrue(csdi("download", LAYER, "--as", "csv", "-o", target.toString()).ends(3).err().contains("404"));
    }
}
