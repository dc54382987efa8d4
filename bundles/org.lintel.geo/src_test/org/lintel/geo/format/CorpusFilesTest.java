// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.lintel.core.task.Progress;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Every file of authorities' data in the corpus is read whole, with the number of features its list gives. */
@EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
class CorpusFilesTest {

    private static final Path GEO = Path.of(System.getenv().getOrDefault("LINTEL_CORPUS", ""), "geo");

    @Test
    void geoJsonIsReadWhole() throws Exception {
        int files = 0;
        for (String line : Files.readAllLines(GEO.resolve("MANIFEST.tsv"))) {
            String[] cells = line.split("\t");
            boolean geoJson = cells[0].endsWith(".geojson") || cells[0].startsWith("geohk") && cells[0].endsWith(".json");
            if (geoJson && cells[3].matches("\\d+")) {
                List<Feature> found = new ArrayList<>();
                Reading reading = FeatureFile.read(GEO.resolve(cells[0]), ReadOptions.NONE, found::add, Progress.NONE);
                assertEquals(Integer.parseInt(cells[3]), reading.features() + reading.outside(), cells[0]);
                assertEquals(found.size(), reading.features(), cells[0]);
                assertTrue(reading.features() > 0 && reading.damaged() == 0, cells[0]);
                assertNotNull(reading.bounds(), cells[0]);
                files++;
            }
        }
        assertTrue(files >= 20, files + " files");
    }

    @Test
    void theSameBuildingsInMetresAndInDegrees() throws Exception {
        Map<String, Feature> metres = new HashMap<>();
        FeatureFile.read(GEO.resolve("csdi_building_sample_2326.geojson"), ReadOptions.NONE,
                feature -> metres.put(feature.id(), feature), Progress.NONE);
        List<Feature> degrees = new ArrayList<>();
        assertEquals(CrsTable.WGS84, FeatureFile.read(GEO.resolve("csdi_building_sample_4326.geojson"), ReadOptions.NONE,
                degrees::add, Progress.NONE).crs());
        Coordinate[] one = degrees.get(0).geometry().getCoordinates();
        Coordinate[] other = metres.get(degrees.get(0).id()).geometry().getCoordinates();
        assertEquals(other.length, one.length);
        for (int i = 0; i < one.length; i++) {
            // the middle of an arc is found by the server in the system asked for
            assertTrue(one[i].distance(other[i]) < (i == 10 ? 0.2 : 0.001), "corner " + i + ": " + one[i].distance(other[i]));
        }
    }

    @Test
    void carParksAreJsonButNoGeodata() {
        assertTrue(assertThrows(GeodataException.class, () -> FeatureFile.read(GEO.resolve("td_carpark_basic_info_all.json"),
                ReadOptions.NONE, feature -> { }, Progress.NONE)).getMessage().contains("not GeoJSON"));
    }

    @Test
    void whatAreaIsAskedIsGiven() throws Exception {
        var layer = new org.lintel.geo.feature.LayerId("own", "Building");
        MemorySource source = MemorySource.of(layer, GEO.resolve("synthetic/synthetic_buildings_2326.geojson"),
                ReadOptions.NONE, "", Progress.NONE);
        List<Feature> all = new ArrayList<>();
        source.features(layer, null, all::add, Progress.NONE);
        var area = new Envelope(833000, 833500, 817500, 818000);
        List<Feature> found = new ArrayList<>();
        source.features(layer, area, found::add, Progress.NONE);
        assertEquals(all.stream().filter(feature -> feature.geometry().getEnvelopeInternal().intersects(area)).toList(), found);
        assertTrue(found.size() > 50, found.size() + " found");
    }
}
