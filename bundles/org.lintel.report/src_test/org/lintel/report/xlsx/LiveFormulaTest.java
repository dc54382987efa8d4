// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Operation;
import org.lintel.core.text.Message;

/** Which formulas of cells stand for the formulas that calculations state. */
class LiveFormulaTest {

    private static Calculation term(String symbol, double value) {
        return term(symbol, value, Unit.NONE);
    }

    private static Calculation term(String symbol, double value, Unit unit) {
        return Calculation.read(Message.verbatim(symbol), symbol, Quantity.of(value, unit), List.of());
    }

    private static Calculation made(String formula, double value, Calculation... terms) {
        return Calculation.made(Message.EMPTY, "X", formula, Quantity.of(value, Unit.NONE), List.of(terms));
    }

    /** The formula with the terms in E1, E2 …, and below them what they are made of; null if none was found. */
    private static String live(Calculation figure) {
        Term root = placed(figure, 0);
        LiveFormula found = LiveFormula.of(root, List.of());
        return found == null ? null : found.written(root, "E", "I");
    }

    private static Term placed(Calculation figure, int row) {
        List<Term> below = new ArrayList<>();
        int next = row + 1;
        for (Calculation term : figure.terms()) {
            below.add(placed(term, next));
            next = below.getLast().last() + 1;
        }
        return new Term(figure, row, 0, 0, below);
    }

    @Test
    void formulasAsRulesWriteThem() {
        assertEquals("E1/E2", live(made("P / A", 4, term("P", 8), term("A", 2))));
        assertEquals("1/E1", live(made("1 / ΣR", 0.25, term("ΣR", 4))));
        assertEquals("SUM(E1:E3)", live(made("Σ", 6, term("", 1), term("", 2), term("", 3))));
        assertEquals("SUM(E1:E2)", live(made("ΣPi", 3, term("P1", 1), term("P2", 2))));
        assertEquals("SUM(E1:E3)", live(made("Ro + Σ(x / k) + Ra + Ri", 7, term("R", 1), term("R", 2), term("R", 4))));
        assertEquals("((E1*E2)*E3)*E4", live(made("Aw × Uw × α × TDEQ", 120, term("Aw", 2), term("Uw", 3), term("α", 4),
                term("TDEQ", 5))));
        assertEquals("E1-(E2*0.5)", live(made("a − b × 0.5", 9, term("a", 10), term("b", 2))));
        assertEquals("(E1+E2)/(E3+E4)", live(made("(Q1 + Q2) / (A1 + A2)", 3, term("Q1", 10), term("Q2", 5), term("A1",
                2),
                term("A2", 3))));
        assertEquals("E1/E2", live(made("ΣQ / ΣA", 3, term("ΣQ", 15), term("ΣA", 5))));
        assertEquals("(E1^2)*E2", live(made("d² × n", 18, term("d", 3), term("n", 2))));
        assertEquals("MIN(E1,E2)", live(made("min(OPF, SPF)", 0.6, term("OPF", 0.8), term("SPF", 0.6))));
        assertEquals("MAX(E1,E2)", live(made("the larger, max", 0.8, term("", 0.8), term("", 0.6))));
        assertEquals("PRODUCT(E1,E2)", live(made("area × what else", 6, term("", 2), term("", 3))));
    }

    @Test
    void aFormulaThatSaysSomethingElseIsNotLive() {
        assertNull(live(made("P / A", 5, term("P", 8), term("A", 2))));
        assertNull(live(made("from the table", 5, term("P", 8), term("A", 2))));
        assertNull(live(made("Q / A", 5, term("P", 8), term("A", 2))));
        assertNull(live(made("", 8, term("P", 8), term("A", 2))));
        assertNull(live(made("R + R × 2", 7, term("R", 1), term("R", 3))), "which of the two is meant?");
        assertNull(live(made("((((" + "(".repeat(200), 7, term("R", 7))));
        assertNull(live(made("A / B", Double.NaN, term("A", 0), term("B", 0))));
    }

    @Test
    void symbolsAreNotFoundWithinOthers() {
        assertEquals("E1*E2", live(made("A × Af", 6, term("A", 2), term("Af", 3))));
        assertEquals("E2/E1", live(made("Af / A", 1.5, term("A", 2), term("Af", 3))));
    }

