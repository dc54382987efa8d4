// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Glass;
import org.lintel.rules.energy.fabric.Part;
import org.lintel.rules.energy.fabric.Particulars;

/** Which pieces of an envelope a change reaches, and what it leaves as it is. */
class ChangedFabricTest {

    private static Estimate of(double value, Unit unit) {
        return Estimate.exact(Quantity.of(value, unit), List.of());
    }

    private static Estimate sum(double... areas) {
        List<Calculation> terms = new ArrayList<>();
        double sum = 0;
        for (double area : areas) {
            terms.add(Calculation.read(Message.verbatim("piece"), "A", Quantity.of(area, Unit.SQUARE_METRE), List.of()));
            sum += area;
        }
        return Estimate.worked(Calculation.made(Message.verbatim("area"), "A", "ΣA", Quantity.of(sum, Unit.SQUARE_METRE),
                terms));
    }

    private static Subject subject(String type, String name) {
        return new Subject("window", "key-" + name, "guid-" + name, type, name, "", Location.of("a.ifc"));
    }

    private static FabricElement glass(String facade, String mark, Estimate sc, String... names) {
        FabricBuilder builder = new FabricBuilder(Part.WHOLE, Kind.FENESTRATION).named(facade, mark,
                Message.verbatim("Window 1.2")).storey("2/F").azimuth(of(180, Unit.DEGREE)).shadingCoefficient(sc)
                .glass(new Glass(names.length, of(1.5, Unit.METRE), of(1.2, Unit.METRE), "", null, Glass.Finish.UNKNOWN,
                        null));
        double[] areas = new double[names.length];
        for (int i = 0; i < names.length; i++) {
            builder.subject(subject("IfcWindow", names[i]));
            areas[i] = i + 1;
        }
        return builder.area(sum(areas)).build();
    }

    private static FabricElement wall(String facade, String mark) {
        return new FabricBuilder(Part.WHOLE, Kind.WALL).named(facade, mark, Message.verbatim("Basic: 200 mm Concrete"))
                .subject(subject("IfcWall", "wall " + facade)).area(of(10, Unit.SQUARE_METRE))
                .azimuth(of(180, Unit.DEGREE)).u(of(2, Unit.TRANSMITTANCE)).absorptivity(of(0.6, Unit.NONE))
                .mass(of(300, Figure.MASS.unit())).build();
    }

    private static final Fabric FABRIC = new Fabric(Part.WHOLE, List.of(
            glass("S", "G1", of(0.8, Unit.NONE), "a", "b", "c"), glass("W", "G1", Estimate.between(0, 1, Unit.NONE,
                    List.of(), List.of(new Missing("x", Text.of("x", "甲"), Message.verbatim("why"), Message.EMPTY))), "d"),
            wall("S", "W1"), wall("W", "W2")), null, of(0, Unit.DEGREE), Particulars.NONE, List.of(), List.of());

    private static ChangedFabric.Result make(String... changes) throws ChangeException {
        List<Change> all = new ArrayList<>();
        for (String change : changes) {
            all.add(Change.of(change));
        }
        return ChangedFabric.of(FABRIC, new Scenario("try", all));
    }

    private static List<String> shadingCoefficients(Fabric fabric) {
        return fabric.elements().stream().filter(e -> e.kind().isGlass())
                .map(e -> e.facade() + " " + e.area().high() + " " + e.shadingCoefficient().printed()).toList();
    }

    @Test
    void byMarkKindFacadeStoreyTypeAndClass() throws ChangeException {
        List<String> both = List.of("S 6.0 0.300", "W 1.0 0.300");
        for (String selector : List.of("G1", "g1", "glass", "window", "窗", "all", "2/F", "storey:2/F+glass", "Window 1.2",
                "type:window*", "class:IfcWindow", "G*")) {
            assertEquals(both, shadingCoefficients(make(selector + ".sc=0.3").fabric()), selector);
        }
        assertEquals(List.of("S 6.0 0.800", "W 1.0 0.300"), shadingCoefficients(make("G1+W.sc=0.3").fabric()));
        assertEquals(List.of("S 6.0 0.300", "W 1.0 0.000 to 1.000"),
                shadingCoefficients(make("facade:S+glass.sc=0.3").fabric()));
    }

    @Test
    void byNameOrGlobalIdOnlyThatElementOfAPiece() throws ChangeException {
        ChangedFabric.Result changed = make("b.sc=0.3");
        assertEquals(List.of("S 2.0 0.300", "S 4.0 0.800", "W 1.0 0.000 to 1.000"), shadingCoefficients(changed.fabric()));
        assertEquals(List.of("b"), changed.fabric().elements().getFirst().subjects().stream().map(Subject::name).toList());
        assertEquals(2, changed.fabric().elements().get(1).glass().count());
        assertEquals(List.of("S 2.0 0.300", "S 4.0 0.800", "W 1.0 0.000 to 1.000"),
                shadingCoefficients(make("guid-b.sc=0.3").fabric()));
    }

    @Test
    void eachFigureSaysThatItIsAssumedAndWhatItWas() throws ChangeException {
        ChangedFabric.Result changed = make("glass.sc=0.3", "W1.u=0.5", "opaque.absorptivity=0.2");
        Evidence.Assumed told = (Evidence.Assumed) changed.fabric().elements().getFirst().shadingCoefficient().evidence()
                .getFirst();
        assertEquals("what if \"try\": 0.300 instead of 0.800", told.reason().in(Language.EN));
        assertEquals(List.of("glass.sc=0.3 2 0.000 to 1.000", "W1.u=0.5 1 2.000 W/m²K", "opaque.absorptivity=0.2 2 0.600"),
                changed.effects().stream().map(e -> e.change() + " " + e.pieces() + " " + e.was()).toList());
        assertEquals(0.5, changed.fabric().elements().get(2).u().high());
        assertEquals(2, changed.fabric().elements().get(3).u().high());
        assertEquals(0.6, FABRIC.elements().get(2).absorptivity().high(), "the envelope itself stays");
    }

    @Test
    void anOverhangStandsAtTheHeadOfTheWindow() throws ChangeException {
        FabricElement window = make("G1+S.overhang=0.9").fabric().elements().getFirst();
        assertEquals(0.9, window.shading().overhangDepth().high());
        assertEquals(1.2, window.shading().sillToOverhang().high());
        assertNull(window.shading().finDepth());
        FabricElement both = make("G1.overhang=0.9", "G1.fin=0.4").fabric().elements().getFirst();
        assertEquals(0.9, both.shading().overhangDepth().high());
        assertEquals(1.5, both.shading().finClearance().high());
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertTrue(assertThrows(ChangeException.class, () -> make("G2.sc=0.3")).getMessage().contains("perhaps G1"));
        assertTrue(assertThrows(ChangeException.class, () -> make("W1.sc=0.3")).getMessage().contains("nothing of W1"));
        assertTrue(assertThrows(ChangeException.class, () -> make("G1+N.sc=0.3")).getMessage().contains("\"N\""));
        assertTrue(assertThrows(ChangeException.class, () -> make("wall+glass.u=1")).getMessage()
                .contains("nothing of the envelope is wall+glass"));
        assertTrue(assertThrows(ChangeException.class, () -> Change.of("W1.u=NaN")).getMessage().contains("NaN"));
    }
}
