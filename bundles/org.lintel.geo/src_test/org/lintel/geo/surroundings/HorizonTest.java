// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Angles of horizons, by trigonometry and by looking along many rays. */
class HorizonTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double EAST = 836_000;
    private static final double NORTH = 819_000;

    private static Geometry area(double... corners) {
        Coordinate[] ring = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(EAST + corners[2 * i % corners.length], NORTH + corners[(2 * i + 1) % corners.length]);
        }
        return FACTORY.createPolygon(ring);
    }

    @Test
    void aWallIsSeenUnderTheAngleOfItsHeightByDistance() {
        var horizon = new Horizon(EAST, NORTH, 10);
        horizon.block(area(-20, 30, 20, 30, 20, 40, -20, 40), 40);
        // the two sectors beside north see it at 30 m: 30 by 30
        assertEquals(45, horizon.elevation(0), 1e-9);
        assertEquals(45, horizon.elevation(35), 1e-9);
        // from 20 to 30 degrees the nearest of it lies at 20 degrees
        assertEquals(Math.toDegrees(Math.atan2(30, 30 / Math.cos(Math.toRadians(20)))), horizon.elevation(2), 1e-9);
        // its end is at 33.69 degrees: the sector holds it, the next does not
        assertEquals(Math.toDegrees(Math.atan2(30, 30 / Math.cos(Math.toRadians(30)))), horizon.elevation(3), 1e-9);
        assertEquals(0, horizon.elevation(4));
        assertEquals(0, horizon.elevation(18));
        assertTrue(horizon.sky() < 1 && horizon.sky() > 0.85, horizon::toString);
    }

    @Test
    void whatIsNarrowIsNotMissedAndWhatIsLowDoesNotCount() {
        var horizon = new Horizon(EAST, NORTH, 10);
        horizon.block(area(100, 3, 100.2, 3, 100.2, 3.2, 100, 3.2), 110);
        assertEquals(Math.toDegrees(Math.atan2(100, Math.hypot(100, 3))), horizon.elevation(8), 1e-9);
        horizon.block(area(-10, -10, -5, -10, -5, -5, -10, -5), 9.9);
        horizon.block(area(-10, -10, -5, -10, -5, -5, -10, -5), Double.NaN);
        assertEquals(0, horizon.elevation(22));
    }

    @Test
    void underABlockNothingIsLeftOfTheSky() {
        var horizon = new Horizon(EAST, NORTH, 10);
        horizon.block(area(-5, -5, 5, -5, 5, 5, -5, 5), 20);
        assertEquals(0, horizon.sky());
        assertEquals(1, new Horizon(EAST, NORTH, 10).sky());
    }

    /** In each sector no ray sees more than the horizon says, and the steepest of many sees nearly as much. */
    @Test
    void noRaySeesMore() {
        var random = new Random(6);
        for (int round = 0; round < 60; round++) {
            var horizon = new Horizon(EAST, NORTH, 0);
            List<double[][]> triangles = new ArrayList<>();
            for (int t = 0; t < 5; t++) {
                double[][] triangle = new double[3][];
                double x = random.nextDouble(-60, 60);
                double y = random.nextDouble(-60, 60);
                for (int k = 0; k < 3; k++) {
                    triangle[k] = new double[] {x + random.nextDouble(-25, 25), y + random.nextDouble(-25, 25), random.nextDouble(-20, 60)};
                }
                triangles.add(triangle);
                for (int k = 0; k < 3; k++) {
                    double[] a = triangle[k];
                    double[] b = triangle[(k + 1) % 3];
                    horizon.edge(EAST + a[0], NORTH + a[1], a[2], EAST + b[0], NORTH + b[1], b[2]);
                }
            }
            for (int sector = 0; sector < Horizon.SECTORS; sector++) {
                double seen = 0;
                for (int ray = 0; ray <= 400; ray++) {
                    double azimuth = Math.toRadians((sector + ray / 400.0) * 10);
                    for (double[][] triangle : triangles) {
                        seen = Math.max(seen, along(triangle, Math.sin(azimuth), Math.cos(azimuth)));
                    }
                }
                assertTrue(horizon.elevation(sector) >= seen - 1e-6, sector + ": " + horizon.elevation(sector) + " and " + seen);
                assertTrue(horizon.elevation(sector) <= seen + 8, sector + ": " + horizon.elevation(sector) + " and " + seen);
            }
        }
    }

    /** The steepest angle at which a half-plane upright on an azimuth meets the edges of a triangle. */
    private static double along(double[][] triangle, double u, double v) {
        double most = 0;
        for (int k = 0; k < 3; k++) {
            double[] a = triangle[k];
            double[] b = triangle[(k + 1) % 3];
            double before = a[0] * v - a[1] * u;
            double after = b[0] * v - b[1] * u;
            if (before == after || before > 0 == after > 0) {
                continue;
            }
            double share = before / (before - after);
            double distance = (a[0] + share * (b[0] - a[0])) * u + (a[1] + share * (b[1] - a[1])) * v;
            double height = a[2] + share * (b[2] - a[2]);
            most = distance > 0 && height > 0 ? Math.max(most, Math.toDegrees(Math.atan2(height, distance))) : most;
        }
        return most;
    }
}
