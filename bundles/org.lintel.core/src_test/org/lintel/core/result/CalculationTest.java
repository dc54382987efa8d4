// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;

/** Terms that are worked out where they are made, and terms that only say how they were. */
class CalculationTest {

    private static Calculation term(String symbol, double value, Unit unit) {
        return Calculation.read(Message.verbatim(symbol), symbol, Quantity.of(value, unit), List.of());
    }

    @Test
    void theValueFollowsFromTheTermsInSiUnits() {
        Calculation power = term("P", 1.4, Unit.KILOWATT);
        Calculation area = term("A", 20, Unit.SQUARE_METRE);
        Calculation density = Calculation.of(Operation.QUOTIENT, Message.verbatim("density"), "LPD",
                Unit.WATT_PER_SQUARE_METRE, List.of(power, area));
        assertEquals("70.00 W/m²", density.value().printed());
        assertEquals("P / A", density.formula());
        assertEquals(Operation.QUOTIENT, density.operation());
    }

    @Test
    void eachOperationGoesFromTheFirstTermOn() {
        assertEquals(9, Operation.SUM.of(4, 3, 2));
        assertEquals(-1, Operation.DIFFERENCE.of(4, 3, 2));
        assertEquals(24, Operation.PRODUCT.of(4, 3, 2));
        assertEquals(0.5, Operation.QUOTIENT.of(4, 4, 2));
        assertEquals(4, Operation.SUM.of(4));
        assertThrows(IllegalStateException.class, () -> Operation.STATED.of(4, 3));
    }

    @Test
    void aLongSumIsWrittenWithOneSign() {
        List<Calculation> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(term("Q", i, Unit.WATT));
        }
        assertEquals("ΣQ", sum(many).formula());
        assertEquals(21, sum(many).value().si());
        many.add(term("R", 1, Unit.WATT));
        assertEquals("Σ", sum(many).formula());
        assertEquals("Q + 5.0 W", sum(List.of(term("Q", 1, Unit.WATT), term("", 5, Unit.WATT))).formula());
    }

    private static Calculation sum(List<Calculation> terms) {
        return Calculation.of(Operation.SUM, Message.verbatim("total"), "", Unit.WATT, terms);
    }

    @Test
    void whatOnlyStatesItsFormulaIsWorkedOutByNobody() {
        Calculation made = Calculation.made(Message.verbatim("U"), "U", "1 / ΣR", Quantity.of(2, Unit.TRANSMITTANCE),
                List.of(term("ΣR", 0.5, Unit.THERMAL_RESISTANCE)));
        assertEquals(Operation.STATED, made.operation());
        assertEquals(Operation.STATED, term("A", 1, Unit.NONE).operation());
    }
}
