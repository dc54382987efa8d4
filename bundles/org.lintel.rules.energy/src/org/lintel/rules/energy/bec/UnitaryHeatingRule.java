// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.PlantInputs;

/** The coefficient of performance of an air-conditioner that heats as a heat pump, against Table 6.12a. */
final class UnitaryHeatingRule extends BecRule {

    @Override
    public String id() {
        return "hk-bec/unitary-heating-cop";
    }

    @Override
    public String subject() {
        return "unitary";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(PlantInputs.HEATING_CAPACITY, PlantInputs.HEATING_COP);
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(PlantInputs.KIND, PlantInputs.CONDENSER);
    }

    /** Nothing of IFC says that a unit can heat but its heating figures: without any of them it cools only. */
    @Override
    public Message exemption(Facts facts) {
        boolean heats = facts.ask(PlantInputs.HEATING_CAPACITY) instanceof Answer.Known
                || facts.ask(PlantInputs.HEATING_COP) instanceof Answer.Known;
        String kind = facts.find(PlantInputs.KIND);
        return !heats ? Message.of("nothing says that it heats", "沒有資料顯示其供暖")
                : kind != null && !kind.equals("unitary")
                ? Message.of("Table 6.12a has no heating rows for it", "表 6.12a 沒有適用的供暖數值") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        CopLimits limits = new CopLimits(facts, "unitary", CopLimits.Mode.HEATING);
        return limits.judge((table, row) -> true);
    }
}
