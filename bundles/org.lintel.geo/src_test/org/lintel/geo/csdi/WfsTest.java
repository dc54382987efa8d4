// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.core.task.Progress;
import org.lintel.geo.standin.Fault;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** WFS of the stand-in with its traps, and GML in the forms of its versions. */
class WfsTest {

    private static final URI HERE = URI.create("http://127.0.0.1/wfs");

    private Samples samples;

    @BeforeEach
    void start() throws IOException {
        samples = new Samples();
        String wfs = samples.standIn.base() + "/server/services/common/" + Samples.DATASET + "/MapServer/WFSServer";
        samples.catalogue.add("wfs", ("{\"lintel-csdi-catalogue\":1,\"datasets\":[{\"id\":\"" + Samples.DATASET
                + "\",\"wfs\":\"" + wfs + "\"}]}").getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        samples.close();
    }

    @Test
    void anAreaComesFromABoxWithNorthingFirst() throws IOException {
        Fetched fetched = samples.fetch(Samples.SOME);
        assertEquals(Samples.rows(2, 3), samples.rows());
        assertEquals(3, fetched.features());
        assertTrue(samples.asked("WFSServer").stream().filter(each -> each.containsKey("bbox")).allMatch(each ->
                each.get("bbox").equals("819040,834000,819090,834010,urn:ogc:def:crs:EPSG::2326")));
    }

    @ParameterizedTest
    @EnumSource(names = {"TURNED", "WRONG_CRS"})
    void axesAndNamesOfSystemsAreNotBelieved(Fault fault) throws IOException {
        samples.client.facts(Samples.BUILDING, Progress.NONE);
        samples.standIn.fail(fault, 10, "WFSServer");
        samples.fetch(Samples.SOME);
        assertEquals(819_040.25, samples.taken.getFirst().geometry().getEnvelopeInternal().getMinY());
    }

    @Test
    void whatLiesElsewhereIsRefused() throws IOException {
        samples.client.facts(Samples.BUILDING, Progress.NONE);
        samples.standIn.fail(Fault.ELSEWHERE, 10, "WFSServer");
        assertThrows(ServerException.class, () -> samples.fetch(Samples.SOME));
    }

    @Test
    void aServerThatDoesNotPageIsTold() throws IOException {
        samples.client.facts(Samples.BUILDING, Progress.NONE);
        samples.standIn.fail(Fault.REPEATED, 10, "WFSServer");
        Fetched fetched = samples.fetch(null);
        assertEquals(35, fetched.features());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "TRUNCATED", "HALF", "HTML", "EMPTY", "NOISE"})
    void whatMayPassIsAskedAgain(Fault fault) throws IOException {
        samples.client.facts(Samples.BUILDING, Progress.NONE);
        samples.standIn.fail(fault, 1, "WFSServer");
        assertEquals(3, samples.fetch(Samples.SOME).features(), fault.name());
    }

    private List<String> rows(String where, Envelope area) throws IOException {
        samples.taken.clear();
        samples.client.query(Samples.BUILDING, new Question(area, where), 100, samples.taken::add, Progress.NONE);
        return samples.rows();
    }

    @Test
    void aConditionBecomesAFilter() throws IOException {
        assertEquals(Samples.rows(31, 4), rows("TopHeight > 70", null));
        assertEquals(Samples.rows(3, 2), rows("TopHeight >= 43", Samples.SOME));
        assertTrue(samples.asked("WFSServer").getLast().get("filter").contains("<gml:lowerCorner>819040 834000</gml:lowerCorner>"));
        assertEquals(List.of("107"), rows("BuildingNameEN = 'O''Brien''s Court'", null));
        assertEquals(List.of("103", "104"), rows("BuildingNameTC IN ('第3座', '第4座')", null));
        assertEquals(List.of("110"), rows("BuildingNameEN LIKE '%k 10' AND NOT TopHeight < 45", null));
        assertEquals(List.of("100", "134"), rows("(TopHeight <= 40 OR TopHeight > 73) AND BaseHeight IS NOT NULL", null));
        assertEquals(List.of(), rows("BuildingNameEN = '</fes:Literal>&x;<![CDATA[' OR BuildingNameEN LIKE '\\%!_x'", null));
        assertEquals(4, samples.client.countOf(Samples.BUILDING, new Question(null, "TopHeight > 70"), Progress.NONE));
        assertEquals(List.of("107"), rows(Question.among("BuildingNameEN", List.of("O'Brien's Court")).where(), null));
    }

    @Test
    void whatIsNoConditionIsToldBeforeTheServerIsAsked() {
        for (String none : new String[] {"", "TopHeight >", "TopHeight > 'a", "1=1 OR 1=1", "a = b", "a = 1; DROP TABLE x", "a ~ 1",
            "(a = 1", "a IN ()", "a = 'x", "a = ''" + "''".repeat(40_000) + "' b", "a = 1 a = 2", "(".repeat(100_000) + "a = 1", "NOT ".repeat(100_000) + "a = 1", "a LIKE '\u0001'",
            "a = '" + "x".repeat(5_000) + "'", "a = 1 OR ".repeat(100) + "a = 1"}) {
            int before = samples.standIn.asked().size();
            var e = assertThrows(ServerException.class, () -> rows(none, null), none);
            assertTrue(e.text().toString().length() < 300);
            assertTrue(samples.standIn.asked().subList(before, samples.standIn.asked().size()).stream()
                    .noneMatch(each -> each.parameters().containsKey("filter")), none);
        }
    }

