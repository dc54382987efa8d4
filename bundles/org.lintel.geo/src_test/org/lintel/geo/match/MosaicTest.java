// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Outlines traced along edges are those that the union of areas gives, and nothing is traced that does not fit together. */
class MosaicTest {

    private static final GeometryFactory JTS = new GeometryFactory();
    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1e3);

    private static Polygon outline(List<double[]> triangles) {
        double[] all = triangles.stream().flatMapToDouble(Arrays::stream).toArray();
        return Mosaic.outline(all, IntStream.range(0, triangles.size()).map(i -> i * 6).toArray(), MILLIMETRES);
    }

    private static Geometry union(List<double[]> triangles) {
        List<Geometry> areas = new ArrayList<>();
        triangles.forEach(t -> areas.add(JTS.createPolygon(new Coordinate[] {new Coordinate(t[0], t[1]), new Coordinate(t[2], t[3]),
            new Coordinate(t[4], t[5]), new Coordinate(t[0], t[1])})));
        return UnaryUnionNG.union(JTS.buildGeometry(areas), MILLIMETRES);
    }

    private static void quad(List<double[]> to, double x0, double y0, double x1, double y1) {
        to.add(new double[] {x0, y0, x1, y0, x1, y1});
        to.add(new double[] {x0, y0, x1, y1, x0, y1});
    }

    /** Stars of any shape around a middle: their union is known to the other way of working it out. */
    @Test
    void starsHaveTheirOutline() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            int corners = 3 + random.nextInt(20);
            double east = 834000 + random.nextInt(1000);
            double north = 819000 + random.nextInt(1000);
            List<double[]> triangles = new ArrayList<>();
            double[][] ring = new double[corners][];
            for (int i = 0; i < corners; i++) {
                double angle = 2 * Math.PI * i / corners;
                double far = 5 + random.nextInt(40);
                ring[i] = new double[] {east + far * Math.cos(angle), north + far * Math.sin(angle)};
            }
            for (int i = 0; i < corners; i++) {
                double[] a = ring[i];
                double[] b = ring[(i + 1) % corners];
                triangles.add(new double[] {east, north, a[0], a[1], b[0], b[1]});
            }
            Collections.shuffle(triangles, random);
            Polygon traced = outline(triangles);
            assertNotNull(traced);
            Geometry united = union(triangles);
            assertEquals(united.getArea(), traced.getArea(), 0.2);
            assertTrue(traced.symDifference(united).getArea() < 0.2, () -> traced + " " + united);
        }
    }

    @Test
    void whatLiesOnAnotherOrApartOrRoundACourtIsLeftToTheUnion() {
        List<double[]> twice = new ArrayList<>();
        quad(twice, 0, 0, 10, 10);
        quad(twice, 0, 0, 10, 10);
        assertNull(outline(twice));
        List<double[]> over = new ArrayList<>();
        quad(over, 0, 0, 10, 10);
        quad(over, 5, 5, 15, 15);
        assertNull(outline(over));
        List<double[]> apart = new ArrayList<>();
        quad(apart, 0, 0, 10, 10);
        quad(apart, 20, 0, 30, 10);
        assertNull(outline(apart));
        List<double[]> corner = new ArrayList<>();
        quad(corner, 0, 0, 10, 10);
        quad(corner, 10, 10, 20, 20);
        assertNull(outline(corner));
        List<double[]> court = new ArrayList<>();
        quad(court, 0, 0, 10, 10);
        quad(court, 10, 0, 20, 10);
        quad(court, 20, 0, 30, 10);
        quad(court, 20, 10, 30, 20);
        quad(court, 20, 20, 30, 30);
        quad(court, 10, 20, 20, 30);
        quad(court, 0, 20, 10, 30);
        quad(court, 0, 10, 10, 20);
        assertNull(outline(court));
        assertNull(outline(List.of()));
        assertNull(outline(List.of(new double[] {0, 0, 0, 10, 10, 0})));
        assertNull(outline(List.of(new double[] {0, 0, 1e-9, 0, 0, 1e-9})));
        // a long edge against two short ones
        List<double[]> joint = new ArrayList<>();
        quad(joint, 0, 0, 10, 10);
        quad(joint, 10, 0, 20, 5);
        quad(joint, 10, 5, 20, 10);
        assertNull(outline(joint));
    }

    /** A strip wound around so far that its ends lie on each other makes one ring of edges, which meets itself. */
    @Test
    void aWindingStaircaseIsNoOutline() {
        List<double[]> strip = new ArrayList<>();
        int steps = 14;
        for (int i = 0; i < steps; i++) {
            double a = 2 * Math.PI * i / 10;
            double b = 2 * Math.PI * (i + 1) / 10;
            double inner = 10 + i * 0.3;
            double next = 10 + (i + 1) * 0.3;
            double[] p = {inner * Math.cos(a), inner * Math.sin(a)};
            double[] q = {(inner + 8) * Math.cos(a), (inner + 8) * Math.sin(a)};
            double[] r = {(next + 8) * Math.cos(b), (next + 8) * Math.sin(b)};
            double[] s = {next * Math.cos(b), next * Math.sin(b)};
            strip.add(new double[] {p[0], p[1], q[0], q[1], r[0], r[1]});
            strip.add(new double[] {p[0], p[1], r[0], r[1], s[0], s[1]});
        }
        assertNull(outline(strip));
        assertNotNull(outline(strip.subList(0, 12)));
    }
}
