// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes shapes of positions as files have them, and forgives what files get wrong and only one shape can be meant by: rings
 * that are not closed, holes that have no area. What is no shape at all is null.
 */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {
    }

    static Point point(Coordinate at) {
        return FACTORY.createPoint(at);
    }

    /** @return null for fewer than two positions */
    static LineString line(Coordinate[] points) {
        return points.length < 2 ? null : FACTORY.createLineString(points);
    }

    /** @return null if it has fewer than three corners */
    static LinearRing ring(Coordinate[] points) {
        if (points.length < 3) {
            return null;
        }
        Coordinate[] closed = points;
        if (!points[0].equals2D(points[points.length - 1])) {
            closed = Arrays.copyOf(points, points.length + 1);
            closed[points.length] = points[0].copy();
        }
        return closed.length < 4 ? null : FACTORY.createLinearRing(closed);
    }

    /** @return null if its outer ring is none */
    static Polygon polygon(List<Coordinate[]> rings) {
        LinearRing shell = rings.isEmpty() ? null : ring(rings.get(0));
        if (shell == null) {
            return null;
        }
        List<LinearRing> holes = new ArrayList<>(rings.size() - 1);
        for (Coordinate[] hole : rings.subList(1, rings.size())) {
            LinearRing ring = ring(hole);
            if (ring != null) {
                holes.add(ring);
            }
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /** One shape of several: of one kind where they are; null for none. */
    static Geometry collect(List<? extends Geometry> parts) {
        return parts.isEmpty() ? null : FACTORY.buildGeometry(parts);
    }

    /** The same, but a Multi… also of one. */
    static Geometry multi(List<? extends Geometry> parts) {
        if (parts.size() != 1) {
            return collect(parts);
        }
        Geometry only = parts.get(0);
        if (only instanceof Polygon polygon) {
            return FACTORY.createMultiPolygon(new Polygon[] {polygon});
        }
        if (only instanceof LineString line) {
            return FACTORY.createMultiLineString(new LineString[] {line});
        }
        return only instanceof Point point ? FACTORY.createMultiPoint(new Point[] {point}) : only;
    }
}
