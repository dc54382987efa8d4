// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.mesh.MeshBuilder;

/**
 * Brings the rings of a face into the plane of its surface's parameters: an outline and holes. Rings that run all the
 * way round a surface are joined along a seam, or to the pole they enclose.
 */
final class FaceRings {

    private final MeshBuilder mesh;
    private final Surface surface;
    private final boolean sense;

    /** @param sense whether the face looks where the surface's normal points */
    FaceRings(MeshBuilder mesh, Surface surface, boolean sense) {
        this.mesh = mesh;
        this.surface = surface;
        this.sense = sense;
    }

    /** The outline, then the holes; null where the rings do not bound a part of the surface. */
    List<FlatRing> outlines(List<int[]> rings) {
        var whole = new ArrayList<FlatRing>();
        var round = new ArrayList<FlatRing>();
        var turns = new ArrayList<Double>();
        for (int[] ring : rings) {
            FlatRing flat = flat(ring);
            if (flat == null) {
                continue;
            }
            double turn = winding(flat);
            if (turn == 0) {
                whole.add(flat);
            } else {
                round.add(flat);
                turns.add(turn);
            }
        }
        FlatRing outline;
        if (round.isEmpty()) {
            outline = largest(whole);
            if (outline == null) {
                return null;
            }
            whole.remove(outline);
        } else {
            outline = round.size() == 2 && turns.get(0) * turns.get(1) < 0
                    ? between(round.get(turns.get(0) > 0 ? 0 : 1), round.get(turns.get(0) > 0 ? 1 : 0), whole)
                    : round.size() == 1 ? toPole(round.getFirst(), turns.getFirst(), whole) : null;
            if (outline == null) {
                return null;
            }
        }
        var all = new ArrayList<FlatRing>();
        all.add(outline);
        double[] box = outline.box();
        for (FlatRing hole : whole) {
            double[] own = hole.box();
            all.add(hole.moved(shift(surface.periodU(), own[0] + own[1], box[0] + box[1]),
                    shift(surface.periodV(), own[2] + own[3], box[2] + box[3])));
        }
        return all;
    }

    private static double shift(double period, double twiceFrom, double twiceTo) {
        return period == 0 ? 0 : period * Math.rint((twiceTo - twiceFrom) / 2 / period);
    }

    private static FlatRing largest(List<FlatRing> rings) {
        FlatRing best = null;
        for (FlatRing ring : rings) {
            if (best == null || Math.abs(ring.area()) > Math.abs(best.area()) * (1 + 1e-12)) {
                best = ring;
            }
        }
        return best;
    }

    /** Whether a ring runs round V rather than U: then the surface is looked at with both exchanged. */
    boolean runsRoundV(List<int[]> rings) {
        if (surface.periodV() == 0) {
            return false;
        }
        for (int[] ring : rings) {
            FlatRing flat = flat(ring);
            int n = flat == null ? 0 : flat.size();
            if (n > 0 && Math.abs(flat.v(n - 1) - flat.v(0)) > surface.periodV() * 0.5
                    && Math.abs(flat.u(n - 1) - flat.u(0)) < Math.max(surface.periodU(), 1e-9) * 0.5) {
                return true;
            }
        }
        return false;
    }

    /** How far U is away when the ring comes back to its start. */
    private double winding(FlatRing ring) {
        double period = surface.periodU();
        int n = ring.size();
        return period == 0 ? 0 : period * Math.rint((ring.u(n - 1) - ring.u(0)) / period);
    }

    /** The ring in the plane; its last step back to its start may lie a period away. Null where it is all pole. */
    private FlatRing flat(int[] ring) {
        double[][] at = new double[ring.length][];
        double[] near = null;
        int start = -1;
        for (int i = 0; i < ring.length; i++) {
            at[i] = surface.parameters(mesh.point(ring[i]), near);
            if (!Double.isNaN(at[i][0])) {
                near = at[i];
                start = start < 0 ? i : start;
            }
        }
        if (start < 0) {
            return null;
        }
        var flat = new FlatRing();
        double u = at[start][0];
        double v = at[start][1];
        flat.add(u, v, ring[start]);
        for (int k = 1; k < ring.length; k++) {
            int i = (start + k) % ring.length;
            v = close(surface.periodV(), at[i][1], v);
            if (!Double.isNaN(at[i][0])) {
                u = close(surface.periodU(), at[i][0], u);
                flat.add(u, v, ring[i]);
                continue;
            }
            if (Double.isNaN(at[(i + ring.length - 1) % ring.length][0])) {
                // one more point of the same pole
                flat.add(u, v, ring[i]);
                continue;
            }
            int next = i;
            while (Double.isNaN(at[next][0])) {
                next = (next + 1) % ring.length;
            }
            double to = acrossPole(u, at[next][0], v);
            pole(flat, u, to, v, ring[i]);
            u = to;
        }
        return flat;
    }

