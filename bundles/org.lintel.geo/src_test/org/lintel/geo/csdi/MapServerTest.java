// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;

/** The client beside a real server of WFS 2.0: MapServer, started here; skipped where it is not installed. */
class MapServerTest {

    private static final LayerId SQUARES = new LayerId("local", "Building");

    @TempDir
    Path folder;

    private final List<Feature> taken = new ArrayList<>();

    @BeforeEach
    void installed() {
        assumeTrue(MapServer.installed(), "MapServer is not installed");
    }

    private CatalogueClient client(MapServer server) throws ServerException {
        Catalogue catalogue = Catalogue.supplied();
        catalogue.add("local",
                ("{\"lintel-csdi-catalogue\":1,\"datasets\":[{\"id\":\"local\",\"title\":\"Local\",\"wfs\":\""
                + server.address() + "\"}]}").getBytes(StandardCharsets.UTF_8));
        return new CatalogueClient(catalogue, new Gate(catalogue, Samples.QUICK, false));
    }

    private Map<String, Path> squares() throws IOException {
        var root = new ObjectMapper().createObjectNode().put("type", "FeatureCollection");
        root.putObject("crs").put("type", "name").putObject("properties").put("name", "EPSG:2326");
        var features = root.putArray("features");
        for (var row : Samples.squares("Building", 35, true).rows()) {
            var feature = features.addObject().put("type", "Feature");
            feature.putObject("geometry").put("type", row.type()).set("coordinates", row.coordinates());
            var values = feature.putObject("properties");
            row.values().forEach(values::set);
        }
        return Map.of("Building", Files.writeString(folder.resolve("squares.geojson"), root.toString()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLayerComesWholeInPagesOfTheServersOwnSize(boolean geoJson) throws IOException {
        try (var server = new MapServer(folder, squares(), 10, geoJson); var client = client(server)) {
            LayerFacts facts = client.facts(SQUARES, Progress.NONE);
            assertEquals(10, facts.pageSize());
            assertEquals(geoJson, facts.geoJson());
            Fetched fetched = client.fetch(SQUARES, null, List.of(), taken::add, Progress.NONE);
            assertEquals(35, fetched.features());
            assertEquals(Samples.rows(0, 35), taken.stream().map(Feature::id).sorted().toList());
            Feature first = taken.stream().filter(each -> each.id().equals("100")).findFirst().orElseThrow();
            assertEquals(834_000.125, first.geometry().getEnvelopeInternal().getMinX(), 1e-6);
            assertEquals(819_000.25, first.geometry().getEnvelopeInternal().getMinY(), 1e-6);
            assertEquals("3400519005T20120223", first.text("BuildingCSUID"));
            assertEquals("第0座", first.text("BuildingNameTC"));
            assertEquals(5.5, first.number("BaseHeight").orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAreaIsAskedAboutNorthingFirst(boolean geoJson) throws IOException {
        try (var server = new MapServer(folder, squares(), 10, geoJson); var client = client(server)) {
            Fetched fetched = client.fetch(SQUARES, Samples.SOME, List.of(), taken::add, Progress.NONE);
            assertEquals(3, fetched.features());
            assertEquals(List.of(), fetched.notes().stream().map(Object::toString)
                    .filter(note -> note.contains("easting first")).toList());
            assertEquals(3, client.count(SQUARES, Samples.SOME, Progress.NONE));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void conditionsAreFiltersThatItUnderstands(boolean geoJson) throws IOException {
        try (var server = new MapServer(folder, squares(), 10, geoJson); var client = client(server)) {
            assertEquals(Samples.rows(31, 4), rows(client, "TopHeight > 70", null));
            assertEquals(Samples.rows(3, 2), rows(client, "TopHeight >= 43", Samples.SOME));
            assertEquals(List.of("107"), rows(client, "BuildingNameEN = 'O''Brien''s Court'", null));
            assertEquals(List.of("103", "104"), rows(client, "BuildingNameTC IN ('第3座', '第4座')", null));
            assertEquals(List.of("110"), rows(client, "BuildingNameEN LIKE '%k 10' AND TopHeight >= 45", null));
            assertEquals(List.of("100", "134"), rows(client, "TopHeight <= 40 OR TopHeight > 73", null));
            assertEquals(List.of(), rows(client, "BuildingNameEN = '</fes:Literal>&x;<![CDATA['", null));
        }
    }

    private List<String> rows(CatalogueClient client, String where, Envelope area) throws IOException {
        taken.clear();
        client.query(SQUARES, new Question(area, where), 100, taken::add, Progress.NONE);
        return taken.stream().map(Feature::id).sorted().toList();
    }

    @Test
    void aCappedCountIsNoCount() throws IOException {
        try (var server = new MapServer(folder, squares(), 10, true); var client = client(server)) {
            assertEquals(-1, client.count(SQUARES, null, Progress.NONE));
        }
    }

    @Test
    void aLayerThatIsNotThereIsToldWithThoseThatAre() throws IOException {
        try (var server = new MapServer(folder, squares(), 10, true); var client = client(server)) {
            var e = assertThrows(ServerException.class,
                    () -> client.facts(new LayerId("local", "Roof"), Progress.NONE));
            assertTrue(e.remedy().toString().contains("Building"), e.remedy().toString());
            assertEquals(List.of("Building"), client.layers("local", Progress.NONE).stream()
                    .map(each -> each.layer().layer()).toList());
        }
    }

    @Test
    void aServerThatIsNoMapServerIsTold() throws IOException {
        Map<String, Path> none = new LinkedHashMap<>(Map.of("Building", folder.resolve("missing.geojson")));
        try (var server = new MapServer(folder, none, 10, true); var client = client(server)) {
            assertThrows(ServerException.class,
                    () -> client.fetch(SQUARES, null, List.of(), taken::add, Progress.NONE));
            assertTrue(taken.isEmpty());
        }
    }

    @Test
    void realBuildingsAreFoundWhereTheyAre() throws IOException {
        String corpus = System.getenv("LINTEL_CORPUS");
        assumeTrue(corpus != null, "LINTEL_CORPUS is not set");
        Path real = Path.of(corpus, "geo", "csdi_building_sample_2326.geojson");
        try (var server = new MapServer(folder, Map.of("Building", real), 1000, true); var client = client(server)) {
            client.fetch(SQUARES, new Envelope(834_160, 834_161, 819_950, 819_951), List.of(), taken::add,
                    Progress.NONE);
            // this server picks by bounds, so the podium comes as well
            Feature tower = taken.stream().filter(each -> "3415819951T20120223".equals(each.text("BuildingCSUID")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(916.03, tower.geometry().getArea(), 0.02);
            assertEquals("觀海鑽", tower.text("BuildingNameTC"));
        }
    }
}
