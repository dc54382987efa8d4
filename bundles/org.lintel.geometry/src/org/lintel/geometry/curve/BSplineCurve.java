// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** A B-spline curve, rational or not, evaluated by the algorithm of de Boor. */
public final class BSplineCurve {

    private static final int MOST_DEGREE = 30;
    private static final int PIECES = 8;

    private final int degree;
    private final double[] knots;
    private final List<Vec> poles;
    private final double[] weights;

    BSplineCurve(int degree, double[] knots, List<Vec> poles, double[] weights) {
        this.degree = degree;
        this.knots = knots;
        this.poles = poles;
        this.weights = weights;
    }

    static BSplineCurve read(Items items, Instance curve) {
        int degree = (int) items.number(curve, "Degree");
        var poles = new ArrayList<Vec>();
        for (Instance point : items.refs(curve, "ControlPointsList")) {
            poles.add(items.point(point));
        }
        if (degree < 1 || degree > MOST_DEGREE || poles.size() <= degree) {
            throw ItemException.missing(curve, "Degree");
        }
        double[] weights = Items.numbers(curve.get("WeightsData"));
        if (weights != null && weights.length != poles.size()) {
            throw ItemException.missing(curve, "WeightsData");
        }
        double[] values = Items.numbers(curve.get("Knots"));
        double[] times = Items.numbers(curve.get("KnotMultiplicities"));
        double[] knots = values == null || times == null ? bezier(degree, poles.size()) : repeated(values, times);
        if (knots.length != poles.size() + degree + 1) {
            throw ItemException.missing(curve, "Knots");
        }
        return new BSplineCurve(degree, knots, poles, weights);
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
            total += t;
        }
        if (values.length != times.length || !(total >= 0 && total < 1e6)) {
            return new double[0];
        }
        double[] knots = new double[(int) total];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            int end = Math.min(knots.length, at + (int) times[i]);
            Arrays.fill(knots, at, end, values[i]);
            at = end;
        }
        return knots;
    }

    List<Vec> points() {
        return points(null, null);
    }

    /** Every span between knots in so many pieces; between two parameter values, or from end to end. */
    List<Vec> points(Double from, Double to) {
        double low = Math.max(knots[degree], from == null ? Double.NEGATIVE_INFINITY : from);
        double high = Math.min(knots[poles.size()], to == null ? Double.POSITIVE_INFINITY : to);
        var points = new ArrayList<Vec>();
        points.add(at(low));
        for (int i = degree; i < poles.size(); i++) {
            double a = Math.max(low, knots[i]);
            double b = Math.min(high, knots[i + 1]);
            int pieces = degree == 1 ? 1 : PIECES;
            for (int k = 1; k <= pieces && b > a; k++) {
                points.add(at(a + (b - a) * k / pieces));
            }
        }
        return points;
    }

    private Vec at(double t) {
        int span = degree;
        while (span + 1 < poles.size() && t >= knots[span + 1]) {
            span++;
        }
        double[][] d = new double[degree + 1][];
        for (int j = 0; j <= degree; j++) {
            Vec p = poles.get(span - degree + j);
            double w = weights == null ? 1 : weights[span - degree + j];
            d[j] = new double[] {p.x() * w, p.y() * w, p.z() * w, w};
        }
        for (int r = 1; r <= degree; r++) {
            for (int j = degree; j >= r; j--) {
                double left = knots[span - degree + j];
                double width = knots[span + 1 + j - r] - left;
                double f = width == 0 ? 0 : (t - left) / width;
                for (int k = 0; k < 4; k++) {
                    d[j][k] = d[j - 1][k] * (1 - f) + d[j][k] * f;
                }
            }
        }
        double[] h = d[degree];
        return h[3] == 0 ? new Vec(h[0], h[1], h[2]) : new Vec(h[0] / h[3], h[1] / h[3], h[2] / h[3]);
    }
}
