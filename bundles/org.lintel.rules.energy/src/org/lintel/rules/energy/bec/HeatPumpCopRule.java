// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.PlantInputs;

/** The coefficient of performance of a heat pump that heats water, against Table 6.12c. */
final class HeatPumpCopRule extends BecRule {

    @Override
    public String id() {
        return "hk-bec/heat-pump-cop";
    }

    @Override
    public String subject() {
        return "heat-pump";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(PlantInputs.HEATING_CAPACITY, PlantInputs.HEATING_COP, PlantInputs.KIND);
    }

    @Override
    public Verdict judge(Facts facts) {
        CopLimits limits = new CopLimits(facts, "heat-pump", CopLimits.Mode.HEATING);
        String kind = facts.get(PlantInputs.KIND);
        return limits.judge((table, row) -> table.text(row, "kind").equals(kind));
    }
}
