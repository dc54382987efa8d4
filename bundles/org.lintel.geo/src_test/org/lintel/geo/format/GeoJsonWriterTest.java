// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.geo.crs.Crs;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.crs.Transformation;
import org.lintel.geo.feature.Feature;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON as it is written: what a reader gets back, the format's rules, and hostile text. */
class GeoJsonWriterTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static String written(Crs crs, int digits, Geometry shape, Map<String, ?> properties) throws IOException {
        var out = new ByteArrayOutputStream();
        GeoJsonWriter writer = GeoJsonWriter.begin(out, crs, digits, Map.of());
        writer.add("1", shape, properties);
        writer.end(Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Feature> read(String text) throws IOException {
        List<Feature> found = new ArrayList<>();
        GeoJsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test", ReadOptions.NONE, found::add,
                Progress.NONE);
        return found;
    }

    private static LinearRing ring(double east, double north, double size, boolean anticlockwise) {
        Coordinate a = new Coordinate(east, north);
        Coordinate b = new Coordinate(east + size, north + size / 7);
        Coordinate c = new Coordinate(east + size / 3, north + size);
        return FACTORY.createLinearRing(anticlockwise ? new Coordinate[] {a, b, c, a} : new Coordinate[] {a, c, b, a});
    }

    @Test
    void whatIsWrittenInWgs84ComesBackToTheMillimetre() throws Exception {
        var random = new Random(7);
        Transformation there = Transformation.between(CrsTable.HK80, CrsTable.WGS84);
        for (int i = 0; i < 300; i++) {
            double east = 801_000 + random.nextDouble() * 60_000;
            double north = 803_000 + random.nextDouble() * 43_000;
            Geometry shape = FACTORY.createPolygon(ring(east, north, 1 + random.nextDouble() * 500, random.nextBoolean()));
            Geometry moved = shape.copy();
            for (Coordinate each : moved.getCoordinates()) {
                double[] at = there.apply(each.x, each.y);
                each.setX(at[0]);
                each.setY(at[1]);
            }
            Geometry back = read(written(CrsTable.WGS84, GeoJsonWriter.DEGREES, moved, Map.of())).getFirst().geometry();
            back.normalize();
            shape.normalize();
            assertTrue(back.equalsExact(shape, 0.001), () -> shape + "\n" + back);
        }
    }

    @Test
    void millimetresOfTheGridStayAndNoDigitIsMore() throws IOException {
        Geometry shape = FACTORY.createPolygon(ring(834141.0010000000001, 819946.7, 3, true));
        String text = written(CrsTable.HK80, 3, shape, Map.of());
        assertTrue(text.contains("[834141.001,819946.7]"), text);
        assertTrue(text.contains("\"name\":\"EPSG:2326\""), text);
        String all = written(CrsTable.HK80, GeoJsonWriter.ALL, FACTORY.createPoint(new Coordinate(834141.55273000058, -0.5)), Map.of());
        assertTrue(all.contains("[834141.5527300006,-0.5]"), all);
        String small = written(CrsTable.HK80, 3, FACTORY.createPoint(new Coordinate(-0.0004, -1.0206)), Map.of());
        assertTrue(small.contains("[0,-1.021]"), small);
    }

    @Test
    void ringsRunAsTheRfcHasThem() throws IOException {
        for (boolean first : new boolean[] {true, false}) {
            Geometry shape = FACTORY.createPolygon(ring(114, 22, 1, first), new LinearRing[] {ring(114.3, 22.3, 0.1, first)});
            JsonNode rings = new ObjectMapper().readTree(written(CrsTable.WGS84, GeoJsonWriter.DEGREES, shape, Map.of()))
                    .at("/features/0/geometry/coordinates");
            assertTrue(Orientation.isCCW(points(rings.get(0))));
            assertFalse(Orientation.isCCW(points(rings.get(1))));
        }
        assertFalse(written(CrsTable.WGS84, GeoJsonWriter.DEGREES, null, Map.of()).contains("crs"), "RFC 7946 knows no crs");
    }

    private static Coordinate[] points(JsonNode ring) {
        List<Coordinate> points = new ArrayList<>();
        ring.forEach(each -> points.add(new Coordinate(each.get(0).asDouble(), each.get(1).asDouble())));
        return points.toArray(Coordinate[]::new);
    }

    @Test
    void allKindsOfShapesAndValues() throws IOException {
        Geometry line = FACTORY.createLineString(new Coordinate[] {new Coordinate(834000, 819000), new Coordinate(834001, 819001)});
        Geometry point = FACTORY.createPoint(new Coordinate(834000.5, 819000.5));
        Geometry area = FACTORY.createPolygon(ring(834000, 819000, 4, true));
        for (Geometry shape : List.of(line, point, area, FACTORY.createMultiPoint(new Coordinate[] {point.getCoordinate(),
            line.getCoordinate()}), FACTORY.createMultiPolygon(new Polygon[] {
                (Polygon) area}), FACTORY.createGeometryCollection(new Geometry[] {line, area}))) {
            Geometry back = read(written(CrsTable.HK80, 3, shape, Map.of())).getFirst().geometry();
            assertEquals(shape.getGeometryType(), back.getGeometryType());
            assertTrue(shape.equalsExact(back, 0.001) || shape.norm().equalsExact(back.norm(), 0.001), back::toString);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("text", "a");
        properties.put("whole", 12L);
        properties.put("number", 12.5);
        properties.put("none", Double.NaN);
        properties.put("truth", true);
        properties.put("nothing", null);
        properties.put("list", List.of(Map.of("a", 1L)));
        String text = written(CrsTable.HK80, 3, null, properties);
        assertTrue(text.contains("\"properties\":{\"text\":\"a\",\"whole\":12,\"number\":12.5,\"none\":null,\"truth\":true,"
                + "\"nothing\":null,\"list\":[{\"a\":1}]}"), text);
        assertTrue(text.contains("\"geometry\":null"), text);
    }

    @Test
    void hostileTextActsOnNothing() throws IOException {
        String evil = "</script>\u001b[31m\u202e\u2028\u0007\u007f\u009b\ud800 \" \\ \n ::error::";
        String text = written(CrsTable.HK80, 3, null, Map.of("name\u202e<", evil));
        assertTrue(text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f), text);
        assertFalse(text.contains("<"), text);
        JsonNode back = new ObjectMapper().readTree(text).at("/features/0/properties");
        assertEquals(evil, back.get("name\u202e<").asText());
    }
}
