// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A straight piece of façade as it stands on the map, with what lies in front of it; easting and northing, metres.
 *
 * @param nx easting of the direction outwards, which has the length one
 * @param from where it begins along its own line, from the foot of the map's origin on it
 */
record FacadeLine(double nx, double ny, double off, double from, double to) {

    /** What lies in front by less is the wall itself. */
    private static final double BESIDE = 0.01;

    /**
     * What a façade sees of an area.
     *
     * @param distance from the façade to what of the area lies in front of it, metres
     * @param start azimuth where that begins, seen from the middle of the façade, degrees clockwise from grid north
     */
    record Seen(double distance, double start, double end) {
    }

    /** Pieces on one line, to a degree and a decimetre, are one; the longest of all first. */
    static final class Gathered {
        private final Map<String, FacadeLine> lines = new TreeMap<>();

        void add(double nx, double ny, double off, double from, double to) {
            String key = Math.round(Math.toDegrees(Math.atan2(nx, ny))) + " " + Math.round(off * 10);
            lines.merge(key, new FacadeLine(nx, ny, off, from, to), (a, b) -> new FacadeLine(a.nx, a.ny, a.off,
                    Math.min(a.from, b.from), Math.max(a.to, b.to)));
        }

        Iterable<FacadeLine> all() {
            return lines.values();
        }
    }

    /** Null where nothing of it lies in front. */
    Seen seen(Geometry area) {
        double middle = (from + to) / 2;
        double distance = Double.POSITIVE_INFINITY;
        var azimuths = new AzimuthRange();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Coordinate[] ring = area.getGeometryN(i) instanceof Polygon polygon ? polygon.getExteriorRing().getCoordinates()
                    : new Coordinate[0];
            for (int k = 1; k < ring.length; k++) {
                double[] p = local(ring[k - 1]);
                double[] q = local(ring[k]);
                if (!inFront(p, q)) {
                    continue;
                }
                distance = Math.min(distance, distance(p, q));
                azimuths.add(azimuth(p, middle), azimuth(q, middle));
            }
        }
        return azimuths.isEmpty() ? null : new Seen(distance, azimuths.from(), azimuths.to());
    }

    /** Along the façade, and before it. */
    private double[] local(Coordinate point) {
        return new double[] {point.x * ny - point.y * nx, point.x * nx + point.y * ny - off};
    }

    /** Cuts the edge off where it goes behind the façade. */
    private static boolean inFront(double[] p, double[] q) {
        if (p[1] <= BESIDE && q[1] <= BESIDE) {
            return false;
        }
        double[] behind = p[1] < BESIDE ? p : q[1] < BESIDE ? q : null;
        if (behind != null) {
            double share = (BESIDE - p[1]) / (q[1] - p[1]);
            behind[0] = p[0] + share * (q[0] - p[0]);
            behind[1] = BESIDE;
        }
        return true;
    }

    private double distance(double[] p, double[] q) {
        // the nearest of: an end of the edge to the façade, an end of the façade to the edge
        double least = Math.min(toFacade(p), toFacade(q));
        for (double end : new double[] {from, to}) {
            double dx = q[0] - p[0];
            double dy = q[1] - p[1];
            double square = dx * dx + dy * dy;
            double share = square == 0 ? 0 : Math.clamp(((end - p[0]) * dx - p[1] * dy) / square, 0, 1);
            least = Math.min(least, Math.hypot(p[0] + share * dx - end, p[1] + share * dy));
        }
        return least;
    }

    private double toFacade(double[] point) {
        double beside = point[0] < from ? from - point[0] : point[0] > to ? point[0] - to : 0;
        return Math.hypot(beside, point[1]);
    }

    /** Clockwise from grid north, degrees; along the façade is a quarter turn clockwise of outwards. */
    private double azimuth(double[] point, double middle) {
        return Math.toDegrees(Math.atan2(nx, ny) + Math.atan2(point[0] - middle, point[1]));
    }
}
