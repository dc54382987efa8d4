// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lintel.core.text.Language;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xml.sax.InputSource;

/** Maps as SVG: sound XML whatever stands in them, north up, the same bytes each time. */
class MapPainterTest {

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static String svg(MapScene scene) {
        var surface = new SvgSurface(400, 300, "title </svg>");
        MapPainter.paint(scene, surface, Language.ZH_HK);
        return surface.svg();
    }

    private static MapScene scene(String label) {
        Geometry box = wkt("POLYGON((834000 819000, 834040 819000, 834040 819030, 834000 819030, 834000 819000),"
                + "(834010 819010, 834010 819020, 834020 819020, 834010 819010))");
        return new MapScene(new Envelope(834000, 834040, 819000, 819030), List.of(
                new MapScene.Item(box, MapRole.ACCEPTED, label, "<script>alert(1)</script>\u0000\u202e"),
                new MapScene.Item(wkt("POINT(834020 819015)"), MapRole.MODEL, "", ""),
                new MapScene.Item(wkt("MULTILINESTRING((834000 819000, 834001 819001))"), MapRole.NEIGHBOUR, "", ""),
                new MapScene.Item(wkt("POLYGON EMPTY"), MapRole.NEIGHBOUR, "nothing", "")), List.of("Map data © A & B"));
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String svg = svg(scene("觀海鑽 & \"x\" <b>"));
        var factory = DocumentBuilderFactory.newInstance();
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(svg.contains("觀海鑽 &amp; &quot;x&quot; &lt;b&gt;"), svg);
        assertTrue(svg.contains("Map data © A &amp; B"));
        assertTrue(svg.contains("已接受"), "the legend, in the reader's language");
        assertFalse(svg.contains("\u202e"));
    }

    @Test
    void northIsUpAndEastToTheRight() {
        String svg = svg(scene("x"));
        // 834000..834040 over 400 units with a margin of 8 % on each side
        double scale = 400 / (40 * 1.16);
        double left = 200 - 20 * scale;
        double top = 150 - 15 * scale;
        assertTrue(svg.contains("M" + hundredths(left) + " " + hundredths(300 - top)), svg);
        assertTrue(svg.contains("L" + hundredths(400 - left) + " " + hundredths(top)), svg);
        assertEquals(svg, svg(scene("x")));
    }

    private static String hundredths(double value) {
        return Double.toString(Math.rint(value * 100) / 100);
    }

    /** Each line is one text element, right of the scale; nothing is lost where one ends. */
    @Test
    void aLongAttributionIsBrokenIntoLinesAndNothingOfItIsLost() {
        String words = "Lands Department; source: the Government of the Hong Kong SAR, Common Spatial Data Infrastructure (CSDI) Portal"
                + " / 地政總署；資料來源：香港特別行政區政府空間數據共享平台（CSDI）；數據的知識產權屬政府所有";
        String svg = svg(new MapScene(new Envelope(834000, 834040, 819000, 819030), List.of(), List.of(words)));
        List<String> lines = Pattern.compile("<text[^>]*text-anchor=\"end\"[^>]*>([^<]*)</text>").matcher(svg).results()
                .map(each -> each.group(1)).toList().reversed();
        assertTrue(lines.size() > 2, svg);
        assertEquals(words.replace(" ", ""), String.join("", lines).replace(" ", ""));
        for (String line : lines) {
            double wide = line.codePoints().mapToDouble(c -> c > 0x2e80 ? 10 : 5.8).sum();
            assertTrue(wide <= 400 * 5 / 6.0 - 76, line);
        }
        String unbroken = "x".repeat(200);
        assertTrue(svg(new MapScene(new Envelope(834000, 834040, 819000, 819030), List.of(), List.of(unbroken, ""))).endsWith("</svg>\n"));
    }

    @Test
    void aPlaceWithoutSizeIsDrawnToo() {
        String svg = svg(new MapScene(new Envelope(834000, 834000, 819000, 819000), List.of(), List.of()));
        assertTrue(svg.endsWith("</svg>\n"));
        assertTrue(svg.contains("834000 E"), svg);
    }
}
