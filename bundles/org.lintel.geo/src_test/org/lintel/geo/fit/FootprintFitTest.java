// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintel.core.task.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Footprints laid onto polygons: found where they were put, ambiguous where they are symmetric. */
class FootprintFitTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Geometry polygon(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(xy[2 * i % xy.length], xy[2 * i % xy.length + 1]);
        }
        return FACTORY.createPolygon(ring);
    }

    private static List<Fit> fit(Geometry plan, Geometry polygon) {
        return FootprintFit.of(plan, polygon, Progress.NONE);
    }

    /** Blocks of a building with wings of different length, a courtyard now and then: none looks like itself turned. */
    private static Geometry building(Random random) {
        double wide = 20 + random.nextInt(60);
        double deep = 12 + random.nextInt(12);
        double wing = 6 + random.nextInt(8);
        double out = deep * 0.8 + random.nextInt(10);
        Geometry all = polygon(0, 0, wide, 0, wide, deep, 0, deep).union(polygon(0, 0, wing, 0, wing, deep + out, 0, deep + out));
        return random.nextBoolean() ? all : all.difference(polygon(wing + 1, 3, wing + 5, 3, wing + 5, 8, wing + 1, 8));
    }

    @Test
    void whereItWasPutThereItIsFound() {
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            Geometry plan = building(random);
            var pose = new Pose(random.nextDouble() * 360, 800_000 + random.nextDouble() * 60_000,
                    800_000 + random.nextDouble() * 40_000);
            List<Fit> fits = fit(plan, pose.apply(plan));
            assertEquals(1, fits.size(), () -> plan + " " + pose);
            Fit fit = fits.getFirst();
            assertEquals(0, Pose.apart(pose.rotation(), fit.pose().rotation()), 1e-4, plan::toString);
            assertEquals(0, fit.pose().apply(new Coordinate(0, 0)).distance(pose.apply(new Coordinate(0, 0))), 1e-3, plan::toString);
            assertEquals(1, fit.overlap(), 1e-4);
            assertEquals(fit.corners().size(), fit.paired());
            assertEquals(0, fit.worst(), 1e-3);
        }
    }

    @Test
    void symmetricShapesAreToldWithAllTheirWays() {
        Geometry oblong = polygon(0, 0, 9.29, 0, 9.29, 7, 0, 7);
        var pose = new Pose(30, 834_141, 819_946);
        List<Fit> two = fit(oblong, pose.apply(oblong));
        assertEquals(List.of(30L, -150L), two.stream().map(each -> Math.round(each.pose().rotation())).sorted((a, b) -> Long
                .compare(b, a)).toList());
        Geometry square = polygon(0, 0, 8, 0, 8, 8, 0, 8);
        assertEquals(4, fit(square, pose.apply(square)).size());
        // a square but for the breadth of a wall
        assertEquals(4, fit(polygon(0, 0, 8.1, 0, 8.1, 8, 0, 8), pose.apply(square)).size());
        Geometry cross = polygon(4, 0, 8, 0, 8, 4, 12, 4, 12, 8, 8, 8, 8, 12, 4, 12, 4, 8, 0, 8, 0, 4, 4, 4);
        assertEquals(4, fit(cross, pose.apply(cross)).size());
        Geometry round = FACTORY.createPoint(new Coordinate(0, 0)).buffer(20, 16);
        assertTrue(fit(round, pose.apply(round)).size() > 4);
    }

    @Test
    void anAnnexOnOneSideDoesNotDrawItAway() {
        Geometry plan = polygon(0, 0, 40, 0, 40, 14, 12, 14, 12, 30, 0, 30);
        var pose = new Pose(-72, 834_141, 819_946);
        Geometry with = pose.apply(plan.union(polygon(40, 0, 46, 0, 46, 8, 40, 8)));
        Fit fit = fit(plan, with).getFirst();
        assertEquals(-72, fit.pose().rotation(), 0.2);
        assertEquals(0, fit.pose().apply(new Coordinate(0, 0)).distance(pose.apply(new Coordinate(0, 0))), 0.2);
        List<Fit.Corner> alone = fit.corners().stream().filter(corner -> !corner.isPaired()).toList();
        assertTrue(!alone.isEmpty() && alone.stream().anyMatch(corner -> corner.off() > 5), alone::toString);
    }

    /** Two corners of a large block that the register has a little off. */
    @Test
    void aFewWrongCornersAreToldAndPullNothing() {
        Geometry plan = polygon(0, 0, 70, 0, 70, 12, 58, 12, 58, 20, 46, 20, 46, 30, 22, 30, 22, 44, 0, 44);
        Geometry drawn = polygon(0, 0, 70.6, 0.3, 70, 12, 58, 12, 58, 20, 46, 20, 46, 30, 22, 30, 22.5, 44.4, 0, 44);
        var pose = new Pose(40, 834_141, 819_946);
        Fit fit = fit(plan, pose.apply(drawn)).getFirst();
        assertEquals(40, fit.pose().rotation(), 1e-4);
        assertEquals(0, fit.pose().apply(new Coordinate(0, 0)).distance(pose.apply(new Coordinate(0, 0))), 1e-3);
        assertEquals(10, fit.paired());
        assertEquals(2, fit.apart().size());
        assertEquals(0, fit.worst(), 1e-3);
        fit.apart().forEach(index -> assertEquals(0.65, fit.corners().get(index).off(), 0.03));
    }

    @Test
    void cornersAreDigitisedToAFewTenthsOfAMetre() {
        var random = new Random(11);
        Geometry plan = building(random);
        var pose = new Pose(123.4, 836_000, 820_000);
        Geometry rough = pose.apply(plan);
        rough.apply((CoordinateFilter) each -> {
            each.setX(each.x + 0.02 * Math.sin(each.x * 7));
            each.setY(each.y + 0.02 * Math.cos(each.y * 5));
        });
        Fit fit = fit(plan, rough).getFirst();
        assertEquals(123.4, fit.pose().rotation(), 0.2);
        assertEquals(fit.corners().size(), fit.paired());
        assertTrue(fit.worst() > 0.001 && fit.worst() < 0.1, fit::toString);
        double squares = fit.corners().stream().mapToDouble(corner -> corner.off() * corner.off()).sum();
        assertEquals(Math.sqrt(squares / fit.corners().size()), fit.rms(), 1e-9);
        Fit.Corner one = fit.corners().getFirst();
        assertEquals(one.off(), fit.pose().apply(new Coordinate(one.x(), one.y())).distance(new Coordinate(one.easting(),
                one.northing())), 1e-9);
    }

    @Test
    void whatHasNoAreaIsRefused() {
        Geometry some = polygon(0, 0, 10, 0, 10, 7, 0, 7);
        for (Geometry none : Stream.of("POLYGON EMPTY", "LINESTRING (0 0, 10 10)", "POLYGON ((0 0, 1 0, 0 0, 0 0))",
                "POINT (1 1)").map(FootprintFitTest::read).toList()) {
            assertThrows(IllegalArgumentException.class, () -> fit(some, none), none::toString);
            assertThrows(IllegalArgumentException.class, () -> fit(none, some), none::toString);
        }
        Geometry coast = FACTORY.createPoint(new Coordinate(0, 0)).buffer(90_000, 2_000);
        assertThrows(IllegalArgumentException.class, () -> fit(some, coast));
        // a ring that crosses itself, as registers have them
        assertTrue(fit(some, read("POLYGON ((0 0, 10 0, 0 7, 10 7, 0 0))")).getFirst().overlap() < 0.8);
    }

    private static Geometry read(String text) {
        try {
            return new WKTReader(FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
