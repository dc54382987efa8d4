// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.geo.cache.GeoPackageCacheTest.BUILDINGS;
import static org.lintel.geo.cache.GeoPackageCacheTest.CELL;
import static org.lintel.geo.cache.GeoPackageCacheTest.JTS;
import static org.lintel.geo.cache.GeoPackageCacheTest.ask;
import static org.lintel.geo.cache.GeoPackageCacheTest.building;
import static org.lintel.geo.cache.GeoPackageCacheTest.ids;
import static org.lintel.geo.cache.GeoPackageCacheTest.put;
import static org.lintel.geo.cache.GeoPackageCacheTest.square;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/** The spatial index of a cache: written at once, walked through once, and done without where it is not as it should be. */
class SpatialIndexTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("c.gpkg");
    }

    /** For many areas the cache walks through the index once: what it finds, and in which order, must be the same. */
    @Test
    void manyAreasAreAnsweredAsOneByOne() throws Exception {
        var random = new Random(11);
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double x = 834000 + random.nextInt(1500) + random.nextDouble();
            double y = 818000 + random.nextInt(1500);
            Geometry shape = i % 10 == 0 ? JTS.createPoint(new CoordinateXY(x, y)) : i % 11 == 0 ? null
                    : square(x, y, i % 100 == 1 ? 400 : 1 + random.nextInt(30));
            all.add(i % 7 == 0 ? new Feature("x" + i, shape, Map.of("name", "n" + i)) : building(3000 - i, shape, "name", "n" + i));
        }
        List<Envelope> areas = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double x = 833900 + random.nextInt(1700);
            double y = 817900 + random.nextInt(1700);
            areas.add(new Envelope(x, x + random.nextInt(60), y, y + random.nextInt(60)));
        }
        assertTrue(Sweep.isWorthwhile(areas.size(), all.size()));
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            put(cache, Cell.WHOLE, 1, all.toArray(Feature[]::new));
            List<Feature> alone = new ArrayList<>();
            for (Envelope area : areas) {
                alone.addAll(ask(cache, area));
            }
            List<Feature> together = new ArrayList<>();
            cache.featuresWithin(BUILDINGS, areas, together::add, Progress.NONE);
            assertTrue(alone.size() > 1000);
            assertEquals(alone.stream().map(Feature::id).toList(), together.stream().map(Feature::id).toList());
            for (int i = 0; i < alone.size(); i++) {
                assertTrue(alone.get(i).geometry().equalsExact(together.get(i).geometry()));
                assertEquals(alone.get(i).attributes(), together.get(i).attributes());
            }
            areas.add(new Envelope(0, 1, 0, 1));
            cache.featuresWithin(BUILDINGS, areas, feature -> { }, Progress.NONE);
        }
    }

    private static final String NODES = "\"rtree_landsd_rcd_1637211194312_35158_Building_geom_node\"";

    private interface Change {
        void in(Connection sql) throws Exception;
    }

    private List<String> withinMany(Change change, List<Envelope> areas) throws Exception {
        try (Connection sql = new SQLiteConfig().createConnection("jdbc:sqlite:" + file())) {
            change.in(sql);
        }
        List<String> found = new ArrayList<>();
        try (GeoPackageCache cache = GeoPackageCache.open(file())) {
            cache.featuresWithin(BUILDINGS, areas, feature -> found.add(feature.id()), Progress.NONE);
        }
        return found;
    }

    private static byte[] node(Connection sql, int number) throws Exception {
        try (ResultSet row = sql.createStatement().executeQuery("SELECT data FROM " + NODES + " WHERE nodeno = " + number)) {
            return row.getBytes(1);
        }
    }

    private static void setNode(Connection sql, int number, byte[] data) throws Exception {
        try (PreparedStatement set = sql.prepareStatement("UPDATE " + NODES + " SET data = ? WHERE nodeno = ?")) {
            set.setBytes(1, data);
            set.setInt(2, number);
            assertEquals(1, set.executeUpdate());
        }
    }

    /** An index that leads in circles, is cut short, too deep or of another kind does not count: every row is looked at. */
    @Test
    void anIndexThatCannotBeWalkedIsDoneWithout() throws Exception {
        List<Envelope> areas = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            areas.add(new Envelope(834000 + i, 834002 + i, 818000, 818900));
        }
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            Feature[] many = new Feature[6000];
            for (int i = 0; i < many.length; i++) {
                many[i] = building(i, square(834000 + i % 90 * 10, 818000 + i / 90 * 12, 5));
            }
            put(cache, Cell.WHOLE, 1, many);
        }
        List<String> whole = withinMany(sql -> sql.createStatement().execute("CREATE TABLE sound AS SELECT * FROM " + NODES), areas);
        assertTrue(whole.size() > 6000, whole.size() + " found");
        byte[][] sound = new byte[1][];
        assertEquals(whole, withinMany(sql -> {
            sound[0] = node(sql, 1);
            assertTrue(sound[0][1] > 0, "the root has nodes below");
            byte[] circle = sound[0].clone();
            // its first cell leads back to the root
            ByteBuffer.wrap(circle).putLong(4, 1);
            setNode(sql, 1, circle);
        }, areas));
        assertEquals(whole, withinMany(sql -> {
            byte[] twice = sound[0].clone();
            System.arraycopy(twice, 4, twice, 28, 8);
            setNode(sql, 1, twice);
        }, areas), "two cells lead to one node");
        assertEquals(whole, withinMany(sql -> {
            byte[] deep = sound[0].clone();
            deep[1] = 41;
            setNode(sql, 1, deep);
        }, areas));
        assertEquals(whole, withinMany(sql -> {
            byte[] many = sound[0].clone();
            many[2] = (byte) 0xff;
            setNode(sql, 1, many);
        }, areas), "more cells than there is room for");
        assertEquals(whole, withinMany(sql -> {
            setNode(sql, 1, sound[0]);
            int below = (int) ByteBuffer.wrap(sound[0]).getLong(4);
            sql.createStatement().execute("UPDATE " + NODES + " SET data = x'0000' WHERE nodeno = " + below);
        }, areas), "a node is cut short");
        assertEquals(whole, withinMany(sql -> sql.createStatement().execute("DELETE FROM " + NODES), areas));
        assertEquals(whole, withinMany(sql -> {
            sql.createStatement().execute("INSERT INTO " + NODES + " SELECT * FROM sound");
            sql.createStatement().execute("DROP TABLE " + NODES.replace("_node", ""));
            sql.createStatement().execute("CREATE VIRTUAL TABLE " + NODES.replace("_node", "")
                    + " USING rtree_i32(id, minx, maxx, miny, maxy)");
        }, areas), "an index of whole numbers");
    }

    /** Whatever an index says, the answer comes or is refused in words. */
    @Test
    void aDamagedIndexNeverHangsNorCrashes() throws Exception {
        List<Envelope> areas = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            areas.add(new Envelope(834000 + i, 834002 + i, 818000, 818900));
        }
        try (GeoPackageCache cache = GeoPackageCache.create(file())) {
            Feature[] many = new Feature[1000];
            for (int i = 0; i < many.length; i++) {
                many[i] = building(i, square(834000 + i % 90 * 10, 818000 + i / 90 * 12, 5));
            }
            put(cache, Cell.WHOLE, 1, many);
        }
        var random = new Random(5);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            int round = i;
            try {
                found += withinMany(sql -> {
                    int number = round % 3 == 0 ? 1 : 1 + random.nextInt(20);
                    byte[] data = node(sql, number);
                    for (int j = 0; j < 8; j++) {
                        data[random.nextInt(data.length)] = (byte) random.nextInt(256);
                    }
                    setNode(sql, number, data);
                }, areas).size();
            } catch (GeodataException e) {
                assertTrue(!e.getMessage().isBlank());
            }
        }
        assertTrue(found > 0);
    }

    /** The index of a whole layer is written node by node: SQLite's own check takes it, whatever comes or goes afterwards. */
    @Test
    void theIndexOfAWholeLayerIsAsSqliteWouldHaveIt() throws Exception {
        var random = new Random(7);
        for (int many : new int[] {0, 1, 51, 52, 300, 2347, 5000}) {
            Feature[] all = new Feature[many];
            for (int i = 0; i < many; i++) {
                double size = i % 50 == 0 ? 300 : random.nextInt(40) + random.nextDouble();
                all[i] = building(i, square(833000 + random.nextInt(4000) / 3.0, 817000 + random.nextInt(4000) / 7.0, size));
            }
            try (GeoPackageCache cache = GeoPackageCache.create(file())) {
                put(cache, Cell.WHOLE, 1, all);
                for (int i = 0; i < 40; i++) {
                    double x = 832900 + random.nextInt(1700);
                    var area = new Envelope(x, x + random.nextInt(90), 817000, 817000 + random.nextInt(900));
                    List<String> near = Arrays.stream(all).filter(one -> one.geometry().getEnvelopeInternal().intersects(area))
                            .map(Feature::id).toList();
                    assertEquals(near, ids(cache, area));
                }
                assertEquals("ok", indexCheck(), many + " features");
                // what lies in one cell goes, and other things come
                put(cache, CELL, 2, building(9000, square(834100, 818100, 10)), building(9001, square(834200, 818100, 10)));
                assertEquals("ok", indexCheck(), many + " features and a cell");
            }
        }
    }

    private String indexCheck() throws Exception {
        try (Connection sql = new SQLiteConfig().createConnection("jdbc:sqlite:" + file()); ResultSet check = sql.createStatement()
                .executeQuery("SELECT rtreecheck('main', 'rtree_landsd_rcd_1637211194312_35158_Building_geom')")) {
            return check.getString(1);
        }
    }
}
