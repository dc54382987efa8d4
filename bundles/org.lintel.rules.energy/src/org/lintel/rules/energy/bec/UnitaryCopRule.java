// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.PlantInputs;

/** The coefficient of performance of a unitary or variable-refrigerant-flow air-conditioner, against Table 6.12a. */
final class UnitaryCopRule extends BecRule {

    @Override
    public String id() {
        return "hk-bec/unitary-cop";
    }

    @Override
    public String subject() {
        return "unitary";
    }

    @Override
    public List<Input<?>> required() {
        return List.of(PlantInputs.CAPACITY, PlantInputs.COP);
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(PlantInputs.KIND, PlantInputs.CONDENSER);
    }

    @Override
    public Message exemption(Facts facts) {
        String kind = facts.find(PlantInputs.KIND);
        return "air-handler".equals(kind) || "dehumidifier".equals(kind) || kind != null && kind.endsWith("-to-water")
                ? Message.of("it is no air-conditioner in the sense of Table 6.12a", "並非表 6.12a 所指的空調機") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        CopLimits limits = new CopLimits(facts, "unitary", CopLimits.Mode.COOLING);
        String kind = limits.known(PlantInputs.KIND);
        return limits.judge((table, row) -> kind == null || related(kind, table.text(row, "kind")));
    }

    /** A word for a whole family ({@code vrf}) goes with each of its members ({@code vrf-side}), either way round. */
    static boolean related(String kind, String row) {
        return kind.equals(row) || kind.startsWith(row + "-") || row.startsWith(kind + "-");
    }
}
