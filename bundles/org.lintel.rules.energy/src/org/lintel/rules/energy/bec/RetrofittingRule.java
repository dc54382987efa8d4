// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.List;
import java.util.stream.Stream;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.text.Message;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.BuildingInputs;
import org.lintel.rules.model.input.ModelInput;

/**
 * Whether works in a building are major retrofitting works by Table 10.1, and if so, whether their Form of Compliance
 * came in time. Two routes lead there: large works in one unit or common area, and work on a central installation.
 */
final class RetrofittingRule extends DemandRule {

    RetrofittingRule() {
        super("major-retrofitting-works", "building");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(BuildingInputs.WORKS_AREA, BuildingInputs.WORKS_LIGHTING, BuildingInputs.WORKS_COOLING,
                BuildingInputs.WORKS_DRIVES, BuildingInputs.WORKS_CIRCUIT, BuildingInputs.WORKS_MACHINE,
                BuildingInputs.WORKS_COMPLETED, BuildingInputs.FORM_OF_COMPLIANCE);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "works", Message.of("major retrofitting works", "主要裝修工程"));
        if (looksAt().stream().noneMatch(input -> facts.find(input) != null)) {
            return demands.where(new Demand(State.FAILED, Message.of("nothing says that works are done in it",
                    "沒有資料顯示有工程進行"),
                    List.of(), List.of()));
        }
        Demand drives = reached(demands, BuildingInputs.WORKS_DRIVES, "works: lift or escalator drives");
        Demand inside = any(reached(demands, BuildingInputs.WORKS_LIGHTING, "works: lighting power"),
                reached(demands, BuildingInputs.WORKS_COOLING, "works: air-conditioning capacity"), drives);
        Demand area = reached(demands, BuildingInputs.WORKS_AREA, "works: floor area");
        Demand central = any(reached(demands, BuildingInputs.WORKS_CIRCUIT, "works: central circuit"),
                reached(demands, BuildingInputs.WORKS_MACHINE, "works: central machine"), drives);
        return demands.where(any(both(area, inside), central)).add(Deadline.of(demands, BuildingInputs.WORKS_COMPLETED,
                BuildingInputs.FORM_OF_COMPLIANCE, "months for the Form of Compliance"));
    }

    private static Demand reached(Demands demands, ModelInput<Quantity> input, String row) {
        return Demand.divided(Figure.of(demands.facts(), input), Side.AT_LEAST, demands.table(), demands.row(row));
    }

    private static Demand both(Demand one, Demand other) {
        return one.state() == State.FAILED || other.state() == State.MET ? one
                : other.state() == State.FAILED || one.state() == State.MET ? other : together(State.OPEN, one, other);
    }

    private static Demand any(Demand... demands) {
        for (Demand demand : demands) {
            if (demand.state() == State.MET) {
                return demand;
            }
        }
        boolean open = Stream.of(demands).anyMatch(demand -> demand.state() == State.OPEN);
        return together(open ? State.OPEN : State.FAILED, demands);
    }

    /** Of what is open only the open ones are missing; of what has failed all are told. */
    private static Demand together(State state, Demand... demands) {
        Message words = null;
        for (Demand demand : demands) {
            if (demand.state() == State.FAILED) {
                words = words == null ? demand.words() : Message.of("{0}; {1}", "{0}；{1}", words, demand.words());
            }
        }
        return new Demand(state, words == null ? Message.EMPTY : Message.of("no major retrofitting works: {0}",
                "並非主要裝修工程：{0}", words), Stream.of(demands).flatMap(each -> each.worked().stream()).toList(),
                state == State.OPEN ? Stream.of(demands).flatMap(each -> each.missing().stream()).distinct().toList()
                        : List.of());
    }
}
