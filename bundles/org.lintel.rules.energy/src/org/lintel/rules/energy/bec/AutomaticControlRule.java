// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.LightingControlInputs;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.model.input.SpaceInputs;

/** Whether the lighting of a space turns itself off or down, against clause 5.6 and the last column of Table 5.4. */
final class AutomaticControlRule extends DemandRule {

    AutomaticControlRule() {
        super("lighting-automatic-control", "space");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(SpaceInputs.USE, LightingInputs.INSTALLED, LightingControlInputs.AUTOMATIC,
                LightingControlInputs.REDUCTION, LightingControlInputs.SENSOR_DELAY, LightingControlInputs.OVERRIDE,
                LightingControlInputs.OVERRIDE_AREA);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lighting", Message.of("automatic lighting control", "自動照明控制"));
        String type = ControlledSpace.conditions(facts, demands);
        return demands.provided(LightingControlInputs.AUTOMATIC)
                .atLeast(LightingControlInputs.REDUCTION, "5.6.1 general lighting turned off or down")
                .ifGiven(LightingControlInputs.SENSOR_DELAY, Side.AT_MOST, type.equals("Car park")
                        ? "5.6 delay of an occupant sensor in a car park" : "5.6 delay of an occupant sensor")
                .ifGiven(LightingControlInputs.OVERRIDE, Side.AT_MOST, "5.6 time of an override")
                .ifGiven(LightingControlInputs.OVERRIDE_AREA, Side.AT_MOST, "5.6 area of an override");
    }
}
