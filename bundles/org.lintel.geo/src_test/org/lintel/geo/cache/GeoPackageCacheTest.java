// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.lintel.geo.feature.LayerId;
import org.lintel.geo.feature.Provenance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.sqlite.SQLiteConfig;

/** What the cache keeps, gives back, lacks and never half forgets. */
class GeoPackageCacheTest {

    static final LayerId BUILDINGS = new LayerId("landsd_rcd_1637211194312_35158", "Building");
    static final GeometryFactory JTS = new GeometryFactory();
    /** 834000 to 836000, 818000 to 820000. */
    static final Cell CELL = new Cell(417, 409);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("c.gpkg");
    }

    private static GeoPackageCache.Filled from(String source, int day) {
        return new GeoPackageCache.Filled(new Provenance(BUILDINGS, source, Instant.parse("2026-10-0" + day + "T00:00:00Z"), null,
                "Lands Department; CSDI Portal"), List.of("\"tag " + day + "\""));
    }

    static Geometry square(double x, double y, double size) {
        return JTS.toGeometry(new Envelope(x, x + size, y, y + size));
    }

    static Feature building(int id, Geometry shape, Object... attributes) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("OBJECTID", (long) id);
        for (int i = 0; i < attributes.length; i += 2) {
            all.put((String) attributes[i], attributes[i + 1]);
        }
        return new Feature(Integer.toString(id), shape, all);
    }

    static void put(GeoPackageCache cache, Cell cell, int day, Feature... features) throws IOException {
        cache.replace(BUILDINGS, cell, sink -> {
            for (Feature feature : features) {
                sink.take(feature);
            }
            return from("https://example.org/a", day);
        });
    }

    static List<Feature> ask(GeoPackageCache cache, Envelope area) throws IOException {
        List<Feature> found = new ArrayList<>();
        cache.features(BUILDINGS, area, found::add, Progress.NONE);
        return found;
    }

    static List<String> ids(GeoPackageCache cache, Envelope area) throws IOException {
        return ask(cache, area).stream().map(Feature::id).toList();
    }

    @Test
    void manyAreasAreRefusedWhereOneIsNotHeldAndStopWhenAsked() throws Exception {
        List<Envelope> areas = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            areas.add(new Envelope(834000 + i, 834001 + i, 818000, 818001));
        }
        var asked = new Progress() {
            @Override
            public void begin(Message task, long work) {
            }

            @Override
            public void worked(long work) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, CELL, 1, building(1, square(834010, 818000, 5)));
            assertThrows(CancelledException.class, () -> cache.featuresWithin(BUILDINGS, areas, feature -> { }, asked));
            areas.add(new Envelope(850000, 850001, 818000, 818001));
            assertTrue(assertThrows(GeodataException.class, () -> cache.featuresWithin(BUILDINGS, areas, feature -> { },
                    Progress.NONE)).getMessage().contains("425_409"));
        }
    }

    @Test
    void whatIsPutInComesOutAsItWas() throws Exception {
        Feature high = building(3, JTS.createLineString(new Coordinate[] {new Coordinate(834100, 818100, 12.5),
            new Coordinate(834200, 818200, 13)}));
        Feature one = building(20, square(834141.55273000058, 819946.78609000146, 30), "BuildingNameTC", "觀海鑽",
                "BaseHeight", 24.5, "TopHeight", 148L, "Basement", null, "Old", false, "objectid", "a'b\"c", "fid", 7L);
        Feature bare = new Feature("x7", null, Map.of("OBJECTID", 9L));
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, Cell.WHOLE, 1, one, high, bare);
        }
        try (GeoPackageCache cache = GeoPackageCache.open(file())) {
            List<Feature> all = ask(cache, null);
            assertEquals(List.of("x7", "3", "20"), all.stream().map(Feature::id).toList());
            assertNull(all.get(0).geometry());
            assertEquals(13, all.get(1).geometry().getCoordinates()[1].getZ());
            Feature back = all.get(2);
            assertTrue(back.geometry().equalsExact(one.geometry()));
            assertEquals(List.copyOf(one.attributes().keySet()), List.copyOf(back.attributes().keySet()));
            assertEquals(one.attributes(), back.attributes());
            assertEquals(3, cache.count(BUILDINGS));
            assertEquals("Lands Department; CSDI Portal", cache.provenance(BUILDINGS).get(0).attribution());
            assertEquals(List.of("\"tag 1\""), cache.holdings(BUILDINGS).get(0).validators());
            assertEquals(List.of(BUILDINGS), cache.layers());
        }
    }

    @Test
    void fieldsWidenWhereLaterValuesNeedIt() throws Exception {
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, Cell.WHOLE, 1, building(1, null, "a", 1L, "b", true, "c", 2L, "d", null, "DC_ENG", "x"),
                    building(2, null, "a", 1.5, "b", "yes", "c", "two", "d", 4L, "e", 5L, "dc_eng", "y"));
            List<Feature> all = ask(cache, null);
            assertEquals(1L, all.get(0).attributes().get("a"));
            assertEquals("true", all.get(0).attributes().get("b"));
            assertEquals("2", all.get(0).attributes().get("c"));
            assertEquals(1.5, all.get(1).attributes().get("a"));
            assertEquals(4L, all.get(1).attributes().get("d"));
            assertEquals("x", all.get(0).attributes().get("DC_ENG"));
            assertEquals("y", all.get(1).attributes().get("dc_eng"));
            assertTrue(all.get(0).attributes().containsKey("e"));
        }
    }

    @Test
    void whatAreaIsAskedIsGivenAndWhatIsNotHeldIsSaid() throws Exception {
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, CELL, 1, building(1, square(834100, 818100, 10)), building(2, square(835000, 819000, 10)),
                    building(12, square(834100, 818120, 10)));
            assertEquals(List.of("1", "12"), ids(cache, new Envelope(834105, 834106, 818100, 818200)));
            // 32-bit numbers of the index are a few centimetres apart here
            assertEquals(List.of(), ids(cache, new Envelope(834110.001, 834111, 818100, 818110)));
            assertEquals(List.of("1"), ids(cache, new Envelope(834110, 834111, 818100, 818110)));
            var beyond = new Envelope(834105, 837000, 818100, 818200);
            var told = assertThrows(GeodataException.class, () -> ask(cache, beyond));
            assertTrue(told.getMessage().contains("1 cell of ") && told.getMessage().contains("418_409"), told.getMessage());
            assertTrue(told.getMessage().contains("--bbox 834105,818100,837000,818200"), told.getMessage());
            assertTrue(told.text().in(org.lintel.core.text.Language.ZH_HK).contains("418_409"));
            assertEquals(List.of(new Cell(418, 409)), cache.missing(BUILDINGS, beyond));
            assertThrows(GeodataException.class, () -> ask(cache, null));
            put(cache, new Cell(418, 409), 2);
            assertEquals(List.of("1", "2", "12"), ids(cache, new Envelope(834000.5, 837000, 818100, 819500)));
        }
    }

    @Test
    void aNewAnswerForACellTakesThePlaceOfAllThatStoodThere() throws Exception {
        Cell east = new Cell(418, 409);
        Feature crossing = building(5, square(835990, 819000, 20));
        Feature gone = building(6, square(835980, 818500, 30));
        // its envelope meets the eastern cell, it does not: that cell's answer will not have it
        Feature beside = building(7, JTS.createPolygon(new Coordinate[] {new CoordinateXY(835900, 818000.5),
            new CoordinateXY(836000.5, 817999), new CoordinateXY(835900, 817990), new CoordinateXY(835900, 818000.5)}));
        var both = new Envelope(834001, 837999, 818000, 819999);
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, CELL, 1, building(1, square(834100, 818100, 10)), crossing, gone, beside);
            put(cache, east, 2, building(9, square(837000, 819000, 5)), crossing);
            assertEquals(List.of("1", "5", "7", "9"), ids(cache, both));
            put(cache, CELL, 3, building(1, square(834200, 818100, 10)), crossing, beside);
            assertEquals(List.of("1", "5", "7", "9"), ids(cache, both));
            assertEquals(4, cache.count(BUILDINGS));
            assertEquals(834200, ask(cache, both).get(0).geometry().getEnvelopeInternal().getMinX());
            put(cache, Cell.WHOLE, 4, crossing);
            put(cache, east, 5, building(8, square(837000, 819000, 5)));
            assertEquals(List.of("8"), ids(cache, both));
            assertEquals(List.of(Cell.WHOLE, east), cache.holdings(BUILDINGS).stream().map(Holding::cell).toList());
        }
    }

    @Test
    void whoFailsOrIsStoppedInTheMiddleLeavesTheOldCell() throws Exception {
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, CELL, 1, building(1, square(834100, 818100, 10)));
            for (RuntimeException stop : new RuntimeException[] {new CancelledException(), new IllegalStateException("x")}) {
                assertThrows(stop.getClass(), () -> cache.replace(BUILDINGS, CELL, sink -> {
                    sink.take(building(2, square(834100, 818100, 10), "new", "field"));
                    throw stop;
                }));
            }
            assertThrows(IOException.class, () -> cache.replace(new LayerId("a", "b"), CELL, sink -> {
                throw new IOException("cut off");
            }));
            assertEquals(List.of("1"), ids(cache, new Envelope(834001, 835999, 818001, 819999)));
            assertEquals(List.of(BUILDINGS), cache.layers());
            assertEquals(1, ask(cache, new Envelope(834001, 835999, 818001, 819999)).get(0).attributes().size());
        }
    }

    @Test
    void gapsAreKeptUntilTheCellComes() throws Exception {
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            cache.noteGap(BUILDINGS, new Gap(CELL, Instant.parse("2026-10-01T00:00:00Z"), "503"));
            assertEquals("503", cache.gaps(BUILDINGS).get(0).reason());
            assertEquals(List.of(CELL), cache.missing(BUILDINGS, new Envelope(834001, 834002, 818001, 818002)));
            put(cache, CELL, 2);
            assertEquals(List.of(), cache.gaps(BUILDINGS));
            cache.confirm(BUILDINGS, CELL, Instant.parse("2026-11-01T00:00:00Z"));
            assertEquals(Instant.parse("2026-11-01T00:00:00Z"), cache.holdings(BUILDINGS).get(0).retrievedAt());
        }
    }

    @Test
    void theFileIsAGeoPackage() throws Exception {
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, CELL, 1, building(1, square(834100, 818100, 10)));
        }
        byte[] head = Files.readAllBytes(file());
        assertEquals("GPKG", new String(head, 68, 4, java.nio.charset.StandardCharsets.US_ASCII));
        try (Connection sql = new SQLiteConfig().createConnection("jdbc:sqlite:" + file())) {
            Map<String, String> row = new HashMap<>();
            try (ResultSet rows = sql.createStatement().executeQuery("SELECT c.*, g.* FROM gpkg_contents c JOIN"
                    + " gpkg_geometry_columns g USING (table_name)")) {
                rows.next();
                for (String column : new String[] {"table_name", "data_type", "identifier", "description", "srs_id",
                    "geometry_type_name", "min_x", "last_change"}) {
                    row.put(column, rows.getString(column));
                }
            }
            assertEquals("landsd_rcd_1637211194312_35158_Building", row.get("table_name"));
            assertEquals("POLYGON", row.get("geometry_type_name"));
            assertEquals("Lands Department; CSDI Portal", row.get("description"));
            assertEquals("2326", row.get("srs_id"));
            try (ResultSet count = sql.createStatement().executeQuery("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"
                    + " AND name LIKE 'rtree_landsd_rcd_1637211194312_35158_Building_geom_%'")) {
                assertEquals(6, count.getInt(1));
            }
            try (ResultSet check = sql.createStatement().executeQuery("PRAGMA integrity_check")) {
                assertEquals("ok", check.getString(1));
            }
        }
    }

    @Test
    void filesThatAreNoCacheAreRefusedInWords() throws Exception {
        assertTrue(assertThrows(GeodataException.class, () -> GeoPackageCache.open(file())).getMessage().contains("lintel csdi sync"));
        Files.writeString(file(), "this is no database, but longer than the head of one would be ".repeat(20));
        assertTrue(assertThrows(GeodataException.class, () -> GeoPackageCache.open(file())).getMessage().contains("damaged"));
        Path other = folder.resolve("other.db");
        try (Connection sql = new SQLiteConfig().createConnection("jdbc:sqlite:" + other)) {
            sql.createStatement().execute("CREATE TABLE t (a)");
        }
        assertTrue(assertThrows(GeodataException.class, () -> GeoPackageCache.create(other)).getMessage().contains("not a cache"));
    }

    @Test
    void damageIsAFaultInWordsNeverACrash() throws Exception {
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            Feature[] many = new Feature[300];
            for (int i = 0; i < many.length; i++) {
                many[i] = building(i, square(834100 + i, 818100, 10), "name", "block " + i);
            }
            put(cache, CELL, 1, many);
        }
        byte[] whole = Files.readAllBytes(file());
        int faults = 0;
        for (int i = 0; i < 120; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 64; j++) {
                damaged[(i * 7919 + j * 104_729) % whole.length] ^= (byte) (1 << j % 8);
            }
            Path broken = folder.resolve("broken" + i);
            Files.write(broken, damaged);
            try (GeoPackageCache cache = GeoPackageCache.open(broken)) {
                ids(cache, new Envelope(834001, 835999, 818001, 819999));
            } catch (GeodataException e) {
                faults++;
            }
        }
        assertTrue(faults > 60, faults + " faults");
    }

    @Test
    void cellsAreNamedByTheirCorner() {
        assertEquals("417_409", CELL.toString());
        assertEquals(CELL, Cell.parse("417_409"));
        assertEquals(Cell.WHOLE, Cell.parse("*"));
        assertEquals(new Envelope(834000, 836000, 818000, 820000), CELL.area());
        assertEquals(List.of(CELL, new Cell(418, 409), new Cell(417, 410), new Cell(418, 410)),
                Cell.of(new Envelope(834001, 836001, 819999, 820000)));
        assertThrows(IllegalArgumentException.class, () -> Cell.of(new Envelope(0, 1e9, 0, 1e9)));
        assertThrows(IllegalArgumentException.class, () -> Cell.of(new Envelope()));
    }
}
