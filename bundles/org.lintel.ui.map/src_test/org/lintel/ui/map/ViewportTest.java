// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Which part of the map is seen, however one came there. */
class ViewportTest {

    private static final Envelope BLOCK = new Envelope(834_000, 834_100, 819_000, 819_040);

    @Test
    void allOfAnAreaFits() {
        Viewport view = Viewport.fit(BLOCK, 400, 300);
        assertTrue(view.area().contains(BLOCK));
        assertEquals(834_050, view.easting());
        assertEquals(819_020, view.northing());
        // the wider side decides: 100 m and 8 % on both sides over 400 pixels
        assertEquals(116.0 / 400, view.resolution(), 1e-12);
    }

    @Test
    void northIsUpAndEastToTheRight() {
        Viewport view = Viewport.fit(BLOCK, 400, 300);
        assertTrue(view.x(834_100) > view.x(834_000));
        assertTrue(view.y(819_040) < view.y(819_000));
        assertEquals(834_012.345, view.eastingAt(view.x(834_012.345)), 1e-6);
        assertEquals(819_033.21, view.northingAt(view.y(819_033.21)), 1e-6);
    }

    @Test
    void whatIsPulledFollowsTheMouse() {
        Viewport view = Viewport.fit(BLOCK, 400, 300);
        double below = view.eastingAt(120);
        double north = view.northingAt(80);
        Viewport pulled = view.pulled(30, -20);
        assertEquals(below, pulled.eastingAt(150), 1e-6);
        assertEquals(north, pulled.northingAt(60), 1e-6);
    }

    @Test
    void whatLiesBelowTheMouseStaysThereWhenZooming() {
        Viewport view = Viewport.fit(BLOCK, 400, 300);
        for (double factor : new double[] {1.25, 0.4, 1e6, 1e-9}) {
            Viewport zoomed = view.zoomed(factor, 333, 17);
            assertEquals(view.eastingAt(333), zoomed.eastingAt(333), 1e-6);
            assertEquals(view.northingAt(17), zoomed.northingAt(17), 1e-6);
            assertTrue(zoomed.resolution() >= Viewport.FINEST && zoomed.resolution() <= Viewport.COARSEST);
        }
    }

    @Test
    void theMiddleStaysWhenTheCanvasGrows() {
        Viewport view = Viewport.fit(BLOCK, 400, 300).resized(900, 500);
        assertEquals(834_050, view.eastingAt(450), 1e-9);
        assertEquals(819_020, view.northingAt(250), 1e-9);
    }

    @Test
    void aPlaceThatIsSeenDoesNotMoveTheMap() {
        Viewport view = Viewport.fit(BLOCK, 400, 300);
        assertSame(view, view.showing(new Envelope(834_040, 834_060, 819_010, 819_020)));
        assertSame(view, view.showing(new Envelope()));
        assertSame(view, view.showing(new Envelope(830_000, 840_000, 810_000, 820_000)), "larger than the canvas");
        Viewport moved = view.showing(new Envelope(834_500, 834_520, 819_500, 819_510));
        assertEquals(834_510, moved.easting());
        assertEquals(view.resolution(), moved.resolution());
    }

    @Test
    void aCanvasWithoutSizeAndAPlaceWithoutSizeAreNoTrouble() {
        Viewport view = Viewport.fit(new Envelope(834_000, 834_000, 819_000, 819_000), 0, 0);
        assertTrue(Double.isFinite(view.resolution()) && view.resolution() > 0);
        assertEquals(834_000, view.easting());
    }
}
