// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.AirInputs;
import org.lintel.rules.pack.Table;

/** What a fan of an air-conditioning system can be slowed down to, against clause 6.7.4. */
final class FanVariationRule extends DemandRule {

    FanVariationRule() {
        super("fan-variation", "fan");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.MOTOR_POWER, AirInputs.KIND, AirInputs.LOW_SPEED, AirInputs.LOW_SPEED_POWER);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Answer<String> kind = facts.ask(AirInputs.KIND);
        Demands demands = new Demands(facts, "air-conditioning", Message.of("variation of the fan", "風機變速"))
                .where(AirInputs.MOTOR_POWER, Side.AT_LEAST, "6.7.4 motor power from which a fan varies its flow");
        if (kind instanceof Answer.Known<String>) {
            demands.where(AirInputs.KIND, Set.of("cav", "vav"),
                    Message.of("it does not concern mechanical ventilation", "不適用於機械通風"));
        }
        return demands
                .add(Demand.of(Figure.of(facts, AirInputs.LOW_SPEED), Side.AT_MOST, demands.table(),
                        rows(demands, kind, "6.7.4 lowest speed, "), Facts.missing(AirInputs.KIND, kind)))
                .add(Demand.of(Figure.of(facts, AirInputs.LOW_SPEED_POWER), Side.AT_MOST, demands.table(),
                        rows(demands, kind, "6.7.4 power at the lowest speed, "), Facts.missing(AirInputs.KIND, kind)));
    }

    private static List<Table.Row> rows(Demands demands, Answer<String> kind, String name) {
        List<Table.Row> rows = new ArrayList<>();
        for (String each : List.of("cav", "vav")) {
            if (!(kind instanceof Answer.Known<String> known) || !known.value().endsWith("av")
                    || known.value().equals(each)) {
                rows.add(demands.row(name + each));
            }
        }
        return rows;
    }
}
