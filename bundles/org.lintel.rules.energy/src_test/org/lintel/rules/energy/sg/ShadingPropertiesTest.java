// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.sg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Unit;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGains;
import org.lintel.rules.energy.fabric.Drawn;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.Shading;
import org.lintel.rules.pack.PackEdition;

/** What must hold for any figures: more shade is never worse, and what is computed of bounds holds what is exact. */
class ShadingPropertiesTest {

    private static final int ROUNDS = 400;
    /** The tables have four decimals; the strip above a window can make ten of one. */
    private static final double PRINT = 0.002;

    private final PackEdition edition = Catalog.load().editions("sg-envelope").getLast();
    private final ExternalShading shading = new ExternalShading(edition);

    @Test
    void moreShadeIsNeverWorse() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            double azimuth = random.nextInt(360);
            double height = 0.5 + 3 * random.nextDouble();
            double width = 0.5 + 3 * random.nextDouble();
            double depth = 2 * random.nextDouble();
            double fins = 2 * random.nextDouble();
            double more = 0.5 * random.nextDouble();
            double plain = exact(azimuth, depth, height, fins, width);
            assertTrue(exact(azimuth, depth + more, height, fins, width) <= plain + PRINT, () -> azimuth + " " + depth);
            assertTrue(exact(azimuth, depth, height, fins + more, width) <= plain + PRINT, () -> azimuth + " " + fins);
            assertTrue(exact(azimuth, depth, height + more, fins, width) >= plain - PRINT,
                    () -> azimuth + " " + height);
            assertTrue(plain > 0.25 && plain <= 1, () -> "diffuse light remains: " + plain);
        }
    }

    @Test
    void boundsHoldWhatIsExact() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            double[] exact = {random.nextDouble() * 2, 0.5 + random.nextDouble() * 3, random.nextDouble() * 50,
                    random.nextDouble() * 0.4, random.nextDouble(), 0.5 + random.nextDouble() * 2};
            Estimate[] wide = new Estimate[exact.length];
            for (int j = 0; j < exact.length; j++) {
                double slack = random.nextBoolean() ? 0 : random.nextDouble() * 0.2;
                Unit unit = j == 2 ? Unit.DEGREE : Unit.METRE;
                wide[j] = slack == 0 ? Drawn.exact(exact[j], unit)
                        : Drawn.between(Math.max(0, exact[j] - slack), exact[j] + slack, unit);
            }
            double azimuth = random.nextInt(720) / 2.0;
            Estimate facing = random.nextBoolean() ? Drawn.exact(azimuth, Unit.DEGREE)
                    : Drawn.between(azimuth - 30, azimuth + 30, Unit.DEGREE);
            double of = shading.of(new Shading(metre(exact[0]), metre(exact[1]), metre(exact[4]), metre(exact[5]),
                    Drawn.exact(exact[2], Unit.DEGREE), metre(exact[3]), null), Drawn.exact(azimuth, Unit.DEGREE))
                    .high();
            Estimate range = shading.of(new Shading(wide[0], wide[1], wide[4], wide[5], wide[2], wide[3], null),
                    facing);
            assertTrue(range.low() - PRINT <= of && of <= range.high() + PRINT,
                    () -> of + " is not between " + range.low() + " and " + range.high());
        }
    }

    /** One figure after the other made worse, the result never falls; made a range, the result holds it. */
    @Test
    void theTransferValueIsMonotoneAndItsRangeHoldsIt() {
        Random random = new Random(3);
        TransferGains gains = new TransferGains(TransferValue.ETTV, edition);
        for (int i = 0; i < ROUNDS; i++) {
            double azimuth = random.nextInt(360);
            double u = 0.3 + random.nextDouble() * 3;
            double sc = 0.1 + random.nextDouble() * 0.8;
            double share = 0.1 + random.nextDouble() * 0.8;
            double plain = mean(gains, azimuth, share, u, sc);
            assertTrue(mean(gains, azimuth, share, u + 0.1, sc) >= plain);
            assertTrue(mean(gains, azimuth, share, u, sc + 0.1) >= plain);
            HeatGains range = gains.of(List.of(
                    Drawn.wall("F", azimuth, 1 - share, u).u(Drawn.between(u - 0.2, u + 0.3, Unit.TRANSMITTANCE))
                            .build(),
                    Drawn.glass("F", azimuth, share, 3, sc)
                            .azimuth(Drawn.between(azimuth - 40, azimuth + 50, Unit.DEGREE))
                            .area(Drawn.between(share * 0.9, share * 1.1, Unit.SQUARE_METRE)).build()));
            assertTrue(range.mean(End.LEAST) <= plain + 1e-9 && plain <= range.mean(End.MOST) + 1e-9);
        }
    }

    @Test
    void halfWayBetweenTwoOrientationsTheWorseCounts() {
        double east = exact(90, 1, 2, 0, 1);
        double northEast = exact(45, 1, 2, 0, 1);
        assertEquals(Math.max(east, northEast), exact(67.5, 1, 2, 0, 1), 1e-12);
        assertEquals(exact(45, 1, 2, 0, 1), exact(315, 1, 2, 0, 1), 1e-12, "one table for both");
    }

    @Test
    void correctionFactorsAreThoseOfTheTableAndBetween() {
        CorrectionFactors factors = new CorrectionFactors(edition.table("cf-wall-ettv"));
        Span upright = Span.of(90);
        assertEquals(1.23, factors.of(upright, Span.of(270)).most(), 1e-12);
        assertEquals((1.23 + 1.03) / 2, factors.of(upright, Span.of(292.5)).most(), 1e-12);
        assertEquals((1.03 + 0.80) / 2, factors.of(upright, Span.of(337.5)).most(), 1e-12);
        assertEquals(0.80, factors.of(upright, Span.of(0)).most(), 1e-12);
        assertEquals(0.80, factors.of(upright, Span.of(360)).most(), 1e-12);
        assertEquals((1.47 + 1.37) / 2, factors.of(Span.of(72.5), Span.of(90)).most(), 1e-12);
        Span acrossNorth = factors.of(upright, new Span(-45, 45));
        assertEquals(0.80, acrossNorth.least(), 1e-12);
        assertEquals(1.03, acrossNorth.most(), 1e-12);
        assertEquals(new Span(0.80, 1.23), factors.of(upright, new Span(0, 360)));
    }

    private static Estimate metre(double value) {
        return Drawn.exact(value, Unit.METRE);
    }

    private double exact(double azimuth, double depth, double height, double fins, double clearance) {
        return shading.of(new Shading(metre(depth), metre(height), metre(fins), metre(clearance)),
                Drawn.exact(azimuth, Unit.DEGREE)).high();
    }

    private static double mean(TransferGains gains, double azimuth, double share, double u, double sc) {
        FabricBuilder wall = Drawn.wall("F", azimuth, 1 - share, u);
        return gains.of(List.of(wall.build(), Drawn.glass("F", azimuth, share, 3, sc).build())).mean(End.MOST);
    }
}
