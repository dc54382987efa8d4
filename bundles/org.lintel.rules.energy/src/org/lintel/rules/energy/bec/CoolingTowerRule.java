// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.WaterInputs;
import org.lintel.rules.pack.Table;

/** The water a cooling tower cools per kilowatt of its fan motor, against clause 6.12.4. */
final class CoolingTowerRule extends DemandRule {

    private static final Text PER_POWER = Text.of("water flow per fan motor power", "單位風機馬達功率的水流量");

    CoolingTowerRule() {
        super("cooling-tower", "cooling-tower");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(WaterInputs.TOWER_FAN, WaterInputs.TOWER_FLOW, WaterInputs.TOWER_POWER);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("cooling tower", "冷卻塔"));
        Answer<String> fan = facts.ask(WaterInputs.TOWER_FAN);
        List<Table.Row> limits = new ArrayList<>();
        for (String each : List.of("centrifugal", "axial")) {
            if (!(fan instanceof Answer.Known<String> known) || known.value().equals(each)) {
                limits.add(demands.row("6.12.4 water per fan motor power, " + each));
            }
        }
        return demands.add(Demand.of(perPower(facts), Side.AT_LEAST, demands.table(), limits,
                Facts.missing(WaterInputs.TOWER_FAN, fan)));
    }

    private static Figure perPower(Facts facts) {
        Figure flow = Figure.of(facts, WaterInputs.TOWER_FLOW);
        Figure power = Figure.of(facts, WaterInputs.TOWER_POWER);
        if (flow.value() == null || power.value() == null) {
            List<Missing> missing = new ArrayList<>(flow.missing());
            missing.addAll(power.missing());
            return Figure.unknown(PER_POWER, missing);
        }
        return Figure.made(PER_POWER, "", "V / P", new Quantity(flow.value().si() / power.value().si(),
                Unit.LITRE_PER_SECOND_PER_KILOWATT), List.of(flow.term(), power.term()));
    }
}
