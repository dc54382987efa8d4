// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.LiftInputs;

/** The lighting of a lift car, and what is left of it when the car is idle: clause 8.5.6. */
final class CarLightingRule extends DemandRule {

    private static final Text DENSITY = Text.of("lighting power density of the car", "機廂照明功率密度");

    CarLightingRule() {
        super("lift-lighting", "lift");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.CAR_LIGHTING, LiftInputs.CAR_AREA, LiftInputs.IDLE_LIGHTING);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "lift", Message.of("lighting of the car", "機廂照明"))
                .limit(density(facts), Side.AT_MOST, "8.5.6 lighting power density of a car")
                .atMost(LiftInputs.IDLE_LIGHTING, "8.5.6 lighting left on in an idle car");
    }

    private static Figure density(Facts facts) {
        Figure power = Figure.of(facts, LiftInputs.CAR_LIGHTING);
        Figure area = Figure.of(facts, LiftInputs.CAR_AREA);
        List<Missing> missing = new ArrayList<>(power.missing());
        missing.addAll(area.missing());
        return missing.isEmpty() ? Figure.made(DENSITY, "LPD", "P / A",
                new Quantity(power.value().si() / area.value().si(),
                Unit.WATT_PER_SQUARE_METRE), List.of(power.term(), area.term())) : Figure.unknown(DENSITY, missing);
    }
}
