// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Unit;
import org.lintel.rules.catalog.Catalog;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.End;
import org.lintel.rules.energy.envelope.HeatGain;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;

/** Surfaces that are neither upright nor flat. */
class InclinationTest {

    private final Inclination inclination = new Inclination(5, 89);
    private final OttvTerms terms =
            new OttvTerms(new OttvTables(Catalog.load().editions("hk-ottv").getLast()), inclination, false);

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "45, 0.5", "89, 1", "90, 1", "120, 1", "30, 0.36602540378"})
    void shareOfTheVerticalComponent(double tilt, double share) {
        assertEquals(share, inclination.vertical(sloping(Kind.WALL, tilt)).low(), 1e-9);
    }

    @Test
    void temperatureDifferencesAreWeighedByComponents() {
        // 300 kg/m² facing north: 2.72 of a wall, 13.37 of a roof
        HeatGain half = terms.of(sloping(Kind.ROOF, 45), Counting.YES);
        assertEquals((2.72 + 13.37) / 2, half.range("TDEQ")[0].value(), 1e-9);
        assertEquals(13.37, terms.of(sloping(Kind.ROOF, 3), Counting.YES).range("TDEQ")[0].value(), 1e-9);
        assertEquals(2.72, terms.of(sloping(Kind.WALL, 90), Counting.YES).range("TDEQ")[0].value(), 1e-9);
    }

    @Test
    void solarFactorsAreWeighedByComponents() {
        HeatGain window = terms.of(sloping(Kind.FENESTRATION, 45), Counting.YES);
        assertEquals(0.5 * (104 + 264) / 2, window.flux(End.MOST), 1e-9);
        HeatGain shaded = terms.of(FabricBuilder.of(sloping(Kind.FENESTRATION, 45)).shading(Example.OVERHANG).build(),
                Counting.YES);
        assertEquals(0.5 * (0.8 * 104 + 264) / 2, shaded.flux(End.MOST), 1e-9);
        assertEquals(0.5 * 264, terms.of(sloping(Kind.SKYLIGHT, 2), Counting.YES).flux(End.MOST), 1e-9);
    }

    @Test
    void aSlopeOfUnknownDirectionMayFaceAnywhere() {
        FabricElement anywhere = FabricBuilder.of(sloping(Kind.SKYLIGHT, 45)).azimuth(null).build();
        HeatGain gain = terms.of(anywhere, Counting.YES);
        assertEquals(16, gain.ways().size());
        assertEquals(0.5 * (104 + 264) / 2, gain.flux(End.LEAST), 1e-9);
        assertEquals(0.5 * (202 + 264) / 2, gain.flux(End.MOST), 1e-9);
        assertEquals("envelope.orientation", gain.choice().getFirst().input());
    }

    @Test
    void aTiltThatIsNotKnownIsAnythingBetween() {
        Estimate tilt = Estimate.between(0, 90, Unit.DEGREE, List.of(), CompassPointTest.MISSING);
        HeatGain gain = terms.of(FabricBuilder.of(sloping(Kind.WALL, 0)).tilt(tilt).build(), Counting.YES);
        assertEquals(2.72, gain.range("TDEQ")[0].value(), 1e-9);
        assertEquals(13.37, gain.range("TDEQ")[1].value(), 1e-9);
        assertTrue(gain.flux(End.LEAST) < gain.flux(End.MOST));
    }

    private static FabricElement sloping(Kind kind, double tilt) {
        return FabricBuilder.of(OttvScopeTest.element(kind)).azimuth(Example.of(0, Unit.DEGREE))
                .tilt(Example.of(tilt, Unit.DEGREE)).build();
    }
}
