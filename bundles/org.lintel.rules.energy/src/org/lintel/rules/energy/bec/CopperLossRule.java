// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.CircuitInputs;
import org.lintel.rules.pack.Table;

/** The copper loss of a circuit, against clauses 7.4.2 to 7.4.5. */
final class CopperLossRule extends DemandRule {

    private static final String SHORT_ROW = "7.4.4.1 sub-main up to 100 m, non-residential";
    private static final String LONG_ROW = "7.4.4.2 sub-main above 100 m, non-residential";
    private static final String RESIDENTIAL_ROW = "7.4.4.3 sub-main, residential";

    CopperLossRule() {
        super("circuit-copper-loss", "circuit");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(CircuitInputs.KIND, CircuitInputs.RESIDENTIAL, CircuitInputs.LENGTH, CircuitInputs.RATING,
                CircuitInputs.COPPER_LOSS, CircuitInputs.DESIGN_CURRENT, CircuitInputs.RESISTANCE,
                CircuitInputs.VOLTAGE,
                CircuitInputs.DISPLACEMENT_FACTOR, CircuitInputs.DISTORTION, CircuitInputs.NEUTRAL_CURRENT,
                CircuitInputs.FINAL_COPPER_LOSS);
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "electrical", Message.of("copper loss", "銅損"));
        Answer<String> kind = facts.ask(CircuitInputs.KIND);
        String known = kind instanceof Answer.Known<String> told ? told.value() : "";
        List<Table.Row> limits = new ArrayList<>();
        List<Missing> choosing = new ArrayList<>();
        if (known.isEmpty()) {
            choosing.add(Facts.missing(CircuitInputs.KIND, kind));
        }
        if (known.isEmpty() || known.equals("main")) {
            limits.add(demands.row("7.4.2 main circuit"));
        }
        if (known.isEmpty() || known.equals("feeder")) {
            limits.add(demands.row("7.4.3 feeder"));
        }
        if (known.isEmpty() || known.equals("sub-main")) {
            subMain(facts, demands, limits, choosing);
        }
        if (known.isEmpty() || known.equals("final")) {
            limits.add(demands.row("7.4.5 final circuit above 32 A"));
            demands.where(smallFinal(facts, demands, known));
        }
        Figure loss = CopperLoss.of(facts);
        demands.add(Demand.of(loss, Side.AT_MOST, demands.table(), limits, choosing.isEmpty() ? null
                : choosing.getFirst()));
        if (known.equals("sub-main") && limits.size() == 1 && limits.getFirst().cells().getFirst().equals(LONG_ROW)) {
            withFinal(facts, demands, loss);
        }
        return demands;
    }

    /** A final circuit of 32 A or less has no limit; of one whose kind is not known, its rating tells nothing. */
    private static Demand smallFinal(Facts facts, Demands demands, String kind) {
        Demand large = Beyond.of(demands, CircuitInputs.RATING, "7.4.5 rating above which a final circuit is checked");
        if (kind.equals("final") || large.state() == State.MET) {
            return large;
        }
        return new Demand(State.OPEN, Message.EMPTY, List.of(),
                List.of(Facts.missing(CircuitInputs.KIND, facts.ask(CircuitInputs.KIND))));
    }

    private static void subMain(Facts facts, Demands demands, List<Table.Row> limits, List<Missing> choosing) {
        Answer<Boolean> residential = facts.ask(CircuitInputs.RESIDENTIAL);
        if (!(residential instanceof Answer.Known<Boolean> home) || home.value()) {
            limits.add(demands.row(RESIDENTIAL_ROW));
        }
        if (residential instanceof Answer.Known<Boolean> home && home.value()) {
            return;
        }
        Figure length = Figure.of(facts, CircuitInputs.LENGTH);
        Demand near = Demand.of(length, Side.AT_MOST, demands.table(),
                List.of(demands.row("7.4.4 length of a short sub-main")),
                null);
        if (near.state() != State.FAILED) {
            limits.add(demands.row(SHORT_ROW));
        }
        if (near.state() != State.MET) {
            limits.add(demands.row(LONG_ROW));
        }
        if (!(residential instanceof Answer.Known<Boolean>)) {
            choosing.add(Facts.missing(CircuitInputs.RESIDENTIAL, residential));
        }
        choosing.addAll(length.missing());
    }

    /** A long sub-main and the final circuit behind it together stay within the same limit. */
    private static void withFinal(Facts facts, Demands demands, Figure loss) {
        Figure behind = Figure.of(facts, CircuitInputs.FINAL_COPPER_LOSS);
        if (loss.value() == null || behind.value() == null) {
            demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(), behind.missing().isEmpty() ? loss.missing()
                    : behind.missing()));
            return;
        }
        demands.limit(Figure.made(Text.of("copper loss of sub-main and final circuit", "次幹線及最終電路的銅損"),
                "", "Σ", new Quantity(loss.value().si() + behind.value().si(), loss.value().unit()),
                List.of(loss.term(), behind.term())), Side.AT_MOST, "7.4.4.2 sub-main with final circuit");
    }
}
