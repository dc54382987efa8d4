// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.util.List;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.training.Check;
import org.lintel.claims.training.TraineeResult;
import org.lintel.claims.training.TrainingAssessor;
import org.lintel.claims.training.TrainingFile;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.pack.InForce;

/** Trainees against the rules of a scheme: who counts in which course, and why or why not. */
public final class TrainingReport {

    private final TrainingFile file;
    private final Terminal terminal;
    private final InForce<SchemeVersion> inForce;
    private final boolean accept;

    public TrainingReport(TrainingFile file, boolean accept, Terminal terminal) {
        this.file = file;
        this.terminal = terminal;
        this.accept = accept;
        this.inForce = file.found().scheme().on(file.date());
    }

    /** @return ok only if one version holds for certain and every trainee counts by it */
    public ExitCode print(boolean json) throws IOException {
        boolean all = inForce.possible().size() == 1 && !inForce.olderUnknown();
        JsonWriter out = json ? new JsonWriter(terminal.out()) : null;
        if (json) {
            out.lines().object().field("scheme", file.found().scheme().id()).field("date", file.date().toString())
                    .field("olderUnknown", inForce.olderUnknown()).name("versions").lines().array();
        } else {
            heading();
        }
        for (SchemeVersion version : inForce.possible()) {
            if (version.training() == null) {
                all = false;
                continue;
            }
            List<TraineeResult> results = new TrainingAssessor(file.roll(), version.training(), accept).assess();
            all &= results.stream().allMatch(result -> result.outcome() == Outcome.PASS);
            if (json) {
                json(out, version, results);
            } else {
                text(version, results);
            }
        }
        if (json) {
            out.end().end().close();
        }
        return all ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private void heading() {
        terminal.out().println(file.found().scheme().id() + "  "
                + Printable.of(terminal.say(file.found().scheme().name())) + ", " + file.date());
        if (inForce.olderUnknown()) {
            terminal.out().println("  " + terminal.say("rules that are not known here may hold on that day",
                    "當日可能適用此處未知的規則"));
        }
        if (inForce.possible().size() > 1) {
            terminal.out().println("  " + terminal.say("it is not known which of these versions holds on that day",
                    "未能確定當日適用下列哪個版本"));
        }
    }

    private void text(SchemeVersion version, List<TraineeResult> results) {
        terminal.out().println();
        terminal.out().println(say(Message.of("Version {0}", "版本 {0}", version.id())));
        for (TraineeResult result : results) {
            terminal.out().println("  " + word(result.outcome()) + "  " + Printable.of(result.trainee().name() + " ("
                    + result.trainee().id() + "), " + result.course().name() + " (" + result.course().id() + ")")
                    + (result.absences() == 0 ? "" : say(Message.of(", absences: {0}", "，缺席次數：{0}",
                            result.absences()))));
            for (Check check : result.checks()) {
                if (check.outcome() != Outcome.PASS || check.id().equals("attendance")) {
                    terminal.out().println("      " + Printable.of(say(Message.of("{0}: {1}{2}", "{0}：{1}{2}",
                            check.name(),
                            check.summary(), candidate(check)))));
                }
            }
        }
        long passed = results.stream().filter(result -> result.outcome() == Outcome.PASS).count();
        terminal.out().println("  " + say(Message.of("{0} of {1} count", "{1} 項之中 {0} 項符合", passed, results.size())));
    }

    private static Message candidate(Check check) {
        return check.candidate() == null ? Message.EMPTY
                : Message.of(" (rule not confirmed, see {0}; it would be: {1})",
                "（規則未經核實，請查閱：{0}；若然則為：{1}）", check.source().citation(), check.candidate().label());
    }

    private String word(Outcome outcome) {
        return switch (outcome) {
            case PASS -> terminal.say("COUNTS      ", "符合    ");
            case FAIL -> terminal.say("DOES NOT    ", "不符合  ");
            default -> terminal.say("UNDETERMINED", "未能判定");
        };
    }

    private static void json(JsonWriter out, SchemeVersion version, List<TraineeResult> results) throws IOException {
        out.object().field("version", version.id()).name("results").lines().array();
        for (TraineeResult result : results) {
            out.object().field("trainee", result.trainee().id()).field("course", result.course().id())
                    .field("outcome", result.outcome().id()).name("hoursScheduled").value(hours(result.scheduled()))
                    .name("hoursAttended").value(hours(result.attended()))
                    .name("hoursUntold").value(hours(result.untold()))
                    .field("absences", result.absences()).name("checks").array();
            for (Check check : result.checks()) {
                out.object().field("id", check.id()).field("outcome", check.outcome().id()).name("summary").object()
                        .field("en", check.summary().in(Language.EN)).field("zh-HK", check.summary().in(Language.ZH_HK))
                        .end();
                if (check.candidate() != null) {
                    out.field("candidate", check.candidate().id());
                }
                if (check.source() != null) {
                    out.field("document", check.source().citation())
                            .field("confidence", check.source().confidence().id());
                }
                out.end();
            }
            out.end().end();
        }
        out.end().end();
    }

    private static double hours(long seconds) {
        return Double.parseDouble(Decimal.fixed(seconds / 3600.0, 2));
    }

    private String say(Message message) {
        return message.in(terminal.language());
    }
}
