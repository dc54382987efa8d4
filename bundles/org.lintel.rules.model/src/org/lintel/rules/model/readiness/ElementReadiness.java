// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.readiness;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Rule;
import org.lintel.rules.Verdict;
import org.lintel.rules.model.input.AnswerWords;
import org.lintel.rules.model.input.EnvelopeInputs;

/** Whether one element carries everything that a code needs to know of it. */
final class ElementReadiness implements Rule {

    private static final Text TITLE = Text.of("Inputs", "所需資料");
    private static final List<Schedule.Column> COLUMNS = List.of(Schedule.Column.of("input", "資料"),
            Schedule.Column.of("value", "數值"), new Schedule.Column(Text.of("where, or why not", "出處或欠缺原因"), Unit.NONE));

    private final CodePart part;

    ElementReadiness(CodePart part) {
        this.part = part;
    }

    @Override
    public String id() {
        return part.rule();
    }

    @Override
    public String subject() {
        return part.kind().id();
    }

    @Override
    public List<Input<?>> required() {
        return part.envelope() ? List.of(EnvelopeInputs.EXTERNAL) : List.of();
    }

    @Override
    public List<Input<?>> optional() {
        return part.needs().stream().<Input<?>>flatMap(need -> need.inputs().stream()).toList();
    }

    @Override
    public Message exemption(Facts facts) {
        return part.envelope() && Boolean.FALSE.equals(facts.find(EnvelopeInputs.EXTERNAL))
                ? Message.of("it is not external", "並非外部構件") : null;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<List<Object>> rows = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>(
                part.envelope() ? facts.evidence(EnvelopeInputs.EXTERNAL) : List.of());
        List<Need.Found> missing = new ArrayList<>();
        List<Text> names = new ArrayList<>();
        int required = 0;
        for (Need need : part.needs()) {
            Need.Found found = need.find(facts::ask);
            required += need.required() ? 1 : 0;
            if (found.known() != null) {
                rows.add(List.of(need.label(), AnswerWords.cell(found.known().value()),
                        AnswerWords.source(found.known())));
                evidence.addAll(found.known().evidence());
            } else {
                rows.add(List.of(need.label(), "", plain(need.required() ? found.reason() : Message.of(
                        "{0}; not always needed", "{0}；並非必需", found.reason()))));
                if (need.required()) {
                    missing.add(found);
                    names.add(need.label());
                }
            }
        }
        Schedule schedule = new Schedule(TITLE, COLUMNS, rows);
        if (missing.isEmpty()) {
            return Verdict.pass(Message.of("carries all {0} inputs of the {1}", "具備 {1} 所需的全部 {0} 項資料", required,
                    part.code())).evidence(evidence).schedule(schedule);
        }
        return Verdict.fail(Message.of("lacks {0} of the {1} inputs of the {2}: {3}", "{2} 所需的 {1} 項資料欠缺 {0} 項：{3}",
                missing.size(), required, part.code(), listed(names))).evidence(evidence).schedule(schedule)
                .remedy(remedies(missing));
    }

    private static Message remedies(List<Need.Found> missing) {
        Message all = remedy(missing.getFirst());
        for (Need.Found found : missing.subList(1, missing.size())) {
            all = Message.of("{0}. {1}", "{0}。{1}", all, remedy(found));
        }
        return all;
    }

    private static Message remedy(Need.Found found) {
        return Message.of("{0}: {1}", "{0}：{1}", found.input().label(), found.input().remedy());
    }

    static Message listed(List<Text> names) {
        Message all = Message.of(names.getFirst());
        for (Text name : names.subList(1, names.size())) {
            all = Message.of("{0}; {1}", "{0}；{1}", all, name);
        }
        return all;
    }

    private static Text plain(Message message) {
        return new Text(message.in(Language.EN), message.in(Language.ZH_HK));
    }
}
