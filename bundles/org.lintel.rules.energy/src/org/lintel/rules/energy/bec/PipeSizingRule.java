// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.WaterInputs;
import org.lintel.rules.pack.Table;

/** Velocity and friction in a water pipe of air-conditioning, against clauses 6.9.1 and 6.9.2. */
final class PipeSizingRule extends DemandRule {

    PipeSizingRule() {
        super("pipe-sizing", "pipe");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(WaterInputs.SERVICE, WaterInputs.NOMINAL_DIAMETER, WaterInputs.VELOCITY, WaterInputs.FRICTION,
                WaterInputs.FLOW_CONTROL);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "air-conditioning", Message.of("sizing of the pipe", "水管尺寸"))
                .where(WaterInputs.SERVICE, Set.of("chilled-water", "condenser-water", "heating-water"),
                        Message.of("it is no water pipe of air-conditioning", "並非空調水管"));
        Demand small = Demand.of(Figure.of(facts, WaterInputs.NOMINAL_DIAMETER), Side.AT_MOST, demands.table(),
                List.of(demands.row("6.9.1 diameter up to which velocity alone counts")), null);
        Answer<String> control = facts.ask(WaterInputs.FLOW_CONTROL);
        List<Table.Row> velocities = new ArrayList<>();
        if (small.state() != State.FAILED) {
            velocities.add(demands.row("6.9.1 velocity"));
        }
        for (String each : List.of("constant", "variable")) {
            if (small.state() != State.MET && (!(control instanceof Answer.Known<String> known)
                    || known.value().equals(each))) {
                velocities.add(demands.row("6.9.2 velocity, " + each));
            }
        }
        demands.add(Demand.of(Figure.of(facts, WaterInputs.VELOCITY), Side.AT_MOST, demands.table(), velocities,
                small.state() == State.OPEN ? small.missing().getFirst()
                        : Facts.missing(WaterInputs.FLOW_CONTROL, control)));
        if (small.state() != State.MET) {
            demands.add(small.state() == State.FAILED ? friction(facts, demands)
                    : frictionOfUnknownSize(facts, demands, small));
        }
        return demands;
    }

    private static Demand friction(Facts facts, Demands demands) {
        return Demand.of(Figure.of(facts, WaterInputs.FRICTION), Side.AT_MOST, demands.table(),
                List.of(demands.row("6.9.2 friction")), null);
    }

    /** Friction counts for large pipes alone: kept, it does no harm; exceeded, the size decides. */
    private static Demand frictionOfUnknownSize(Facts facts, Demands demands, Demand size) {
        Demand friction = friction(facts, demands);
        return friction.state() == State.MET ? friction
                : new Demand(State.OPEN, Message.EMPTY, friction.worked(), size.missing());
    }
}
