// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Assessor;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.lifecycle.Reminders;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.core.result.Confidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** What must be done by when, and in which parts the grant is paid: for a person, a program or a calendar. */
final class Deadlines {

    private Deadlines() {
    }

    static ExitCode print(ApplicationFile file, ParseResult options, Terminal terminal)
            throws IOException, UsageException {
        Application application = file.application();
        Scheme scheme = file.found().scheme();
        LocalDate day = scheme.datedBy() == Scheme.DatedBy.APPROVAL ? application.approved() : application.date();
        List<SchemeVersion> versions = day == null ? scheme.versions() : scheme.on(day).possible();
        List<Due> dues = Due.of(versions, file.events());
        switch (options.matchedOptionValue("--format", "text")) {
            case "ics" -> {
                Double before = Options.number(options, "--remind", 0, 365);
                terminal.out().print(Reminders.calendar(application.id(), terminal.say(scheme.name()), dues,
                        LocalDate.parse(Today.of(options.matchedOptionValue("--now", null))),
                        before == null ? 7 : before.intValue(), terminal.language()));
            }
            case "json" -> json(application, dues, instalments(file, options), terminal);
            default -> text(file, dues, instalments(file, options), terminal);
        }
        return ExitCode.OK;
    }

    /** The parts of the grant; none where it is not exact, or nothing. */
    private static List<Instalment> instalments(ApplicationFile file, ParseResult options) {
        Assessment assessment = new Assessor(file.register(), file.ledger(), file.roll()).assess(
                file.application(), file.found(),
                options.matchedOptionValue("--accept-candidates", false));
        List<List<Milestone>> milestones = assessment.versions().stream()
                .map(version -> version.version().milestones()).distinct().toList();
        return assessment.grant().isExact() && assessment.grant().low() > 0 && milestones.size() == 1
                ? Instalment.of(Money.hkd(assessment.grant().low()), milestones.getFirst()) : List.of();
    }

    private static void text(ApplicationFile file, List<Due> dues, List<Instalment> instalments, Terminal terminal) {
        terminal.out().println(Printable.of(file.application().id() + "  "
                + terminal.say(file.found().scheme().name())));
        if (dues.isEmpty()) {
            terminal.out().println("  " + terminal.say("no deadline is known", "未知有任何期限"));
        }
        for (Due due : dues) {
            boolean sure = due.deadline().source().confidence() == Confidence.CONFIRMED;
            String words = due.deadline().words().in(terminal.language());
            terminal.out().println("  " + (due.day() == null ? "?         " : due.day()) + "  " + Printable.of(words)
                    + (sure ? "" : " (" + terminal.say(due.deadline().source().confidence().label()) + ")"));
            if (due.day() == null) {
                terminal.out().println(" ".repeat(14) + "→ " + Printable.of(Message.of(
                        "give the day of {0} under application, events: {1}", "請在 application 的 events 之下提供{0}的日期：{1}",
                        due.deadline().eventName(), due.deadline().event()).in(terminal.language())));
            }
        }
        if (!instalments.isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.say("Paid in parts", "分期發放"));
        }
        for (Instalment each : instalments) {
            terminal.out().println("  " + each.amount() + "  " + Printable.of(each.milestone() == null
                    ? terminal.say("the whole at once", "一次過發放") : terminal.say(each.milestone().trigger())));
        }
    }

    private static void json(Application application, List<Due> dues, List<Instalment> instalments, Terminal terminal)
            throws IOException {
        JsonWriter json = new JsonWriter(terminal.out());
        json.lines().object().field("application", application.id()).field("scheme", application.scheme())
                .name("deadlines").lines().array();
        for (Due due : dues) {
            json.object().field("id", due.deadline().id()).field("event", due.deadline().event())
                    .optional("lastDay", due.day() == null ? "" : due.day().toString()).name("words").object()
                    .field("en", due.deadline().words().in(Language.EN))
                    .field("zh-HK", due.deadline().words().in(Language.ZH_HK)).end()
                    .field("document", due.deadline().source().citation())
                    .field("confidence", due.deadline().source().confidence().id()).end();
        }
        json.end().name("instalments").lines().array();
        for (Instalment each : instalments) {
            json.object().field("cents", each.amount().minor()).field("currency", each.amount().currency())
                    .optional("milestone", each.milestone() == null ? "" : each.milestone().id()).end();
        }
        json.end().end().close();
    }
}
