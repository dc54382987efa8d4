// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.text.Message;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.ModelInput;

/** The condition that a figure is more than a limit, which itself does not count. */
final class Beyond {

    private Beyond() {
    }

    static Demand of(Demands demands, ModelInput<Quantity> input, String row) {
        Demand within = Demand.divided(Figure.of(demands.facts(), input), Side.AT_MOST, demands.table(),
                demands.row(row));
        if (within.state() == State.OPEN) {
            return within;
        }
        return new Demand(within.state() == State.MET ? State.FAILED : State.MET,
                Message.of("it does not concern this one: {0}", "不適用：{0}", within.words()), within.worked(), List.of());
    }
}
