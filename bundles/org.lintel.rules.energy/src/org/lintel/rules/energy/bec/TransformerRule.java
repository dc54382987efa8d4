// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.ElectricalInputs;
import org.lintel.rules.pack.Table;

/** The efficiency of a distribution transformer, against clause 7.4.1. */
final class TransformerRule extends DemandRule {

    TransformerRule() {
        super("transformer-efficiency", "transformer");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(ElectricalInputs.APPARENT_POWER, ElectricalInputs.TRANSFORMER_EFFICIENCY);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "electrical", Message.of("transformer", "變壓器"));
        Figure rating = Figure.of(facts, ElectricalInputs.APPARENT_POWER);
        Demand large = Demand.of(rating, Side.AT_LEAST, demands.table(),
                List.of(demands.row("7.4.1 rating from which a transformer is large")), null);
        List<Table.Row> limits = new ArrayList<>();
        if (large.state() != State.MET) {
            limits.add(demands.row("7.4.1 efficiency of a small transformer"));
        }
        if (large.state() != State.FAILED) {
            limits.add(demands.row("7.4.1 efficiency of a large transformer"));
        }
        return demands.add(Demand.of(Figure.of(facts, ElectricalInputs.TRANSFORMER_EFFICIENCY), Side.AT_LEAST,
                demands.table(), limits, large.state() == State.OPEN ? rating.missing().getFirst() : null));
    }
}
