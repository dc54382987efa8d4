// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.util.List;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas compared, such as they come: rings of registers cross themselves now and then. */
final class Areas {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Areas() {
    }

    /** A valid geometry of it; the thing itself where it is one already, empty where it is null. */
    static Geometry valid(Geometry any) {
        if (any == null) {
            return FACTORY.createPolygon();
        }
        return any instanceof Polygonal && !any.isValid() ? GeometryFixer.fix(any) : any;
    }

    static Geometry shared(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return FACTORY.createPolygon();
        }
        return overlay(a, b, OverlayNG.INTERSECTION);
    }

    static Geometry without(Geometry a, Geometry b) {
        return overlay(a, b, OverlayNG.DIFFERENCE);
    }

    static Geometry together(List<Geometry> all) {
        Geometry sum = FACTORY.createPolygon();
        for (Geometry each : all) {
            sum = sum.isEmpty() ? each : overlay(sum, each, OverlayNG.UNION);
        }
        return sum;
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        try {
            return OverlayNGRobust.overlay(a, b, operation);
        } catch (TopologyException | IllegalArgumentException e) {
            return operation == OverlayNG.INTERSECTION ? FACTORY.createPolygon() : a;
        }
    }

    /** Intersection over union; 0 where one has no area. */
    static double iou(Geometry a, Geometry b) {
        if (!a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return 0;
        }
        double shared = shared(a, b).getArea();
        double all = a.getArea() + b.getArea() - shared;
        return all > 0 ? shared / all : 0;
    }

    /** Degrees from east of the longer side of the least rectangle around, from 0 to 180; NaN where there is none. */
    static double azimuth(Geometry area) {
        if (area.getArea() <= 0 || !(MinimumAreaRectangle.getMinimumRectangle(area) instanceof Polygon box)) {
            return Double.NaN;
        }
        Coordinate[] p = box.getCoordinates();
        boolean first = p[0].distance(p[1]) >= p[1].distance(p[2]);
        Coordinate from = first ? p[0] : p[1];
        Coordinate to = first ? p[1] : p[2];
        return (Math.toDegrees(Math.atan2(to.y - from.y, to.x - from.x)) + 360) % 180;
    }

    /** How far two directions of sides differ: 0 to 45 degrees, for a square has no longer side. */
    static double turn(double one, double other) {
        double off = Math.abs(one - other) % 90;
        return Math.min(off, 90 - off);
    }
}
