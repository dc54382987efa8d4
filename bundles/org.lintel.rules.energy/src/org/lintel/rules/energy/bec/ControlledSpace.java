// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.UnknownFigure;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.InstalledLighting;
import org.lintel.rules.model.input.LightingInputs;
import org.lintel.rules.pack.Table;

/**
 * Whether Table 5.4 asks for automatic control of the lighting of a space, and whether there is enough of it to matter.
 */
final class ControlledSpace {

    private static final Text ASKED = Text.of("whether the code asks for automatic control", "守則是否要求自動控制");

    private ControlledSpace() {
    }

    /** Adds the conditions; the type of the space, or an empty text where it is not known. */
    static String conditions(Facts facts, Demands demands) {
        List<Missing> missing = new ArrayList<>();
        SpaceType.Decided decided = LpdLimit.decided(facts, missing);
        if (decided == null) {
            demands.where(new Demand(State.OPEN, Message.EMPTY, List.of(), missing));
            return "";
        }
        demands.where(asked(facts.table("automatic-control"), decided));
        if (!decided.type().equals("Lift car")) {
            enough(facts, demands);
        }
        return decided.type();
    }

    private static Demand asked(Table table, SpaceType.Decided decided) {
        List<Table.Row> rows = table.rows("type", decided.type());
        if (rows.isEmpty()) {
            return new Demand(State.OPEN, Message.EMPTY, List.of(),
                    List.of(UnknownFigure.missing(table, decided.type())));
        }
        Set<String> said = new TreeSet<>();
        rows.forEach(row -> said.add(table.text(row, "control")));
        List<Calculation> worked = List.of(Calculation.word(Message.verbatim(decided.type()), String.join(", ", said),
                List.of(table.evidence(rows.getFirst(), "control"))));
        Message not = Message.of("Table 5.4 asks for no automatic control of \"{0}\"", "表 5.4 沒有要求「{0}」設自動控制",
                decided.type());
        if (said.equals(Set.of("yes")) || said.equals(Set.of("no"))) {
            return new Demand(said.contains("yes") ? State.MET : State.FAILED, not, worked, List.of());
        }
        return new Demand(State.OPEN, Message.EMPTY, List.of(), List.of(new Missing("table.automatic-control", ASKED,
                Message.of("two sources differ on \"{0}\"", "就「{0}」兩個來源說法不一", decided.type()),
                Message.of("look it up in Table 5.4 of the code", "請查閱守則表 5.4"))));
    }

    /** A space with little lighting is left out, where all of its lighting is known. */
    private static void enough(Facts facts, Demands demands) {
        Answer<InstalledLighting> lighting = facts.ask(LightingInputs.INSTALLED);
        if (lighting instanceof Answer.Known<InstalledLighting> known) {
            Figure power = new Figure(LightingInputs.INSTALLED.label(), known.value().atLeast(), !known.value().whole(),
                    LightingPower.term(known.value(), known.evidence()), List.of());
            Demand little = Demand.divided(power, Side.AT_MOST, demands.table(),
                    demands.row("5.6.1 power up to which no automatic control is asked"));
            if (little.state() != State.OPEN) {
                demands.where(new Demand(little.state() == State.MET ? State.FAILED : State.MET,
                        Message.of("its lighting is too little: {0}", "照明功率不足：{0}", little.words()), little.worked(),
                        List.of()));
                return;
            }
        }
        demands.where(new Demand(State.OPEN, Message.EMPTY, List.of(),
                List.of(lighting instanceof Answer.Known<InstalledLighting>
                ? new Missing(LightingInputs.INSTALLED.id(), LightingInputs.INSTALLED.label(),
                        Message.of("not all of it is known", "未能全部確定"), LightingInputs.INSTALLED.remedy())
                : Facts.missing(LightingInputs.INSTALLED, lighting))));
    }
}
