// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Areas such as registers have them. */
class AreasTest {

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void overlapIsSharedOverBoth() {
        Geometry one = wkt("POLYGON((834000 819000, 834010 819000, 834010 819010, 834000 819010, 834000 819000))");
        Geometry half = wkt("POLYGON((834005 819000, 834015 819000, 834015 819010, 834005 819010, 834005 819000))");
        assertEquals(1.0 / 3, Areas.iou(one, half), 1e-9);
        assertEquals(1, Areas.iou(one, one), 1e-12);
        assertEquals(0, Areas.iou(one, wkt("POINT(834001 819001)")), 0);
        assertEquals(0, Areas.iou(one, wkt("POLYGON EMPTY")), 0);
    }

    @Test
    void ringsThatCrossThemselvesAreMended() {
        Geometry bow = Areas.valid(wkt("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))"));
        assertTrue(bow.isValid());
        assertEquals(50, bow.getArea(), 1e-9);
        assertTrue(Areas.valid(null).isEmpty());
    }

    @Test
    void azimuthIsThatOfTheLongerSide() {
        Geometry box = wkt("POLYGON((0 0, 17.32050808 10, 14.82050808 14.33012702, -2.5 4.33012702, 0 0))");
        assertEquals(30, Areas.azimuth(box), 1e-6);
        assertTrue(Double.isNaN(Areas.azimuth(wkt("LINESTRING(0 0, 1 1)"))));
        assertEquals(2, Areas.turn(179, 1), 1e-9);
        assertEquals(10, Areas.turn(0, 80), 1e-9, "a square has no longer side");
    }
}
