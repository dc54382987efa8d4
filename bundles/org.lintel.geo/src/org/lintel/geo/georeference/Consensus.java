// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The best fit of those points that agree with most others: of a few wrong corners of many it tells which they are, and they pull
 * the fit nowhere. By the least median of squares (Rousseeuw 1984), then the best fit of what lies within three of its spreads.
 *
 * @param fit of those that agree
 * @param apart numbers of those that do not, from 0 on, rising; at most a third, else none is said to be wrong
 */
public record Consensus(BestFit fit, List<Integer> apart) {

    /** Fewer points do not tell which of them is wrong. */
    private static final int LEAST = 5;
    /** What lies within this agrees, metres: footprints are known no better. */
    private static final double AGREES = 0.05;
    private static final int ALL_PAIRS = 24;
    private static final int TRIALS = 400;
    private static final int LOOKED_AT = 1000;
    private static final double SPREADS = 3;
    /** Of a normal spread by its median (Rousseeuw and Leroy 1987). */
    private static final double OF_MEDIAN = 1.4826;
    private static final int ROUNDS = 4;

    public Consensus {
        apart = List.copyOf(apart);
    }

    /** How far a point comes to lie from its place, metres. */
    public static double off(BestFit fit, BestFit.Pair pair) {
        double cos = Math.cos(Math.toRadians(fit.rotation()));
        double sin = Math.sin(Math.toRadians(fit.rotation()));
        return Math.hypot(fit.easting() + cos * pair.x() - sin * pair.y() - pair.easting(),
                fit.northing() + sin * pair.x() + cos * pair.y() - pair.northing());
    }

    /**
     * @param pairs at least two
     * @throws IllegalArgumentException as {@link BestFit#of}
     */
    public static Consensus of(List<BestFit.Pair> pairs) {
        BestFit all = BestFit.of(pairs);
        if (pairs.size() < LEAST || all.worst() <= AGREES) {
            return new Consensus(all, List.of());
        }
        BestFit trial = trial(pairs);
        for (int round = 0; trial != null && round < ROUNDS; round++) {
            List<Integer> apart = apart(trial, pairs);
            List<BestFit.Pair> agreeing = new ArrayList<>(pairs);
            apart.reversed().forEach(index -> agreeing.remove(index.intValue()));
            if (apart.size() * 3 > pairs.size()) {
                break;
            }
            trial = fit(agreeing);
            if (trial != null && apart.equals(apart(trial, pairs))) {
                return new Consensus(apart.isEmpty() ? all : trial, apart);
            }
        }
        return new Consensus(all, List.of());
    }

    private static BestFit fit(List<BestFit.Pair> pairs) {
        try {
            return BestFit.of(pairs);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Of ways through two of the points the one with which half of all agree best; null where there is none. */
    private static BestFit trial(List<BestFit.Pair> pairs) {
        int n = pairs.size();
        BestFit best = null;
        double least = Double.POSITIVE_INFINITY;
        var random = new Random(n);
        int trials = n <= ALL_PAIRS ? n * (n - 1) / 2 : TRIALS;
        int one = 0;
        int other = 0;
        for (int i = 0; i < trials; i++) {
            if (n > ALL_PAIRS) {
                one = random.nextInt(n);
                other = random.nextInt(n);
            } else if (++other == n) {
                other = ++one + 1;
            }
            BestFit through = one == other ? null : fit(List.of(pairs.get(one), pairs.get(other)));
            double median = through == null || through.worst() > AGREES * 10 ? Double.POSITIVE_INFINITY : median(through, pairs);
            if (median < least) {
                least = median;
                best = through;
            }
        }
        return best;
    }

    private static double median(BestFit fit, List<BestFit.Pair> pairs) {
        int step = Math.max(1, pairs.size() / LOOKED_AT);
        double[] off = new double[(pairs.size() + step - 1) / step];
        for (int i = 0; i < off.length; i++) {
            off[i] = off(fit, pairs.get(i * step));
        }
        Arrays.sort(off);
        return off[off.length / 2];
    }

    private static List<Integer> apart(BestFit fit, List<BestFit.Pair> pairs) {
        double spread = OF_MEDIAN * (1 + 5.0 / (pairs.size() - 2)) * median(fit, pairs);
        double most = Math.max(AGREES, SPREADS * spread);
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (off(fit, pairs.get(i)) > most) {
                apart.add(i);
            }
        }
        return apart;
    }
}
