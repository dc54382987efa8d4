// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.envelope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Cuts a region into parts that are seen alike, along the lines where what is seen can change: a line cuts where its
 * two sides are seen in different ways. Where points within one part still differ, a line between them is found by
 * halving.
 */
final class Partition {

    /** So far to either side of a line one looks, in metres. */
    private static final double ASIDE = 0.002;
    private static final double NEARER = 0.25;

    /** On a line one looks at places so far apart, in metres, and at so many at most. */
    private static final double APART = 1.5;
    private static final int MOST_PLACES = 8;

    /** Where no line tells, pieces are not cut finer, in metres, and a boundary is found as exactly as this. */
    private static final double COARSE = 0.3;
    private static final double FINE = 0.004;

    /** So many points of one region are looked at; beyond, pieces stay as they are. */
    private static final int MOST_POINTS = 12_000;
    private static final int DEEPEST = 60;

    /** So many lines of its own it finds for one region, and of so many points it looks for the nearest two. */
    private static final int MOST_OWN = 12;
    private static final int CROWD = 250;

    /** How far to go along a line to see whether it is a boundary, in metres. */
    private static final double[] ALONG = {0.1, 0.6};

    private static final int MIXED = -1;
    private static final int NOTHING = -2;

    private static final Sight[] SIGHTS = Sight.values();

    /** What is seen at a point of the plane. */
    interface Look {
        Sight at(double u, double v);
    }

    /**
     * A point that was looked at.
     *
     * @param spread whether it is one of many spread evenly over the region; else it lies where it was thought that
     *        what is seen might change, and does not speak for what lies around it
     */
    record Spot(double u, double v, Sight sight, boolean spread) {
        Spot(double u, double v, Sight sight) {
            this(u, v, sight, true);
        }
    }

    private final Look look;
    private final Geometry whole;
    private final Envelope box;
    private final Within within;
    private final Map<Sight, List<Polygon>> found = new EnumMap<>(Sight.class);
    private final double[] areas = new double[SIGHTS.length];
    private int points;
    private int own;

    private Partition(Geometry whole, Look look) {
        this.whole = whole;
        this.look = look;
        this.box = whole.getEnvelopeInternal();
        this.within = new Within(whole);
    }

    /**
     * The parts of a region by what is seen there; together they are the region.
     *
     * @param lines along which what is seen may change
     * @param known points that were looked at, spread over the region
     */
    static Map<Sight, Geometry> of(Geometry region, List<Silhouettes.Line> lines, List<Spot> known, Look look) {
        var partition = new Partition(region, look);
        var candidates = new ArrayList<>(lines);
        candidates.sort(Comparator.comparingDouble((Silhouettes.Line line) -> -line.length()));
        int seen = partition.cut(Convex.of(partition.box), candidates, known, 0);
        if (seen >= 0) {
            return Map.of(SIGHTS[seen], region);
        }
        return partition.parts();
    }

    private Map<Sight, Geometry> parts() {
        var parts = new EnumMap<Sight, Geometry>(Sight.class);
        Geometry rest = whole;
        Sight most = null;
        for (Sight sight : found.keySet()) {
            most = most == null || areas[sight.ordinal()] > areas[most.ordinal()] ? sight : most;
        }
        boolean rectangle = whole.isRectangle();
        for (Map.Entry<Sight, List<Polygon>> entry : found.entrySet()) {
            if (entry.getKey() != most) {
                Geometry cells = Outline.of(entry.getValue());
                Geometry part = rectangle ? cells : Flat.and(whole, cells);
                if (!part.isEmpty()) {
                    parts.put(entry.getKey(), part);
                    rest = rectangle ? rest : Flat.minus(rest, part);
                }
            }
        }
        if (most != null && rectangle) {
            parts.put(most, Outline.of(found.get(most)));
        } else if (most != null && !rest.isEmpty()) {
            parts.put(most, rest);
        }
        return parts;
    }

    /** Looks at a point; null where it does not lie in the region. */
    private Spot look(double u, double v, Convex cell, List<Spot> spots) {
        if (!cell.holds(u, v) || !within.holds(u, v)) {
            return null;
        }
        points++;
        var spot = new Spot(u, v, look.at(u, v), false);
        spots.add(spot);
        return spot;
    }

