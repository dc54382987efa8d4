// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.readiness;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.SubjectKind;

/** Whether a model as a whole carries everything that a code needs to know: one line per input. */
final class ModelReadiness implements Rule {

    private static final Text TITLE = Text.of("Inputs found", "已有資料");
    private static final List<Schedule.Column> COLUMNS = List.of(Schedule.Column.of("elements", "構件"),
            Schedule.Column.of("input", "資料"), Schedule.Column.of("found", "已有"), Schedule.Column.of("of", "總數"));
    private static final Text COMPLETE = Text.of("all that is required", "全部必需資料");

    private final String id;
    private final String code;
    private final List<ModelInput<Tally>> parts;

    ModelReadiness(String id, List<CodePart> parts) {
        this.id = id;
        this.code = parts.getFirst().code();
        this.parts = parts.stream().map(Tally::input).toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subject() {
        return SubjectKind.MODEL.id();
    }

    @Override
    public List<Input<?>> required() {
        return List.copyOf(parts);
    }

    @Override
    public Verdict judge(Facts facts) {
        List<List<Object>> rows = new ArrayList<>();
        int elements = 0;
        int concerned = 0;
        int ready = 0;
        int open = 0;
        for (ModelInput<Tally> part : parts) {
            Tally tally = facts.get(part);
            elements += tally.elements();
            concerned += tally.concerned();
            ready += tally.ready();
            open += tally.open();
            rows(tally, rows);
        }
        if (elements == 0) {
            return Verdict.notApplicable(Message.of("the model has no element that concerns the {0}",
                    "模型沒有與 {0} 有關的構件", code));
        }
        Schedule schedule = new Schedule(TITLE, COLUMNS, rows);
        if (ready < concerned) {
            return Verdict.fail(Message.of("{0} of {1} elements that concern the {2} carry all its inputs",
                    "與 {2} 有關的 {1} 個構件中，{0} 個具備全部所需資料", ready, concerned, code)).schedule(schedule);
        }
        if (open > 0) {
            return Verdict.undetermined(Message.of("of {0} elements it is not known whether they are external",
                    "有 {0} 個構件未知是否屬外部構件", open), List.of(new Missing(EnvelopeInputs.EXTERNAL.id(),
                            EnvelopeInputs.EXTERNAL.label(), Message.of("not told for {0} elements", "{0} 個構件沒有說明",
                                    open), EnvelopeInputs.EXTERNAL.remedy()))).schedule(schedule);
        }
        return concerned == 0
                ? Verdict.notApplicable(Message.of("no element of the model is external", "模型沒有外部構件"))
                : Verdict.pass(Message.of("all {0} elements that concern the {1} carry all its inputs",
                        "與 {1} 有關的 {0} 個構件全部具備所需資料", concerned, code)).schedule(schedule);
    }

    private static void rows(Tally tally, List<List<Object>> rows) {
        if (tally.elements() == 0) {
            return;
        }
        Text kind = tally.part().kind().label();
        if (tally.part().envelope()) {
            rows.add(List.of(kind, EnvelopeInputs.EXTERNAL.label(), (long) (tally.elements() - tally.open()),
                    (long) tally.elements()));
        }
        for (Tally.Count need : tally.needs()) {
            Text label = need.required() ? need.label()
                    : Text.of(need.label().en() + " (optional)", need.label().zhHk() + "（非必需）");
            rows.add(List.of(kind, label, (long) need.found(), (long) tally.concerned()));
        }
        rows.add(List.of(kind, COMPLETE, (long) tally.ready(), (long) tally.concerned()));
    }
}
