// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.AirInputs;
import org.lintel.rules.model.input.InsulationInputs;

/** The insulation of a duct, against Table 6.11c. */
final class DuctInsulationRule extends DemandRule {

    DuctInsulationRule() {
        super("duct-insulation", "duct");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(AirInputs.KIND, InsulationInputs.DUCT_DIFFERENCE, InsulationInputs.THICKNESS,
                InsulationInputs.CONDUCTIVITY, InsulationInputs.EXPOSURE, InsulationInputs.SURFACE_COEFFICIENT);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = Conditioned.only(new Demands(facts, "air-conditioning",
                Message.of("insulation of the duct", "風管隔熱")));
        return demands.add(new InsulationJudge(facts, new InsulationTable(facts.table("duct-insulation"), "dt", ""))
                .judge(Figure.of(facts, InsulationInputs.DUCT_DIFFERENCE), Between.ANYWHERE, List.of()));
    }
}
