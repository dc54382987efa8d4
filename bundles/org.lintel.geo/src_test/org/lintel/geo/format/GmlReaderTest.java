// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.lintel.core.task.Progress;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Coordinate;

/** GML of all versions, in the words of several servers, and what is none. */
class GmlReaderTest {

    private static final String NS32 = "xmlns:wfs='http://www.opengis.net/wfs/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'"
            + " xmlns:c='http://x'";
    private static final String URN = "urn:ogc:def:crs:EPSG::2326";
    private static final String NORTH_EAST = "819946.786 834141.553";
    private static final String RING = NORTH_EAST + " 819940 834200 820000 834200 " + NORTH_EAST;

    private final List<Feature> found = new ArrayList<>();

    private Reading read(String text) throws IOException {
        found.clear();
        return GmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t.gml", ReadOptions.NONE,
                found::add, Progress.NONE);
    }

    private static String collection(String... features) {
        return "<?xml version='1.0'?><wfs:FeatureCollection " + NS32 + " numberMatched='7' next='http://x/?a=1&amp;b=2'>"
                + "<wfs:member>" + String.join("</wfs:member><wfs:member>", features) + "</wfs:member></wfs:FeatureCollection>";
    }

    private static String feature(String shape) {
        return "<c:Building gml:id='Building.12'><c:geometry>" + shape + "</c:geometry><c:n>1</c:n></c:Building>";
    }

    private static String point(String srs, String at) {
        return feature("<gml:Point srsName='" + srs + "'><gml:pos>" + at + "</gml:pos></gml:Point>");
    }

    private void stands() {
        Coordinate at = found.get(0).geometry().getCoordinate();
        assertEquals(834141.553, at.x, 0.01, at.toString());
        assertEquals(819946.786, at.y, 0.01, at.toString());
    }

    @Test
    void theNameOfTheSystemTellsWhichNumberIsNorth() throws IOException {
        for (String srs : new String[] {URN, "http://www.opengis.net/def/crs/EPSG/0/2326", "EPSG:2326"}) {
            assertEquals(List.of(), read(collection(point(srs, NORTH_EAST))).notes(), srs);
            stands();
        }
        read(collection(point("http://www.opengis.net/gml/srs/epsg.xml#2326", "834141.553 819946.786")));
        stands();
        read(collection(point("urn:ogc:def:crs:EPSG::4326", "22.3185208908 114.1562352588")));
        stands();
        read(collection(point("urn:ogc:def:crs:OGC:1.3:CRS84", "114.1562352588 22.3185208908")));
        stands();
    }

    @Test
    void theWrongOrderIsSeenByNumbersAndByReferences() throws IOException {
        Reading reading = read(collection(point("urn:ogc:def:crs:EPSG::4326", "114.1562352588 22.3185208908")));
        stands();
        assertEquals(1, reading.notes().size());
        read(collection(point(URN, "834141.553 819946.786").replace("<c:n>1</c:n>", "<c:GeoRefNo>3415819951</c:GeoRefNo>")));
        stands();
        // north of 849 000 there is no easting of Hong Kong's north
        read(collection(feature("<gml:LineString srsName='" + URN + "'><gml:posList>834141.553 819946.786 860000 820000"
                + "</gml:posList></gml:LineString>").replace("834141.553 819946.786 860000", "855000 819946.786 860000")));
        assertEquals(855000, found.get(0).geometry().getCoordinate().x);
    }

    @Test
    void shapesOfAllVersions() throws IOException {
        String rings = "<gml:exterior><gml:LinearRing><gml:posList>" + RING + "</gml:posList></gml:LinearRing></gml:exterior>";
        String ofPositions = "<gml:exterior><gml:LinearRing>" + "<gml:pos>" + RING.replaceAll("(\\S+ \\S+) (?=\\S)",
                "$1</gml:pos><gml:pos>") + "</gml:pos></gml:LinearRing></gml:exterior>";
        String ofCurves = "<gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>"
                + NORTH_EAST + " 819940 834200</gml:posList></gml:LineStringSegment><gml:LineStringSegment><gml:posList>819940 834200"
                + " 820000 834200 " + NORTH_EAST + "</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve>"
                + "</gml:curveMember></gml:Ring></gml:exterior>";
        String srs = " srsName='" + URN + "'";
        Map<String, String> all = new HashMap<>();
        all.put("<gml:Polygon" + srs + ">" + rings + "</gml:Polygon>", "Polygon");
        all.put("<gml:Polygon" + srs + ">" + ofPositions + "</gml:Polygon>", "Polygon");
        all.put("<gml:Polygon" + srs + ">" + ofCurves + "</gml:Polygon>", "Polygon");
        all.put("<gml:Surface" + srs + "><gml:patches><gml:PolygonPatch>" + rings + "</gml:PolygonPatch></gml:patches></gml:Surface>",
                "Polygon");
        all.put("<gml:MultiSurface" + srs + "><gml:surfaceMember><gml:Polygon>" + rings + "</gml:Polygon></gml:surfaceMember>"
                + "</gml:MultiSurface>", "MultiPolygon");
        all.put("<gml:MultiPolygon" + srs + "><gml:polygonMember><gml:Polygon>" + rings + "</gml:Polygon></gml:polygonMember>"
                + "<gml:polygonMember><gml:Polygon>" + rings + "</gml:Polygon></gml:polygonMember></gml:MultiPolygon>",
                "MultiPolygon");
        all.put("<gml:LineString" + srs + "><gml:posList>" + NORTH_EAST + " 820000 834200</gml:posList></gml:LineString>",
                "LineString");
        all.put("<gml:MultiCurve" + srs + "><gml:curveMembers><gml:LineString><gml:posList>" + NORTH_EAST + " 820000 834200"
                + "</gml:posList></gml:LineString></gml:curveMembers></gml:MultiCurve>", "MultiLineString");
        all.put("<gml:MultiPoint" + srs + "><gml:pointMembers><gml:Point><gml:pos>" + NORTH_EAST + "</gml:pos></gml:Point>"
                + "</gml:pointMembers></gml:MultiPoint>", "MultiPoint");
        for (Map.Entry<String, String> one : all.entrySet()) {
            read(collection(feature(one.getKey())));
            assertEquals(one.getValue(), found.get(0).geometry().getGeometryType(), one.getKey());
            stands();
            assertTrue(found.get(0).geometry().getNumPoints() <= 8, one.getKey());
        }
        read(collection(feature("<gml:LineString srsName='" + URN + "' srsDimension='3'><gml:posList>" + NORTH_EAST
                + " 24.5 820000 834200 25</gml:posList></gml:LineString>")));
        assertEquals(25, found.get(0).geometry().getCoordinates()[1].getZ());
        read(collection(feature("<gml:Curve srsName='" + URN + "'><gml:segments><gml:Arc><gml:posList>" + RING
                + "</gml:posList></gml:Arc></gml:segments></gml:Curve>")));
        assertNull(found.get(0).geometry());
    }

    @Test
    void attributesAreTextInTheirOrder() throws IOException {
        Reading reading = read(collection(feature("<gml:Point srsName='" + URN + "'><gml:pos>" + NORTH_EAST + "</gml:pos></gml:Point>")
                .replace("<c:n>1</c:n>", "<c:a>觀 &amp; <![CDATA[<海>]]></c:a><c:e/><c:address><c:street>Y</c:street>"
                        + "<c:no>2</c:no></c:address>")));
        assertEquals("12", found.get(0).id());
        assertEquals(List.of("a", "e", "address/street", "address/no"), List.copyOf(found.get(0).attributes().keySet()));
        assertEquals("觀 & <海>", found.get(0).attributes().get("a"));
        assertNull(found.get(0).attributes().get("e"));
        for (String encoding : new String[] {"Big5", "UTF-16", "UTF-8"}) {
            byte[] bytes = collection(feature("").replace("<c:n>1", "<c:n>觀海")).replace("?>", " encoding='" + encoding + "'?>")
                    .getBytes(encoding);
            found.clear();
            GmlReader.read(new ByteArrayInputStream(bytes), "t", ReadOptions.NONE, found::add, Progress.NONE);
            assertEquals("觀海", found.get(0).attributes().get("n"), encoding);
        }
        assertEquals(7, reading.matched());
        assertEquals("http://x/?a=1&b=2", reading.next());
    }

    @Test
    void whatIsNoneSaysSo() {
        assertTrue(told("<ows:ExceptionReport xmlns:ows='x'><ows:ExceptionText>no such layer</ows:ExceptionText></ows:ExceptionReport>")
                .contains("no such layer"));
        assertTrue(told("<html><body>busy</body></html>").contains("begins with \"html\""));
        assertTrue(told("<!DOCTYPE html><html/>").contains("document type"));
        String whole = collection(point(URN, NORTH_EAST), point(URN, NORTH_EAST));
        assertTrue(told(whole.substring(0, whole.length() - 60)).contains("after 1 features"));
        assertTrue(told(collection(point(URN, "819946.786 x"))).contains("no number"));
        assertTrue(told(collection(point(URN, "819946.786"))).contains("one number"));
        assertTrue(told(collection(point("urn:ogc:def:crs:EPSG::9999", NORTH_EAST))).contains("9999"));
    }

    private String told(String text) {
        return assertThrows(GeodataException.class, () -> read(text)).getMessage();
    }

    @Test
    void nothingOutsideIsReadAndNothingBlowsUp() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "SECRET");
        try {
            String entity = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>"
                    + "<!ENTITY l1 '" + "y".repeat(1000) + "'><!ENTITY l2 '" + "&l1;".repeat(1000) + "'>]>"
                    + collection(point(URN, NORTH_EAST).replace("<c:n>1", "<c:n>&x;&l2;")).substring(21);
            assertTrue(!told(entity).contains("SECRET"));
            assertTrue(found.stream().noneMatch(feature -> feature.toString().contains("SECRET")));
        } finally {
            Files.delete(secret);
        }
        assertTrue(told(collection(feature("<gml:MultiGeometry>".repeat(5000)))).contains("deeper"));
        assertTrue(told(collection("<c:B>" + "<c:a>".repeat(5000))).contains("deeper"));
        assertTrue(told(collection(point(URN, "8".repeat(5000)))).contains("signs"));
        var fields = new StringBuilder("<c:B>");
        for (int i = 0; i < 4100; i++) {
            fields.append("<c:f").append(i).append(">1</c:f").append(i).append('>');
        }
        assertTrue(told(collection(fields + "</c:B>")).contains("larger"));
    }

    @Test
    void theDocumentOnlyOneStepFromRightIsReadOrRefusedNeverWorse() {
        byte[] whole = collection(feature("<gml:Polygon srsName='" + URN + "'><gml:exterior><gml:LinearRing><gml:posList>" + RING
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < whole.length; i++) {
            for (byte replacement : new byte[] {'<', '>', '/', '&', '\'', ' ', '9', 'x', 0, (byte) 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[i] = replacement;
                tried(damaged);
            }
            tried(Arrays.copyOf(whole, i));
        }
    }

    private static void tried(byte[] bytes) {
        try {
            GmlReader.read(new ByteArrayInputStream(bytes), "t", ReadOptions.NONE, feature -> { }, Progress.NONE);
        } catch (GeodataException e) {
            assertTrue(e.getMessage().startsWith("t"), e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LINTEL_CORPUS", matches = ".+")
    void answersOfTwoServersAreTheSameBuildings() throws Exception {
        Path geo = Path.of(System.getenv("LINTEL_CORPUS"), "geo");
        Map<String, Feature> register = new HashMap<>();
        FeatureFile.read(geo.resolve("csdi_building_sample_2326.geojson"), ReadOptions.NONE,
                feature -> register.put(feature.text("BuildingCSUID"), feature), Progress.NONE);
        for (String file : new String[] {"wfs100_getfeature_gml2.xml", "wfs110_getfeature_gml311.xml",
            "wfs200_getfeature_gml32_page1.xml", "wfs200_getfeature_gml32_lastpage.xml", "wfs200_getfeature_gml32_4326.xml",
            "qgis_server_wfs110_gml.xml"}) {
            List<Feature> read = new ArrayList<>();
            Reading reading = FeatureFile.read(geo.resolve("samples").resolve(file), ReadOptions.NONE, read::add, Progress.NONE);
            assertTrue(!read.isEmpty() && reading.damaged() == 0 && reading.outside() == 0, file);
            for (Feature feature : read) {
                Feature same = register.get(feature.text("BuildingCSUID"));
                Coordinate[] here = feature.geometry().getCoordinates();
                Coordinate[] there = same.geometry().getCoordinates();
                assertEquals(there.length, here.length, file);
                for (int i = 0; i < here.length; i++) {
                    // degrees of six decimals are a tenth of a metre
                    assertTrue(here[i].distance(there[i]) < (file.contains("4326") ? 0.15 : 0.001), file + " " + here[i]);
                }
                assertEquals(same.text("BuildingNameTC"), feature.text("BuildingNameTC"), file);
                assertEquals(same.number("TopHeight"), feature.number("TopHeight"), file);
            }
        }
        assertTrue(assertThrows(GeodataException.class, () -> FeatureFile.read(geo.resolve("samples/wfs200_exception.xml"),
                ReadOptions.NONE, feature -> { }, Progress.NONE)).getMessage().contains("NoSuchLayer"));
    }
}
