// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.fabric.Estimate;

/** What a factor shows of itself in a worked calculation. */
class FactorTest {

    private static final Text U = Text.of("thermal transmittance", "傳熱系數");

    private static Calculation end(double u, double r) {
        return Calculation.made(Message.of(U), "U", "1 / ΣR", Quantity.of(u, Unit.TRANSMITTANCE), List.of(Calculation.read(
                Message.verbatim("resistances"), "ΣR", Quantity.of(r, Unit.THERMAL_RESISTANCE), List.of())));
    }

    @Test
    void aRangeThatWasWorkedOutShowsTheWorkingOfEachEnd() {
        Estimate range = new Estimate(2, 4, Unit.TRANSMITTANCE,
                Calculation.group(Message.verbatim("at least and at most"), List.of(end(2, 0.5), end(4, 0.25))), List.of(),
                List.of(new Missing("film", U, Message.verbatim("not told"), Message.verbatim("tell it"))));
        Factor factor = new Factor(U, "U", range);
        assertEquals(0.5, factor.term(End.LEAST).terms().getFirst().value().si());
        assertEquals(0.25, factor.term(End.MOST).terms().getFirst().value().si());
        assertEquals("1 / ΣR", factor.term(End.MOST).formula());
        assertEquals(1, factor.term(End.MOST).evidence().size(), "that it is not known exactly");
    }
}
