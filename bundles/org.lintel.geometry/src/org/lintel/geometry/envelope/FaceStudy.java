// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Vec;
import org.locationtech.jts.geom.Geometry;
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
    private final boolean rooms;

    /** @param rooms whether there are any; around none, as in a bare frame, all there is to say of a face is whether it is seen */
    FaceStudy(Air air, double spacing, boolean rooms) {
        this.air = air;
        this.spacing = spacing;
        this.rooms = rooms;
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
        int element = facet.element();
        var counts = new EnumMap<Sight, Integer>(Sight.class);
        List<Vec> samples = facet.samples(air.scene, spacing);
        Sight[] seen = new Sight[samples.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Sight.of(air, element, samples.get(i), plane.normal());
            counts.merge(seen[i], 1, Integer::sum);
        }
        int hidden = counts.getOrDefault(Sight.HIDDEN, 0);
        if (hidden == seen.length) {
            return List.of();
        }
        if (!rooms) {
            return List.of(new Sheet(element, plane, Outline.of(air.scene, facet.triangles(), plane), Sight.FREE,
                    (seen.length - hidden) / (double) seen.length, false));
        }
        // where a floor or a wall meets it from behind, the face of a façade is a face of the façade; but a parapet
        // goes on around the corner
        boolean backed = counts.containsKey(Sight.ENVELOPE);
        boolean parapet = backed && counts.containsKey(Sight.FREE) && Math.abs(plane.normal().z()) < 0.7;
        Meaning meant = (sight, p) -> {
            Sight so = sight == Sight.DEEP && parapet ? Sight.beside(air, p, plane) : sight;
            return backed && so == Sight.DEEP ? Sight.ENVELOPE : so;
        };
        var known = new ArrayList<Partition.Spot>();
        for (int i = 0; i < seen.length; i++) {
            Vec p = samples.get(i);
            known.add(new Partition.Spot(plane.u(p), plane.v(p), meant.of(seen[i], p)));
        }
        Geometry region = Outline.of(air.scene, facet.triangles(), plane);
        List<Silhouettes.Line> lines = Silhouettes.of(air, plane, region.getEnvelopeInternal(), facet.triangles(),
                Sight.inwards(plane.normal()), Sight.DEPTH);
        Map<Sight, Geometry> parts = Partition.of(region, lines, known, (u, v) -> {
            Vec p = plane.lift(u, v);
            return meant.of(Sight.of(air, element, p, plane.normal()), p);
        });
        boolean cut = parts.size() > 1;
        double share = cut ? Math.max(0.5, (seen.length - hidden) / (double) seen.length) : 1;
        var sheets = new ArrayList<Sheet>();
        for (Map.Entry<Sight, Geometry> part : parts.entrySet()) {
            if (part.getKey() == Sight.DEEP) {
                sheets.addAll(besides(facet, part.getValue(), cut));
            } else if (part.getKey() != Sight.HIDDEN && part.getValue().getArea() >= SMALL) {
                sheets.add(new Sheet(element, plane, part.getValue(), part.getKey(), share, cut));
            }
        }
        return sheets;
    }

    /** What is meant by what is seen at a point. */
    private interface Meaning {
        Sight of(Sight sight, Vec p);
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
                Partition.Look look = (u, v) -> Sight.beside(air, plane.lift(u, v), plane);
                var known = new ArrayList<Partition.Spot>();
                for (double[] p : points(polygon, (int) Math.clamp(polygon.getArea() / 0.2, 9, 400))) {
                    known.add(new Partition.Spot(p[0], p[1], look.at(p[0], p[1])));
                }
                Partition.of(polygon, List.of(), known, look).forEach((sight, part) -> {
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
        var inside = new Within(region);
        for (int i = 1; i <= wanted * 8 && found.size() < wanted; i++) {
            double u = box.getMinX() + box.getWidth() * fraction(0.5 + 0.7548776662466927 * i);
            double v = box.getMinY() + box.getHeight() * fraction(0.5 + 0.5698402909980532 * i);
            if (inside.holdsInside(u, v)) {
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
