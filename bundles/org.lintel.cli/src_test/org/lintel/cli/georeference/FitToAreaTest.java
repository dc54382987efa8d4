// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code georeference set --to} and what doctor says with a register at hand, on a house of 9.29 m by 7 m. */
class FitToAreaTest {

    private static final String KEY = "3414619950T20120223";

    @TempDir
    Path folder;
    private Path house;
    private String before;

    @BeforeEach
    void house() throws IOException {
        house = folder.resolve("house.ifc");
        lintel("sample", "village-house", "-p", "panels=0", "-o", house.toString(), "-q").ends(0);
        before = Files.readString(house);
    }

    /** A ring laid at E 834141.553 N 819946.786, turned 30 degrees. */
    private static String ring(double... xy) {
        var ring = new StringBuilder();
        for (int i = 0; i <= xy.length / 2; i++) {
            double x = xy[2 * i % xy.length];
            double y = xy[2 * i % xy.length + 1];
            ring.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.4f,%.4f]",
                    834141.553 + x * Math.cos(Math.PI / 6) - y * Math.sin(Math.PI / 6),
                    819946.786 + x * Math.sin(Math.PI / 6) + y * Math.cos(Math.PI / 6)));
        }
        return ring.toString();
    }

    private static String feature(String properties, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
                + ring + "]]}}";
    }

    private Path file(String name, String... features) throws IOException {
        return Files.writeString(folder.resolve(name), "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                + "{\"name\":\"EPSG:2326\"}},\"features\":[" + String.join(",", features) + "]}");
    }

    private Path block() throws IOException {
        return file("blocks.geojson", feature("\"BuildingCSUID\":\"" + KEY + "\",\"BaseHeight\":24.5,\"TopHeight\":32.7",
                ring(0, 0, 9.29, 0, 9.29, 7, 0, 7)));
    }

    private JsonNode place() throws IOException {
        return new ObjectMapper().readTree(lintel("georeference", "doctor", house.toString(), "-f", "json").out()).at("/0/place");
    }

    @Test
    void anOblongFitsTwoWaysAndTheUserChooses() throws IOException {
        String area = block().toString();
        var both = lintel("georeference", "set", house.toString(), "--to", area).ends(1);
        assertTrue(both.out().contains("it fits 2 ways") && both.out().contains("--rotation 30.00")
                && both.out().contains("--rotation -150.00"), both.out());
        assertTrue(both.err().contains("choose one with --rotation"), both.err());
        assertEquals(before, Files.readString(house), "nothing is written before somebody chose");
        assertTrue(lintel("georeference", "set", house.toString(), "--to", area, "--rotation", "75").ends(2).err()
                .contains("30.00°"));
        String told = lintel("georeference", "set", house.toString(), "--to", area, "--rotation", "28", "--height", "24.5").ends(0)
                .out();
        assertTrue(told.contains("4 of 4 corners have one of the model, residual 0.000 m RMS"), told);
        assertEquals(834141.553, place().at("/origin/0").asDouble(), 2e-3);
        assertEquals(819946.786, place().at("/origin/1").asDouble(), 2e-3);
        assertEquals(24.5, place().at("/origin/2").asDouble(), 1e-9);
        assertEquals(30, place().at("/rotation").asDouble(), 1e-2);
        // the height stays without another word
        lintel("georeference", "set", house.toString(), "--to", area, "--rotation", "30", "-q").ends(0);
        assertEquals(24.5, place().at("/origin/2").asDouble(), 1e-9);
        assertTrue(lintel("georeference", "set", house.toString(), "--to", area, "--lang", "zh-HK").ends(1).out()
                .contains("有 2 種擬合"));
    }

    @Test
    void byKeyOfALayerOfAFileAndOfTheCache() throws IOException {
        Path data = block();
        lintel("georeference", "set", house.toString(), "--to", "building=" + KEY, "--data", data.toString(), "--rotation", "30",
                "--height", "24.5", "-q").ends(0);
        JsonNode first = place();
        lintel("georeference", "set", house.toString(), "--to", data + "=" + KEY, "--rotation", "30", "-q").ends(0);
        assertEquals(first, place());
        Path cache = folder.resolve("cache.gpkg");
        String layer = "landsd_rcd_1637211194312_35158/Building";
        lintel("csdi", "import", data.toString(), "--to", layer, "--cache", cache.toString(), "-q").ends(0);
        lintel("georeference", "set", house.toString(), "--to", layer + "=" + KEY.toLowerCase(Locale.ROOT), "--cache",
                cache.toString(), "--rotation", "30", "-q").ends(0);
        assertEquals(first, place());
        assertTrue(lintel("georeference", "set", house.toString(), "--to", layer + "=3414619951T20120223", "--cache",
                cache.toString()).ends(3).err().contains("there is no \"3414619951T20120223\""));
    }

    @Test
    void ontoALotOrAPolygonOfGml() throws IOException {
        Path lots = file("lots.geojson", feature("\"LOTCSUID\":\"4280 1424\",\"CISLOTDISPLAYNAME\":\"DD 375 Lot 12\"",
                ring(0, 0, 9.29, 0, 9.29, 7, 0, 7)));
        lintel("georeference", "set", house.toString(), "--to", "lot=dd375 LOT 12", "--data", "lot=" + lots, "--rotation", "30",
                "-q").ends(0);
        assertEquals(834141.553, place().at("/origin/0").asDouble(), 2e-3);
        Path gml = Files.writeString(folder.resolve("area.gml"), """
                <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                 xmlns:x="http://example.org"><wfs:member><x:Area gml:id="a"><x:shape>
                <gml:Polygon srsName="urn:ogc:def:crs:EPSG::2326"><gml:exterior><gml:LinearRing><gml:posList>
                819946.786 834141.553 819946.786 834150.843 819953.786 834150.843 819953.786 834141.553 819946.786 834141.553
                </gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></x:shape></x:Area></wfs:member></wfs:FeatureCollection>
                """);
        lintel("georeference", "set", house.toString(), "--to", gml.toString(), "--rotation", "0", "-q").ends(0);
        assertEquals(0, place().at("/rotation").asDouble(), 1e-3);
        assertTrue(lintel("georeference", "set", house.toString(), "--to", gml.toString(), "--of", "site").ends(1).err()
                .contains("have no body"));
    }

    @Test
    void aBadFitIsRefusedUnlessAskedFor() throws IOException {
        Path other = file("other.geojson", feature("", ring(0, 0, 30, 0, 30, 4, 0, 4)));
        var refused = lintel("georeference", "set", house.toString(), "--to", other.toString()).ends(1);
        assertTrue(refused.err().contains("it fits badly") && refused.err().contains("--min-overlap"), refused.err());
        assertTrue(refused.out().contains("65.0 m², onto 120.0 m²"), refused.out());
        assertEquals(before, Files.readString(house));
        lintel("georeference", "set", house.toString(), "--to", other.toString(), "--min-overlap", "10", "--rotation", "0", "-q")
                .ends(0);
        assertNotEquals(before, Files.readString(house));
    }

    @Test
    void whatIsNoAreaIsTold() throws IOException {
        Path two = file("two.geojson", feature("\"n\":\"one\"", ring(0, 0, 9, 0, 9, 7, 0, 7)), feature("\"n\":\"two\"",
                ring(0, 0, 5, 0, 5, 5, 0, 5)));
        String set = house.toString();
        assertTrue(lintel("georeference", "set", set, "--to", two.toString()).ends(2).err().contains("several areas"));
        assertTrue(lintel("georeference", "set", set, "--to", two + "=three").ends(2).err().contains("\"three\""));
        lintel("georeference", "set", set, "--to", two + "=one", "--rotation", "30", "--dry-run").ends(0);
        Path none = Files.writeString(folder.resolve("none.geojson"), "{\"type\":\"Point\",\"coordinates\":[834141,819946]}");
        assertTrue(lintel("georeference", "set", set, "--to", none.toString()).ends(2).err().contains("no area"));
        assertTrue(lintel("georeference", "set", set, "--to", "nowhere").ends(2).err().contains("LAYER=KEY"));
        assertTrue(lintel("georeference", "set", set, "--to", "lot=1", "--data", two.toString()).ends(2).err()
                .contains("--data lot=FILE"));
        assertTrue(lintel("georeference", "set", set, "--to", two.toString(), "--at", "1,2").ends(2).err().contains("one of --at"));
        Path broken = Files.writeString(folder.resolve("broken.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[{");
        lintel("georeference", "set", set, "--to", broken.toString()).ends(3);
    }

    /** Turned the wrong way about its own corner, as when the sign of the angle is lost. */
    @Test
    void theFootprintTellsThatTheSignIsWrong() throws IOException {
        Path data = block();
        lintel("georeference", "set", house.toString(), "--to", data.toString(), "--rotation", "30", "--height", "24.5", "-q").ends(0);
        claim();
        String sound = Files.readString(house);
        var well = lintel("georeference", "doctor", house.toString(), "--data", data.toString()).ends(0);
        assertTrue(well.out().contains("blocks.geojson"), "whose data it is: " + well.out());
        String spoilt = sound.replaceFirst("(0\\.86602\\d*),(0\\.5\\d*|0\\.49\\d*),", "$1,-$2,");
        assertNotEquals(sound, spoilt);
        Files.writeString(house, spoilt);
        String alone = lintel("georeference", "doctor", house.toString()).out();
        assertFalse(alone.contains("G08  wrong"), "without a register nothing tells: " + alone);
        String told = lintel("georeference", "doctor", house.toString(), "--data", data.toString()).ends(1).out();
        assertTrue(told.contains("G08  wrong") && told.contains("the sign is wrong"), told);
        lintel("georeference", "fix", house.toString(), "--data", data.toString(), "-q").ends(0);
        assertEquals(30, place().at("/rotation").asDouble(), 1e-2);
        lintel("georeference", "doctor", house.toString(), "--data", data.toString()).ends(0);
    }

    @Test
    void besideItsFootprintOrItsLotItIsToldHowMuch() throws IOException {
        Path data = block();
        Path lots = file("lots.geojson", feature("\"CISLOTDISPLAYNAME\":\"DD 375 Lot 12\"", ring(-2, -2, 11, -2, 11, 9, -2, 9)));
        lintel("georeference", "set", house.toString(), "--at", "834144.3,819948.3,24.5", "--rotation", "30", "-q").ends(0);
        claim();
        String[] doctor = {"georeference", "doctor", house.toString(), "--data", data.toString(), "--data", "lot=" + lots};
        String told = lintel(doctor).out();
        assertTrue(told.contains("G17  open"), told);
        Files.writeString(house, Files.readString(house).replaceFirst("834144\\.3,819948\\.3,", "834147.3,819950.3,"));
        told = lintel(doctor).ends(1).out();
        assertTrue(told.contains("G17  wrong the model is said to be " + KEY), told);
        Files.writeString(house, Files.readString(house).replace(KEY, "3414619951T20120223"));
        told = lintel(doctor).out();
        assertTrue(told.contains("cannot be compared") || told.contains("lies"), told);
    }

    /** A block and a lot that the model claims. */
    private void claim() throws IOException {
        Files.writeString(house, Files.readString(house).replaceFirst("(#(\\d+)=IFCSITE\\(.*)",
                "#900001=IFCLIBRARYREFERENCE(\\$,'" + KEY + "',\\$,\\$,\\$,\\$);\n$1"));
    }
}
