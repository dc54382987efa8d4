// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.scene.Scene;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A panel, frame, window or door measured by its outline as seen from the front.
 *
 * @param element its place in the fabric
 * @param plane in the middle of its depth, the normal pointing outwards where an outside is known
 * @param outline on the plane
 * @param sight what is before and behind it; {@link Sight#HIDDEN} where outside air reaches neither side
 * @param share of the points looked at, how many speak for it
 */
record Panel(int element, Plane plane, Geometry outline, Sight sight, double share) {

    /** Outlines of finer shapes are taken as the hull of their points, as windows and doors nearly always are. */
    private static final int FINE = 400;

    private static final int POINTS = 16;

    /** Null where the element has no area in any direction. */
    static Panel of(Air air, int element, Vec facing) {
        Scene scene = air.scene;
        int from = scene.firstTriangle(element);
        int to = scene.firstTriangle(element + 1);
        int[] triangles = new int[to - from];
        for (int i = 0; i < triangles.length; i++) {
            triangles[i] = from + i;
        }
        Vec normal = facing != null ? facing : facing(scene, triangles);
        if (normal == null) {
            return null;
        }
        Vec first = scene.corner(from, 0);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int t : triangles) {
            for (int k = 0; k < 3; k++) {
                double d = scene.corner(t, k).minus(first).dot(normal);
                low = Math.min(low, d);
                high = Math.max(high, d);
            }
        }
        Plane plane = Plane.of(first.plus(normal.times((low + high) / 2)), normal, Vec.X);
        Geometry outline = outline(scene, triangles, plane);
        if (outline.getArea() < 1e-4) {
            return null;
        }
        return judged(air, element, plane, outline, (high - low) / 2 + 0.003);
    }

    /** The same of another element in the same place. */
    Panel of(int other) {
        return new Panel(other, plane, outline, sight, share);
    }

    static Geometry outline(Scene scene, int[] triangles, Plane plane) {
        if (triangles.length <= FINE) {
            return Outline.of(scene, triangles, plane);
        }
        var all = new ArrayList<Polygon>(triangles.length);
        for (int t : triangles) {
            Flat.add(all, plane, scene.corner(t, 0), scene.corner(t, 1), scene.corner(t, 2));
        }
        return Flat.FACTORY.createMultiPolygon(all.toArray(Polygon[]::new)).convexHull();
    }

    private static Panel judged(Air air, int element, Plane plane, Geometry outline, double off) {
        var counts = new EnumMap<Sight, Integer>(Sight.class);
        int turned = 0;
        List<double[]> points = FaceStudy.points(outline, POINTS);
        for (double[] p : points) {
            Vec at = plane.lift(p[0], p[1]);
            byte before = side(air, at, plane.normal(), off);
            byte behind = side(air, at, plane.normal().times(-1), off);
            Sight sight;
            if (before == AirGrid.OUTSIDE && behind == AirGrid.OUTSIDE) {
                sight = Sight.FREE;
            } else if (before == AirGrid.OUTSIDE || behind == AirGrid.OUTSIDE) {
                sight = before == AirGrid.INSIDE || behind == AirGrid.INSIDE ? Sight.ENVELOPE : Sight.DEEP;
                turned += behind == AirGrid.OUTSIDE ? 1 : -1;
            } else {
                sight = Sight.HIDDEN;
            }
            counts.merge(sight, 1, Integer::sum);
        }
        Sight most = Sight.HIDDEN;
        for (Map.Entry<Sight, Integer> entry : counts.entrySet()) {
            most = entry.getValue() > counts.getOrDefault(most, 0) ? entry.getKey() : most;
        }
        Plane outwards = plane;
        Geometry seen = outline;
        if (turned > 0) {
            outwards = Plane.of(plane.origin(), plane.normal().times(-1), Vec.X);
            seen = Flat.moved(outline, plane, outwards);
        }
        return new Panel(element, outwards, seen, most, counts.getOrDefault(most, 0) / (double) points.size());
    }

    /** The air on one side: right before it, or behind what touches it there. */
    private static byte side(Air air, Vec at, Vec way, double off) {
        byte found = air.at(at.plus(way.times(off)), way);
        return found != AirGrid.BLOCKED ? found : air.beyond(at.plus(way.times(off)), way, 0.6);
    }

    /** The direction in which an element is broadest: that of its largest face; null where it has none. */
    static Vec facing(Scene scene, int[] triangles) {
        double[] sums = new double[triangles.length];
        Vec best = null;
        double most = 0;
        // few directions suffice: those of the largest triangles
        for (int i = 0; i < triangles.length; i++) {
            sums[i] = scene.cross(triangles[i]).length();
        }
        for (int round = 0; round < 8; round++) {
            int largest = -1;
            for (int i = 0; i < triangles.length; i++) {
                largest = sums[i] > 0 && (largest < 0 || sums[i] > sums[largest]) ? i : largest;
            }
            if (largest < 0) {
                break;
            }
            Vec n = scene.cross(triangles[largest]).unit();
            double sum = 0;
            for (int i = 0; i < triangles.length; i++) {
                Vec cross = scene.cross(triangles[i]);
                sum += Math.abs(cross.dot(n));
                if (sums[i] > 0 && Math.abs(cross.dot(n)) > 0.995 * cross.length()) {
                    sums[i] = 0;
                }
            }
            if (sum > most * (1 + 1e-9)) {
                most = sum;
                best = n;
            }
        }
        return best;
    }
}
