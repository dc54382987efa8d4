// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.List;
import org.lintel.geometry.curve.Knots;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** A B-spline surface, rational or not; points are found on it by Newton's method from the nearest of a grid. */
final class BSplineSurface implements Surface {

    private static final int MOST_PIECES = 64;
    private static final int SAMPLED = 24;
    private static final int STEPS = 20;

    private final Knots u;
    private final Knots v;
    private final Vec[][] poles;
    private final double[][] weights;
    private final double chord;
    private final double size;
    private final boolean closedU;
    private final boolean closedV;
    private final boolean flatLow;
    private final boolean flatHigh;
    private Vec[][] samples;

    private BSplineSurface(Knots u, Knots v, Vec[][] poles, double[][] weights, double chord) {
        this.u = u;
        this.v = v;
        this.poles = poles;
        this.weights = weights;
        this.chord = chord;
        double reach = 0;
        for (Vec[] row : poles) {
            for (Vec pole : row) {
                reach = Math.max(reach, pole.distance(poles[0][0]));
            }
        }
        size = reach;
        closedU = meets(u.low(), u.high(), true);
        closedV = meets(v.low(), v.high(), false);
        flatLow = collapses(v.low());
        flatHigh = collapses(v.high());
    }

    static BSplineSurface read(Items items, Instance surface) {
        if (!(surface.get("ControlPointsList") instanceof List<?> rows) || rows.isEmpty()) {
            throw ItemException.missing(surface, "ControlPointsList");
        }
        Vec[][] poles = new Vec[rows.size()][];
        for (int i = 0; i < poles.length; i++) {
            if (!(rows.get(i) instanceof List<?> row) || i > 0 && row.size() != poles[0].length) {
                throw ItemException.missing(surface, "ControlPointsList");
            }
            poles[i] = new Vec[row.size()];
            for (int j = 0; j < poles[i].length; j++) {
                if (!(row.get(j) instanceof Instance point)) {
                    throw ItemException.missing(surface, "ControlPointsList");
                }
                poles[i][j] = items.point(point);
            }
        }
        double[][] weights = weights(surface, poles);
        return new BSplineSurface(Knots.read(items, surface, "UDegree", "UKnots", "UMultiplicities", poles.length),
                Knots.read(items, surface, "VDegree", "VKnots", "VMultiplicities", poles[0].length), poles, weights,
                items.precision().chord());
    }

    private static double[][] weights(Instance surface, Vec[][] poles) {
        if (!(surface.get("WeightsData") instanceof List<?> rows)) {
            return null;
        }
        double[][] weights = new double[poles.length][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < rows.size() ? Items.numbers(rows.get(i)) : null;
            if (weights[i] == null || weights[i].length != poles[i].length) {
                throw ItemException.missing(surface, "WeightsData");
            }
        }
        return weights;
    }

    private boolean meets(double low, double high, boolean alongU) {
        for (int i = 0; i <= 4; i++) {
            double w = alongU ? v.low() + (v.high() - v.low()) * i / 4 : u.low() + (u.high() - u.low()) * i / 4;
            Vec a = alongU ? at(low, w) : at(w, low);
            if (a.distance(alongU ? at(high, w) : at(w, high)) > 1e-6 * size) {
                return false;
            }
        }
        return true;
    }

    private boolean collapses(double w) {
        for (int i = 1; i <= 4; i++) {
            if (at(u.low(), w).distance(at(u.low() + (u.high() - u.low()) * i / 4.5, w)) > 1e-7 * size) {
                return false;
            }
        }
        return true;
    }

    private static double within(Knots knots, boolean closed, double t) {
        double low = knots.low();
        double high = knots.high();
        if (closed && !(t >= low && t <= high)) {
            return t - Math.floor((t - low) / (high - low)) * (high - low);
        }
        return Math.max(low, Math.min(high, t));
    }

    @Override
    public Vec at(double atU, double atV) {
        double s = within(u, closedU, atU);
        double t = within(v, closedV, atV);
        int i = u.span(s);
        int j = v.span(t);
        double[] n = u.weights(i, s);
        double[] m = v.weights(j, t);
        double x = 0;
        double y = 0;
        double z = 0;
        double total = 0;
        for (int a = 0; a < n.length; a++) {
            int row = i - u.degree() + a;
            for (int b = 0; b < m.length; b++) {
                int column = j - v.degree() + b;
                double w = n[a] * m[b] * (weights == null ? 1 : weights[row][column]);
                Vec pole = poles[row][column];
                x += pole.x() * w;
                y += pole.y() * w;
                z += pole.z() * w;
                total += w;
            }
        }
        return total == 0 ? new Vec(x, y, z) : new Vec(x / total, y / total, z / total);
    }

    @Override
    public double[] parameters(Vec p, double[] near) {
        double[] best = newton(p, sampled(p));
        if (near != null && !Double.isNaN(near[0]) && !Double.isNaN(near[1])) {
            double[] other = newton(p, near);
            if (at(other[0], other[1]).distance(p) <= at(best[0], best[1]).distance(p) + 1e-9 * size) {
                best = other;
            }
        }
        boolean pole = flatLow && best[1] - v.low() < 1e-9 * (v.high() - v.low())
                || flatHigh && v.high() - best[1] < 1e-9 * (v.high() - v.low());
        return pole ? new double[] {Double.NaN, best[1]} : best;
    }

