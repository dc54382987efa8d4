// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.LiftInputs;
import org.lintel.rules.pack.Table;

/** The harmonic distortion of the drive of a lift or escalator, against clause 8.6.1. */
final class DriveHarmonicsRule extends DemandRule {

    DriveHarmonicsRule() {
        super("drive-harmonics", "conveyance");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.DRIVE_CURRENT, LiftInputs.DISTORTION);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "drive-harmonics", Message.of("harmonic distortion", "諧波失真"));
        Figure current = Figure.of(facts, LiftInputs.DRIVE_CURRENT);
        Figure distortion = Figure.of(facts, LiftInputs.DISTORTION);
        List<Table.Row> rows = Bands.rows(demands.table(), current);
        if (rows.isEmpty()) {
            return demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(current.term()), List.of(new Missing(
                    "table.drive-harmonics", Text.of("greatest distortion", "失真上限"),
                    Message.of("no limit is known for {0}", "{0} 的上限不詳", current.value()),
                    Message.of("look it up in clause 8.6.1 of the code", "請查閱守則第 8.6.1 條")))));
        }
        return demands.add(Demand.of(distortion, Side.AT_MOST, demands.table(), rows,
                current.missing().isEmpty() ? null : current.missing().getFirst()));
    }
}
