// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.ottv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.envelope.Counting;
import org.lintel.rules.energy.envelope.Counting.Decision;
import org.lintel.rules.energy.fabric.Circumstance;
import org.lintel.rules.energy.fabric.Circumstance.Kind;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.Part;

/** What the code counts and by which clause it leaves out. */
class OttvScopeTest {

    private final OttvScope scope = new OttvScope(21, 50);

    @ParameterizedTest
    @CsvSource({
        "REFUGE_FLOOR, WALL, NO, 4.1(a)", "REFUGE_FLOOR, FENESTRATION, NO, 4.1(a)", "REFUGE_FLOOR, ROOF, YES, ''",
        "CARPARK_FLOOR, WALL, NO, 4.1(b)", "CARPARK_FLOOR, ROOF, NO, 4.1(b)", "CARPARK_FLOOR, SKYLIGHT, NO, 4.1(b)",
        "WALL_ON_ROOF, WALL, NO, 4.1(d)", "WALL_ON_ROOF, FENESTRATION, NO, 4.1(d)",
        "WALL_ON_ROOF, ROOF, NO, 4.1(d)",
        "BELOW_GROUND, WALL, NO, 'Cap. 123M, 2'", "PARTY_WALL, WALL, YES, ''", "UNCONDITIONED, WALL, YES, ''",
        "PLANT_ROOM, WALL, YES, ''", "COVERED, WALL, YES, ''", "SEPARATE_COOLING, WALL, YES, ''"})
    void certain(Kind kind, FabricElement.Kind element, Decision decision, String clause) {
        Counting counting = scope.of(element(element, Circumstance.certain(kind, null, List.of())));
        assertEquals(decision, counting.decision());
        assertEquals(clause, counting.clause());
    }

    @ParameterizedTest
    @CsvSource({"20.99, 20.99, WALL, NO", "21, 21, WALL, NO", "21.01, 21.01, WALL, YES", "20, 22, WALL, MAYBE",
        "22, 30, WALL, YES", "10, 21, FENESTRATION, NO", "10, 10, ROOF, YES"})
    void lightWells(double low, double high, FabricElement.Kind element, Decision decision) {
        assertEquals(decision, scope.of(element(element,
                Circumstance.certain(Kind.LIGHT_WELL, area(low, high), List.of()))).decision());
    }

    @Test
    void aLightWellOfUnknownSizeMayBeEither() {
        Counting counting = scope.of(element(FabricElement.Kind.WALL,
                Circumstance.certain(Kind.LIGHT_WELL, null, List.of())));
        assertEquals(Decision.MAYBE, counting.decision());
        assertEquals(1, counting.missing().size());
    }

    @Test
    void openFrontShopsNeedAirConditioningOfTheirOwn() {
        Circumstance small = Circumstance.certain(Kind.OPEN_FRONT_SHOP, area(50, 50), List.of());
        Circumstance large = Circumstance.certain(Kind.OPEN_FRONT_SHOP, area(50.1, 50.1), List.of());
        Circumstance own = Circumstance.certain(Kind.SEPARATE_COOLING, null, List.of());
        assertEquals(Decision.MAYBE, scope.of(element(FabricElement.Kind.FENESTRATION, small)).decision());
        assertEquals(Decision.NO, scope.of(element(FabricElement.Kind.FENESTRATION, small, own)).decision());
        assertEquals(Decision.YES, scope.of(element(FabricElement.Kind.FENESTRATION, large, own)).decision());
    }

    @Test
    void whatMayBeSoMayBeLeftOut() {
        Circumstance possible = Circumstance.possible(Kind.REFUGE_FLOOR, null, List.of(), CompassPointTest.MISSING);
        Counting counting = scope.of(element(FabricElement.Kind.WALL, possible));
        assertEquals(Decision.MAYBE, counting.decision());
        assertEquals(CompassPointTest.MISSING, counting.missing());
        Circumstance carpark = Circumstance.certain(Kind.CARPARK_FLOOR, null, List.of());
        assertEquals(Decision.NO, scope.of(element(FabricElement.Kind.WALL, possible, carpark)).decision());
    }

    private static Estimate area(double low, double high) {
        return low == high ? Example.of(low, Unit.SQUARE_METRE)
                : Estimate.between(low, high, Unit.SQUARE_METRE, List.of(), CompassPointTest.MISSING);
    }

    static FabricElement element(FabricElement.Kind kind, Circumstance... circumstances) {
        FabricBuilder builder = new FabricBuilder(Part.TOWER, kind).named("N", "X1", Message.verbatim("test"))
                .area(Example.of(10, Unit.SQUARE_METRE));
        if (!kind.isRoof()) {
            builder.azimuth(Example.of(0, Unit.DEGREE));
        }
        if (kind.isGlass()) {
            builder.shadingCoefficient(Example.of(0.5, Unit.NONE));
        } else {
            builder.u(Example.of(2, Unit.TRANSMITTANCE)).absorptivity(Example.of(0.6, Unit.NONE))
                    .mass(Example.of(300, FormLine.MASS));
        }
        for (Circumstance circumstance : circumstances) {
            builder.circumstance(circumstance);
        }
        return builder.build();
    }
}
