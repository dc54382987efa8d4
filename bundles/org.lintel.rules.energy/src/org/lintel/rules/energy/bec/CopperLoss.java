// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Dimension;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.model.input.CircuitInputs;

/**
 * The copper loss of a three-phase circuit as a share of its active power: as stated, else worked out from current,
 * resistance and length.
 *
 * <p>With harmonics the losses come of the current with all of them, {@code Ib = I1 √(1 + THD²)}, and of the neutral;
 * the active power of the fundamental alone: {@code P = √3 U I1 cos θ}.
 */
final class CopperLoss {

    private static final Unit SHARE = Unit.of("%", Dimension.NONE, 0.01, 3);

    private CopperLoss() {
    }

    static Figure of(Facts facts) {
        Figure stated = Figure.of(facts, CircuitInputs.COPPER_LOSS);
        if (stated.value() != null) {
            return stated;
        }
        List<Figure> known = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (var input : List.of(CircuitInputs.DESIGN_CURRENT, CircuitInputs.RESISTANCE, CircuitInputs.LENGTH,
                CircuitInputs.VOLTAGE, CircuitInputs.DISPLACEMENT_FACTOR)) {
            Figure figure = Figure.of(facts, input);
            known.add(figure);
            missing.addAll(figure.missing());
        }
        if (missing.size() == known.size()) {
            return stated;
        }
        return missing.isEmpty() ? made(facts, known) : Figure.unknown(stated.label(), missing);
    }

    private static Figure made(Facts facts, List<Figure> known) {
        List<Calculation> terms = new ArrayList<>(known.stream().map(Figure::term).toList());
        Figure distortion = Figure.of(facts, CircuitInputs.DISTORTION);
        Figure neutral = Figure.of(facts, CircuitInputs.NEUTRAL_CURRENT);
        double thd = distortion.value() == null ? 0 : distortion.value().si();
        double in = neutral.value() == null ? 0 : neutral.value().si();
        for (Figure optional : List.of(distortion, neutral)) {
            if (optional.value() != null) {
                terms.add(optional.term());
            }
        }
        double ib = known.getFirst().value().si();
        double resistance = known.get(1).value().si() * known.get(2).value().si();
        double fundamental = ib / Math.sqrt(1 + thd * thd);
        double active = Math.sqrt(3) * known.get(3).value().si() * fundamental * known.get(4).value().si();
        double loss = (3 * ib * ib + in * in) * resistance;
        Text label = CircuitInputs.COPPER_LOSS.label();
        Calculation losses = Calculation.made(Message.of("copper loss of the conductors", "導體銅損"), "Pcu",
                in == 0 ? "3 Ib² r L" : "(3 Ib² + IN²) r L", new Quantity(loss, Unit.WATT), List.of());
        Calculation power = Calculation.made(Message.of("active power", "有功功率"), "P",
                thd == 0 ? "√3 UL Ib cos θ" : "√3 UL Ib / √(1 + THD²) cos θ", new Quantity(active, Unit.WATT),
                List.of());
        terms.add(losses);
        terms.add(power);
        return Figure.made(label, "", "Pcu / P", new Quantity(loss / active, SHARE), terms);
    }
}
