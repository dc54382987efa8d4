// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.gpkg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.geo.feature.GeodataException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Shapes of a GeoPackage over generated values: there and back, and damaged in every way. */
class GeometryBlobTest {

    private static final GeometryFactory JTS = new GeometryFactory();

    private final Random random = new Random(2326);
    private final GeometryBlob blobs = new GeometryBlob();

    private Coordinate at(boolean high) {
        double x = switch (random.nextInt(8)) {
            case 0 -> -0.0;
            case 1 -> Double.MIN_VALUE;
            case 2 -> 1e300;
            default -> 800_000 + random.nextDouble() * 70_000;
        };
        double y = 800_000 + random.nextInt(60_000_000) / 1000.0;
        return high ? new Coordinate(x, y, random.nextInt(5000) / 10.0) : new CoordinateXY(x, y);
    }

    private Coordinate[] line(boolean high, int many) {
        var points = new Coordinate[many];
        Arrays.setAll(points, i -> at(high));
        return points;
    }

    private LinearRing ring(boolean high) {
        Coordinate[] points = line(high, 4 + random.nextInt(20));
        points[points.length - 1] = points[0].copy();
        return JTS.createLinearRing(points);
    }

    private Polygon polygon(boolean high) {
        var holes = new LinearRing[random.nextInt(3)];
        Arrays.setAll(holes, i -> ring(high));
        return JTS.createPolygon(ring(high), holes);
    }

    private Geometry shape(boolean high, int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 7)) {
            case 0 -> JTS.createPoint(at(high));
            case 1 -> JTS.createLineString(line(high, 2 + random.nextInt(30)));
            case 2 -> polygon(high);
            case 3 -> JTS.createMultiPointFromCoords(line(high, 1 + random.nextInt(9)));
            case 4 -> JTS.createMultiLineString(new LineString[] {JTS.createLineString(line(high, 2))});
            case 5 -> JTS.createMultiPolygon(new Polygon[] {polygon(high), polygon(high)});
            default -> JTS.createGeometryCollection(new Geometry[] {shape(high, depth + 1), shape(high, depth + 1)});
        };
    }

    @Test
    void everyShapeComesBackToTheLastBit() throws GeodataException {
        for (int i = 0; i < 3000; i++) {
            boolean high = i % 2 == 0;
            Geometry shape = shape(high, 0);
            assertEquals(high, GeometryBlob.hasHeights(shape));
            byte[] blob = blobs.write(shape, high);
            Geometry back = blobs.read(blob);
            assertEquals(shape.getGeometryType(), back.getGeometryType());
            assertTrue(shape.equalsExact(back));
            assertArrayEquals(blob, blobs.write(back, high));
            double[] box = GeometryBlob.box(blob);
            if (shape instanceof Point) {
                assertNull(box);
            } else {
                assertEquals(shape.getEnvelopeInternal(), new Envelope(box[0], box[1], box[2], box[3]));
            }
        }
    }

    /** Bytes changed, cut off, put in and left out, and counts and kinds set to what they never are. */
    @Test
    void damagedShapesAreReadOrRefusedInWords() {
        int refused = 0;
        for (int i = 0; i < 40_000; i++) {
            byte[] blob = blobs.write(shape(i % 2 == 0, 0), i % 2 == 0);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                blob = changed(blob);
            }
            double[] box = GeometryBlob.box(blob);
            assertTrue(box == null || box.length == 4);
            try {
                assertFalse(blobs.read(blob).getGeometryType().isEmpty());
            } catch (GeodataException e) {
                refused++;
                assertTrue(e.getMessage().contains("damaged"), e.getMessage());
            }
        }
        assertTrue(refused > 10_000 && refused < 40_000, refused + " refused");
    }

    private byte[] changed(byte[] blob) {
        byte[] other = blob.clone();
        int at = other.length == 0 ? 0 : random.nextInt(random.nextBoolean() ? Math.min(60, other.length) : other.length);
        switch (other.length == 0 ? 9 : random.nextInt(6)) {
            case 0 -> other[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> other[at] = (byte) random.nextInt(256);
            case 2 -> {
                return Arrays.copyOf(other, at);
            }
            case 3 -> {
                return Arrays.copyOf(other, other.length + random.nextInt(30));
            }
            case 4 -> {
                if (at + 4 <= other.length) {
                    ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(at, random.nextBoolean() ? Integer.MAX_VALUE : -1);
                }
            }
            case 5 -> System.arraycopy(blob, 0, other, at, other.length - at);
            default -> {
                return new byte[random.nextInt(12)];
            }
        }
        return other;
    }

    @Test
    void whatNestsWithoutEndIsRefused() {
        int deep = 200_000;
        ByteBuffer blob = ByteBuffer.allocate(8 + 9 * deep).order(ByteOrder.LITTLE_ENDIAN);
        blob.put(new byte[] {'G', 'P', 0, 1}).putInt(GeometryBlob.HK80);
        for (int i = 0; i < deep; i++) {
            blob.put((byte) 1).putInt(7).putInt(1);
        }
        assertTrue(assertThrows(GeodataException.class, () -> blobs.read(blob.array())).getMessage().contains("damaged"));
    }
}
