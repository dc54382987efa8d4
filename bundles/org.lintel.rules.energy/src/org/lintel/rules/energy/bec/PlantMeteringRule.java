// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.model.input.PlantInputs;

/** Whether large cooling plant is metered, against clause 6.13.1. */
final class PlantMeteringRule extends DemandRule {

    PlantMeteringRule() {
        super("plant-metering", "plant");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(PlantInputs.CAPACITY, PlantInputs.METERED);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        return new Demands(facts, "air-conditioning", Message.of("metering", "計量"))
                .where(PlantInputs.CAPACITY, Side.AT_LEAST, "6.13.1 capacity from which plant is metered")
                .provided(PlantInputs.METERED);
    }
}
