// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lintel.ifc.model.Instance;

/**
 * A curve that things are placed along, measured by distance: polylines and arcs; alignments of lines, arcs, all
 * spirals and polynomials, with gradients, cant and offsets. All in the file's unit of length. Where there are heights,
 * distance is measured in plan.
 */
public abstract class Directrix {

    private static final int MOST_PIECES = 4096;
    private static final double ROLL = Math.toRadians(0.5);

    Directrix() {
    }

    /**
     * A place on a curve.
     *
     * @param tangent of length one
     * @param up the direction away from the track where it is canted, of length one; null where it is not
     */
    public record Spot(double[] point, double[] tangent, double[] up) {
    }

    /** The curve of an instance; null where it is of a kind that is not computed, or damaged. */
    public static Directrix of(Instance curve) {
        return BasisCurves.of(curve, 0);
    }

    /** A curve of straight pieces; null where it has no length. */
    public static Directrix of(List<double[]> points) {
        return PieceCurve.straight(points);
    }

    /** How far it reaches. */
    public abstract double length();

    /** The place at a distance from the start; null beyond its ends. */
    public abstract Spot at(double distance);

    /** The distances at which something changes: where pieces meet, its ends included. */
    abstract TreeSet<Double> breaks();

    /** Distances, ends included, between which straight lines leave the curve by no more than so much. */
    public List<Double> stops(double from, double to, double chord) {
        var all = breaks();
        var ends = new ArrayList<Double>();
        ends.add(from);
        for (double d : all.subSet(from, false, to, false)) {
            if (d - ends.getLast() > 1e-9 * (to - from) && to - d > 1e-9 * (to - from)) {
                ends.add(d);
            }
        }
        ends.add(to);
        var stops = new ArrayList<Double>();
        stops.add(from);
        for (int i = 1; i < ends.size(); i++) {
            double a = ends.get(i - 1);
            double b = ends.get(i);
            int pieces = 1;
            while (pieces < MOST_PIECES && tooCoarse(a, b, pieces, chord)) {
                pieces *= 2;
            }
            for (int k = 1; k <= pieces && stops.size() < MOST_PIECES * 16; k++) {
                stops.add(k == pieces ? b : a + (b - a) * k / pieces);
            }
        }
        return stops;
    }

    /** Looked at in the first, middle and last pieces, at their middles and thirds. */
    private boolean tooCoarse(double a, double b, int pieces, double chord) {
        for (int k : new int[] {0, pieces / 3, pieces / 2, pieces - 1}) {
            double low = a + (b - a) * k / pieces;
            double high = a + (b - a) * (k + 1) / pieces;
            Spot from = at(low);
            Spot to = at(high);
            for (double f : new double[] {1 / 3.0, 0.5}) {
                Spot middle = at(low + (high - low) * f);
                if (from == null || to == null || middle == null) {
                    return false;
                }
                double off = 0;
                for (int i = 0; i < 3; i++) {
                    double d = from.point[i] * (1 - f) + to.point[i] * f - middle.point[i];
                    off += d * d;
                }
                if (off > chord * chord) {
                    return true;
                }
            }
            if (from.up != null && to.up != null) {
                double turn = from.up[0] * to.up[0] + from.up[1] * to.up[1] + from.up[2] * to.up[2];
                if (turn < Math.cos(ROLL)) {
                    return true;
                }
            }
        }
        return false;
    }
}
