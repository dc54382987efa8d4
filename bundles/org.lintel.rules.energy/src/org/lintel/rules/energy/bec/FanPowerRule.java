// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
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
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.AirInputs;
import org.lintel.rules.pack.Table;

/** The power of a system's fan motors per litre of air a second, against clauses 6.7.1, 6.7.2 and 6.7.6. */
final class FanPowerRule extends DemandRule {

    private static final Text PER_FLOW = Text.of("fan motor power per air flow", "單位風量的風機馬達功率");

    FanPowerRule() {
        super("fan-power", "air-system");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.FAN_POWER, AirInputs.AIR_FLOW, AirInputs.DEDUCTIBLE_POWER);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("fan motor power", "風機馬達功率"));
        Figure power = FanFigure.of(facts);
        demands.where(power, Side.AT_LEAST, "6.7 fan motor power from which a system is checked");
        Answer<String> kind = facts.ask(AirInputs.KIND);
        List<Table.Row> limits = new ArrayList<>();
        for (String row : List.of("6.7.1 fan power, cav", "6.7.2 fan power, vav", "6.7.6 fan power, ventilation")) {
            if (!(kind instanceof Answer.Known<String> known) || row.endsWith(known.value())) {
                limits.add(demands.row(row));
            }
        }
        return demands.add(Demand.of(perFlow(facts, power), Side.AT_MOST, demands.table(), limits,
                Facts.missing(AirInputs.KIND, kind)));
    }

    /** What treatment above the allowance takes is left out where it is stated; nothing is deducted on trust. */
    private static Figure perFlow(Facts facts, Figure power) {
        Figure flow = Figure.of(facts, AirInputs.AIR_FLOW);
        List<Missing> missing = new ArrayList<>(power.missing());
        missing.addAll(flow.missing());
        if (power.value() == null || flow.value() == null) {
            return Figure.unknown(PER_FLOW, missing);
        }
        Figure deducted = Figure.of(facts, AirInputs.DEDUCTIBLE_POWER);
        double less = deducted.value() == null ? 0 : deducted.value().si();
        List<Calculation> terms = new ArrayList<>(List.of(power.term()));
        if (deducted.value() != null) {
            terms.add(deducted.term());
        }
        terms.add(flow.term());
        Quantity value = new Quantity((power.value().si() - less) / flow.value().si(), Unit.WATT_PER_LITRE_PER_SECOND);
        return new Figure(PER_FLOW, value, power.partial(), Calculation.made(Message.of(PER_FLOW), "",
                deducted.value() == null ? "P / V" : "(P − P₁) / V", value, terms), missing);
    }
}
