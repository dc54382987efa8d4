// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileGridTest {

    /** Worked out by hand: (834158 + 4786700) / (256 * 152.874056...) = 118.07, (8353100 - 819951) / ... = 192.49. */
    @Test
    void aPlaceLiesInTheTileThatTheSchemeSays() {
        assertEquals(List.of(new Tile(10, 143, 192)), TileGrid.covering(new Envelope(834_158, 834_158, 819_951, 819_951), 10));
        assertEquals(0.149291, TileGrid.resolution(20), 1e-6);
    }

    @Test
    void tilesCoverAnAreaWithoutGapOrOverlapAndEachLiesInItsParent() {
        var area = new Envelope(834_000, 834_200, 819_900, 820_000);
        List<Tile> tiles = TileGrid.covering(area, 18);
        var all = new Envelope();
        double sum = 0;
        for (Tile tile : tiles) {
            assertTrue(tile.area().intersects(area), tile.toString());
            Envelope parent = tile.parent().area();
            parent.expandBy(1e-6);
            assertTrue(parent.contains(tile.area()), tile.toString());
            all.expandToInclude(tile.area());
            sum += tile.area().getArea();
        }
        assertTrue(all.contains(area));
        assertEquals(all.getArea(), sum, 1e-3);
        assertNull(new Tile(0, 0, 0).parent());
    }

    @Test
    void theLevelIsTheOneOfTheNearestPixel() {
        assertEquals(18, TileGrid.level(TileGrid.resolution(18), 10, 20));
        assertEquals(18, TileGrid.level(TileGrid.resolution(18) * 1.4, 10, 20));
        assertEquals(17, TileGrid.level(TileGrid.resolution(18) * 1.45, 10, 20));
        assertEquals(20, TileGrid.level(0.03, 10, 20));
        assertEquals(10, TileGrid.level(200, 10, 20));
    }

    @Test
    void anAreaThatIsAbsurdlyLargeOrElsewhereHasNoEndlessList() {
        assertEquals(List.of(), TileGrid.covering(new Envelope(0, 1e9, 0, 1e9), 20));
        assertEquals(List.of(), TileGrid.covering(new Envelope(), 10));
        assertTrue(TileGrid.covering(new Envelope(-1e12, -1e12 + 1, 1e12, 1e12 + 1), 20).size() <= 1);
    }
}