    private double[] sampled(Vec p) {
        int n = SAMPLED;
        Vec[][] grid = grid();
        double least = Double.POSITIVE_INFINITY;
        double[] best = new double[2];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                double off = grid[i][j].distance(p);
                if (off < least) {
                    least = off;
                    best = new double[] {u.low() + (u.high() - u.low()) * i / n, v.low() + (v.high() - v.low()) * j / n};
                }
            }
        }
        return best;
    }

    private Vec[][] grid() {
        if (samples == null) {
            samples = new Vec[SAMPLED + 1][SAMPLED + 1];
            for (int i = 0; i <= SAMPLED; i++) {
                for (int j = 0; j <= SAMPLED; j++) {
                    samples[i][j] = at(u.low() + (u.high() - u.low()) * i / SAMPLED,
                            v.low() + (v.high() - v.low()) * j / SAMPLED);
                }
            }
        }
        return samples;
    }

    /** Gauss and Newton, each step halved until it leads nearer. */
    private double[] newton(Vec p, double[] from) {
        double s = within(u, closedU, from[0]);
        double t = within(v, closedV, from[1]);
        double hs = 1e-6 * (u.high() - u.low());
        double ht = 1e-6 * (v.high() - v.low());
        double off = at(s, t).distance(p);
        for (int step = 0; step < STEPS && off > 1e-10 * size; step++) {
            double s0 = Math.max(u.low(), s - hs);
            double s1 = Math.min(u.high(), s + hs);
            double t0 = Math.max(v.low(), t - ht);
            double t1 = Math.min(v.high(), t + ht);
            Vec ds = at(s1, t).minus(at(s0, t)).times(1 / (s1 - s0));
            Vec dt = at(s, t1).minus(at(s, t0)).times(1 / (t1 - t0));
            Vec d = p.minus(at(s, t));
            double a = ds.dot(ds);
            double b = ds.dot(dt);
            double c = dt.dot(dt);
            double det = a * c - b * b;
            boolean flat = !(det > 1e-12 * a * c);
            double stepS = flat ? a > 0 ? d.dot(ds) / a : 0 : (c * d.dot(ds) - b * d.dot(dt)) / det;
            double stepT = flat ? c > 0 ? d.dot(dt) / c : 0 : (a * d.dot(dt) - b * d.dot(ds)) / det;
            boolean nearer = false;
            for (double f = 1; f > 0.01 && !nearer; f /= 2) {
                double ns = within(u, closedU, s + stepS * f);
                double nt = within(v, closedV, t + stepT * f);
                double there = at(ns, nt).distance(p);
                if (there < off * (1 - 1e-12)) {
                    s = ns;
                    t = nt;
                    off = there;
                    nearer = true;
                }
            }
            if (!nearer) {
                break;
            }
        }
        return new double[] {s, t};
    }

    @Override
    public double periodU() {
        return closedU ? u.high() - u.low() : 0;
    }

    @Override
    public double periodV() {
        return closedV ? v.high() - v.low() : 0;
    }

    @Override
    public double[] range() {
        return new double[] {u.low(), u.high(), v.low(), v.high()};
    }

    @Override
    public boolean isPole(double w) {
        double e = 1e-9 * (v.high() - v.low());
        return flatLow && Math.abs(w - v.low()) < e || flatHigh && Math.abs(w - v.high()) < e;
    }

    @Override
    public double[] stopsU(double low, double high, double lowV, double highV) {
        return Surface.even(low, high, pieces(low, high, lowV, highV, true));
    }

    @Override
    public double[] stopsV(double low, double high, double lowU, double highU) {
        return Surface.even(low, high, pieces(low, high, lowU, highU, false));
    }

    /** So many pieces that the middle of none lies farther off than the chord, looked at along five lines. */
    private int pieces(double low, double high, double lowOther, double highOther, boolean alongU) {
        int pieces = 1;
        while (pieces < MOST_PIECES && off(low, high, lowOther, highOther, alongU, pieces) > chord) {
            pieces *= 2;
        }
        return Math.max(pieces, (int) Math.min(MOST_PIECES / 2,
                Math.ceil(Math.sqrt(twist(low, high, lowOther, highOther, alongU) / chord) - 1e-6)));
    }

    /** How far apart the two diagonals of a part pass: a saddle may have nothing but straight lines along U and V. */
    private double twist(double low, double high, double lowOther, double highOther, boolean alongU) {
        Vec a = alongU ? at(low, lowOther) : at(lowOther, low);
        Vec b = alongU ? at(high, lowOther) : at(lowOther, high);
        Vec c = alongU ? at(high, highOther) : at(highOther, high);
        Vec d = alongU ? at(low, highOther) : at(highOther, low);
        return a.plus(c).minus(b).minus(d).length() / 4;
    }

    private double off(double low, double high, double lowOther, double highOther, boolean alongU, int pieces) {
        double most = 0;
        for (int line = 0; line <= 4; line++) {
            double w = lowOther + (highOther - lowOther) * line / 4;
            Vec before = alongU ? at(low, w) : at(w, low);
            for (int k = 1; k <= pieces; k++) {
                double t = low + (high - low) * k / pieces;
                Vec next = alongU ? at(t, w) : at(w, t);
                // thirds: a curve that is symmetric about its middle may cross its chord there
                for (double f : new double[] {1 / 3.0, 0.5}) {
                    double m = low + (high - low) * (k - f) / pieces;
                    Vec here = alongU ? at(m, w) : at(w, m);
                    Vec d = next.minus(before);
                    Vec to = here.minus(before);
                    double along = d.dot(d) == 0 ? 0 : to.dot(d) / d.dot(d);
                    most = Math.max(most, to.distance(d.times(along)));
                }
                before = next;
            }
        }
        return most;
    }

    @Override
    public double[] fromFile(double atU, double atV) {
        return new double[] {atU, atV};
    }
}
