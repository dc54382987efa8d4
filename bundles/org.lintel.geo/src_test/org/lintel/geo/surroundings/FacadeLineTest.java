// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** What a straight piece of façade sees: by trigonometry, turned, and against another engine. */
class FacadeLineTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A wall of 40 m that looks to the north, its middle at the origin. */
    private static FacadeLine wall(double turn) {
        double azimuth = Math.toRadians(turn);
        // along is a quarter turn clockwise of outwards: of a wall to the north, east
        return new FacadeLine(Math.sin(azimuth), Math.cos(azimuth), 0, -20, 20);
    }

    private static Geometry area(double turn, double... corners) {
        Coordinate[] ring = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(corners[2 * i % corners.length], corners[(2 * i + 1) % corners.length]);
        }
        return AffineTransformation.rotationInstance(-Math.toRadians(turn)).transform(FACTORY.createPolygon(ring));
    }

    @Test
    void distanceAndAzimuthsAreThoseOfTrigonometryHoweverItIsTurned() {
        for (double turn : new double[] {0, 37, 90, 180, 271.5, 359}) {
            FacadeLine.Seen seen = wall(turn).seen(area(turn, 10, 25, 30, 25, 30, 45, 10, 45));
            assertEquals(25, seen.distance(), 1e-9);
            assertEquals(0, Math.IEEEremainder(seen.start() - turn - Math.toDegrees(Math.atan2(10, 45)), 360), 1e-9);
            assertEquals(0, Math.IEEEremainder(seen.end() - turn - Math.toDegrees(Math.atan2(30, 25)), 360), 1e-9);
        }
    }

    @Test
    void whatLiesBesideItIsMeasuredFromItsEnd() {
        assertEquals(Math.hypot(10, 15), wall(0).seen(area(0, 30, 15, 50, 15, 50, 40, 30, 40)).distance(), 1e-9);
    }

    @Test
    void whatLiesBehindDoesNotCount() {
        assertNull(wall(0).seen(area(0, -10, -30, 10, -30, 10, -5, -10, -5)));
        // half of it before, half behind: only what is before
        FacadeLine.Seen seen = wall(0).seen(area(0, 30, -10, 40, -10, 40, 10, 30, 10));
        assertEquals(10, seen.distance(), 1e-3);
        assertEquals(Math.toDegrees(Math.atan2(30, 10)), seen.start(), 1e-9);
        assertEquals(90, seen.end(), 0.1);
    }

    @Test
    void distancesAreThoseOfJtsToWhatLiesInFront() {
        var random = new Random(62);
        Geometry before = area(0, -1000, 0.01, 1000, 0.01, 1000, 1000, -1000, 1000);
        Geometry line = FACTORY.createLineString(new Coordinate[] {new Coordinate(-20, 0), new Coordinate(20, 0)});
        int met = 0;
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble(-80, 80);
            double y = random.nextDouble(-40, 80);
            Geometry block = area(0, x, y, x + random.nextDouble(1, 30), y, x + random.nextDouble(1, 30), y + random.nextDouble(1, 30));
            Geometry front = block.intersection(before);
            FacadeLine.Seen seen = wall(0).seen(block);
            assertEquals(front.isEmpty(), seen == null, block::toText);
            if (seen != null && !front.intersects(line.buffer(0.02))) {
                assertEquals(front.distance(line), seen.distance(), 1e-6, block::toText);
                met++;
            }
        }
        assertTrue(met > 100, "enough of them were compared");
    }
}
