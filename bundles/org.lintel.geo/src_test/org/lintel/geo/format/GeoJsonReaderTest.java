// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Language;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;

/** GeoJSON as standards, servers and accidents have it. */
class GeoJsonReaderTest {

    /** The centre of a building at 834150, 819950 in WGS 84, worked out from the corpus' vertex V2 and its neighbours. */
    private static final String DEGREES = "[114.1562352576247,22.318520889003814]";
    private static final String METRES = "[834141.55273000058,819946.78609000146]";
    private static final String HK80 = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2326\"}}";

    private final List<Feature> found = new ArrayList<>();

    private Reading read(String text) throws IOException {
        return read(text, ReadOptions.NONE);
    }

    private Reading read(String text, ReadOptions options) throws IOException {
        found.clear();
        return GeoJsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t.geojson", options,
                found::add, Progress.NONE);
    }

    private static String point(String at, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":" + at + "},\"properties\":{" + properties
                + "}}";
    }

    private static String collection(String members, String... features) {
        return "{\"type\":\"FeatureCollection\"" + (members.isEmpty() ? "" : "," + members) + ",\"features\":["
                + String.join(",", features) + "]}";
    }

    private void stands(int feature) {
        assertEquals(834141.5527, found.get(feature).geometry().getCoordinate().x, 0.001);
        assertEquals(819946.7861, found.get(feature).geometry().getCoordinate().y, 0.001);
    }

    @Test
    void withoutASystemItIsDegrees() throws IOException {
        Reading reading = read(collection("", point(DEGREES, "\"a\":1,\"b\":2.5,\"c\":\"觀\",\"d\":null,\"e\":true")));
        stands(0);
        assertEquals(CrsTable.WGS84, reading.crs());
        assertEquals(List.of(), reading.notes());
        assertEquals(1L, found.get(0).attributes().get("a"));
        assertEquals(2.5, found.get(0).attributes().get("b"));
        assertEquals("觀", found.get(0).attributes().get("c"));
        assertTrue(found.get(0).attributes().containsKey("d"));
        assertEquals(true, found.get(0).attributes().get("e"));
    }

    @Test
    void theSystemStatedIsReadInEverySpelling() throws IOException {
        for (String name : new String[] {"EPSG:2326", "urn:ogc:def:crs:EPSG::2326", "urn:ogc:def:crs:EPSG:9.1:2326",
            "http://www.opengis.net/def/crs/EPSG/0/2326", "http://www.opengis.net/gml/srs/epsg.xml#2326", "ESRI:102140"}) {
            assertEquals(CrsTable.HK80, read(collection(HK80.replace("EPSG:2326", name), point(METRES, ""))).crs(), name);
            stands(0);
        }
        for (String name : new String[] {"urn:ogc:def:crs:OGC:1.3:CRS84", "CRS84", "OGC:CRS84", "EPSG:4326"}) {
            assertEquals(CrsTable.WGS84, read(collection(HK80.replace("EPSG:2326", name), point(DEGREES, ""))).crs(), name);
            stands(0);
        }
        assertEquals(CrsTable.HK80, read(collection("\"crs\":{\"type\":\"EPSG\",\"properties\":{\"code\":2326}}",
                point(METRES, ""))).crs());
    }

    @Test
    void metresWithoutASystemAreTakenByTheirNumbersAndItIsSaid() throws IOException {
        Reading reading = read(collection("", point(METRES, "")));
        stands(0);
        assertEquals(CrsTable.HK80, reading.crs());
        assertEquals(1, reading.notes().size());
        assertTrue(reading.notes().get(0).in(Language.EN).contains("EPSG:2326"));
    }

    @Test
    void aSystemThatItsNumbersDenyIsRefusedWithTheRemedy() {
        var told = assertThrows(GeodataException.class, () -> read(collection(HK80, point(DEGREES, ""))));
        assertTrue(told.getMessage().contains("look like EPSG:4326"), told.getMessage());
        assertTrue(told.getMessage().contains("--crs EPSG:4326"), told.getMessage());
        assertTrue(assertThrows(GeodataException.class, () -> read(collection("", point("[2.35,48.85]", "")))).getMessage()
                .contains("no coordinate system of Hong Kong"));
    }

    @Test
    void theCallerKnowsBetterThanTheFile() throws IOException {
        read(collection(HK80, point(DEGREES, "")), ReadOptions.in(CrsTable.WGS84));
        stands(0);
        read(collection("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"LOCAL\"}}", point(METRES, "")),
                ReadOptions.in(CrsTable.HK80));
        stands(0);
    }

    @Test
    void aSystemThatFollowsItsFeaturesIsHeldAgainstThem() throws IOException {
        String late = collection("", point(METRES, "")).replace("]}", "]," + HK80 + "}");
        assertEquals(CrsTable.HK80, read(late).crs());
        assertThrows(GeodataException.class, () -> read(late.replace("EPSG:2326", "CRS84")));
    }

    @Test
    void theWrongWayRoundIsSeenByMagnitudeAndByReferenceNumbers() throws IOException {
        Reading degrees = read(collection("", point("[22.318520889003814,114.1562352576247]", "")));
        stands(0);
        assertEquals(1, degrees.notes().size());
        // easting and northing are both eight hundred thousand and something: only the building's number tells them apart
        read(collection(HK80, point("[819946.78609,834141.55273]", "\"BuildingCSUID\":\"3415819951T20120223\"")));
        stands(0);
        read(collection(HK80, point("[819946.78609,834141.55273]", "\"Easting\":834142,\"Northing\":819947")));
        stands(0);
    }

    @Test
    void membersComeInAnyOrder() throws IOException {
        read("{\"features\":[{\"properties\":{\"OBJECTID\":7},\"geometry\":{\"coordinates\":[[" + DEGREES
                + ",[114.157,22.319],[114.158,22.317]]],\"type\":\"Polygon\"},\"type\":\"Feature\"}],\"type\":\"FeatureCollection\"}");
        assertEquals("7", found.get(0).id());
        assertEquals("Polygon", found.get(0).geometry().getGeometryType());
        assertEquals(4, found.get(0).geometry().getNumPoints());
    }

    @Test
    void allGeometries() throws IOException {
        String a = METRES;
        String b = "[834200,819900]";
        String c = "[834200,820000]";
        String ring = "[" + a + "," + b + "," + c + "," + a + "]";
        String[][] all = {{"Point", a}, {"MultiPoint", "[" + a + "," + b + "]"}, {"LineString", "[" + a + "," + b + "]"},
            {"MultiLineString", "[[" + a + "," + b + "],[" + b + "," + c + "]]"}, {"Polygon", "[" + ring + "," + ring + "]"},
            {"MultiPolygon", "[[" + ring + "," + ring + "],[" + ring + "]]"}};
        for (String[] one : all) {
            String geometry = "{\"type\":\"" + one[0] + "\",\"coordinates\":" + one[1] + "}";
            read(geometry);
            assertEquals(one[0], found.get(0).geometry().getGeometryType());
            read("{\"type\":\"GeometryCollection\",\"geometries\":[" + geometry + "," + geometry + "]}");
            assertEquals(2, found.get(0).geometry().getNumGeometries());
            read(collection(HK80, "{\"type\":\"Feature\",\"id\":\"x\",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                    + geometry + "]},\"properties\":null}"));
            assertEquals("x", found.get(0).id());
            stands(0);
        }
        read(collection(HK80, point("[834141.55273,819946.78609,24.5]", "")));
        assertEquals(24.5, found.get(0).geometry().getCoordinate().getZ());
    }

    @Test
    void shapesThatAreNoneCostOnlyThemselves() throws IOException {
        Reading reading = read(collection(HK80, point(METRES, ""),
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + METRES + "]]},\"properties\":{\"n\":2}}",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"n\":3}}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]},\"properties\":{\"n\":4}}",
                point("[0,0]", ""), point("[1e999,819946]", "")));
        assertEquals(4, found.size());
        assertEquals(1, reading.damaged());
        assertEquals(2, reading.outside());
        assertNull(found.get(1).geometry());
        assertEquals(2, reading.notes().size());
    }

    @Test
    void structuresOfAttributesStayJson() throws IOException {
        read(collection(HK80, point(METRES, "\"a\":{\"b\":[1,2]},\"n\":123456789012345678901234567890,\"a\":[]")));
        assertEquals("[]", found.get(0).attributes().get("a"));
        assertEquals("123456789012345678901234567890", found.get(0).attributes().get("n"));
    }

    @Test
    void whatPagesSayOfTheWhole() throws IOException {
        assertTrue(read(collection(HK80 + ",\"exceededTransferLimit\":true", point(METRES, ""))).more());
        assertTrue(read(collection(HK80 + ",\"properties\":{\"exceededTransferLimit\":true}", point(METRES, ""))).more());
        Reading page = read(collection(HK80 + ",\"numberMatched\":12,\"links\":[{\"rel\":\"self\",\"href\":\"a\"},"
                + "{\"href\":\"b\",\"rel\":\"next\"}]", point(METRES, "")));
        assertEquals(12, page.matched());
        assertEquals("b", page.next());
    }

    @Test
    void answersThatAreNoneSayWhatTheyAre() {
        assertTrue(told("{\"error\":{\"code\":400,\"message\":\"Invalid\\u001b[31m query\"}}").contains("Invalid"));
        assertTrue(told("<html>busy</html>").contains("not JSON"));
        assertTrue(told("").contains("empty"));
        assertTrue(told("[1,2]").contains("not GeoJSON"));
        assertTrue(told("{\"a\":1}").contains("not GeoJSON"));
        assertTrue(told(collection(HK80, point(METRES, "")) + "{}").contains("follows"));
        assertTrue(told(collection(HK80, point("[\"834141\",819946]", ""))).contains("no numbers"));
        assertTrue(told(collection(HK80, point("[[834141,819946],3]", ""))).contains("uneven"));
        assertTrue(told(collection(HK80, point("[834141,819946,[1]]", ""))).contains("nested"));
        String cut = collection(HK80, point(METRES, ""), point(METRES, ""));
        assertTrue(told(cut.substring(0, cut.length() - 20)).contains("after 1 features"), told(cut.substring(0, cut.length() - 20)));
    }

    private String told(String text) {
        String message = assertThrows(GeodataException.class, () -> read(text)).getMessage();
        assertTrue(message.startsWith("t.geojson") && message.indexOf('\u001b') < 0, message);
        return message;
    }

    @Test
    void depthsLengthsAndNumbersHaveLimits() {
        String deep = "[".repeat(5000) + "]".repeat(5000);
        assertTrue(told(collection(HK80, point(METRES, "\"a\":" + deep))).contains("larger than"));
        assertTrue(told("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":" + deep + "}}").contains("nested"));
        assertTrue(told(collection(HK80, point(METRES, "\"a\":\"" + "x".repeat(5_000_000) + "\""))).contains("larger than"));
        assertTrue(told(collection(HK80, point("[" + "8".repeat(5000) + ",1]", ""))).contains("larger than"));
        String collections = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(30) + "]}".repeat(30);
        assertTrue(told(collections).contains("too deep"));
        String fields = "\"a\":1";
        var many = new StringBuilder(fields);
        for (int i = 0; i < 5000; i++) {
            many.append(",\"f").append(i).append("\":0");
        }
        assertTrue(told(collection(HK80, point(METRES, many.toString()))).contains("4000"));
    }

    @Test
    void theFileOnlyOneStepFromRightIsReadOrRefusedNeverWorse() {
        byte[] whole = collection(HK80, point(METRES, "\"a\":{\"b\":[1,\"x\"]}"),
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[" + METRES
                        + ",[834200,819900],[834200,820000]]]]},\"properties\":{}}").getBytes(StandardCharsets.UTF_8);
        byte[] replacements = {'{', '}', '[', ']', '"', ',', ':', '0', '-', 'e', 'n', 0, (byte) 0xFF};
        int read = 0;
        for (int i = 0; i < whole.length; i++) {
            for (byte replacement : replacements) {
                byte[] damaged = whole.clone();
                damaged[i] = replacement;
                try {
                    GeoJsonReader.read(new ByteArrayInputStream(damaged), "t", ReadOptions.NONE, feature -> { }, Progress.NONE);
                    read++;
                } catch (GeodataException e) {
                    assertTrue(e.getMessage().startsWith("t"), e.getMessage());
                } catch (IOException e) {
                    throw new AssertionError("byte " + i + " as " + replacement, e);
                }
            }
            byte[] cut = java.util.Arrays.copyOf(whole, i);
            assertThrows(GeodataException.class, () -> GeoJsonReader.read(new ByteArrayInputStream(cut), "t",
                    ReadOptions.NONE, feature -> { }, Progress.NONE));
        }
        assertTrue(read > 0);
    }
}
