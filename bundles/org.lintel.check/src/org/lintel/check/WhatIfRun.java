// SPDX-License-Identifier: EPL-2.0
package org.lintel.check;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Schedule.Column;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.energy.whatif.Effect;

/**
 * A model as it is and its scenarios as one run, for formats that know runs: each result once as it is, with a table of
 * all scenarios, and once for each scenario, with what it assumes.
 */
public final class WhatIfRun {

    /** What a model without changes is called. */
    public static final Text AS_IT_IS = Text.of("as it is", "現況");

    private final WhatIf.Answer answer;

    private WhatIfRun(WhatIf.Answer answer) {
        this.answer = answer;
    }

    public static Run of(WhatIf.Answer answer) {
        return new WhatIfRun(answer).run();
    }

    private Run run() {
        Run before = answer.before();
        List<Result> results = new ArrayList<>();
        List<EngineError> errors = new ArrayList<>(before.errors());
        answer.trials().forEach(trial -> errors.addAll(trial.run().errors()));
        for (Result result : before.results()) {
            List<Schedule> schedules = new ArrayList<>(List.of(beside(result), changes(result), sought(result)));
            schedules.removeIf(schedule -> schedule.rows().isEmpty());
            schedules.addAll(result.schedules());
            results.add(named(result, Message.of(AS_IT_IS), "", List.of(), schedules));
            for (Trial trial : answer.trials()) {
                Result after = find(trial.run(), result.fingerprint());
                if (after != null) {
                    results.add(named(after, Message.verbatim(trial.scenario().name()), trial.scenario().name(),
                            assumed(trial, after), after.schedules()));
                }
            }
        }
        return new Run(before.version(), before.date(), before.candidatesAccepted(), before.files(), before.packs(),
                before.rules(), results, errors, List.of(), List.of());
    }

    /** Null where the rule crashed on it. */
    public static Result find(Run run, String fingerprint) {
        for (Result result : run.results()) {
            if (result.fingerprint().equals(fingerprint)) {
                return result;
            }
        }
        return null;
    }

    private static Result named(Result result, Message name, String discriminator, List<Evidence> assumed,
            List<Schedule> schedules) {
        List<Evidence> evidence = new ArrayList<>(assumed);
        evidence.addAll(result.evidence());
        return new Result(result.rule(), result.subject(), discriminator, result.outcome(), result.severity(),
                Message.of("[{0}] {1}", "［{0}］{1}", name, result.summary()), result.remedy(), result.calculation(),
                result.missing(), result.candidate(), evidence, schedules, result.fixes(), result.baseline(),
                result.suppression());
    }

    private static List<Evidence> assumed(Trial trial, Result result) {
        List<Evidence> evidence = new ArrayList<>();
        for (Effect effect : trial.effects().getOrDefault(result.fingerprint(), List.of())) {
            evidence.add(new Evidence.Assumed(Message.of(
                    "what if \"{0}\": {1} instead of {4}, on {3} of envelope (pieces: {2})",
                    "假設「{0}」：{1}，涉及 {2} 個外殼部分（{3}），而非 {4}", trial.scenario().name(), effect.change(),
                    effect.pieces(), new Quantity(effect.area(), Unit.SQUARE_METRE), effect.was())));
        }
        return evidence;
    }

    private Schedule beside(Result before) {
        List<List<Object>> rows = new ArrayList<>();
        Span was = Span.of(before);
        rows.add(List.of(AS_IT_IS, was == null ? "" : was.printed(), "", before.outcome().label()));
        for (Trial trial : answer.trials()) {
            Result after = find(trial.run(), before.fingerprint());
            Span is = after == null ? null : Span.of(after);
            rows.add(List.of(trial.scenario().name(), is == null ? "" : is.printed(),
                    is == null || was == null ? "" : is.movedFrom(was), after == null ? "" : after.outcome().label()));
        }
        return new Schedule(Text.of("What if", "假設比較"), List.of(Column.of("scenario", "方案"), Column.of("result", "結果"),
                Column.of("change", "變化"), Column.of("outcome", "判定")), rows);
    }

    private Schedule changes(Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (Trial trial : answer.trials()) {
            for (Effect effect : trial.effects().getOrDefault(result.fingerprint(), List.of())) {
                rows.add(List.of(trial.scenario().name(), effect.change().selector(), effect.change().figure().label(),
                        words(effect.was()), effect.change().quantity().printed(), (long) effect.pieces(),
                        new Quantity(effect.area(), Unit.SQUARE_METRE)));
            }
        }
        return new Schedule(Text.of("What is assumed", "假設內容"), List.of(Column.of("scenario", "方案"),
                Column.of("of", "對象"), Column.of("figure", "數值"), Column.of("was", "原為"), Column.of("is", "改為"),
                Column.of("pieces", "數目"), new Column(Text.of("area", "面積"), Unit.SQUARE_METRE)), rows);
    }

    private Schedule sought(Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (Sought each : answer.sought()) {
            if (each.at().fingerprint().equals(result.fingerprint())) {
                rows.add(List.of(each.change().selector(), each.change().figure().label(), words(each.said()),
                        words(each.proof())));
            }
        }
        return new Schedule(Text.of("What just passes", "剛好符合的數值"), List.of(Column.of("of", "對象"),
                Column.of("figure", "數值"), Column.of("passes", "符合"), Column.of("proof", "驗證")), rows);
    }

    private static Text words(Message message) {
        return new Text(message.in(Language.EN), message.in(Language.ZH_HK));
    }
}
