// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.stream.Stream;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.CircuitInputs;

/** How unequally a large three-phase circuit with single-phase loads is loaded, against clause 7.6.3. */
final class UnbalanceRule extends DemandRule {

    UnbalanceRule() {
        super("circuit-unbalance", "circuit");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(CircuitInputs.RATING, CircuitInputs.SINGLE_PHASE_LOADS, CircuitInputs.UNBALANCE,
                CircuitInputs.PHASE_1, CircuitInputs.PHASE_2, CircuitInputs.PHASE_3);
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "electrical", Message.of("unbalance of the currents", "電流不平衡"))
                .where(CircuitInputs.RATING, Side.AT_LEAST, "7.6.3 rating from which a circuit is balanced")
                .where(CircuitInputs.SINGLE_PHASE_LOADS, true,
                        Message.of("it has no three phases with single-phase loads", "並非帶單相負載的三相四線電路"))
                .limit(unbalance(facts), Side.AT_MOST, "7.6.3 unbalance of the currents");
    }

    /** As stated, else the greatest deviation from the mean of the three currents, as a share of that mean. */
    private static Figure unbalance(Facts facts) {
        Figure stated = Figure.of(facts, CircuitInputs.UNBALANCE);
        List<Figure> phases = Stream.of(CircuitInputs.PHASE_1, CircuitInputs.PHASE_2, CircuitInputs.PHASE_3)
                .map(input -> Figure.of(facts, input)).toList();
        if (stated.value() != null || phases.stream().allMatch(phase -> phase.value() == null)) {
            return stated;
        }
        if (phases.stream().anyMatch(phase -> phase.value() == null)) {
            return Figure.unknown(stated.label(), phases.stream().flatMap(phase -> phase.missing().stream()).toList());
        }
        double mean = phases.stream().mapToDouble(phase -> phase.value().si()).average().orElseThrow();
        double most = phases.stream().mapToDouble(phase -> Math.abs(phase.value().si() - mean)).max().orElseThrow();
        return Figure.made(stated.label(), "Iu", "Id / Ia", new Quantity(mean == 0 ? 0 : most / mean, Unit.PERCENT),
                phases.stream().map(Figure::term).toList());
    }
}
