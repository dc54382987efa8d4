// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A façade's areas and heat gains in three terms, at one end of what they can be: for codes whose glass has conduction
 * as its first product and sun as its second.
 *
 * @param gains what it is made of
 * @param area with glass, m²
 * @param glass m²
 * @param opaque W conducted through what is opaque
 * @param conduction W conducted through glass
 * @param sun W that shine in
 */
public record FacadeSums(List<HeatGain> gains, double area, double glass, double opaque, double conduction,
        double sun) {

    /** By façade, in the order of the fabric. */
    public static Map<String, FacadeSums> of(HeatGains gains, End end) {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < gains.counted().size(); i++) {
            members.computeIfAbsent(gains.counted().get(i).element().facade(), f -> new ArrayList<>()).add(i);
        }
        Map<String, FacadeSums> facades = new LinkedHashMap<>();
        members.forEach((facade, indices) -> facades.put(facade, sum(gains, indices, end)));
        return facades;
    }

    /** Of all façades together. */
    public static FacadeSums all(HeatGains gains, End end) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < gains.counted().size(); i++) {
            indices.add(i);
        }
        return sum(gains, indices, end);
    }

    private static FacadeSums sum(HeatGains gains, List<Integer> indices, End end) {
        List<HeatGain> members = new ArrayList<>();
        double area = 0;
        double glass = 0;
        double[] terms = new double[3];
        for (int i : indices) {
            HeatGain gain = gains.counted().get(i);
            members.add(gain);
            double own = gains.area(i, end);
            boolean transparent = gain.element().kind().isGlass();
            area += own;
            glass += transparent ? own : 0;
            List<List<Factor>> products = gain.way(end).sum();
            for (int j = 0; j < products.size() && own > 0; j++) {
                terms[transparent ? 1 + Math.min(j, 1) : 0] += own * product(products.get(j), end);
            }
        }
        return new FacadeSums(members, area, glass, terms[0], terms[1], terms[2]);
    }

    private static double product(List<Factor> factors, End end) {
        double value = 1;
        for (Factor factor : factors) {
            value = value == 0 ? 0 : value * factor.at(end);
        }
        return value;
    }

    /** Glass by the whole; NaN without any area. */
    public double glassRatio() {
        return glass / area;
    }

    /** W/m². */
    public double mean() {
        return (opaque + conduction + sun) / area;
    }
}
