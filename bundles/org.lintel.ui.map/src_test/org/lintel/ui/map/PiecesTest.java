// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.geo.map.MapRole;
import org.lintel.geo.map.MapScene;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** What is seen, and what is pointed at. */
class PiecesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static MapScene.Item item(MapRole role, String key, double west, double south, double size) {
        return new MapScene.Item(FACTORY.toGeometry(new Envelope(west, west + size, south, south + size)), role, "", key);
    }

    private final Pieces pieces = new Pieces(List.of(
            item(MapRole.MODEL, "model", 0, 0, 20),
            item(MapRole.NEIGHBOUR, "podium", 0, 0, 30),
            item(MapRole.ACCEPTED, "tower", 0, 0, 20),
            item(MapRole.NEIGHBOUR, "kiosk", 22, 22, 4),
            item(MapRole.NEIGHBOUR, "far", 500, 500, 10),
            new MapScene.Item(FACTORY.createPolygon(), MapRole.NEIGHBOUR, "", "nothing")));

    @Test
    void onlyWhatIsSeenIsDrawnInTheOrderOfTheScene() {
        assertEquals(List.of("model", "podium", "tower", "kiosk"),
                pieces.in(new Envelope(-10, 100, -10, 100)).stream().map(MapScene.Item::tip).toList());
        assertEquals(List.of(), pieces.in(new Envelope(200, 300, 200, 300)));
    }

    @Test
    void whatIsDecidedOnIsPointedAtFirst() {
        assertEquals("tower", pieces.at(5, 5, 0.1).tip());
        assertEquals("kiosk", pieces.at(24, 24, 0.1).tip(), "the smaller of two that stand on each other");
        assertEquals("podium", pieces.at(28, 10, 0.1).tip());
        assertEquals("kiosk", pieces.at(26.05, 24, 0.1).tip(), "nearly is enough");
        assertNull(pieces.at(100, 100, 1));
        assertNull(Pieces.NONE.at(0, 0, 1));
    }

    @Test
    void theModelAloneIsFoundToo() {
        var alone = new Pieces(List.of(item(MapRole.MODEL, "model", 0, 0, 20)));
        assertEquals("model", alone.at(5, 5, 0.1).tip());
    }
}
