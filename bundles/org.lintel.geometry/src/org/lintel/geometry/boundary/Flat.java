// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.boundary;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.profile.Region;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Flat areas by JTS, on a grid of ten micrometres. */
final class Flat {

    static final GeometryFactory FACTORY = new GeometryFactory();
    private static final PrecisionModel GRID = new PrecisionModel(1e5);

    private Flat() {
    }

    static Geometry none() {
        return FACTORY.createPolygon();
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? areas(OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, GRID)) : none();
    }

    static Geometry difference(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? areas(OverlayNG.overlay(a, b, OverlayNG.DIFFERENCE, GRID)) : a;
    }

    static Geometry union(List<? extends Geometry> parts) {
        return parts.isEmpty() ? none()
                : areas(UnaryUnionNG.union(FACTORY.buildGeometry(new ArrayList<>(parts)), GRID));
    }

    /** Without the lines and points that touching areas leave, and what is thinner than a millimetre all over. */
    private static Geometry areas(Geometry geometry) {
        var kept = new ArrayList<Polygon>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon p && p.getArea() > 5e-4 * p.getLength()) {
                kept.add(p);
            }
        }
        return kept.size() == 1 ? kept.getFirst() : FACTORY.createMultiPolygon(kept.toArray(Polygon[]::new));
    }

    static Polygon triangle(Plane plane, Vec a, Vec b, Vec c) {
        return FACTORY.createPolygon(new Coordinate[] {at(plane, a), at(plane, b), at(plane, c), at(plane, a)});
    }

    private static Coordinate at(Plane plane, Vec p) {
        return new Coordinate(plane.x(p), plane.y(p));
    }

    /** An area of one plane, moved along the normal of another into it. */
    static Geometry moved(Geometry geometry, Plane from, Plane to) {
        Geometry moved = geometry.copy();
        moved.apply((CoordinateFilter) c -> {
            Vec p = from.point(c.x, c.y);
            c.setX(to.x(p));
            c.setY(to.y(p));
        });
        moved.geometryChanged();
        return moved;
    }

    /** The polygons of an area. */
    static List<Region> regions(Geometry geometry) {
        var found = new ArrayList<Region>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon p && !p.isEmpty()) {
                var holes = new ArrayList<double[]>();
                for (int h = 0; h < p.getNumInteriorRing(); h++) {
                    holes.add(ring(p.getInteriorRingN(h)));
                }
                found.add(new Region(ring(p.getExteriorRing()), holes));
            }
        }
        return found;
    }

    private static double[] ring(LinearRing ring) {
        double[] xy = new double[(ring.getNumPoints() - 1) * 2];
        for (int i = 0; i < xy.length / 2; i++) {
            xy[i * 2] = ring.getCoordinateN(i).x;
            xy[i * 2 + 1] = ring.getCoordinateN(i).y;
        }
        return xy;
    }

    /** A point inside, far from the edges where it can be. */
    static Vec inside(Geometry geometry, Plane plane) {
        Coordinate c = geometry.getInteriorPoint().getCoordinate();
        return plane.point(c.x, c.y);
    }
}
