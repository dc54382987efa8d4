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
import org.lintel.rules.energy.bec.Demand.State;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.pack.Table;

/** Whether something was done within so many months of a day. */
final class Deadline {

    private Deadline() {
    }

    static Demand of(Demands demands, ModelInput<LocalDate> from, ModelInput<LocalDate> done, String months) {
        Facts facts = demands.facts();
        Answer<LocalDate> begin = facts.ask(from);
        Answer<LocalDate> end = facts.ask(done);
        if (!(begin instanceof Answer.Known<LocalDate> began)) {
            List<Missing> missing = new ArrayList<>(List.of(Facts.missing(from, begin)));
            if (!(end instanceof Answer.Known<LocalDate>)) {
                missing.add(Facts.missing(done, end));
            }
            return new Demand(State.OPEN, Message.EMPTY, List.of(), missing);
        }
        Table.Row row = demands.row(months);
        LocalDate due = began.value().plusMonths((long) demands.number(months));
        List<Calculation> worked = new ArrayList<>();
        worked.add(Calculation.word(Message.of(from.label()), began.value().toString(), began.evidence()));
        worked.add(Calculation.word(Message.of("due", "限期"), due.toString(),
                List.of(demands.table().evidence(row, "value"))));
        if (!(end instanceof Answer.Known<LocalDate> ended)) {
            Missing missing = Facts.missing(done, end);
            return new Demand(State.OPEN, Message.EMPTY, worked, List.of(new Missing(missing.input(), missing.label(),
                    Message.of("it is due on {0}; the model does not give it", "限期為 {0}；模型沒有提供", due),
                    missing.remedy())));
        }
        worked.add(Calculation.word(Message.of(done.label()), ended.value().toString(), ended.evidence()));
        boolean met = !ended.value().isAfter(due);
        return new Demand(met ? State.MET : State.FAILED, met
                ? Message.of("{0} {1}, due on {2}", "{0} {1}，限期為 {2}", done.label(), ended.value(), due)
                : Message.of("{0} {1}, after it was due on {2}", "{0} {1}，已逾限期 {2}", done.label(), ended.value(), due),
                worked, List.of());
    }
}
