// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Part;

/** Bounds of area-weighted means, and what is told of what moves them. */
class MeanTest {

    private static final List<Missing> MISSING = List.of(missing("area"));

    @Test
    void byHand() {
        // (60 × 3 × 0.65 × 4 + 40 × 0.4 × 191) / 100, the arithmetic of the terms alone
        HeatGains gains = HeatGains.of(List.of(gain(60, 60, Counting.YES, 3, 0.65, 4),
                gain(40, 40, Counting.YES, 0.4, 1, 191)));
        assertEquals(35.24, gains.mean(End.MOST), 1e-12);
        assertEquals(35.24, gains.mean(End.LEAST), 1e-12);
        assertTrue(gains.isExact());
        assertEquals(35.24, gains.rounded(End.MOST, 2));
    }

    @Test
    void theSameAreaAboveAndBelowTheLine() {
        HeatGains gains = HeatGains.of(List.of(gain(10, 30, Counting.YES, 100), gain(10, 10, Counting.YES, 20)));
        assertEquals((30 * 100 + 10 * 20) / 40.0, gains.mean(End.MOST), 1e-12);
        assertEquals((10 * 100 + 10 * 20) / 20.0, gains.mean(End.LEAST), 1e-12);
        HeatGains cold = HeatGains.of(List.of(gain(10, 30, Counting.YES, 5), gain(10, 10, Counting.YES, 20)));
        assertEquals((10 * 5 + 10 * 20) / 20.0, cold.mean(End.MOST), 1e-12);
        assertEquals((30 * 5 + 10 * 20) / 40.0, cold.mean(End.LEAST), 1e-12);
    }

    @Test
    void whatMayBeLeftOutIsTriedBothWays() {
        Counting maybe = Counting.maybe("4.1", Message.verbatim("perhaps"), List.of(), MISSING);
        HeatGains gains = HeatGains.of(List.of(gain(10, 10, maybe, 100), gain(30, 30, Counting.YES, 20)));
        assertEquals(40, gains.mean(End.MOST), 1e-12);
        assertEquals(20, gains.mean(End.LEAST), 1e-12);
        HeatGains alone = HeatGains.of(List.of(gain(10, 10, maybe, 100), gain(30, 30, maybe, 20)));
        assertEquals(100, alone.mean(End.MOST), 1e-12);
        assertEquals(20, alone.mean(End.LEAST), 1e-12);
    }

    @Test
    void anAreaWithoutBoundDrawsTheMeanToItsOwnFlux() {
        HeatGains gains = HeatGains.of(List.of(gain(1, Double.POSITIVE_INFINITY, Counting.YES, 100),
                gain(10, 10, Counting.YES, 20)));
        assertEquals(100, gains.mean(End.MOST), 1e-12);
        assertEquals(300 / 11.0, gains.mean(End.LEAST), 1e-12);
    }

    @Test
    void nothingIsNoMean() {
        HeatGains gains = HeatGains.of(List.of(gain(10, 10, Counting.no("4.1", Message.verbatim("so"), List.of()), 9)));
        assertTrue(gains.isEmpty());
        assertTrue(Double.isNaN(gains.mean(End.MOST)));
        assertEquals(1, gains.leftOut().size());
    }

    @Test
    void noChoiceOfAreasReachesFartherAndOneReachesThere() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int n = 1 + random.nextInt(7);
            double[][] area = new double[n][2];
            double[] flux = new double[n];
            List<HeatGain> gains = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                area[i][0] = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 10;
                area[i][1] = area[i][0] + (random.nextBoolean() ? random.nextDouble() * 10 : 0) + 1e-3;
                flux[i] = random.nextInt(100);
                gains.add(gain(area[i][0], area[i][1], Counting.YES, flux[i]));
            }
            // every mean of corners: the extremes of a quotient of sums lie there
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int corner = 0; corner < 1 << n; corner++) {
                double sum = 0;
                double heat = 0;
                for (int i = 0; i < n; i++) {
                    double a = area[i][corner >> i & 1];
                    sum += a;
                    heat += a * flux[i];
                }
                if (sum > 0) {
                    least = Math.min(least, heat / sum);
                    most = Math.max(most, heat / sum);
                }
            }
            HeatGains all = HeatGains.of(gains);
            assertEquals(most, all.mean(End.MOST), 1e-9);
            assertEquals(least, all.mean(End.LEAST), 1e-9);
        }
    }

    @Test
    void whatMovesTheResultMostComesFirst() {
        Factor sc = new Factor(Text.of("SC", "SC"), "SC",
                Estimate.between(0, 1, Unit.NONE, List.of(), List.of(missing("sc"))));
        Factor alpha = new Factor(Text.of("α", "α"), "α",
                Estimate.between(0, 1, Unit.NONE, List.of(), List.of(missing("alpha"))));
        HeatGain window = HeatGain.of(element(50, 50), Counting.YES, Flux.product("", sc, exact(200)));
        HeatGain wall = HeatGain.of(element(50, 50), Counting.YES, Flux.product("", alpha, exact(10)));
        List<Influence> ranking = Sensitivity.of(HeatGains.of(List.of(wall, window)));
        assertEquals(List.of("sc", "alpha"), ranking.stream().map(each -> each.missing().input()).toList());
        assertEquals(100, ranking.get(0).width(), 1e-12);
        assertEquals(5, ranking.get(1).width(), 1e-12);
        assertEquals(List.of(window.element()), ranking.get(0).elements());
    }

    private static Missing missing(String input) {
        return new Missing(input, Text.of(input, "數值"), Message.verbatim("not told"), Message.verbatim("tell it"));
    }

    private static HeatGain gain(double low, double high, Counting counting, double... factors) {
        Factor[] product = new Factor[factors.length];
        for (int i = 0; i < factors.length; i++) {
            product[i] = exact(factors[i]);
        }
        return HeatGain.of(element(low, high), counting, Flux.product("", product));
    }

    private static Factor exact(double value) {
        return new Factor(Text.of("f", "f"), "f" + value, one(value, Unit.NONE));
    }

    private static Estimate one(double value, Unit unit) {
        return Estimate.exact(Quantity.of(value, unit), List.of());
    }

    private static FabricElement element(double low, double high) {
        return new FabricBuilder(Part.TOWER, FabricElement.Kind.ROOF).named("", "R", Message.EMPTY)
                .area(low == high ? one(low, Unit.SQUARE_METRE)
                        : Estimate.between(low, high, Unit.SQUARE_METRE, List.of(), MISSING))
                .u(one(1, Unit.TRANSMITTANCE)).absorptivity(one(1, Unit.NONE)).mass(one(1, Unit.NONE)).build();
    }
}