    private static double close(double period, double value, double to) {
        return period == 0 ? value : value + period * Math.rint((to - value) / period);
    }

    /** Over the lower pole a ring that runs counter-clockwise goes to the right, over the upper one to the left. */
    private double acrossPole(double from, double to, double v) {
        double period = surface.periodU();
        if (period == 0) {
            return to;
        }
        double[] range = surface.range();
        boolean low = Math.abs(v - range[2]) <= Math.abs(v - range[3]);
        double by = (to - from) - period * Math.floor((to - from) / period);
        by = by < 1e-6 * period ? period : by;
        by = by > period * (1 + 1e-6) ? by - period : by;
        return from + (low == sense ? by : by - (by >= period * (1 - 1e-9) ? 2 * period : period));
    }

    private void pole(FlatRing flat, double from, double to, double v, int vertex) {
        flat.add(from, v, vertex);
        double[] stops = surface.stopsU(Math.min(from, to), Math.max(from, to), v, v);
        for (int i = 0; i < stops.length; i++) {
            flat.add(stops[from < to ? i : stops.length - 1 - i], v, vertex);
        }
        if (to != from) {
            flat.add(to, v, vertex);
        }
    }

    /** The outline between two rings that run round in opposite directions, cut open along a seam. */
    private FlatRing between(FlatRing right, FlatRing left, List<FlatRing> holes) {
        double period = surface.periodU();
        int start = freeStart(right, holes);
        FlatRing first = right.from(start, period);
        double target = first.u(0) + period;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < left.size(); i++) {
            double off = Math.abs(Math.IEEEremainder(left.u(i) - target, period));
            if (off < least - 1e-12) {
                least = off;
                nearest = i;
            }
        }
        FlatRing second = left.from(nearest, -period);
        double byU = close(period, second.u(0), target) - second.u(0);
        double byV = 0;
        if (surface.periodV() > 0) {
            double gap = second.v(0) - first.v(0);
            double up = gap - surface.periodV() * Math.floor(gap / surface.periodV());
            byV = (sense ? up : up - surface.periodV()) - gap;
        }
        second = second.moved(byU, byV);
        var outline = new FlatRing();
        append(outline, first);
        outline.add(target, first.v(0), first.vertex(0));
        seam(outline, target, first.v(0), second.u(0), second.v(0), 0);
        append(outline, second);
        outline.add(second.u(0) - period, second.v(0), second.vertex(0));
        seam(outline, second.u(0), second.v(0), target, first.v(0), -period);
        return outline;
    }

    private static void append(FlatRing outline, FlatRing ring) {
        for (int i = 0; i < ring.size(); i++) {
            outline.add(ring.u(i), ring.v(i), ring.vertex(i));
        }
    }

    /** Points on the seam, the same on its way up and, a period away, on its way down. */
    private void seam(FlatRing outline, double fromU, double fromV, double toU, double toV, double by) {
        double low = Math.min(fromV, toV);
        double high = Math.max(fromV, toV);
        double[] stops = surface.stopsV(low, high, Math.min(fromU, toU), Math.max(fromU, toU));
        for (int i = 0; i < stops.length; i++) {
            double v = stops[fromV < toV ? i : stops.length - 1 - i];
            // both ways from the lower end, so that rounding is the same
            double share = (v - low) / (high - low);
            double u = fromV < toV ? fromU + (toU - fromU) * share : toU + (fromU - toU) * share;
            outline.add(u + by, v, mesh.vertex(surface.at(u, v)));
        }
    }

    /** A place to cut the ring open that no hole lies over. */
    private int freeStart(FlatRing ring, List<FlatRing> holes) {
        double period = surface.periodU();
        for (int i = 0; i < ring.size(); i++) {
            boolean free = true;
            for (FlatRing hole : holes) {
                double[] box = hole.box();
                double off = Math.IEEEremainder(ring.u(i) - (box[0] + box[1]) / 2, period);
                free &= Math.abs(off) > (box[1] - box[0]) / 2;
            }
            if (free) {
                return i;
            }
        }
        return 0;
    }

    private FlatRing toPole(FlatRing ring, double turn, List<FlatRing> holes) {
        double[] range = surface.range();
        double pole = turn > 0 == sense ? range[3] : range[2];
        if (!surface.isPole(pole)) {
            pole = pole == range[3] ? range[2] : range[3];
            if (!surface.isPole(pole)) {
                return null;
            }
        }
        FlatRing first = ring.from(freeStart(ring, holes), turn);
        double end = first.u(0) + turn;
        var outline = new FlatRing();
        append(outline, first);
        outline.add(end, first.v(0), first.vertex(0));
        seam(outline, end, first.v(0), end, pole, 0);
        pole(outline, end, first.u(0), pole, mesh.vertex(surface.at(first.u(0), pole)));
        seam(outline, end, pole, end, first.v(0), -turn);
        return outline;
    }
}
