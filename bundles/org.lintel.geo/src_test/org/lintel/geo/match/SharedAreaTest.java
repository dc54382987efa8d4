// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Shared areas against those of an overlay, for shapes as registers and models have them. */
class SharedAreaTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double EAST = 836_000;
    private static final double NORTH = 819_000;

    private final Random random = new Random(17);

    private Geometry ring(double... corners) {
        Coordinate[] all = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Coordinate(corners[2 * i % corners.length], corners[(2 * i + 1) % corners.length]);
        }
        Geometry shape = FACTORY.createPolygon(all);
        AffineTransformation place = AffineTransformation.rotationInstance(random.nextDouble(6.28))
                .translate(EAST + random.nextDouble(30), NORTH + random.nextDouble(30));
        Geometry placed = place.transform(shape);
        return random.nextBoolean() ? placed : placed.reverse();
    }

    /** A rectangle, one with a side cut in two, a triangle, an L, a U, one with a hole, two apart. */
    private Geometry shape() {
        double w = random.nextDouble(5, 40);
        double d = random.nextDouble(5, 40);
        return switch (random.nextInt(7)) {
            case 0 -> ring(0, 0, w, 0, w, d, 0, d);
            case 1 -> ring(0, 0, w / 3, 0, w, 0, w, d, 0, d);
            case 2 -> ring(0, 0, w, d / 5, w / 4, d);
            case 3 -> ring(0, 0, w, 0, w, d / 2, w / 2, d / 2, w / 2, d, 0, d);
            case 4 -> ring(0, 0, w, 0, w, d, w * 0.7, d, w * 0.7, d / 4, w * 0.3, d / 4, w * 0.3, d, 0, d);
            case 5 -> ring(0, 0, w, 0, w, d, 0, d).difference(ring(1, 1, w / 2, 1, w / 2, d / 2));
            default -> ring(0, 0, w, 0, w, d, 0, d).union(ring(0, 0, 5, 0, 5, 5, 0, 5));
        };
    }

    @Test
    void itIsTheAreaOfTheOverlay() {
        int shared = 0;
        for (int i = 0; i < 4000; i++) {
            Geometry a = shape();
            Geometry b = shape();
            double overlay = Areas.shared(a, b).getArea();
            assertEquals(overlay, SharedArea.of(a, b), 1e-5, () -> a + " and " + b);
            assertEquals(overlay, SharedArea.of(b, a), 1e-5, () -> b + " and " + a);
            shared += overlay > 1 ? 1 : 0;
        }
        assertTrue(shared > 1000, "enough of them overlap");
    }

    @Test
    void whatTouchesSharesNothing() {
        Geometry one = FACTORY.toGeometry(new Envelope(EAST, EAST + 10, NORTH, NORTH + 10));
        Geometry next = FACTORY.toGeometry(new Envelope(EAST + 10, EAST + 20, NORTH, NORTH + 10));
        assertEquals(0, SharedArea.of(one, next));
        assertEquals(0, SharedArea.of(one, FACTORY.createPolygon()));
        assertEquals(0, SharedArea.of(FACTORY.createPoint(new Coordinate(EAST + 1, NORTH + 1)), one));
        assertEquals(100, SharedArea.of(one, one.copy()), 1e-9);
    }
}
