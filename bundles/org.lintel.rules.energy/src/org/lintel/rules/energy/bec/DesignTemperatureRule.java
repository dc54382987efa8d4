// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.LightingControlInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.pack.Table;

/** The indoor temperature that the cooling load of a space was worked out for, against Table 6.4. */
final class DesignTemperatureRule extends DemandRule {

    DesignTemperatureRule() {
        super("design-temperature", "space");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(SpaceInputs.USE, LightingControlInputs.COOLING_TEMPERATURE, LightingControlInputs.AIR_CONDITIONED);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("design temperature", "設計溫度"));
        if (facts.ask(LightingControlInputs.AIR_CONDITIONED) instanceof Answer.Known<Boolean> cooled && !cooled.value()) {
            demands.where(LightingControlInputs.AIR_CONDITIONED, true, Message.of("it is not air-conditioned", "沒有空調"));
        }
        List<Missing> missing = new ArrayList<>();
        SpaceType.Decided type = LpdLimit.decided(facts, missing);
        List<Table.Row> limits = new ArrayList<>();
        boolean office = type != null && (type.type().equals("Office") || type.type().startsWith("Classroom"));
        if (type == null || office) {
            limits.add(demands.row("6.4 indoor temperature in summer, offices and classrooms"));
        }
        if (!office) {
            limits.add(demands.row("6.4 indoor temperature in summer, others"));
        }
        return demands.add(Demand.of(Figure.of(facts, LightingControlInputs.COOLING_TEMPERATURE), Side.AT_LEAST,
                demands.table(), limits, missing.isEmpty() ? null : missing.getFirst()));
    }
}
