// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.core.result.Calculation;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.energy.bec.Demand.Side;
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.CircuitInputs;
import org.lintel.rules.pack.Table;

/** Which quantities the meter of a circuit shows, against clauses 7.7.1 and 7.7.2.1. */
final class CircuitMeteringRule extends DemandRule {

    CircuitMeteringRule() {
        super("circuit-metering", "circuit");
    }

    @Override
    List<Input<?>> looksAt() {
        return List.of(CircuitInputs.RATING, CircuitInputs.METERED);
    }

    @Override
    public boolean onRequest() {
        return true;
    }

    @Override
    Demands demands(Facts facts) {
        Demands demands = new Demands(facts, "electrical", Message.of("metering", "計量"))
                .where(CircuitInputs.RATING, Side.AT_LEAST, "7.7.2.1 rating from which a circuit is metered");
        Figure rating = Figure.of(facts, CircuitInputs.RATING);
        Demand large = Demand.of(rating, Side.AT_LEAST, demands.table(),
                List.of(demands.row("7.7.1 rating from which a circuit is metered in full")), null);
        Answer<List<String>> metered = facts.ask(CircuitInputs.METERED);
        if (!(metered instanceof Answer.Known<List<String>> known)) {
            return demands.add(new Demand(State.OPEN, Message.EMPTY, List.of(),
                    List.of(Facts.missing(CircuitInputs.METERED, metered))));
        }
        Demand full = shown(demands, known, "full");
        Demand part = shown(demands, known, "part");
        return demands.add(large.state() == State.MET ? full : large.state() == State.FAILED ? part
                : full.state() == part.state() ? full
                : new Demand(State.OPEN, Message.EMPTY, full.worked(), rating.missing()));
    }

    private static Demand shown(Demands demands, Answer.Known<List<String>> metered, String extent) {
        Table table = demands.facts().table("metered-quantities");
        Table.Row row = table.row(extent);
        List<String> lacking = new ArrayList<>();
        for (String quantity : table.text(row, "quantities").split(" ")) {
            if (!metered.value().contains(quantity.toLowerCase(Locale.ROOT))) {
                lacking.add(quantity);
            }
        }
        return new Demand(lacking.isEmpty() ? State.MET : State.FAILED, lacking.isEmpty()
                ? Message.of("the meter shows {0}", "儀錶顯示 {0}", table.text(row, "quantities"))
                : Message.of("the meter does not show {0}", "儀錶沒有顯示 {0}", String.join(", ", lacking)),
                List.of(Calculation.word(Message.of(CircuitInputs.METERED.label()), String.join(", ", metered.value()),
                        metered.evidence()), Calculation.word(Message.of("asked for", "守則要求"),
                        table.text(row, "quantities"), List.of(table.evidence(row, "quantities")))), List.of());
    }
}
