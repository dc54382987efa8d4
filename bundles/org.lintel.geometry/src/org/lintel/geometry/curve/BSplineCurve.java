// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.curve;

import java.util.ArrayList;
import java.util.List;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;

/** A B-spline curve, rational or not. */
public final class BSplineCurve {

    /** The fewest and the most pieces of a span between two knots. */
    private static final int FEWEST = 4;
    private static final int MOST = 64;
    private static final int MOST_POINTS = 50_000;

    private final Knots knots;
    private final List<Vec> poles;
    private final double[] weights;
    private final double chord;

    private BSplineCurve(Knots knots, List<Vec> poles, double[] weights, double chord) {
        this.knots = knots;
        this.poles = poles;
        this.weights = weights;
        this.chord = chord;
    }

    static BSplineCurve read(Items items, Instance curve) {
        var poles = new ArrayList<Vec>();
        for (Instance point : items.refs(curve, "ControlPointsList")) {
            poles.add(items.point(point));
        }
        double[] weights = Items.numbers(curve.get("WeightsData"));
        if (weights != null && weights.length != poles.size()) {
            throw ItemException.missing(curve, "WeightsData");
        }
        Knots knots = Knots.read(items, curve, "Degree", "Knots", "KnotMultiplicities", poles.size());
        return new BSplineCurve(knots, poles, weights, items.precision().chord());
    }

    List<Vec> points() {
        return points(null, null);
    }

    /** Every span between knots in so many pieces as it needs; between two parameter values, or from end to end. */
    List<Vec> points(Double from, Double to) {
        double low = Math.max(knots.low(), from == null ? Double.NEGATIVE_INFINITY : from);
        double high = Math.min(knots.high(), to == null ? Double.POSITIVE_INFINITY : to);
        var points = new ArrayList<Vec>();
        points.add(at(low));
        for (int i = knots.degree(); i < poles.size() && points.size() < MOST_POINTS; i++) {
            double a = Math.max(low, knots.at(i));
            double b = Math.min(high, knots.at(i + 1));
            int pieces = b > a ? pieces(a, b) : 0;
            for (int k = 1; k <= pieces; k++) {
                points.add(at(a + (b - a) * k / pieces));
            }
        }
        return points;
    }

    private int pieces(double a, double b) {
        if (knots.degree() == 1) {
            return 1;
        }
        int pieces = FEWEST;
        while (pieces < MOST && off(a, b, pieces) > chord) {
            pieces *= 2;
        }
        return pieces;
    }

    /** How far the middles of pieces lie from the curve. */
    private double off(double a, double b, int pieces) {
        double most = 0;
        Vec before = at(a);
        for (int k = 1; k <= pieces; k++) {
            Vec next = at(a + (b - a) * k / pieces);
            Vec middle = at(a + (b - a) * (k - 0.5) / pieces);
            most = Math.max(most, before.plus(next).times(0.5).distance(middle));
            before = next;
        }
        return most;
    }

    private Vec at(double t) {
        int span = knots.span(t);
        double[] n = knots.weights(span, t);
        Vec sum = Vec.ZERO;
        double total = 0;
        for (int j = 0; j < n.length; j++) {
            int pole = span - knots.degree() + j;
            double w = weights == null ? n[j] : n[j] * weights[pole];
            sum = sum.plus(poles.get(pole).times(w));
            total += w;
        }
        return total == 0 ? sum : sum.times(1 / total);
    }
}
