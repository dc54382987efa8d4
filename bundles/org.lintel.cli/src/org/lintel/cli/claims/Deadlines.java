// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.ApplicationFile;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Assessor;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.lifecycle.Reminders;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.core.result.Confidence;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import picocli.CommandLine.ParseResult;

/** What must be done by when, and in which parts the grant is paid: for a person, a program or a calendar. */
public final class Deadlines {

    /**
     * The deadlines of an application.
     *
     * @param ask what to do where the day is not known from which one is counted, with its name and id
     */
    public record Of(String id, Scheme scheme, List<Due> dues, List<Instalment> instalments,
            Function<Deadline, Message> ask) {
    }

    private final ParseResult options;
    private final Terminal terminal;

    public Deadlines(ParseResult options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /** Those of an application in a file. */
    ExitCode print(ApplicationFile file) throws IOException, UsageException {
        Application application = file.application();
        Scheme scheme = file.found().scheme();
        List<SchemeVersion> versions = scheme.possible(application.date(), application.approved());
        return print(new Of(application.id(), scheme, Due.of(versions, file.events()), Instalment.of(assessed(file)),
                each -> Message.of("give the day of {0} under application, events: {1}",
                        "請在 application 的 events 之下提供{0}的日期：{1}", each.eventName(), each.event())));
    }

    /** Those of one application. */
    public ExitCode print(Of one) throws IOException, UsageException {
        switch (format()) {
            case "ics" -> calendar(List.of(one));
            case "json" -> {
                JsonWriter json = new JsonWriter(terminal.out());
                json(one, json.lines());
                json.close();
            }
            default -> text(one);
        }
        return ExitCode.OK;
    }

    /** Those of several. */
    public ExitCode print(List<Of> all) throws IOException, UsageException {
        switch (format()) {
            case "ics" -> calendar(all);
            case "json" -> {
                JsonWriter json = new JsonWriter(terminal.out());
                json.lines().object().name("applications").lines().array();
                for (Of each : all) {
                    json(each, json);
                }
                json.end().end().close();
            }
            default -> {
                for (Of each : all) {
                    text(each);
                }
            }
        }
        return ExitCode.OK;
    }

    private String format() {
        return options.matchedOptionValue("--format", "text");
    }

    private void calendar(List<Of> all) throws UsageException {
        Double before = Options.number(options, "--remind", 0, 365);
        Reminders reminders = new Reminders(LocalDate.parse(Today.of(options.matchedOptionValue("--now", null))),
                before == null ? 7 : before.intValue(), terminal.language());
        for (Of each : all) {
            reminders.add(each.id(), terminal.say(each.scheme().name()), each.dues());
        }
        terminal.out().print(reminders.calendar());
    }

    private Assessment assessed(ApplicationFile file) {
        return new Assessor(file.register(), file.ledger(), file.roll()).assess(file.application(), file.found(),
                options.matchedOptionValue("--accept-candidates", false));
    }

    private void text(Of one) {
        terminal.out().println(Printable.of(one.id() + "  " + terminal.say(one.scheme().name())));
        if (one.dues().isEmpty()) {
            terminal.out().println("  " + terminal.say("no deadline is known", "未知有任何期限"));
        }
        for (Due due : one.dues()) {
            boolean sure = due.deadline().source().confidence() == Confidence.CONFIRMED;
            String words = due.deadline().words().in(terminal.language());
            terminal.out().println("  " + (due.day() == null ? "?         " : due.day()) + "  " + Printable.of(words)
                    + (sure ? "" : " (" + terminal.say(due.deadline().source().confidence().label()) + ")"));
            if (due.day() == null) {
                terminal.out().println(" ".repeat(14) + "→ "
                        + Printable.of(one.ask().apply(due.deadline()).in(terminal.language())));
            }
        }
        if (!one.instalments().isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.say("Paid in parts", "分期發放"));
        }
        for (Instalment each : one.instalments()) {
            terminal.out().println("  " + each.amount() + "  " + Printable.of(each.milestone() == null
                    ? terminal.say("the whole at once", "一次過發放") : terminal.say(each.milestone().trigger())));
        }
    }

    private static void json(Of one, JsonWriter json) throws IOException {
        json.object().field("application", one.id()).field("scheme", one.scheme().id())
                .name("deadlines").lines().array();
        for (Due due : one.dues()) {
            json.object().field("id", due.deadline().id()).field("event", due.deadline().event())
                    .optional("lastDay", due.day() == null ? "" : due.day().toString()).name("words").object()
                    .field("en", due.deadline().words().in(Language.EN))
                    .field("zh-HK", due.deadline().words().in(Language.ZH_HK)).end()
                    .field("document", due.deadline().source().citation())
                    .field("confidence", due.deadline().source().confidence().id()).end();
        }
        json.end().name("instalments").lines().array();
        for (Instalment each : one.instalments()) {
            json.object().field("cents", each.amount().minor()).field("currency", each.amount().currency())
                    .optional("milestone", each.milestone() == null ? "" : each.milestone().id()).end();
        }
        json.end().end();
    }
}
