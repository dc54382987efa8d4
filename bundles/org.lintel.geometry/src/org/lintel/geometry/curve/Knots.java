// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.Arrays;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.ifc.model.Instance;

/** The knots of a B-spline in one direction: which poles count at a parameter value, and how much. */
public final class Knots {

    private static final int MOST_DEGREE = 30;
    private static final double MOST = 1e6;

    private final int degree;
    private final int poles;
    private final double[] at;

    private Knots(int degree, int poles, double[] at) {
        this.degree = degree;
        this.poles = poles;
        this.at = at;
    }

    /**
     * Reads degree, knots and how often each is repeated; a Bézier spline, which has none, gets its own.
     *
     * @throws ItemException if they do not belong to so many poles, or do not grow
     */
    public static Knots read(Items items, Instance spline, String degrees, String knots, String times, int poles) {
        double degree = items.number(spline, degrees);
        if (!(degree >= 1 && degree <= MOST_DEGREE && poles > degree)) {
            throw ItemException.missing(spline, degrees);
        }
        double[] values = Items.numbers(spline.get(knots));
        double[] counts = Items.numbers(spline.get(times));
        double[] all = values == null || counts == null ? bezier((int) degree, poles) : repeated(values, counts);
        if (all.length != poles + (int) degree + 1 || !(all[poles] > all[(int) degree])) {
            throw ItemException.missing(spline, knots);
        }
        for (int i = 1; i < all.length; i++) {
            if (all[i] < all[i - 1]) {
                throw ItemException.damaged(spline, "its knots do not grow", "其節點並非遞增");
            }
        }
        return new Knots((int) degree, poles, all);
    }

    private static double[] bezier(int degree, int poles) {
        double[] knots = new double[poles + degree + 1];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = Math.max(0, Math.min((poles - 1) / degree, (i - 1) / degree));
        }
        return knots;
    }

    private static double[] repeated(double[] values, double[] times) {
        double total = 0;
        for (double t : times) {
            total += Math.max(0, t);
        }
        if (values.length != times.length || !(total < MOST)) {
            return new double[0];
        }
        double[] knots = new double[(int) total];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            int end = Math.min(knots.length, at + (int) Math.max(0, times[i]));
            Arrays.fill(knots, at, end, values[i]);
            at = end;
        }
        return knots;
    }

    public int degree() {
        return degree;
    }

    public double low() {
        return at[degree];
    }

    public double high() {
        return at[poles];
    }

    /** The knot at a place; between those at {@link #degree} and at the number of poles the spline is defined. */
    double at(int place) {
        return at[place];
    }

    /** The span that holds a parameter value: the last of the poles that count there. */
    public int span(double t) {
        int low = degree;
        int high = poles - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (at[middle] <= t) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // a span of no length counts nothing: back to one that has
        while (low > degree && at[low] == at[low + 1]) {
            low--;
        }
        return low;
    }

    /** How much each of the degree + 1 poles that end with the span's counts (Cox and de Boor). */
    public double[] weights(int span, double t) {
        double[] n = new double[degree + 1];
        n[0] = 1;
        for (int d = 1; d <= degree; d++) {
            double carried = 0;
            for (int i = 0; i < d; i++) {
                double right = at[span + i + 1];
                double left = at[span + i + 1 - d];
                double width = right - left;
                double share = width == 0 ? 0 : n[i] / width;
                n[i] = carried + (right - t) * share;
                carried = (t - left) * share;
            }
            n[d] = carried;
        }
        return n;
    }
}