    @Test
    void aServerThatKnowsNoFiltersIsFoundOut() throws IOException {
        samples.standIn.fail(Fault.UNHEEDED, 100, "WFSServer");
        samples.taken.clear();
        Fetched fetched = samples.client.query(Samples.BUILDING, new Question(null, "TopHeight > 70"), 100, samples.taken::add,
                Progress.NONE);
        assertEquals(Samples.rows(31, 4), samples.rows());
        assertTrue(fetched.notes().toString().contains("does not heed"), fetched.notes().toString());
    }

    @Test
    void whereArcGisDoesNotAnswerItIsAskedInstead() throws IOException {
        try (var both = new Samples()) {
            both.standIn.fail(Fault.UNAVAILABLE, 100, "/rest/");
            assertEquals(3, both.fetch(Samples.SOME).features());
            assertEquals(Samples.rows(2, 3), both.rows());
        }
    }

    private static GmlPage.Counted gml(String shape) throws ServerException {
        return GmlPage.of(("<wfs:FeatureCollection xmlns:wfs='w' xmlns:gml='g' xmlns:a='a' numberMatched='7'>"
                + "<gml:boundedBy><gml:Envelope/></gml:boundedBy><gml:featureMember><a:L gml:id='L.5'><a:name> x &amp; y </a:name>"
                + "<a:at>" + shape + "</a:at><a:none/></a:L></gml:featureMember></wfs:FeatureCollection>")
                        .getBytes(StandardCharsets.UTF_8), null,
                HERE);
    }

    private static Geometry shape(String gml) throws ServerException {
        return gml(gml).page().features().getFirst().geometry();
    }

    @Test
    void allFormsOfGmlAreUnderstood() throws ServerException {
        GmlPage.Counted counted = gml("<gml:Point srsName='EPSG:2326'><gml:pos>834000 819000</gml:pos></gml:Point>");
        assertEquals(7, counted.matched());
        assertEquals("5", counted.page().features().getFirst().id());
        assertEquals("x & y", counted.page().features().getFirst().text("name"));
        String same = "POINT (834000 819000)";
        assertEquals(same, counted.page().features().getFirst().geometry().toString());
        assertEquals(same, shape("<gml:Point srsName='urn:ogc:def:crs:EPSG::2326'><gml:pos srsDimension='3'>"
                + "819000 834000 5</gml:pos></gml:Point>").toString());
        assertEquals(same, shape("<gml:Point srsName='http://www.opengis.net/gml/srs/epsg.xml#2326'><gml:coordinates>"
                + "819000,834000</gml:coordinates></gml:Point>").toString());
        String ring = "834000 819000 834000 819010 834010 819010 834000 819000";
        String polygon = "POLYGON ((834000 819000, 834000 819010, 834010 819010, 834000 819000))";
        assertEquals(polygon, shape("<gml:Polygon srsName='EPSG:2326'><gml:exterior><gml:LinearRing><gml:posList>"
                + ring
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>").toString());
        assertEquals(polygon,
                shape("<gml:Polygon srsName='EPSG:2326'><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>"
                + "834000,819000 834000,819010 834010,819010 834000,819000</gml:coordinates></gml:LinearRing>"
                + "</gml:outerBoundaryIs></gml:Polygon>").toString());
        assertEquals(polygon, shape("<gml:Surface srsName='EPSG:2326'><gml:patches><gml:PolygonPatch><gml:exterior>"
                + "<gml:LinearRing><gml:posList>" + ring
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>"
                + "</gml:patches></gml:Surface>").toString());
        assertEquals(2, shape("<gml:MultiSurface srsName='EPSG:2326'>"
                + ("<gml:surfaceMember><gml:Polygon><gml:exterior>"
                + "<gml:LinearRing><gml:posList>" + ring
                        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
                + "</gml:surfaceMember>").repeat(2) + "</gml:MultiSurface>").getNumGeometries());
        assertEquals("LINESTRING (834000 819000, 834010 819000)", shape("<gml:Curve srsName='EPSG:2326'><gml:segments>"
                + "<gml:LineStringSegment><gml:posList>834000 819000 834010 819000</gml:posList></gml:LineStringSegment>"
                + "</gml:segments></gml:Curve>").toString());
    }

    @Test
    void whatReachesOutOfADocumentIsNotRead() {
        String hostile = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><wfs:FeatureCollection xmlns:wfs='w'>"
                + "&e;</wfs:FeatureCollection>";
        assertThrows(ServerException.class,
                () -> GmlPage.of(hostile.getBytes(StandardCharsets.UTF_8), null, HERE));
        assertThrows(ServerException.class, () -> gml("<gml:X>".repeat(100_000)));
        assertThrows(ServerException.class, () -> gml("<gml:Point><gml:pos>1e999 2</gml:pos></gml:Point>"));
        assertThrows(ServerException.class,
                () -> gml("<gml:LineString><gml:pos>834000 819000</gml:pos></gml:LineString>"));
    }

    @Test
    void damagedAnswersAreRefusedAndNeverMore() throws IOException {
        byte[] whole = samplesGml();
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (random.nextBoolean()) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            try {
                GmlPage.of(damaged, null, HERE);
            } catch (ServerException e) {
                assertTrue(e.text().toString().length() < 1000);
            }
        }
    }

    private static byte[] samplesGml() {
        return ("<wfs:FeatureCollection xmlns:wfs='w' xmlns:gml='g' xmlns:a='a'>" + ("<wfs:member><a:L gml:id='L.5'>"
                + "<a:name>x</a:name><a:at><gml:Polygon srsName='EPSG:2326'><gml:exterior><gml:LinearRing><gml:posList>"
                + "834000 819000 834000 819010 834010 819010 834000 819000</gml:posList></gml:LinearRing></gml:exterior>"
                + "</gml:Polygon></a:at></a:L></wfs:member>").repeat(3) + "</wfs:FeatureCollection>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
