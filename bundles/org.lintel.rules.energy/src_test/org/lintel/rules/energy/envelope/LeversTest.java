// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.energy.fabric.FabricBuilder;
import org.lintel.rules.energy.fabric.FabricElement.Kind;
import org.lintel.rules.energy.fabric.Part;

/** What a tenth less of a figure saves, against the mean worked out with that figure. */
class LeversTest {

    private static Estimate of(double value, Unit unit) {
        return Estimate.exact(Quantity.of(value, unit), List.of());
    }

    private static HeatGain wall(String mark, double area, double u) {
        var wall = new FabricBuilder(Part.WHOLE, Kind.WALL).named("N", mark, Message.EMPTY)
                .area(of(area, Unit.SQUARE_METRE)).azimuth(of(0, Unit.DEGREE)).u(of(u, Unit.TRANSMITTANCE))
                .absorptivity(of(0.6, Unit.NONE)).mass(of(100, Unit.NONE)).build();
        return HeatGain.of(wall, Counting.YES, Flux.product("A × U × α × TDEQ",
                new Factor(Text.of("U", "U"), "U", of(u, Unit.TRANSMITTANCE)),
                new Factor(Text.of("α", "α"), "α", of(0.6, Unit.NONE)),
                new Factor(Text.of("TDEQ", "TDEQ"), "TDEQ", of(5, Unit.KELVIN))));
    }

    /** Two terms, of which the shading coefficient is in one alone. */
    private static HeatGain window(double sc) {
        var window = new FabricBuilder(Part.WHOLE, Kind.FENESTRATION).named("N", "G1", Message.EMPTY)
                .area(of(40, Unit.SQUARE_METRE)).azimuth(of(0, Unit.DEGREE)).u(of(5, Unit.TRANSMITTANCE))
                .shadingCoefficient(of(sc, Unit.NONE)).build();
        Factor u = new Factor(Text.of("U", "U"), "Uf", of(5, Unit.TRANSMITTANCE));
        Factor factor = new Factor(Text.of("SC", "SC"), "SC", of(sc, Unit.NONE));
        return HeatGain.of(window, Counting.YES, new Flux(Message.EMPTY, "A × (a × Uf + b × SC)", List.of(
                List.of(new Factor(Text.of("a", "a"), "a", of(2, Unit.NONE)), u),
                List.of(new Factor(Text.of("b", "b"), "b", of(150, Unit.NONE)), factor))));
    }

    private static double mean(double u, double sc) {
        return HeatGains.of(List.of(wall("W1", 50, u), wall("W1", 10, u), wall("W2", 20, 1), window(sc))).mean(End.MOST);
    }

    @Test
    void isWhatTheMeanGoesDownBy() {
        List<List<Object>> rows = Levers.of(HeatGains.of(List.of(wall("W1", 50, 2), wall("W1", 10, 2), wall("W2", 20, 1),
                window(0.5)))).rows();
        assertEquals(List.of("G1 SC", "G1 Uf", "W1 U", "W1 α", "W2 U", "W2 α"), rows.stream()
                .map(row -> row.get(0) + " " + row.get(3)).toList(), "the codes' own figures are no levers");
        assertEquals(mean(2, 0.5) - mean(2, 0.45), ((Quantity) rows.getFirst().getLast()).value(), 1e-12);
        assertEquals(mean(2, 0.5) - mean(1.8, 0.5), ((Quantity) rows.get(2).getLast()).value(), 1e-12);
        assertEquals(60, ((Quantity) rows.get(2).get(5)).value(), 1e-12);
    }
}
