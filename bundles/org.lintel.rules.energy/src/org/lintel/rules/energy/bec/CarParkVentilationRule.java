// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.AirInputs;

/** Whether a fan that ventilates a car park follows the quality of the air, against clause 6.10.7. */
final class CarParkVentilationRule extends DemandRule {

    CarParkVentilationRule() {
        super("car-park-ventilation", "fan");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, AirInputs.SERVES_CAR_PARK, AirInputs.MOTOR_POWER, AirInputs.CAR_PARK_CONTROL,
                AirInputs.CAR_PARK_TURNDOWN);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("ventilation of a car park", "停車場通風"));
        if (facts.find(AirInputs.KIND) instanceof String kind && !kind.equals("ventilation")) {
            demands.where(AirInputs.KIND, Set.of("ventilation"), Message.of("it conditions air", "屬空調風機"));
        }
        return demands
                .where(AirInputs.SERVES_CAR_PARK, true, Message.of("it ventilates no car park", "並非為停車場通風"))
                .where(AirInputs.MOTOR_POWER, Side.AT_LEAST,
                "6.10.7 fan motor power from which a car park is controlled")
                .provided(AirInputs.CAR_PARK_CONTROL)
                .atMost(AirInputs.CAR_PARK_TURNDOWN, "6.10.7 lowest flow");
    }
}
