// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads the shape of a record of a shapefile; heights are read, measures are not. */
final class ShpShape {

    private static final int POINT = 1;
    private static final int LINES = 3;
    private static final int POLYGON = 5;
    private static final int POINTS = 8;
    /** What is added to the number of a type for one with heights, and for one with measures. */
    private static final int WITH_Z = 10;
    private static final int WITH_M = 20;
    /** Bytes of type and box in front of counts. */
    private static final int BOX = 36;

    /** Null for the null shape, for kinds that are none of a map, and for damage. */
    Geometry read(ByteBuffer bytes) {
        int type = bytes.getInt(0);
        boolean high = type > WITH_Z && type < WITH_M;
        try {
            return switch (type > WITH_M ? type - WITH_M : type > WITH_Z ? type - WITH_Z : type) {
                case POINT -> Shapes.point(high ? new Coordinate(bytes.getDouble(4), bytes.getDouble(12), bytes.getDouble(20))
                        : new CoordinateXY(bytes.getDouble(4), bytes.getDouble(12)));
                case POINTS -> points(coordinates(bytes, bytes.getInt(BOX), BOX + 4, high));
                case LINES -> lines(parts(bytes, high));
                case POLYGON -> polygons(parts(bytes, high));
                default -> null;
            };
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Coordinate[] coordinates(ByteBuffer bytes, int count, int from, boolean high) {
        if (count < 0 || count > (bytes.limit() - from) / 16) {
            throw new IndexOutOfBoundsException();
        }
        int heights = from + 16 * count + 16;
        var all = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            double x = bytes.getDouble(from + 16 * i);
            double y = bytes.getDouble(from + 16 * i + 8);
            all[i] = high ? new Coordinate(x, y, bytes.getDouble(heights + 8 * i)) : new CoordinateXY(x, y);
        }
        return all;
    }

    private static List<Coordinate[]> parts(ByteBuffer bytes, boolean high) {
        int parts = bytes.getInt(BOX);
        int count = bytes.getInt(BOX + 4);
        if (parts < 0 || parts > bytes.limit() / 4) {
            throw new IndexOutOfBoundsException();
        }
        Coordinate[] all = coordinates(bytes, count, BOX + 8 + 4 * parts, high);
        List<Coordinate[]> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = bytes.getInt(BOX + 8 + 4 * i);
            int to = i + 1 < parts ? bytes.getInt(BOX + 12 + 4 * i) : count;
            if (from < 0 || to < from || to > count) {
                throw new IndexOutOfBoundsException();
            }
            split.add(Arrays.copyOfRange(all, from, to));
        }
        return split;
    }

    private static Geometry points(Coordinate[] all) {
        List<Point> points = new ArrayList<>();
        for (Coordinate at : all) {
            points.add(Shapes.point(at));
        }
        return Shapes.multi(points);
    }

    private static Geometry lines(List<Coordinate[]> parts) {
        List<Geometry> lines = new ArrayList<>();
        for (Coordinate[] part : parts) {
            Geometry line = Shapes.line(part);
            if (line != null) {
                lines.add(line);
            }
        }
        return Shapes.collect(lines);
    }

    private static List<Coordinate[]> alone(Coordinate[] ring) {
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(ring);
        return rings;
    }

    /** Outer rings go clockwise, holes the other way; a hole belongs to the smallest ring that it stands in. */
    private static Geometry polygons(List<Coordinate[]> rings) {
        List<List<Coordinate[]>> shells = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            if (ring.length < 4) {
                continue;
            }
            if (rings.size() > 1 && Orientation.isCCW(ring)) {
                holes.add(ring);
            } else {
                shells.add(alone(ring));
            }
        }
        for (Coordinate[] hole : holes) {
            List<Coordinate[]> owner = null;
            double smallest = Double.POSITIVE_INFINITY;
            for (List<Coordinate[]> shell : shells) {
                double size = Area.ofRing(shell.get(0));
                if (size < smallest && PointLocation.isInRing(hole[0], shell.get(0))) {
                    owner = shell;
                    smallest = size;
                }
            }
            if (owner == null) {
                // drawn the wrong way round by its author: it is ground of its own
                shells.add(alone(hole));
            } else {
                owner.add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        for (List<Coordinate[]> shell : shells) {
            Polygon polygon = Shapes.polygon(shell);
            if (polygon != null) {
                polygons.add(polygon);
            }
        }
        return Shapes.collect(polygons);
    }
}
