// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Subject;
import org.lintel.core.task.CancelledException;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Inputs;
import org.lintel.rules.pack.PackEdition;

/** Applies planned rules to all their subjects, on all cores where it pays; the order of the results never depends on that. */
public final class Engine {

    /** What came out: results in the order of rules and subjects, and what crashed. */
    public record Outcomes(List<Result> results, List<EngineError> errors) {
    }

    private static final Message STAGE = Message.of("Checking", "檢查中");
    private static final Text EDITION = Text.of("edition in force", "當時有效的版本");

    private final Inputs inputs;
    private final boolean acceptCandidates;
    private final String date;

    /** @param date the day the codes are applied for, for messages; may be empty */
    public Engine(Inputs inputs, boolean acceptCandidates, String date) {
        this.inputs = inputs;
        this.acceptCandidates = acceptCandidates;
        this.date = date;
    }

    /**
     * Runs the plan.
     *
     * @throws CancelledException if the user asked to stop
     */
    public Outcomes run(List<PlannedRule> plan, Progress progress) {
        List<PlannedRule> rules = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        List<Object> early = new ArrayList<>();
        Judge judge = new Judge(inputs, acceptCandidates, date);
        var judging = new EarlyJudging(plan, inputs::isAtHand, (planned, subject) -> one(judge, planned, subject), progress);
        Map<String, List<Subject>> kinds = SubjectLists.of(inputs,
                plan.stream().map(planned -> planned.rule().subject()).distinct().toList(), judging::few);
        for (int rule = 0; rule < plan.size(); rule++) {
            List<Subject> own = kinds.get(plan.get(rule).rule().subject());
            for (int i = 0; i < own.size(); i++) {
                rules.add(plan.get(rule));
                subjects.add(own.get(i));
                early.add(judging.outcome(rule, i));
            }
        }
        Object[] outcomes = early.toArray();
        int[] left = left(outcomes);
        progress.begin(STAGE, left.length);
        Parallel.forEach(left.length, outcomes.length, progress, i -> outcomes[left[i]] =
                one(judge, rules.get(left[i]), subjects.get(left[i])));
        List<Result> results = new ArrayList<>(outcomes.length);
        List<EngineError> errors = new ArrayList<>();
        for (Object outcome : outcomes) {
            if (outcome instanceof Result result) {
                results.add(result);
            } else if (outcome instanceof EngineError error) {
                errors.add(error);
            }
        }
        return new Outcomes(results, errors);
    }

