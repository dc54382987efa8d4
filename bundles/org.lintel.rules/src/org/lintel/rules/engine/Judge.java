// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.Input;
import org.lintel.rules.Inputs;
import org.lintel.rules.Rule;
import org.lintel.rules.UnknownFigure;
import org.lintel.rules.Verdict;
import org.lintel.rules.pack.PackEdition;

/** Brings one rule and one subject together: what the engine itself decides, so that no rule has to. */
final class Judge {

    private static final Text SIGN_OFF = Text.of("signed-off figure", "經核實的數值");

    private final Inputs inputs;
    private final boolean acceptCandidates;
    private final String date;

    /** @param date the day the codes are applied for; may be empty */
    Judge(Inputs inputs, boolean acceptCandidates, String date) {
        this.inputs = inputs;
        this.acceptCandidates = acceptCandidates;
        this.date = date;
    }

    /** The result under one edition. */
    Result judge(PlannedRule planned, PackEdition edition, Subject subject) {
        Rule rule = planned.rule();
        RuleDescription description = edition.rule(rule.id());
        Facts facts = new Facts(subject, inputs, edition, rule.id(), date);
        Verdict outside = open(rule::outside, facts);
        if (outside != null) {
            return result(planned, description, subject, outside);
        }
        List<Missing> missing = new ArrayList<>();
        for (Input<?> input : rule.required()) {
            Answer<?> answer = facts.ask(input);
            if (answer instanceof Answer.Unknown<?>) {
                missing.add(Facts.missing(input, answer));
            }
        }
        if (!missing.isEmpty()) {
            return result(planned, description, subject, Verdict.undetermined(Missing.lacking(missing), missing));
        }
        return result(planned, description, subject, open(rule::judge, facts));
    }

    private static Verdict open(Function<Facts, Verdict> question, Facts facts) {
        try {
            return question.apply(facts);
        } catch (UnknownFigure e) {
            return Verdict.undetermined(e.missing().reason(), List.of(e.missing()));
        }
    }

    private Result result(PlannedRule planned, RuleDescription description, Subject subject, Verdict verdict) {
        Outcome outcome = verdict.outcome();
        Outcome candidate = null;
        Message summary = verdict.summary();
        List<Missing> missing = verdict.missing();
        Evidence.FromTable weakest = outcome == Outcome.UNDETERMINED ? null : weakest(verdict);
        if (weakest != null && weakest.source().confidence() != Confidence.CONFIRMED) {
            boolean usable = weakest.source().confidence() == Confidence.CANDIDATE;
            candidate = usable ? outcome : null;
            if (!usable || !acceptCandidates) {
                summary = usable
                        ? Message.of("{0} would be the verdict: {1}; but the figure \"{2}\" is not confirmed",
                                "判定將為「{0}」：{1}；但數值「{2}」尚待核實", outcome.label(), summary, weakest.called())
                        : Message.of("the figure \"{0}\" is not known", "數值「{0}」不詳", weakest.called());
                outcome = Outcome.UNDETERMINED;
                missing = List.of(unconfirmed(weakest));
            }
        }
        Severity severity = planned.severity() != null ? planned.severity()
                : verdict.severity() != null ? verdict.severity() : description.severity();
        Message remedy = verdict.remedy() != null ? verdict.remedy()
                : outcome == Outcome.FAIL || outcome == Outcome.UNDETERMINED && missing.isEmpty()
                        ? Message.of(description.remedy()) : Message.EMPTY;
        // a figure nobody knows is never used, so what was calculated from it is not shown either
        Calculation calculation = weakest != null && weakest.source().confidence() == Confidence.UNKNOWN ? null
                : verdict.calculation();
        return new Result(planned.rule().id(), subject, "", outcome, severity, summary, remedy,
                calculation, missing, candidate, verdict.evidence(), verdict.schedules(), verdict.fixes(),
                BaselineState.NONE, null);
    }

    private static Missing unconfirmed(Evidence.FromTable figure) {
        if (figure.source().confidence() == Confidence.UNKNOWN) {
            return new Missing("table." + figure.table(), SIGN_OFF,
                    Message.of("no source is known for {0}, row \"{1}\"", "{0} 之「{1}」一列沒有已知來源", figure.table(),
                            figure.row()),
                    Message.of("look it up in {0}", "請查閱 {0}", figure.source().citation()));
        }
        return new Missing("table." + figure.table(), SIGN_OFF,
                Message.of("{0}, row \"{1}\", is known from a secondary source only", "{0} 之「{1}」一列只有次級來源",
                        figure.table(), figure.row()),
                Message.of("check it in {0} and sign it off (lintel tables import); --accept-candidates takes it as it is",
                        "請查閱 {0} 核實並簽署（lintel tables import）；以 --accept-candidates 可暫時採用", figure.source().citation()));
    }

    /** The least certain published figure behind a verdict; null if it rests on none. */
    private static Evidence.FromTable weakest(Verdict verdict) {
        Evidence.FromTable weakest = weakest(verdict.evidence(), null);
        return verdict.calculation() == null ? weakest : weakest(verdict.calculation(), weakest);
    }

    private static Evidence.FromTable weakest(Calculation term, Evidence.FromTable found) {
        Evidence.FromTable weakest = weakest(term.evidence(), found);
        for (Calculation part : term.terms()) {
            weakest = weakest(part, weakest);
        }
        return weakest;
    }

    private static Evidence.FromTable weakest(List<Evidence> evidence, Evidence.FromTable found) {
        Evidence.FromTable weakest = found;
        for (Evidence each : evidence) {
            if (each instanceof Evidence.FromTable figure && (weakest == null
                    || figure.source().confidence().compareTo(weakest.source().confidence()) < 0)) {
                weakest = figure;
            }
        }
        return weakest;
    }
}
