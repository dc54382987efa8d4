// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.geometry.scene.Scene;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The outline of triangles, or other polygons without holes, on a plane. Sides that two of them share go away and the
 * rest is strung together to rings, which is all there is to do for the faces of sound bodies; where that makes no
 * sound region, it is their union.
 */
final class Outline {

    /** Of so many polygons it is looked for corners that lie on sides of others. */
    private static final int FEW = 60;

    /** What lies so near to a side lies on it, in metres: the grid takes half a micrometre. */
    private static final double ON = 2e-6;

    private record Leg(Coordinate from, Coordinate to) {
    }

    private final Set<Leg> legs = new LinkedHashSet<>();
    private boolean simple = true;

    private Outline() {
    }

    /** What triangles of a scene cover on a plane, seen along its normal from either side. */
    static Geometry of(Scene scene, int[] triangles, Plane plane) {
        var all = new ArrayList<Polygon>(triangles.length);
        for (int t : triangles) {
            Flat.add(all, plane, scene.corner(t, 0), scene.corner(t, 1), scene.corner(t, 2));
        }
        return of(all);
    }

    /** The union of polygons without holes, of triangles of a closed body as seen from one side. */
    static Geometry of(List<Polygon> all) {
        List<Polygon> triangles = before(all);
        if (triangles.size() < 2) {
            return Flat.union(triangles);
        }
        List<Coordinate[]> rings = new ArrayList<>(triangles.size());
        for (Polygon triangle : triangles) {
            Coordinate[] ring = triangle.getExteriorRing().getCoordinates();
            for (int i = 0; i < ring.length; i++) {
                ring[i] = Flat.onGrid(ring[i]);
            }
            rings.add(ring);
        }
        Geometry region = strung(rings);
        if (region == null && rings.size() <= FEW) {
            region = strung(rings.stream().map(ring -> meeting(ring, rings)).toList());
        }
        return region != null ? region : Flat.union(triangles);
    }

    /** Null where what is left of the rings' sides makes no sound region. */
    private static Geometry strung(List<Coordinate[]> rings) {
        var outline = new Outline();
        rings.forEach(outline::add);
        return outline.simple ? outline.region() : null;
    }

    /** Of a closed body as much faces to one side as to the other, and what faces to one covers all. */
    private static List<Polygon> before(List<Polygon> all) {
        double sum = 0;
        double size = 0;
        var facing = new ArrayList<Polygon>();
        for (Polygon triangle : all) {
            double area = Area.ofRingSigned(triangle.getExteriorRing().getCoordinateSequence());
            sum += area;
            size += Math.abs(area);
            if (area > 0) {
                facing.add(triangle);
            }
        }
        return Math.abs(sum) < 1e-6 * size ? facing : all;
    }

    /** A ring with those corners of others that lie on its sides. */
    private static Coordinate[] meeting(Coordinate[] ring, List<Coordinate[]> others) {
        var found = new ArrayList<Coordinate>();
        for (int i = 0; i + 1 < ring.length; i++) {
            Coordinate a = ring[i];
            Coordinate b = ring[i + 1];
            var box = new Envelope(a, b);
            box.expandBy(ON);
            double length = a.distance(b);
            var on = new ArrayList<Coordinate>();
            for (Coordinate[] other : others) {
                for (Coordinate c : other) {
                    double along = ((c.x - a.x) * (b.x - a.x) + (c.y - a.y) * (b.y - a.y)) / length;
                    if (other != ring && box.contains(c) && along > ON && along < length - ON && Math.abs((c.x - a.x)
                            * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) < ON * length && !on.contains(c)) {
                        on.add(c);
                    }
                }
            }
            on.sort(Comparator.comparingDouble(a::distance));
            found.add(a);
            found.addAll(on);
        }
        found.add(ring[0]);
        return found.toArray(Coordinate[]::new);
    }

    private void add(Coordinate[] at) {
        boolean turn = !Orientation.isCCW(at);
        for (int i = 0; i + 1 < at.length; i++) {
            Coordinate from = at[turn ? i + 1 : i];
            Coordinate to = at[turn ? i : i + 1];
            // a side that is passed twice is left to the union
            simple &= !from.equals2D(to) && (legs.remove(new Leg(to, from)) || legs.add(new Leg(from, to)));
        }
    }

    /** Null where the sides make no sound region. */
    private Geometry region() {
        Map<Coordinate, Coordinate> next = new LinkedHashMap<>();
        for (Leg leg : legs) {
            if (next.put(leg.from(), leg.to()) != null) {
                return null;
            }
        }
        var shells = new ArrayList<LinearRing>();
        var holes = new ArrayList<LinearRing>();
        while (!next.isEmpty()) {
            LinearRing ring = ring(next);
            if (ring == null) {
                return null;
            }
            (Orientation.isCCW(ring.getCoordinateSequence()) ? shells : holes).add(ring);
        }
        Geometry region = null;
        if (shells.size() == 1) {
            region = Flat.FACTORY.createPolygon(shells.getFirst(), holes.toArray(LinearRing[]::new));
        } else if (holes.isEmpty() && !shells.isEmpty()) {
            region = Flat.FACTORY.createMultiPolygon(shells.stream().map(Flat.FACTORY::createPolygon)
                    .toArray(Polygon[]::new));
        }
        return region != null && (region.isRectangle() || region.isValid()) ? region : null;
    }

    /** The ring that begins with the first side left, without corners that lie on a line along an axis. */
    private static LinearRing ring(Map<Coordinate, Coordinate> next) {
        var at = new ArrayList<Coordinate>();
        Coordinate first = next.keySet().iterator().next();
        Coordinate here = first;
        do {
            at.add(here);
            here = next.remove(here);
        } while (here != null && !here.equals2D(first));
        if (here == null) {
            return null;
        }
        var kept = new ArrayList<Coordinate>();
        for (int i = 0; i < at.size(); i++) {
            Coordinate before = at.get((i + at.size() - 1) % at.size());
            Coordinate one = at.get(i);
            Coordinate after = at.get((i + 1) % at.size());
            boolean straight = before.x == one.x && one.x == after.x && (before.y - one.y) * (after.y - one.y) < 0
                    || before.y == one.y && one.y == after.y && (before.x - one.x) * (after.x - one.x) < 0;
            if (!straight) {
                kept.add(one);
            }
        }
        if (kept.size() < 3) {
            return null;
        }
        kept.add(kept.getFirst());
        return Flat.FACTORY.createLinearRing(kept.toArray(Coordinate[]::new));
    }
}
