// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** Pages of features as servers write them, whole and damaged. */
class PageTest {

    private static final URI HERE = URI.create("http://127.0.0.1/query");
    private static final String OUTER = square(834_000, 100, true);
    private static final String HOLE = square(834_010, 10, false);
    private static final String OTHER = square(834_200, 100, true);

    private static String square(int east, int size, boolean clockwise) {
        int north = size == 100 ? 819_000 : 819_010;
        String[] corners = {east + "," + north, east + "," + (north + size), (east + size) + "," + (north + size),
            (east + size) + "," + north, east + "," + north};
        List<String> ring = Arrays.asList(corners);
        return "[[" + String.join("],[", clockwise ? ring : ring.reversed()) + "]]";
    }

    /** With quotes that need no escapes here. */
    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static Geometry esri(String shape) throws ServerException {
        byte[] body = json("{'spatialReference':{'wkid':102140,'latestWkid':2326},'features':["
                + "{'attributes':{'OBJECTID':1},"
                + "'geometry':" + shape + "}]}");
        return EsriPage.of(Json.answer(body, HERE), "OBJECTID", null, HERE).features().getFirst().geometry();
    }

    @Test
    void ringsOfEsriBecomePolygonsWithTheirHoles() throws ServerException {
        assertEquals(10_000, esri("{'rings':[" + OUTER + "]}").getArea());
        assertEquals(9_900, esri("{'rings':[" + HOLE + "," + OUTER + "]}").getArea());
        Geometry two = esri("{'rings':[" + OUTER + "," + HOLE + "," + OTHER + "]}");
        assertEquals(2, two.getNumGeometries());
        assertEquals(19_900, two.getArea());
        // a single outline the wrong way round is an outline still
        assertEquals(100, esri("{'rings':[" + HOLE + "]}").getArea());
        assertEquals("POINT (834000 819000)", esri("{'x':834000,'y':819000}").toString());
        assertEquals(100, esri("{'paths':[[[834000,819000],[834000,819100]]]}").getLength());
        assertEquals(2, esri("{'points':[[834000,819000],[834000,819100]]}").getNumGeometries());
    }

    @Test
    void whatEsriSendsInAnotherSystemIsRefused() {
        assertThrows(ServerException.class, () -> esri("{'x':114.1,'y':22.3}"));
        assertThrows(ServerException.class, () -> esri("{'rings':[[[834000,819000]]]}"));
        assertThrows(ServerException.class, () -> esri("{'curveRings':[]}"));
    }

    @Test
    void damagedPagesAreRefusedAndNeverMore() {
        String page = "{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'EPSG:2326'}},"
                + "'features':[{'type':'Feature','id':1,'geometry':{'type':'Polygon','coordinates':["
                + OUTER + ","
                + HOLE + "]},'properties':{'OBJECTID':1,'名':'x'}}],'exceededTransferLimit':true}";
        String esri = "{'spatialReference':{'wkid':102140},'features':[{'attributes':{'OBJECTID':1},'geometry':"
                + "{'rings':[" + OUTER + "," + HOLE + "]}}]}";
        var random = new Random(5);
        int whole = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] body = json(i % 2 == 0 ? page : esri);
            for (int n = random.nextInt(4); n > 0; n--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            body = random.nextInt(4) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
            try {
                Page read = i % 2 == 0 ? Page.ofGeoJson(body, null, HERE)
                        : EsriPage.of(Json.answer(body, HERE), "OBJECTID", null, HERE);
                whole += read.features().size();
            } catch (ServerException e) {
                assertTrue(e.text().toString().length() < 1500, e.text().toString());
            }
        }
        assertTrue(whole > 500, "many were not damaged");
    }
}
