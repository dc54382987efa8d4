// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.InsulationInputs;
import org.lintel.rules.pack.Table;

/** The leakage of a tested duct of high pressure, against clause 6.6: k p^0.65. */
final class DuctLeakageRule extends DemandRule {

    private static final Text ALLOWED = Text.of("greatest leakage", "洩漏率上限");

    DuctLeakageRule() {
        super("duct-leakage", "duct");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(InsulationInputs.DUCT_PRESSURE, InsulationInputs.LEAKAGE_TESTED, InsulationInputs.LEAKAGE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("leakage of the duct", "風管洩漏"));
        demands.where(Beyond.of(demands, InsulationInputs.DUCT_PRESSURE,
                "6.6 static pressure above which ductwork is tested"));
        if (facts.ask(InsulationInputs.LEAKAGE_TESTED) instanceof Answer.Known<Boolean>) {
            demands.where(InsulationInputs.LEAKAGE_TESTED, true, Message.of(
                    "it was not tested; the share that has to be is a matter of all ductwork",
                    "未作測試；須測試的比例以全部風管計算"));
        }
        return demands.add(leakage(facts, demands));
    }

    private static Demand leakage(Facts facts, Demands demands) {
        Figure leakage = Figure.of(facts, InsulationInputs.LEAKAGE);
        Figure pressure = Figure.of(facts, InsulationInputs.DUCT_PRESSURE);
        if (leakage.value() == null || pressure.value() == null) {
            List<Missing> missing = leakage.value() == null ? leakage.missing() : pressure.missing();
            return new Demand(State.OPEN, Message.EMPTY, List.of(), missing);
        }
        Table factors = facts.table("duct-leakage");
        Table.Row row = factors.rows().getFirst();
        for (Table.Row each : factors.rows()) {
            row = pressure.value().si() > factors.number(each, "above") ? each : row;
        }
        Table.Row exponent = demands.row("6.6 exponent of the pressure");
        double allowed = factors.number(row, "k") * Math.pow(pressure.value().si(),
                demands.number("6.6 exponent of the pressure"));
        Quantity limit = Quantity.of(allowed, Unit.LITRE_PER_SECOND_PER_SQUARE_METRE);
        Calculation worked = new Calculation(Message.of(ALLOWED), "", "k p^n", limit, "", List.of(pressure.term()),
                List.of(factors.evidence(row, "k"), demands.table().evidence(exponent, "value")));
        boolean met = leakage.value().si() <= limit.si();
        return new Demand(met ? State.MET : State.FAILED, Message.of(met ? "{0} {1} of at most {2}"
                : "{0} {1}, more than {2}",
                met ? "{0} {1}，上限 {2}" : "{0} {1}，超出上限 {2}", leakage.label(), leakage.value(), limit),
                List.of(leakage.term(), worked), List.of());
    }
}
