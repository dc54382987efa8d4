// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.PlantInputs;

/**
 * The coefficient of performance of a chiller at full load, and at 75 % load with variable speed, against Table 6.12b.
 */
final class ChillerCopRule extends BecRule {

    @Override
    public String id() {
        return "hk-bec/chiller-cop";
    }

    @Override
    public String subject() {
        return "chiller";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(PlantInputs.CAPACITY, PlantInputs.COP);
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(PlantInputs.KIND, PlantInputs.COMPRESSOR, PlantInputs.VARIABLE_SPEED,
                PlantInputs.CONDENSER, PlantInputs.PART_LOAD_COP);
    }

    @Override
    public Message exemption(Facts facts) {
        String kind = facts.find(PlantInputs.KIND);
        if (kind != null && kind.endsWith("-to-water")) {
            return Message.of("it is a heat pump, which Table 6.12c judges", "屬熱泵，按表 6.12c 判定");
        }
        return "heat-recovery".equals(kind)
                ? Message.of("Table 6.12b leaves out heat-recovery chillers", "表 6.12b 不包括熱回收製冷機") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        CopLimits limits = new CopLimits(facts, "chiller", CopLimits.Mode.COOLING);
        String compressor = limits.known(PlantInputs.COMPRESSOR);
        Boolean variable = limits.known(PlantInputs.VARIABLE_SPEED);
        return limits.judge((table, row) -> {
            String kind = table.text(row, "kind");
            String speed = table.text(row, "speed");
            return (compressor == null || kind.equals(compressor) || kind.startsWith(compressor + "/")
                    || kind.endsWith("/" + compressor))
                    && (variable == null || speed.isEmpty() || speed.equals(variable ? "variable" : "constant"));
        });
    }
}
