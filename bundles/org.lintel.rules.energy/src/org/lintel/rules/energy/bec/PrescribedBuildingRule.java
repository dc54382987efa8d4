// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Verdict;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.BuildingInputs;
import org.lintel.rules.model.input.SpaceUse;
import org.lintel.rules.pack.Table;

/** Whether a building is one that the ordinance prescribes, so that the code applies to it. */
final class PrescribedBuildingRule extends DemandRule {

    PrescribedBuildingRule() {
        super("prescribed-building", "building");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(BuildingInputs.USE, BuildingInputs.CONSENT, BuildingInputs.MAIN_SWITCH, BuildingInputs.STOREYS,
                BuildingInputs.ROOFED_AREA, BuildingInputs.HEIGHT);
    }

    /** It is the rule that says what is outside. */
    @Override
    public Verdict outside(Facts facts) {
        return null;
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    public List<Input<?>> optional() {
        return looksAt();
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "building", Message.of("scope of the ordinance", "條例適用範圍"));
        small(demands);
        Answer<SpaceUse> use = facts.ask(BuildingInputs.USE);
        if (!(use instanceof Answer.Known<SpaceUse> known)) {
            return demands.add(open(Facts.missing(BuildingInputs.USE, use)));
        }
        SpaceType type = SpaceType.of(known.value(), facts.table("building-names"), facts.table("building-hints"));
        if (!(type instanceof SpaceType.Decided decided)) {
            return demands.add(open(missing(type)));
        }
        Table types = facts.table("building-types");
        Table.Row row = types.row(decided.type());
        Calculation found = Calculation.word(Message.of(BuildingInputs.USE.label()), decided.type(),
                decided.evidence());
        if (row == null) {
            return demands.where(new Demand(State.FAILED, Message.of("it is declared to be no prescribed building",
                    "已申報為並非訂明建築物"), List.of(found), List.of()));
        }
        return since(facts, demands, types, row, found);
    }

    /** Some types are prescribed from a day on only. */
    private static Demands since(Facts facts, Demands demands, Table types, Table.Row row, Calculation found) {
        List<Calculation> worked = List.of(found, Calculation.word(Message.of("number of the prescribed type",
                "訂明建築物類別編號"), types.text(row, "no"),
                List.of(types.evidence(row, "no"))));
        String from = types.text(row, "from");
        Demand met = new Demand(State.MET, Message.of("prescribed building no. {0}, \"{1}\": the code applies",
                "第 {0} 類訂明建築物「{2}」：守則適用", types.text(row, "no"), row.cells().getFirst(), types.text(row, "zh")),
                worked, List.of());
        if (from.isEmpty()) {
            return demands.add(met);
        }
        Answer<LocalDate> consent = facts.ask(BuildingInputs.CONSENT);
        if (!(consent instanceof Answer.Known<LocalDate> day)) {
            return demands.add(open(Facts.missing(BuildingInputs.CONSENT, consent)));
        }
        return day.value().isBefore(LocalDate.parse(from))
                ? demands.where(new Demand(State.FAILED, Message.of("\"{0}\" is a prescribed building from {1} on only",
                        "「{2}」由 {1} 起才屬訂明建築物", row.cells().getFirst(), from, types.text(row, "zh")), worked, List.of()))
                : demands.add(met);
    }

    /** What is small enough to be left out: a small main switch, or a small house by all of its three measures. */
    private static void small(Demands demands) {
        Facts facts = demands.facts();
        Demand supply = within(demands, Figure.of(facts, BuildingInputs.MAIN_SWITCH),
                "main switch up to which it is left out");
        List<Demand> house = List.of(
                within(demands, Figure.of(facts, BuildingInputs.STOREYS),
                "storeys up to which a small house is left out"),
                within(demands, Figure.of(facts, BuildingInputs.ROOFED_AREA),
                        "roofed-over area up to which a small house is left out"),
                within(demands, Figure.of(facts, BuildingInputs.HEIGHT),
                "height up to which a small house is left out"));
        boolean isHouse = house.stream().allMatch(each -> each.state() == State.MET);
        if (supply.state() == State.MET || isHouse) {
            List<Demand> reasons = supply.state() == State.MET ? List.of(supply) : house;
            List<Calculation> worked = new ArrayList<>();
            reasons.forEach(each -> worked.addAll(each.worked()));
            demands.where(new Demand(State.FAILED, Message.of("the ordinance leaves it out: {0}", "條例不適用：{0}",
                    reasons.getFirst().words()), worked, List.of()));
        }
    }

    private static Demand within(Demands demands, Figure figure, String row) {
        return Demand.divided(figure, Side.AT_MOST, demands.table(), demands.row(row));
    }

    private static Demand open(Missing missing) {
        return new Demand(State.OPEN, Message.EMPTY, List.of(), List.of(missing));
    }

    private static Missing missing(SpaceType type) {
        Message reason = type instanceof SpaceType.Contradictory several
                ? Message.of("its words name several types: {0}; a building is of one type only",
                "其用詞指向多個類別：{0}；建築物只屬一類",
                        String.join(", ", several.typeByWord().values()))
                : ((SpaceType.Unknown) type).suggestion() == null
                ? Message.of("\"{0}\" is no type of the ordinance", "「{0}」並非條例的類別", ((SpaceType.Unknown) type).word())
                : Message.of("\"{0}\" is no type of the ordinance; it may be \"{1}\": say so if it is",
                        "「{0}」並非條例的類別；可能是「{1}」：如是，請加以說明", ((SpaceType.Unknown) type).word(),
                        ((SpaceType.Unknown) type).suggestion());
        return new Missing(BuildingInputs.USE.id(), BuildingInputs.USE.label(), reason, BuildingInputs.USE.remedy());
    }
}
