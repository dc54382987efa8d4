// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Regions on a plane, in the plane's own coordinates, on a grid of a micrometre. */
final class Flat {

    private static final PrecisionModel GRID = new PrecisionModel(1e6);
    static final GeometryFactory FACTORY = new GeometryFactory();

    /** Regions this far out would have no digits left for a micrometre. */
    private static final double FARTHEST = 1e7;

    private Flat() {
    }

    static Geometry empty() {
        return FACTORY.createPolygon();
    }

    static Coordinate onGrid(Coordinate c) {
        return new Coordinate(GRID.makePrecise(c.x), GRID.makePrecise(c.y));
    }

    static void add(List<Polygon> all, Plane plane, Vec a, Vec b, Vec c) {
        var at = new Coordinate[4];
        at[0] = new Coordinate(plane.u(a), plane.v(a));
        at[1] = new Coordinate(plane.u(b), plane.v(b));
        at[2] = new Coordinate(plane.u(c), plane.v(c));
        at[3] = at[0].copy();
        double twice = (at[1].x - at[0].x) * (at[2].y - at[0].y) - (at[2].x - at[0].x) * (at[1].y - at[0].y);
        boolean near = true;
        for (Coordinate one : at) {
            near &= Math.abs(one.x) < FARTHEST && Math.abs(one.y) < FARTHEST;
        }
        if (near && Math.abs(twice) > 1e-9) {
            all.add(FACTORY.createPolygon(at));
        }
    }

    static Geometry union(List<? extends Geometry> all) {
        if (all.isEmpty()) {
            return empty();
        }
        return all.size() == 1 ? all.getFirst() : areas(UnaryUnionNG.union(new ArrayList<>(all), FACTORY, GRID));
    }

    /** Lines cut where they meet. */
    static Geometry noded(List<Geometry> lines) {
        return UnaryUnionNG.union(lines, FACTORY, GRID);
    }

    static Geometry and(Geometry a, Geometry b) {
        Envelope one = a.getEnvelopeInternal();
        Envelope other = b.getEnvelopeInternal();
        if (!one.intersects(other)) {
            return empty();
        }
        if (a.isRectangle() && b.isRectangle()) {
            Envelope both = one.intersection(other);
            return both.getArea() > 0 ? rectangle(both.getMinX(), both.getMinY(), both.getMaxX(), both.getMaxY())
                    : empty();
        }
        if (other.contains(one) && b.isRectangle()) {
            return a;
        }
        return one.contains(other) && a.isRectangle() ? b
                : areas(OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, GRID));
    }

    static Geometry minus(Geometry a, Geometry b) {
        return !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal()) ? a
                : areas(OverlayNG.overlay(a, b, OverlayNG.DIFFERENCE, GRID));
    }

    /** Without the points and lines in which regions only touch. */
    private static Geometry areas(Geometry region) {
        return region instanceof Polygonal ? region
                : FACTORY.createMultiPolygon(polygons(region).toArray(Polygon[]::new));
    }

    static Polygon rectangle(double u0, double v0, double u1, double v1) {
        return FACTORY.createPolygon(new Coordinate[] {new Coordinate(u0, v0), new Coordinate(u1, v0),
            new Coordinate(u1, v1), new Coordinate(u0, v1), new Coordinate(u0, v0)});
    }

    /** A region on one plane as seen on another, along the other's normal. */
    static Geometry moved(Geometry region, Plane from, Plane to) {
        Geometry copy = region.copy();
        copy.apply((CoordinateFilter) c -> {
            Vec p = from.lift(c.x, c.y);
            c.x = to.u(p);
            c.y = to.v(p);
        });
        copy.geometryChanged();
        return copy.isValid() ? copy : areas(GeometryFixer.fix(copy));
    }

    /** The polygons a region consists of. */
    static List<Polygon> polygons(Geometry region) {
        var found = new ArrayList<Polygon>();
        for (int i = 0; i < region.getNumGeometries(); i++) {
            if (region.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                found.add(polygon);
            }
        }
        return found;
    }
}
