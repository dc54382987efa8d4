// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;

/** An area by its sides and corners: what is too small to tell one way of laying it from another is left out. */
final class Outline {

    /** Holes and specks smaller than this are no part of it, square metres. */
    private static final double SPECK = 1;
    /** A corner that stands out less than this from the line past it is none, metres. */
    private static final double FLAT = 0.1;
    private static final int MOST_CORNERS = 2_000;

    private final Geometry area;
    private final List<LineSegment> sides = new ArrayList<>();
    private final List<Coordinate> corners = new ArrayList<>();

    /** @throws IllegalArgumentException if it is no area */
    Outline(Geometry any) {
        area = any instanceof Polygonal && !any.isValid() ? GeometryFixer.fix(any) : any;
        if (!(area.getArea() > SPECK)) {
            throw new IllegalArgumentException("no area");
        }
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon part && part.getArea() > SPECK) {
                add(part.getExteriorRing().getCoordinates());
                for (int h = 0; h < part.getNumInteriorRing(); h++) {
                    Coordinate[] hole = part.getInteriorRingN(h).getCoordinates();
                    if (part.getFactory().createPolygon(hole).getArea() > SPECK) {
                        add(hole);
                    }
                }
            }
        }
        if (corners.size() > MOST_CORNERS) {
            throw new IllegalArgumentException("more than " + MOST_CORNERS + " corners");
        }
    }

    private void add(Coordinate[] closed) {
        List<Coordinate> ring = new ArrayList<>(List.of(closed).subList(0, closed.length - 1));
        boolean again = true;
        while (again && ring.size() > 3) {
            List<Coordinate> kept = new ArrayList<>();
            boolean left = false;
            for (int i = 0; i < ring.size(); i++) {
                Coordinate before = ring.get((i + ring.size() - 1) % ring.size());
                Coordinate after = ring.get((i + 1) % ring.size());
                // never two neighbours in one round, or a curve would vanish step by step
                boolean flat = !left && new LineSegment(before, after).distance(ring.get(i)) < FLAT;
                left = flat;
                if (!flat) {
                    kept.add(ring.get(i));
                }
            }
            again = kept.size() < ring.size() && kept.size() > 3;
            ring = kept.size() < 3 ? ring : kept;
        }
        for (int i = 0; i < ring.size(); i++) {
            corners.add(ring.get(i));
            sides.add(new LineSegment(ring.get(i), ring.get((i + 1) % ring.size())));
        }
    }

    Geometry area() {
        return area;
    }

    List<Coordinate> corners() {
        return corners;
    }

    List<LineSegment> sides() {
        return sides;
    }

    /** The longest sides first. */
    List<LineSegment> longest(int most) {
        return sides.stream().sorted(Comparator.comparingDouble(LineSegment::getLength).reversed()).limit(most).toList();
    }

    /** Points along the sides, about as many as wanted, corners among them. */
    List<Coordinate> points(int wanted) {
        double length = sides.stream().mapToDouble(LineSegment::getLength).sum();
        List<Coordinate> points = new ArrayList<>();
        for (LineSegment side : sides) {
            int parts = Math.max(1, (int) Math.round(wanted * side.getLength() / length));
            for (int i = 0; i < parts; i++) {
                points.add(side.pointAlong((double) i / parts));
            }
        }
        return points;
    }

    /** The point of the sides that is nearest. */
    Coordinate nearest(Coordinate to) {
        Coordinate best = null;
        double least = Double.POSITIVE_INFINITY;
        for (LineSegment side : sides) {
            double off = side.distance(to);
            if (off < least) {
                least = off;
                best = side.closestPoint(to);
            }
        }
        return best;
    }
}
