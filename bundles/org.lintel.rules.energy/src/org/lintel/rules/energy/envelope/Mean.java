// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.List;

/**
 * The bounds of an area-weighted mean whose areas and fluxes are ranges. The areas above and below the line are the
 * same ones, so the ends are reached with each area at one of its own ends: at its most where its flux lies beyond the
 * result, at its least where it does not. Found by repeating that until nothing changes, as in Dinkelbach's method.
 *
 * @param value W/m²; NaN where no area counts
 * @param areas m², in the order of the gains: what the mean is reached with
 * @param flux W/m², the same
 */
record Mean(double value, double[] areas, double[] flux) {

    static Mean of(List<HeatGain> gains, End end) {
        int n = gains.size();
        double[] flux = new double[n];
        double[] least = new double[n];
        double[] most = new double[n];
        double unbounded = Double.NaN;
        double edge = Double.NaN;
        for (int i = 0; i < n; i++) {
            flux[i] = gains.get(i).flux(end);
            least[i] = gains.get(i).least();
            most[i] = gains.get(i).most();
            if (Double.isInfinite(most[i])) {
                // with more and more of it the mean comes as near to its flux as one likes
                unbounded = beyond(end, unbounded, flux[i]) ? unbounded : flux[i];
                most[i] = least[i];
            }
            if (most[i] > 0) {
                edge = beyond(end, edge, flux[i]) ? edge : flux[i];
            }
        }
        double[] areas = least.clone();
        double mean = weighted(areas, flux);
        if (Double.isNaN(mean) && !Double.isNaN(edge)) {
            // nothing counts for certain: the farthest that may count, alone
            for (int i = 0; i < n; i++) {
                areas[i] = flux[i] == edge ? most[i] : 0;
            }
            mean = edge;
        }
        // each round reaches farther or ends; as many rounds as there are areas would be the most
        for (int round = 0; round <= n && Double.isFinite(mean); round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = flux[i] != mean && beyond(end, flux[i], mean) ? most[i] : least[i];
            }
            double better = weighted(next, flux);
            if (Double.isNaN(better) || better == mean || !beyond(end, better, mean)) {
                break;
            }
            areas = next;
            mean = better;
        }
        if (!Double.isNaN(unbounded) && (Double.isNaN(mean) || beyond(end, unbounded, mean))) {
            mean = unbounded;
        }
        return new Mean(mean, areas, flux);
    }

    /** Whether {@code a} lies as far as {@code b} towards the end, or farther; NaN lies nowhere. */
    private static boolean beyond(End end, double a, double b) {
        return end == End.LEAST ? a <= b : a >= b;
    }

    private static double weighted(double[] areas, double[] flux) {
        double area = 0;
        double gain = 0;
        for (int i = 0; i < areas.length; i++) {
            area += areas[i];
            gain += areas[i] == 0 ? 0 : areas[i] * flux[i];
        }
        return area > 0 ? gain / area : Double.NaN;
    }
}
