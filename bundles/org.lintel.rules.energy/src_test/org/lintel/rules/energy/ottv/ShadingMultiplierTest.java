// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Shading;

/** External shading multipliers by 7.6. */
class ShadingMultiplierTest {

    private final ShadingMultiplier multiplier =
            new ShadingMultiplier(new OttvTables(Catalog.load().editions("hk-ottv").getLast()));

    @ParameterizedTest
    @CsvSource({
        // A8 and forms A18, A23: 0.4375 takes the row of 0.45
        "0.7, 1.6, N, 0.800", "0.7, 1.6, E, 0.700", "0.7, 1.6, S, 0.700", "0.7, 1.6, W, 0.700",
        "0.72, 1.6, N, 0.800", "0.7200001, 1.6, N, 0.781", "0.05, 1, SE, 0.962", "0.0001, 1, NE, 0.969",
        "0, 1, S, 1.000", "1, 1, S, 0.453", "0.8, 0.8, N, 0.621",
        // between the eight directions the larger of both neighbours: NE 0.726, N 0.781; SE and S are one
        "0.5, 1, NNE, 0.781", "0.5, 1, SSE, 0.672", "0.5, 1, ENE, 0.726", "0.5, 1, NNW, 0.781"})
    void overhang(double depth, double height, CompassPoint point, double expected) {
        assertEquals(expected, of(overhangOf(depth, height), point).low(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, N, 0.613", "0.51, 1, N, 0.582", "0.05, 1, W, 0.968", "1.5, 1, SW, 0.438", "0.3, 2, E, 0.923",
        "0.5, 1, WNW, 0.765"})
    void fins(double depth, double clearance, CompassPoint point, double expected) {
        assertEquals(expected, of(Shading.fins(metres(depth), metres(clearance)), point).low(), 1e-12);
    }

    @Test
    void ofBothTheSmallerAndNotTheProduct() {
        Shading both = new Shading(metres(0.5), metres(1), metres(0.5), metres(1));
        assertEquals(0.672, of(both, CompassPoint.E).low(), 1e-12);
        assertEquals(0.613, of(both, CompassPoint.N).low(), 1e-12);
    }

    @Test
    void withoutShadingIsOne() {
        assertEquals(1, of(null, CompassPoint.S).low());
        assertTrue(of(null, CompassPoint.S).isExact());
    }

    @Test
    void beyondTheTableIsItsLastRowAndIsSaid() {
        Estimate far = of(overhangOf(3, 2), CompassPoint.S);
        assertEquals(0.453, far.low(), 1e-12);
        assertTrue(warned(far), () -> far.worked().toString());
        assertFalse(warned(of(overhangOf(1, 1), CompassPoint.S)));
        assertTrue(warned(of(Shading.fins(metres(3.1), metres(2)), CompassPoint.S)));
    }

    private static boolean warned(Estimate multiplier) {
        Calculation worked = multiplier.worked();
        return worked.evidence().stream().anyMatch(each -> each instanceof Evidence.Assumed assumed
                && assumed.reason().toString().contains("beyond the table"));
    }

    @Test
    void aDepthThatIsNotKnownLeavesARange() {
        Estimate depth = Estimate.between(0, Double.POSITIVE_INFINITY, Unit.METRE, List.of(), CompassPointTest.MISSING);
        Estimate open = of(Shading.overhang(depth, metres(1.6)), CompassPoint.N);
        assertEquals(0.621, open.low(), 1e-12);
        assertEquals(1, open.high(), 1e-12);
        assertEquals(CompassPointTest.MISSING, open.missing());
        Estimate within = of(Shading.overhang(Estimate.between(0.71, 0.72, Unit.METRE, List.of(),
                CompassPointTest.MISSING), metres(1.6)), CompassPoint.N);
        assertTrue(within.isExact(), "both ends take the row of 0.45");
        assertEquals(0.800, within.low(), 1e-12);
    }

    private Estimate of(Shading shading, CompassPoint point) {
        return multiplier.of(shading, point);
    }

    private static Shading overhangOf(double depth, double height) {
        return Shading.overhang(metres(depth), metres(height));
    }

    private static Estimate metres(double value) {
        return Example.of(value, Unit.METRE);
    }
}
