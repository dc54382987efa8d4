// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Cuts a region into parts that are seen alike. It is halved until its pieces are uniform at their corners and middle:
 * down to 4 mm where the boundary runs along an axis of the plane, as roofs, floors and walls make it, else to 25 mm.
 */
final class Partition {

    private static final double START = 0.8;
    private static final double FINE = 0.004;
    private static final double COARSE = 0.025;

    /** So many points of one region are looked at; beyond, pieces stay as they are. */
    private static final int MOST_POINTS = 12_000;

    /** What is seen at a point of the plane. */
    interface Look {
        Sight at(double u, double v);
    }

    private final Look look;
    private final PointOnGeometryLocator region;
    private final Geometry whole;
    private final Map<Sight, List<Geometry>> found = new EnumMap<>(Sight.class);
    private int points;

    private Partition(Geometry whole, Look look) {
        this.whole = whole;
        this.look = look;
        this.region = new IndexedPointInAreaLocator(whole);
    }

    /** The parts of a region by what is seen there; together they are the region. */
    static Map<Sight, Geometry> of(Geometry region, Look look) {
        var partition = new Partition(region, look);
        Envelope box = region.getEnvelopeInternal();
        double step = Math.max(START, Math.sqrt(box.getArea() / (MOST_POINTS / 10.0)));
        int columns = (int) Math.ceil(box.getWidth() / step);
        int rows = (int) Math.ceil(box.getHeight() / step);
        for (int i = 0; i < columns; i++) {
            for (int k = 0; k < rows; k++) {
                partition.cut(box.getMinX() + box.getWidth() * i / columns,
                        box.getMinY() + box.getHeight() * k / rows,
                        box.getMinX() + box.getWidth() * (i + 1) / columns,
                        box.getMinY() + box.getHeight() * (k + 1) / rows);
            }
        }
        return partition.parts();
    }

    private Map<Sight, Geometry> parts() {
        var parts = new EnumMap<Sight, Geometry>(Sight.class);
        Geometry rest = whole;
        Sight most = null;
        for (Map.Entry<Sight, List<Geometry>> entry : found.entrySet()) {
            most = most == null || entry.getValue().size() > found.get(most).size() ? entry.getKey() : most;
        }
        for (Map.Entry<Sight, List<Geometry>> entry : found.entrySet()) {
            if (entry.getKey() != most) {
                Geometry part = Flat.and(whole, Flat.union(entry.getValue()));
                if (!part.isEmpty()) {
                    parts.put(entry.getKey(), part);
                    rest = Flat.minus(rest, part);
                }
            }
        }
        if (most != null && !rest.isEmpty()) {
            parts.put(most, rest);
        }
        return parts;
    }

    /** A point of the plane; it is looked at only once it is asked for, since that costs most of the time. */
    private final class Spot {
        private final double u;
        private final double v;
        private final boolean within;
        private Sight sight;

        Spot(double u, double v) {
            this.u = u;
            this.v = v;
            this.within = region.locate(new Coordinate(u, v)) != Location.EXTERIOR;
            points += within ? 1 : 0;
        }

        Sight sight() {
            sight = sight == null ? look.at(u, v) : sight;
            return sight;
        }

        boolean isLike(Spot other) {
            return !within || !other.within || sight() == other.sight();
        }
    }

    private void cut(double u0, double v0, double u1, double v1) {
        double width = u1 - u0;
        double height = v1 - v0;
        double du = Math.min(width * 0.01, 1e-3);
        double dv = Math.min(height * 0.01, 1e-3);
        Spot a = new Spot(u0 + du, v0 + dv);
        Spot b = new Spot(u1 - du, v0 + dv);
        Spot c = new Spot(u0 + du, v1 - dv);
        Spot d = new Spot(u1 - du, v1 - dv);
        Spot middle = new Spot((u0 + u1) / 2, (v0 + v1) / 2);
        boolean rows = a.isLike(b) && c.isLike(d);
        boolean columns = a.isLike(c) && b.isLike(d);
        Spot one = middle.within ? middle : a.within ? a : b.within ? b : c.within ? c : d.within ? d : null;
        boolean uniform = rows && columns && one != null && one.isLike(a) && one.isLike(b) && one.isLike(c)
                && one.isLike(d);
        boolean full = points > MOST_POINTS;
        boolean large = Math.max(width, height) > COARSE;
        if (one == null && large && !full && !Flat.and(whole, Flat.rectangle(u0, v0, u1, v1)).isEmpty()) {
            halve(u0, v0, u1, v1, width < height);
        } else if (one == null) {
            return;
        } else if (uniform || full) {
            found.computeIfAbsent(one.sight(), k -> new ArrayList<>()).add(Flat.rectangle(u0, v0, u1, v1));
        } else if (rows && !columns && height > FINE) {
            halve(u0, v0, u1, v1, true);
        } else if (columns && !rows && width > FINE) {
            halve(u0, v0, u1, v1, false);
        } else if (large) {
            halve(u0, v0, u1, v1, width < height);
        } else {
            found.computeIfAbsent(one.sight(), k -> new ArrayList<>()).add(Flat.rectangle(u0, v0, u1, v1));
        }
    }

    private void halve(double u0, double v0, double u1, double v1, boolean across) {
        if (across) {
            cut(u0, v0, u1, (v0 + v1) / 2);
            cut(u0, (v0 + v1) / 2, u1, v1);
        } else {
            cut(u0, v0, (u0 + u1) / 2, v1);
            cut((u0 + u1) / 2, v0, u1, v1);
        }
    }
}
