// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.LightingControlInputs;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.pack.Table;

/**
 * The lighting control points of a space, against Table 5.5 for offices and clause 5.5 for all others.
 *
 * <p>An office whose lighting draws less than it may needs fewer: the number is reduced in the ratio of the densities
 * and rounded up. Two sources agree on that above a certain area only; below it the reduced number decides nothing.
 */
final class ControlPointRule extends DemandRule {

    private static final Text NEEDED = Text.of("control points needed", "所需控制點數目");

    ControlPointRule() {
        super("lighting-control-points", "space");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(SpaceInputs.USE, SpaceInputs.AREA, LightingControlInputs.CONTROL_POINTS,
                LightingInputs.WHOLE_POWER);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "lighting", Message.of("lighting control points", "照明控制點"));
        List<Missing> missing = new ArrayList<>();
        SpaceType.Decided type = LpdLimit.decided(facts, missing);
        Figure area = Figure.of(facts, SpaceInputs.AREA);
        Figure points = Figure.of(facts, LightingControlInputs.CONTROL_POINTS);
        missing.addAll(area.missing());
        missing.addAll(points.missing());
        if (!missing.isEmpty()) {
            return demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(), missing));
        }
        return demands.add(type.type().equals("Office") ? office(facts, area, points, demands)
                : points(points, area, Math.ceil(area.value().si() / demands.number(
                "5.5 area of a control point") - 1e-9),
                        "A / A₁", List.of(evidence(demands, "5.5 area of a control point"))));
    }

    private static Demand office(Facts facts, Figure area, Figure points, Demands demands) {
        Table table = facts.table("control-points");
        Table.Row row = table.rows().getFirst();
        for (Table.Row each : table.rows()) {
            row = area.value().si() > table.number(each, "above") ? each : row;
        }
        double full = Math.ceil(area.value().si() / table.number(row, "area") - 1e-9) + table.number(row, "more");
        Demand unreduced = points(points, area, full, "Table 5.5", List.of(table.evidence(row, "area")));
        return unreduced.state() == State.MET ? unreduced : reduced(facts, area, points, full, unreduced, demands);
    }

    /** Too few for the area alone: does lighting that draws little make up for it? */
    private static Demand reduced(Facts facts, Figure area, Figure points, double full, Demand unreduced,
            Demands demands) {
        List<Missing> missing = new ArrayList<>();
        LpdLimit limit = LpdLimit.of(facts, missing);
        Answer<Quantity> power = facts.ask(LightingInputs.WHOLE_POWER);
        if (!(power instanceof Answer.Known<Quantity> known) || limit.value() == null) {
            return points.value().si() < 1 ? unreduced : new Demand(State.OPEN, Message.EMPTY, unreduced.worked(),
                    limit.value() == null ? missing : List.of(Facts.missing(LightingInputs.WHOLE_POWER, power)));
        }
        double density = known.value().si() / area.value().si();
        double share = Math.min(1, density / limit.value().si());
        Calculation actual = Calculation.made(Message.of("designed lighting power density", "設計照明功率密度"), "LPD", "P / A",
                Quantity.of(density, Unit.WATT_PER_SQUARE_METRE), List.of(Calculation.read(
                        Message.of(LightingInputs.WHOLE_POWER.label()), "P", known.value(), known.evidence())));
        double least = Math.max(1, Math.ceil(full * share - 1e-9));
        Demand demand = points(points, area, least, "⌈N LPD / LPD max⌉", List.of());
        List<Calculation> worked = new ArrayList<>(unreduced.worked());
        worked.addAll(demand.worked());
        worked.add(actual);
        worked.add(limit.term());
        boolean agreed = area.value().si() > demands.number("5.5 office area above which the reduction is agreed on");
        if (demand.state() == State.MET && !agreed) {
            return new Demand(State.OPEN, Message.EMPTY, worked, List.of(new Missing("table.control-points", NEEDED,
                    Message.of("the sources differ on whether {0} points, reduced for low lighting power, are enough "
                            + "in an office of this size", "就此面積的辦公室，因照明功率較低而減至 {0} 個控制點是否足夠，來源說法不一", (long) least),
                    Message.of("look it up in clause 5.5 of the code", "請查閱守則第 5.5 條"))));
        }
        return new Demand(demand.state(), demand.words(), worked, List.of());
    }

    private static Demand points(Figure points, Figure area, double needed, String formula, List<Evidence> evidence) {
        boolean met = points.value().si() >= needed;
        Calculation least = new Calculation(Message.of(NEEDED), "N", formula, Quantity.of(needed, Unit.COUNT), "",
                List.of(area.term()), evidence);
        return new Demand(met ? State.MET : State.FAILED, met
                ? Message.of("{0} control points of at least {1}", "{0} 個控制點，至少需 {1} 個", points.value(), (long) needed)
                : Message.of("{0} control points, fewer than {1}", "{0} 個控制點，少於所需的 {1} 個", points.value(),
                (long) needed),
                List.of(points.term(), least), List.of());
    }

    private static Evidence evidence(Demands demands, String row) {
        return demands.table().evidence(demands.row(row), "value");
    }
}
