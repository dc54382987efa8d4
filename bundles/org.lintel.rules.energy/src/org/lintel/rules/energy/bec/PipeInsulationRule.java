// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.model.input.InsulationInputs;
import org.lintel.rules.model.input.WaterInputs;

/** The insulation of chilled-water pipes, against Table 6.11a, and of refrigerant pipes, against Table 6.11b. */
final class PipeInsulationRule extends DemandRule {

    PipeInsulationRule() {
        super("pipe-insulation", "pipe");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(WaterInputs.SERVICE, WaterInputs.OUTER_DIAMETER, InsulationInputs.THICKNESS,
                InsulationInputs.CONDUCTIVITY, InsulationInputs.EXPOSURE, InsulationInputs.SURFACE_COEFFICIENT,
                InsulationInputs.FLUID_TEMPERATURE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("insulation of the pipe", "水管隔熱"))
                .where(WaterInputs.SERVICE, Set.of("chilled-water", "refrigerant"),
                        Message.of("Tables 6.11a and 6.11b are for chilled water and refrigerant",
                                "表 6.11a 及 6.11b 只適用於冷凍水及冷媒"));
        Figure diameter = Figure.of(facts, WaterInputs.OUTER_DIAMETER);
        Figure temperature = Figure.of(facts, InsulationInputs.FLUID_TEMPERATURE);
        boolean refrigerant = facts.ask(WaterInputs.SERVICE) instanceof Answer.Known<String> service
                && service.value().equals("refrigerant");
        if (refrigerant) {
            InsulationTable table = new InsulationTable(facts.table("refrigerant-insulation"), "od", "line");
            Between line = temperature.value() == null ? Between.NOWHERE
                    : Between.of(temperature.value().value(), table.lines());
            return demands.add(new InsulationJudge(facts, table).judge(diameter, line, temperature.missing()));
        }
        double written = demands.number("6.11 temperature of the water Table 6.11a is for");
        Between line = temperature.value() == null ? Between.ANYWHERE
                : Between.of(temperature.value().value(), List.of(written));
        return demands.add(new InsulationJudge(facts, new InsulationTable(facts.table("pipe-insulation"), "od", ""))
                .judge(diameter, line, List.of()));
    }
}
