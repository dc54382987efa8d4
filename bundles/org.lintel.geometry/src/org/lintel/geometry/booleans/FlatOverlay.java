// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.profile.Region;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Takes flat regions off each other: holes well inside directly, all else by JTS on a grid of a micrometre. */
final class FlatOverlay {

    private static final double CLEAR = 1e-5;
    private static final PrecisionModel GRID = new PrecisionModel(1e6);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private FlatOverlay() {
    }

    /** What of the first the others do not cover. */
    static List<Region> difference(List<Region> first, List<Region> others) {
        if (others.isEmpty()) {
            return first;
        }
        List<Region> simple = holes(first, others);
        if (simple != null) {
            return simple;
        }
        Geometry left = geometry(first);
        for (Region other : others) {
            left = OverlayNG.overlay(left, geometry(List.of(other)), OverlayNG.DIFFERENCE, GRID);
        }
        return regions(left);
    }

    /** Null where a region does not lie well inside one of the first, or comes near another. */
    private static List<Region> holes(List<Region> first, List<Region> others) {
        Bounds[] boxes = new Bounds[others.size()];
        for (int i = 0; i < boxes.length; i++) {
            if (!others.get(i).holes().isEmpty()) {
                return null;
            }
            boxes[i] = Prism.box(others.get(i).outer()).grown(CLEAR);
            for (int k = 0; k < i; k++) {
                if (boxes[i].meets(boxes[k])) {
                    return null;
                }
            }
        }
        var cut = new ArrayList<Region>(first);
        for (int i = 0; i < boxes.length; i++) {
            double[] hole = others.get(i).outer();
            int home = -1;
            for (int k = 0; k < cut.size(); k++) {
                if (!Prism.box(cut.get(k).outer()).meets(boxes[i])) {
                    continue;
                }
                if (home >= 0 || !wellInside(cut.get(k), hole, boxes[i])) {
                    return null;
                }
                home = k;
            }
            if (home >= 0) {
                var holes = new ArrayList<>(cut.get(home).holes());
                holes.add(hole);
                cut.set(home, new Region(cut.get(home).outer(), holes));
            }
        }
        return cut;
    }

    private static boolean wellInside(Region region, double[] hole, Bounds box) {
        if (!region.contains(hole[0], hole[1])) {
            return false;
        }
        for (double[] ring : region.rings()) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                boolean apart = Math.max(ring[i], ring[j]) < box.minX() || Math.min(ring[i], ring[j]) > box.maxX()
                        || Math.max(ring[i + 1], ring[j + 1]) < box.minY()
                        || Math.min(ring[i + 1], ring[j + 1]) > box.maxY();
                if (!apart) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Geometry geometry(List<Region> regions) {
        Polygon[] polygons = new Polygon[regions.size()];
        for (int i = 0; i < polygons.length; i++) {
            LinearRing[] holes = regions.get(i).holes().stream().map(FlatOverlay::ring).toArray(LinearRing[]::new);
            polygons[i] = FACTORY.createPolygon(ring(regions.get(i).outer()), holes);
        }
        Geometry all = polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
        return all.isValid() ? all : GeometryFixer.fix(all);
    }

    private static LinearRing ring(double[] xy) {
        Coordinate[] points = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < points.length; i++) {
            int at = i * 2 % xy.length;
            points[i] = new Coordinate(xy[at], xy[at + 1]);
        }
        return FACTORY.createLinearRing(points);
    }

    private static List<Region> regions(Geometry geometry) {
        var found = new ArrayList<Region>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                var holes = new ArrayList<double[]>();
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    holes.add(points(polygon.getInteriorRingN(h)));
                }
                found.add(new Region(points(polygon.getExteriorRing()), holes));
            }
        }
        return found;
    }

    private static double[] points(LinearRing ring) {
        double[] xy = new double[(ring.getNumPoints() - 1) * 2];
        int n = 0;
        for (Coordinate c : Arrays.copyOf(ring.getCoordinates(), ring.getNumPoints() - 1)) {
            xy[n++] = c.x;
            xy[n++] = c.y;
        }
        return xy;
    }
}
