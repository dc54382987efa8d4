// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Looks at the flat faces of an element and keeps what outside air reaches. One for each thread. */
final class FaceStudy {

    /** Smaller faces are left out, in m². */
    static final double SMALL = 0.01;

    /** What is less high is the edge of a floor, not the end of a wall, in metres. */
    private static final double TALL = 1;

    private final Air air;
    private final double spacing;

    FaceStudy(Air air, double spacing) {
        this.air = air;
        this.spacing = spacing;
    }

    /** What outside air reaches of an element's faces. */
    List<Sheet> sheets(int element) {
        var sheets = new ArrayList<Sheet>();
        for (Facet facet : Facet.of(air.scene, element)) {
            if (facet.area() >= SMALL) {
                sheets.addAll(sheets(facet));
            }
        }
        return sheets;
    }

    private List<Sheet> sheets(Facet facet) {
        Plane plane = facet.plane();
        var counts = new EnumMap<Sight, Integer>(Sight.class);
        int n = 0;
        for (Vec p : facet.samples(air.scene, spacing)) {
            counts.merge(Sight.of(air, facet.element(), p, plane.normal()), 1, Integer::sum);
            n++;
        }
        int hidden = counts.getOrDefault(Sight.HIDDEN, 0);
        if (hidden == n) {
            return List.of();
        }
        // where a floor or a wall meets it from behind, the face of a façade is a face of the façade
        boolean backed = counts.containsKey(Sight.ENVELOPE);
        if (backed) {
            counts.remove(Sight.DEEP);
        }
        Geometry region = Flat.shadow(air.scene, facet.triangles(), plane);
        if (counts.size() == 1) {
            Sight only = counts.keySet().iterator().next();
            return only == Sight.DEEP ? besides(facet, region, false) : List.of(new Sheet(facet.element(), plane,
                    region, only, 1, false));
        }
        boolean parapet = backed && counts.containsKey(Sight.FREE) && Math.abs(plane.normal().z()) < 0.7;
        double seen = Math.max(0.5, (n - hidden) / (double) n);
        var sheets = new ArrayList<Sheet>();
        Map<Sight, Geometry> parts = Partition.of(region, (u, v) -> {
            Vec p = plane.lift(u, v);
            Sight sight = Sight.of(air, facet.element(), p, plane.normal());
            // a parapet goes on around the corner
            sight = sight == Sight.DEEP && parapet ? Sight.beside(air, p, plane) : sight;
            return backed && sight == Sight.DEEP ? Sight.ENVELOPE : sight;
        });
        for (Map.Entry<Sight, Geometry> part : parts.entrySet()) {
            if (part.getKey() == Sight.DEEP) {
                sheets.addAll(besides(facet, part.getValue(), true));
            } else if (part.getKey() != Sight.HIDDEN && part.getValue().getArea() >= SMALL) {
                sheets.add(new Sheet(facet.element(), plane, part.getValue(), part.getKey(), seen, true));
            }
        }
        return sheets;
    }

    /** Decides for what has only fabric behind it by what lies beside that, piece by piece. */
    private List<Sheet> besides(Facet facet, Geometry region, boolean cut) {
        Plane plane = facet.plane();
        var sheets = new ArrayList<Sheet>();
        for (Polygon polygon : Flat.polygons(region)) {
            if (polygon.getArea() < SMALL) {
                continue;
            }
            var counts = new EnumMap<Sight, Integer>(Sight.class);
            List<double[]> points = points(polygon, 9);
            for (double[] p : points) {
                counts.merge(Sight.beside(air, plane.lift(p[0], p[1]), plane), 1, Integer::sum);
            }
            int envelope = counts.getOrDefault(Sight.ENVELOPE, 0);
            int free = counts.getOrDefault(Sight.FREE, 0);
            if (envelope > 1 && free > 1 && polygon.getEnvelopeInternal().getHeight() > TALL && !plane.isFlat()) {
                // the end of a wall that goes on above the roof
                Partition.of(polygon, (u, v) -> Sight.beside(air, plane.lift(u, v), plane)).forEach((sight, part) -> {
                    if (part.getArea() >= SMALL) {
                        sheets.add(new Sheet(facet.element(), plane, part, sight, 0.8, true));
                    }
                });
                continue;
            }
            // at corners wall runs behind wall: a room beside a third of it suffices
            Sight most = envelope * 3 >= points.size() ? Sight.ENVELOPE : free > envelope ? Sight.FREE
                    : envelope > 0 ? Sight.ENVELOPE : Sight.DEEP;
            double share = counts.getOrDefault(most, 0) / (double) points.size();
            sheets.add(new Sheet(facet.element(), plane, polygon, most, share, cut));
        }
        return sheets;
    }

    /** Some points within a region, spread evenly, always the same; at least one. */
    static List<double[]> points(Geometry region, int wanted) {
        var found = new ArrayList<double[]>();
        var box = region.getEnvelopeInternal();
        var inside = new IndexedPointInAreaLocator(region);
        for (int i = 1; i <= wanted * 8 && found.size() < wanted; i++) {
            double u = box.getMinX() + box.getWidth() * fraction(0.5 + 0.7548776662466927 * i);
            double v = box.getMinY() + box.getHeight() * fraction(0.5 + 0.5698402909980532 * i);
            if (inside.locate(new Coordinate(u, v)) == Location.INTERIOR) {
                found.add(new double[] {u, v});
            }
        }
        if (found.isEmpty()) {
            Point point = region.getInteriorPoint();
            found.add(new double[] {point.getX(), point.getY()});
        }
        return found;
    }

    private static double fraction(double d) {
        return d - Math.floor(d);
    }
}