    /**
     * Cuts a cell; what is seen in all of it, or {@link #MIXED} where it has been cut, or {@link #NOTHING} where
     * nothing of the region lies in it.
     */
    private int cut(Convex cell, List<Silhouettes.Line> lines, List<Spot> known, int depth) {
        var spots = new ArrayList<>(known);
        for (int i = 0; i < lines.size() && points < MOST_POINTS && depth < DEEPEST; i++) {
            Silhouettes.Line line = lines.get(i);
            double[] in = cell.within(line.u0(), line.v0(), line.u1(), line.v1());
            if (in != null && divides(in, cell, spots)) {
                double du = line.u1() - line.u0();
                double dv = line.v1() - line.v0();
                // nearly along an axis is along it
                du = Math.abs(du) < 1e-5 ? 0 : du;
                dv = Math.abs(dv) < 1e-5 ? 0 : dv;
                return split(cell, line.u0(), line.v0(), du, dv,
                        new ArrayList<>(lines.subList(i + 1, lines.size())), spots, depth);
            }
        }
        return leaf(cell, spots, depth);
    }

    /** Whether what is seen on the two sides of a line differs anywhere along it. */
    private boolean divides(double[] line, Convex cell, List<Spot> spots) {
        double du = line[2] - line[0];
        double dv = line[3] - line[1];
        double length = Math.hypot(du, dv);
        int places = (int) Math.clamp(Math.ceil(length / APART), 1, MOST_PLACES);
        for (int i = 0; i < places; i++) {
            double f = (i + 0.5) / places;
            double u = line[0] + du * f;
            double v = line[1] + dv * f;
            if (differs(u, v, -dv / length * ASIDE, du / length * ASIDE, cell, spots)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(double u, double v, double du, double dv, Convex cell, List<Spot> spots) {
        if (!within.holds(u + du, v + dv) || !within.holds(u - du, v - dv)) {
            // at the rim of the region: nearer to the line
            return Math.abs(du) + Math.abs(dv) > ASIDE / 3
                    && differs(u, v, du * NEARER, dv * NEARER, cell, spots);
        }
        Spot one = look(u + du, v + dv, cell, spots);
        Spot other = one == null ? null : look(u - du, v - dv, cell, spots);
        return other != null && one.sight() != other.sight();
    }

    private int split(Convex cell, double u, double v, double du, double dv, List<Silhouettes.Line> lines,
            List<Spot> spots, int depth) {
        double length = Math.hypot(du, dv);
        int[] seen = new int[2];
        Convex[] halves = new Convex[2];
        for (int k = 0; k < 2; k++) {
            halves[k] = cell.side(u, v, du, dv, k == 0);
            var own = new ArrayList<Spot>();
            for (Spot spot : spots) {
                double off = (du * (spot.v() - v) - dv * (spot.u() - u)) / length * (k == 0 ? 1 : -1);
                if (off > ASIDE * NEARER / 2) {
                    own.add(spot);
                }
            }
            seen[k] = halves[k] == null ? NOTHING : cut(halves[k], lines, own, depth + 1);
        }
        if (seen[0] == seen[1]) {
            return seen[0];
        }
        if (seen[0] == NOTHING || seen[1] == NOTHING) {
            return Math.max(seen[0], seen[1]);
        }
        for (int k = 0; k < 2; k++) {
            keep(halves[k], seen[k]);
        }
        return MIXED;
    }

    private void keep(Convex cell, int seen) {
        if (seen >= 0) {
            found.computeIfAbsent(SIGHTS[seen], s -> new ArrayList<>()).add(cell.polygon());
            areas[seen] += cell.area();
        }
    }

    /** A cell that no line divides. */
    private int leaf(Convex cell, List<Spot> spots, int depth) {
        if (spots.isEmpty()) {
            double[] inner = cell.points();
            for (int i = 0; i < inner.length && spots.isEmpty(); i += 2) {
                look(inner[i], inner[i + 1], cell, spots);
            }
        }
        if (spots.isEmpty()) {
            Geometry part = Flat.and(whole, cell.polygon());
            if (part.getArea() < 1e-6) {
                return NOTHING;
            }
            Point inner = part.getInteriorPoint();
            return look.at(inner.getX(), inner.getY()).ordinal();
        }
        List<Spot> spread = spots.stream().filter(Spot::spread).toList();
        List<Spot> voices = spread.isEmpty() ? spots : spread;
        int[] counts = new int[SIGHTS.length];
        for (Spot spot : voices) {
            counts[spot.sight().ordinal()]++;
        }
        int most = 0;
        for (int k = 1; k < counts.length; k++) {
            most = counts[k] > counts[most] ? k : most;
        }
        boolean ends = points >= MOST_POINTS || own >= MOST_OWN || depth >= DEEPEST;
        return counts[most] == voices.size() || ends || cell.size() <= COARSE ? most : seek(cell, spots, voices, depth);
    }

    /** Finds a line between points that differ though no known line runs between them: where air ends in a slit. */
    private int seek(Convex cell, List<Spot> spots, List<Spot> voices, int depth) {
        own++;
        Spot a = voices.getFirst();
        Spot b = voices.stream().filter(spot -> spot.sight() != voices.getFirst().sight()).findFirst().orElseThrow();
        int step = 1 + voices.size() / CROWD;
        double least = square(a, b);
        for (int i = 0; i < voices.size(); i++) {
            for (int k = i + 1; k < voices.size(); k += step) {
                Spot s = voices.get(i);
                Spot t = voices.get(k);
                if (s.sight() != t.sight() && square(s, t) < least) {
                    least = square(s, t);
                    a = s;
                    b = t;
                }
            }
        }
        var more = new ArrayList<>(spots);
        if (!(least > FINE * FINE)) {
            // two that differ at one place tell nothing
            more.remove(b);
            return leaf(cell, more, depth + 1);
        }
        double[] middle = boundary(a, b, cell, more);
        double au = -(b.v() - a.v());
        double av = b.u() - a.u();
        double length = Math.hypot(au, av);
        double[] across = {au / length, av / length};
        double[] best = across;
        double most = 0.75;
        for (double[] way : new double[][] {{1, 0}, {0, 1}}) {
            double score = score(middle, way, a, b, cell, more);
            if (score > most) {
                most = score;
                best = way;
            }
        }
        if (best == across) {
            double[] aside = beside(a, b, across[0], across[1], cell, more);
            double far = aside == null ? 0 : Math.hypot(aside[0] - middle[0], aside[1] - middle[1]);
            if (far > FINE) {
                best = new double[] {(aside[0] - middle[0]) / far, (aside[1] - middle[1]) / far};
            }
        }
        return split(cell, middle[0], middle[1], best[0], best[1], List.of(), more, depth + 1);
    }

    private static double square(Spot a, Spot b) {
        return (a.u() - b.u()) * (a.u() - b.u()) + (a.v() - b.v()) * (a.v() - b.v());
    }

    /** A place between two points where what is seen changes. */
    private double[] boundary(Spot a, Spot b, Convex cell, List<Spot> spots) {
        double low = 0;
        double high = 1;
        double du = b.u() - a.u();
        double dv = b.v() - a.v();
        while ((high - low) * Math.hypot(du, dv) > FINE) {
            double f = (low + high) / 2;
            Spot middle = look(a.u() + du * f, a.v() + dv * f, cell, spots);
            if (middle == null) {
                break;
            }
            if (middle.sight() == a.sight()) {
                low = f;
            } else {
                high = f;
            }
        }
        double f = (low + high) / 2;
        return new double[] {a.u() + du * f, a.v() + dv * f};
    }

    /** The same beside two points, so that a line can be drawn; null where what is seen there is otherwise. */
    private double[] beside(Spot a, Spot b, double du, double dv, Convex cell, List<Spot> spots) {
        for (double far : new double[] {0.4, -0.4, 0.1, -0.1}) {
            Spot one = look(a.u() + du * far, a.v() + dv * far, cell, spots);
            Spot other = one == null || one.sight() != a.sight() ? null
                    : look(b.u() + du * far, b.v() + dv * far, cell, spots);
            if (other != null && other.sight() == b.sight()) {
                return boundary(one, other, cell, spots);
            }
        }
        return null;
    }

    /** Of places along a line, on how many what is seen to its two sides is as at two points; 0 if these lie on one. */
    private double score(double[] middle, double[] way, Spot a, Spot b, Convex cell, List<Spot> spots) {
        double sa = way[0] * (a.v() - middle[1]) - way[1] * (a.u() - middle[0]);
        double sb = way[0] * (b.v() - middle[1]) - way[1] * (b.u() - middle[0]);
        if (sa * sb >= 0) {
            return 0;
        }
        double off = sa > 0 ? FINE : -FINE;
        int good = 0;
        int all = 0;
        for (double far : ALONG) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double u = middle[0] + way[0] * far * sign;
                double v = middle[1] + way[1] * far * sign;
                Spot one = look(u - way[1] * off, v + way[0] * off, cell, spots);
                Spot other = one == null ? null : look(u + way[1] * off, v - way[0] * off, cell, spots);
                all += other == null ? 0 : 1;
                good += other != null && one.sight() == a.sight() && other.sight() == b.sight() ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) good / all;
    }
}