    /** Where nothing has come out yet. */
    private static int[] left(Object[] outcomes) {
        int[] left = new int[outcomes.length];
        int count = 0;
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                left[count++] = i;
            }
        }
        return Arrays.copyOf(left, count);
    }

    /** A result and the edition it is by. */
    private record Under(PackEdition edition, Result result) {
    }

    private Object one(Judge judge, PlannedRule planned, Subject subject) {
        if (!planned.choice().since().isEmpty()) {
            return beforeAll(planned, subject);
        }
        try {
            List<Under> each = new ArrayList<>();
            for (PackEdition edition : planned.choice().editions()) {
                if (edition.rule(planned.rule().id()) != null) {
                    each.add(new Under(edition, judge.judge(planned, edition, subject)));
                }
            }
            boolean complete = !planned.choice().olderUnknown() && each.size() == planned.choice().editions().size();
            return complete && each.size() == 1 ? each.getFirst().result()
                    : agreed(planned, subject, each, complete);
        } catch (CancelledException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new EngineError(planned.rule().id(), subject, cause(e));
        }
    }

    /** Where several editions may be in force: the same verdict under every one is a verdict, else it is open. */
    private Result agreed(PlannedRule planned, Subject subject, List<Under> each, boolean complete) {
        List<Result> results = each.stream().map(Under::result).toList();
        boolean same = complete && !results.isEmpty();
        Outcome candidate = null;
        for (Result result : results) {
            Result first = results.getFirst();
            same &= result.outcome() == first.outcome()
                    && (first.outcome() != Outcome.UNDETERMINED || result.candidate() == first.candidate());
            candidate = result.candidate() == null ? candidate : result.candidate();
        }
        if (!same) {
            return undatable(planned, subject, each);
        }
        Result newest = results.getLast();
        List<Evidence> evidence = new ArrayList<>(newest.evidence());
        evidence.add(new Evidence.Assumed(Message.of(
                "which edition was in force on {0} is not known for certain; the verdict is the same under all {1}",
                "{0} 當日有效的版本未能確定；但在全部 {1} 個可能的版本下判定相同", date, each.size())));
        return new Result(newest.rule(), subject, newest.discriminator(), newest.outcome(), newest.severity(),
                newest.summary(), newest.remedy(), newest.calculation(), missing(results), candidate,
                evidence, newest.schedules(), newest.fixes(), newest.baseline(), null);
    }

    /** What is missing under any of the editions, each thing once. */
    private static List<Missing> missing(List<Result> results) {
        return results.stream().flatMap(result -> result.missing().stream()).distinct().toList();
    }

    /** Nothing of the code was in force on the day. */
    private Result beforeAll(PlannedRule planned, Subject subject) {
        return new Result(planned.rule().id(), subject, "", Outcome.NOT_APPLICABLE,
                planned.severity() != null ? planned.severity() : Severity.INFO,
                Message.of("not in force on {0}: it is in force from {1}", "{0} 當日尚未生效：自 {1} 起生效", date,
                        planned.choice().since()), Message.EMPTY, null, List.of(), null, List.of(), List.of(), List.of(),
                BaselineState.NONE, null);
    }

    private Result undatable(PlannedRule planned, Subject subject, List<Under> each) {
        List<Missing> missing = new ArrayList<>();
        missing.add(new Missing("date", EDITION,
                Message.of("on {0} another edition was, or may have been, in force", "{0} 當日有效的是或可能是另一版本", date),
                Message.of("set another date, or name the edition that applies under codes in lintel.yaml: "
                        + "{id: {0}, edition: …}", "請另設日期，或在 lintel.yaml 的 codes 指明適用版本：{id: {0}, edition: …}",
                        planned.rule().id().substring(0, planned.rule().id().indexOf('/')))));
        missing.addAll(missing(each.stream().map(Under::result).toList()));
        RuleDescription description = description(planned);
        return new Result(planned.rule().id(), subject, "", Outcome.UNDETERMINED,
                planned.severity() != null ? planned.severity()
                        : description == null ? Severity.WARNING : description.severity(),
                each.isEmpty() ? Message.of("cannot be decided for {0}: the edition in force is not known or not held",
                        "未能就 {0} 判定：當時有效的版本不詳或未備", date)
                        : Message.of("cannot be decided for {0}: {1}", "未能就 {0} 判定：{1}", date, byEdition(each)),
                Message.EMPTY, null, missing, null, List.of(), List.of(), List.of(), BaselineState.NONE, null);
    }

    /** {@code by 2021 undetermined, by 2024 passed}. */
    private static Message byEdition(List<Under> each) {
        Message all = null;
        for (Under one : each) {
            Message said = Message.of("by {0} {1}", "按 {0} 為{1}", one.edition().edition(),
                    one.result().outcome().label());
            all = all == null ? said : Message.of("{0}, {1}", "{0}，{1}", all, said);
        }
        return all;
    }

    private static RuleDescription description(PlannedRule planned) {
        for (PackEdition edition : planned.choice().editions().reversed()) {
            RuleDescription description = edition.rule(planned.rule().id());
            if (description != null) {
                return description;
            }
        }
        return null;
    }

    /** Class, message and the first place in Lintel's own code: enough to find the fault, short enough for a report. */
    private static String cause(Throwable e) {
        StringBuilder out = new StringBuilder(e.getClass().getName());
        if (e.getMessage() != null) {
            out.append(": ").append(e.getMessage());
        }
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.lintel.")) {
                return out.append(" at ").append(frame).toString();
            }
        }
        return out.toString();
    }
}
