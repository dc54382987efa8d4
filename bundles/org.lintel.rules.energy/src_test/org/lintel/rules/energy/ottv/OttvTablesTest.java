// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.fabric.Estimate;

/** Bands of mass, directions and names of surfaces in the code's tables. */
class OttvTablesTest {

    private final OttvTables tables = new OttvTables(Catalog.load().editions("hk-ottv").getLast());

    @ParameterizedTest
    @CsvSource({"0, 18.60", "21.99, 18.60", "22.5, 18.60", "23, 16.88", "199.5, 16.88", "200, 13.37", "379.9, 13.37",
        "380, 9.75", "569.9, 9.75", "570, 7.90", "5000, 7.90"})
    void betweenTwoBandsTheLighterHolds(double mass, double tdeq) {
        assertEquals(tdeq, tables.roofTdeq(Example.of(mass, FormLine.MASS)).low(), 1e-12);
    }

    @Test
    void aMassThatIsNotKnownIsEveryBandItMayBe() {
        Estimate any = tables.roofTdeq(mass(0, 5000));
        assertEquals(7.90, any.low(), 1e-12);
        assertEquals(18.60, any.high(), 1e-12);
        assertEquals(2, any.evidence().size());
        assertTrue(tables.roofTdeq(mass(210, 370)).isExact());
    }

    @Test
    void wallsByDirectionAndMass() {
        Estimate west = tables.wallTdeq(List.of(CompassPoint.W), Example.of(282.3, FormLine.MASS), List.of());
        assertEquals(4.35, west.low(), 1e-12);
        Estimate around = tables.wallTdeq(List.of(CompassPoint.N, CompassPoint.NNE), Example.of(600, FormLine.MASS),
                CompassPointTest.MISSING);
        assertEquals(1.70, around.low(), 1e-12);
        assertEquals(1.88, around.high(), 1e-12);
        assertEquals(CompassPointTest.MISSING, around.missing());
    }

    @Test
    void absorptivityByTheNameOfTheSurface() {
        assertEquals(0.58, tables.absorptivity(" white  MOSAIC tiles").low(), 1e-12);
        assertEquals(0.86, tables.absorptivity("Roofing, green").low(), 1e-12);
        assertNull(tables.absorptivity("mosaic tiles"), "what merely resembles decides nothing");
    }

    private static Estimate mass(double low, double high) {
        return Estimate.between(low, high, FormLine.MASS, List.of(), CompassPointTest.MISSING);
    }
}
