// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.LiftInputs;
import org.lintel.rules.pack.Table;

/** The load of the decoration in a lift car, against the two formulas of clause 8.5.2. */
final class DecorationRule extends DemandRule {

    private static final Text ALLOWED = Text.of("greatest decoration load", "裝飾負載上限");

    DecorationRule() {
        super("lift-decoration", "lift");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.RATED_LOAD, LiftInputs.DECORATION);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lift", Message.of("decoration load", "裝飾負載"));
        Figure load = Figure.of(facts, LiftInputs.RATED_LOAD);
        Figure decoration = Figure.of(facts, LiftInputs.DECORATION);
        List<Missing> missing = load.value() == null ? load.missing() : decoration.missing();
        return demands.add(missing.isEmpty() ? judge(facts.table("decoration"), load, decoration)
                : new Demand(State.OPEN, Message.EMPTY, List.of(), missing));
    }

    private static Demand judge(Table table, Figure load, Figure decoration) {
        Table.Row row = table.rows().getFirst();
        for (Table.Row each : table.rows()) {
            row = load.value().si() >= table.number(each, "from") ? each : row;
        }
        double l = load.value().si();
        double allowed = Math.min(table.number(row, "a") * l + table.number(row, "b") * l * l,
                table.number(row, "most"));
        Quantity limit = Quantity.of(allowed, Unit.KILOGRAM);
        Calculation worked = new Calculation(Message.of(ALLOWED), "", "min(a L + b L²; c)", limit, "",
                List.of(load.term()),
                List.of(table.evidence(row, "a"), table.evidence(row, "b"), table.evidence(row, "most")));
        boolean met = decoration.value().si() <= limit.si();
        return new Demand(met ? State.MET : State.FAILED, Message.of(met ? "{0} {1} of at most {2}"
                : "{0} {1}, more than {2}",
                met ? "{0} {1}，上限 {2}" : "{0} {1}，超出上限 {2}", decoration.label(), decoration.value(), limit),
                List.of(decoration.term(), worked), List.of());
    }
}