    @Test
    void unitsThatAreNotSiAreTurnedIntoThem() {
        Calculation density = Calculation.made(Message.EMPTY, "LPD", "P / A",
                Quantity.of(70, Unit.WATT_PER_SQUARE_METRE), List.of(term("P", 1.4, Unit.KILOWATT),
                        term("A", 20, Unit.SQUARE_METRE)));
        assertEquals("(E1*1000)/E2", live(density));
        Calculation thickness = Calculation.of(Operation.SUM, Message.EMPTY, "", Unit.MILLIMETRE,
                List.of(term("a", 0.1, Unit.METRE), term("b", 0.2, Unit.METRE)));
        assertEquals("(SUM(E1:E2))/0.001", live(thickness));
        Calculation share = Calculation.of(Operation.QUOTIENT, Message.EMPTY, "", Unit.PERCENT,
                List.of(term("a", 1), term("b", 4)));
        assertEquals("E1/E2", live(share));
        Calculation shown = Calculation.made(Message.EMPTY, "", "P × 0.8", Quantity.of(8, Unit.PERCENT),
                List.of(term("P", 10, Unit.PERCENT)));
        assertEquals("E1*0.8", live(shown));
    }

    @Test
    void numbersInAnotherUnitThanTheirTermsAreTakenAsShown() {
        Calculation watts = Calculation.made(Message.EMPTY, "", "P × 1000", Quantity.of(1400, Unit.WATT),
                List.of(term("P", 1.4, Unit.KILOWATT)));
        assertEquals("E1*1000", live(watts));
    }

    @Test
    void aSumTooLongToNameEachTermGoesByMarks() {
        Calculation[] terms = new Calculation[500];
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = term("Q", i * 0.1);
            sum += i * 0.1;
        }
        assertEquals("SUMIF($I$1:$I$500,0,$E$1:$E$500)", live(made("ΣQ", sum, terms)));
    }

    @Test
    void headingsBetweenFigureAndTermsAreLookedThrough() {
        Calculation group = Calculation.group(Message.of("walls", "牆"), List.of(term("a", 1), term("b", 2)));
        assertEquals("SUM(E2:E4)", live(made("Σ", 6, group, term("c", 3), Calculation.word(Message.EMPTY, "word",
                List.of()))));
    }

    /** As means of façades are written: the sums are over terms that stand deeper, or beside. */
    @Test
    void sumsGoOverTheNearestTermsOfTheirSymbol() {
        Calculation wall = made("A × q", 20, term("A", 4), term("q", 5));
        Calculation glass = made("A × q", 60, term("A", 6), term("q", 10));
        Calculation gain = Calculation.made(Message.EMPTY, "Q", "ΣQ", Quantity.of(80, Unit.NONE),
                List.of(symbol("Q", wall), symbol("Q", glass)));
        Calculation area = Calculation.made(Message.EMPTY, "A", "ΣA", Quantity.of(10, Unit.NONE), List.of());
        Calculation side = Calculation.made(Message.EMPTY, "OTTVw", "Q / A", Quantity.of(8, Unit.NONE),
                List.of(area, gain));
        assertEquals("E2/E1", live(side));
        Term whole = placed(made("ΣQ / ΣA", 8, side), 0);
        assertEquals("E3/E2", LiveFormula.of(whole, List.of()).written(whole, "E", "I"));
        List<Term> beside = whole.below().getFirst().below();
        assertEquals("SUM(E5,E8)", LiveFormula.of(beside.getFirst(), beside).written(beside.getFirst(), "E", "I"));
        assertEquals("SUM(E4,E7)", LiveFormula.of(beside.get(1), beside).written(beside.get(1), "E", "I"));
    }

    @Test
    void sumsOfProductsGoOverTheTermsThatBearThem() {
        Calculation first = symbol("A × U", made("A × U", 20, term("A", 10), term("U", 2)));
        Calculation second = symbol("A × U", made("A × U", 20, term("A", 40), term("U", 0.5)));
        assertEquals("SUM(E1,E4)/SUM(E2,E5)", live(made("Σ(A × U) / ΣA", 0.8, first, second)));
    }

    @Test
    void anglesInFormulasAreDegrees() {
        Calculation angle = term("β", 30, Unit.DEGREE);
        assertEquals("E1+(((E2-E1)*(E3*0.017453292519943295))/1.5707963267948966)",
                live(made("Gs + (Gw − Gs) × β / 90°", 1.4, term("Gs", 1.2), term("Gw", 1.8), angle)));
    }

    private static Calculation symbol(String symbol, Calculation term) {
        return Calculation.made(term.label(), symbol, term.formula(), term.value(), term.terms());
    }
}
