// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.LiftInputs;

/**
 * The running active power of a lift, against the tables of clause 8.4; see {@link LiftCells} for what is known of
 * them.
 */
final class LiftPowerRule extends DemandRule {

    LiftPowerRule() {
        super("lift-power", "lift");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(LiftInputs.DRIVE, LiftInputs.RETROFIT, LiftInputs.RATED_LOAD, LiftInputs.RATED_SPEED,
                LiftInputs.ELECTRICAL_POWER, LiftInputs.POWER_LIMIT, LiftInputs.ZONE_HEIGHT, LiftInputs.ZONE_STOREYS);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lift", Message.of("running active power", "運行有功功率"));
        Figure load = Figure.of(facts, LiftInputs.RATED_LOAD);
        Figure speed = Figure.of(facts, LiftInputs.RATED_SPEED);
        exempt(demands, load, speed);
        Figure power = Figure.of(facts, LiftInputs.ELECTRICAL_POWER);
        Figure stated = Figure.of(facts, LiftInputs.POWER_LIMIT);
        List<Missing> missing = new ArrayList<>(power.missing());
        missing.addAll(load.missing());
        missing.addAll(speed.missing());
        if (power.value() != null && stated.value() != null) {
            return demands.add(LiftCells.stated(power, stated));
        }
        if (!missing.isEmpty()) {
            return demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(), missing));
        }
        String other = otherTable(facts);
        return demands.add(other != null ? new Demand(State.OPEN, Message.EMPTY, List.of(power.term()),
                List.of(LiftCells.unknown(other))) : LiftCells.judge(facts.table("lift-power"), power, load, speed));
    }

    /** The table that counts instead of 8.4.1a where the lift is known to be no traction lift of a new building. */
    private static String otherTable(Facts facts) {
        if (facts.ask(LiftInputs.DRIVE) instanceof Answer.Known<String> drive && drive.value().equals("hydraulic")) {
            return "8.4.2";
        }
        return facts.ask(LiftInputs.RETROFIT) instanceof Answer.Known<Boolean> old && old.value() ? "8.4.1b" : null;
    }

    /** Very fast lifts of tall zones, and very heavy fast ones. */
    private static void exempt(Demands demands, Figure load, Figure speed) {
        if (speed.value() == null) {
            return;
        }
        boolean fast = holds(demands, speed, "8.4.1 speed from which a lift of a tall zone is left out");
        boolean tall = above(demands, Figure.of(demands.facts(), LiftInputs.ZONE_HEIGHT),
                "8.4.1 height above which a zone is tall")
                || above(demands, Figure.of(demands.facts(), LiftInputs.ZONE_STOREYS),
                "8.4.1 storeys above which a zone is tall");
        boolean heavy = load.value() != null && holds(demands, load, "8.4.1 load from which a fast lift is left out")
                && holds(demands, speed, "8.4.1 speed from which a heavy lift is left out");
        if (fast && tall || heavy) {
            String row = heavy ? "8.4.1 load from which a fast lift is left out"
                    : "8.4.1 speed from which a lift of a tall zone is left out";
            Demand reason = Demand.of(heavy ? load : speed, Side.AT_LEAST, demands.table(), List.of(demands.row(row)),
                    null);
            demands.where(new Demand(State.FAILED, Message.of("8.4.1 leaves it out: {0}", "第 8.4.1 條不適用：{0}",
                    reason.words()),
                    reason.worked(), List.of()));
        }
    }

    private static boolean holds(Demands demands, Figure figure, String row) {
        return figure.value() != null && Demand.of(figure, Side.AT_LEAST, demands.table(), List.of(demands.row(row)),
                null)
                .state() == State.MET;
    }

    private static boolean above(Demands demands, Figure figure, String row) {
        return figure.value() != null && Demand.of(figure, Side.AT_MOST, demands.table(), List.of(demands.row(row)),
                null)
                .state() == State.FAILED;
    }
}
