// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.surroundings;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * How high what stands around a point reaches, by azimuth: in each sector of ten degrees the steepest angle under which anything
 * is seen in it, so that nothing narrow is missed. What lies lower than the point, and the ground, do not count.
 */
public final class Horizon {

    /** Sectors of the whole turn; the first begins at grid north, and they run clockwise. */
    public static final int SECTORS = 36;

    private static final double WIDTH = 2 * Math.PI / SECTORS;

    private final double east;
    private final double north;
    private final double height;
    /** Tangents of the angles. */
    private final double[] slopes = new double[SECTORS];

    /** @param height mPD */
    public Horizon(double east, double north, double height) {
        this.east = east;
        this.north = north;
        this.height = height;
    }

    /** A block with upright sides from the ground to a height, mPD; over a point in it nothing of the sky is left. */
    public void block(Geometry area, double top) {
        if (!(top > height)) {
            return;
        }
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinates(), top);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole).getCoordinates(), top);
                }
            } else if (area.getGeometryN(i).getNumGeometries() > 1) {
                block(area.getGeometryN(i), top);
            }
        }
        if (area.contains(area.getFactory().createPoint(new Coordinate(east, north)))) {
            Arrays.fill(slopes, Double.POSITIVE_INFINITY);
        }
    }

    private void ring(Coordinate[] ring, double top) {
        for (int i = 1; i < ring.length; i++) {
            edge(ring[i - 1].x, ring[i - 1].y, top, ring[i].x, ring[i].y, top);
        }
    }

    /**
     * An edge of something, easting, northing and height of its ends. Of a body the steepest point in any direction lies on one of its
     * edges, for along a straight line on a face the angle only rises or only falls.
     */
    public void edge(double ax, double ay, double az, double bx, double by, double bz) {
        double x = ax - east;
        double y = ay - north;
        double z = az - height;
        double dx = bx - ax;
        double dy = by - ay;
        double dz = bz - az;
        if (!(z > 0 || z + dz > 0) || !Double.isFinite(x + y + z + dx + dy + dz)) {
            return;
        }
        double start = Math.atan2(x, y);
        double turn = Math.IEEEremainder(Math.atan2(x + dx, y + dy) - start, 2 * Math.PI);
        double from = turn >= 0 ? start : start + turn;
        double to = turn >= 0 ? start + turn : start;
        int first = (int) Math.floor(from / WIDTH);
        int last = (int) Math.floor(to / WIDTH);
        double share = turn >= 0 ? 0 : 1;
        for (int sector = first; sector <= last; sector++) {
            double next = sector == last ? turn >= 0 ? 1 : 0 : where(x, y, dx, dy, (sector + 1) * WIDTH);
            int at = Math.floorMod(sector, SECTORS);
            slopes[at] = Math.max(slopes[at], steepest(new double[] {x, y, z, dx, dy, dz}, Math.min(share, next),
                    Math.max(share, next)));
            share = next;
        }
    }

    /** The share of the edge at which it crosses an azimuth. */
    private static double where(double x, double y, double dx, double dy, double azimuth) {
        double u = Math.sin(azimuth);
        double v = Math.cos(azimuth);
        return Math.clamp((y * u - x * v) / (dx * v - dy * u), 0, 1);
    }

    /** The largest height by distance between two shares of an edge: height by distance has one maximum along a line. */
    private static double steepest(double[] e, double from, double to) {
        double along = e[0] * e[3] + e[1] * e[4];
        double square = e[0] * e[0] + e[1] * e[1];
        double best = (e[2] * along - e[5] * square) / (e[5] * along - e[2] * (e[3] * e[3] + e[4] * e[4]));
        double most = Math.max(slope(e, from), slope(e, to));
        return best > from && best < to ? Math.max(most, slope(e, best)) : most;
    }

    private static double slope(double[] e, double share) {
        double z = e[2] + share * e[5];
        return z <= 0 ? 0 : z / Math.hypot(e[0] + share * e[3], e[1] + share * e[4]);
    }

    /** Takes what another horizon of the same point has in as well. */
    public Horizon with(Horizon other) {
        var both = new Horizon(east, north, height);
        for (int i = 0; i < SECTORS; i++) {
            both.slopes[i] = Math.max(slopes[i], other.slopes[i]);
        }
        return both;
    }

    /** The angle above the level, degrees, 0 where nothing rises above the point. */
    public double elevation(int sector) {
        return Math.toDegrees(Math.atan(slopes[sector]));
    }

    /**
     * Of the light of an evenly bright sky, the share that a level surface at the point gets: the mean of the squared cosines of
     * the angles. Since each sector counts with its steepest angle, it is this much at least.
     */
    public double sky() {
        double sum = 0;
        for (double slope : slopes) {
            sum += 1 / (1 + slope * slope);
        }
        return sum / SECTORS;
    }
}
