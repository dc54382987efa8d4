// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lintel.check.CheckRequest;
import org.lintel.check.Checker;
import org.lintel.check.ModelSource;
import org.lintel.check.OpenedAhead;
import org.lintel.check.RequestException;
import org.lintel.check.project.Settings;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Inputs;
import org.lintel.cli.Options;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Reading;
import org.lintel.cli.Terminal;
import org.lintel.cli.Today;
import org.lintel.cli.UsageException;
import org.lintel.cli.Verb;
import org.lintel.core.edit.AtomicFile;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ifc.model.OpenOptions;
import org.lintel.report.ReportOptions;
import org.lintel.rules.baseline.Baseline;
import org.lintel.rules.baseline.BaselineException;
import org.lintel.rules.catalog.Catalog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel check}: models in, a verdict per rule with its evidence out. */
public final class CheckVerb implements Verb {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Text summary() {
        return Text.of("Check models against the rules.", "按規則檢查模型。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        CheckOptions.describe(spec, terminal);
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        List<ReportTarget> targets = ReportTarget.of(options.matchedOptionValue("--format", "text"),
                options.matchedOptionValue("--report", List.of()));
        for (ReportTarget target : targets) {
            target.refuseBytes(terminal);
        }
        FailOn failOn = FailOn.of(options.matchedOptionValue("--fail-on", "error"),
                options.matchedOptionValue("--strict", false));
        ReportOptions look = look(options, terminal);
        List<Path> models = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        Settings settings = CheckSettings.of(options, models);
        OpenOptions reading = Reading.of(options);
        List<String> days = CheckSettings.days(options);
        if (!days.isEmpty()) {
            SideBySide.refuse(options);
        }
        Run run;
        try (ProgressLine progress = new ProgressLine(terminal);
                var ahead = new OpenedAhead(ModelSource.disk(reading), models.getFirst(), progress)) {
            Checker checker = new Checker(Catalog.load(), ahead);
            String today = settings.suppressions().isEmpty() ? "" : Today.of(options.matchedOptionValue("--now", null));
            CheckRequest request = new CheckRequest(models, Path.of(""), settings);
            if (!days.isEmpty()) {
                List<Run> runs = checker.compare(request, days, today, progress);
                progress.close();
                return compared(runs, options, failOn, terminal);
            }
            run = checker.run(request, today, progress);
        } catch (RequestException e) {
            throw new UsageException(e.where().line() == 0 ? e.text() : Message.of("{0}:{1}: {2}", "{0}:{1}：{2}",
                    e.where().file(), e.where().line(), e.text()));
        }
        for (ReportTarget target : targets) {
            target.write(run, look, terminal.out());
        }
        String baseline = options.matchedOptionValue("--write-baseline", null);
        if (baseline != null) {
            String text = baseline(run, Path.of(baseline), terminal);
            AtomicFile.replace(Path.of(baseline), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        complain(run, terminal);
        return verdict(run, failOn);
    }

    private static ExitCode compared(List<Run> runs, ParseResult options, FailOn failOn, Terminal terminal)
            throws IOException, UsageException {
        SideBySide sides = SideBySide.of(runs, options.matchedOptionValue("--all", false));
        if (Options.word(options, "--format", "text", "json").equals("json")) {
            sides.json(terminal);
        } else {
            sides.text(terminal);
        }
        complain(runs.getFirst(), terminal);
        ExitCode worst = ExitCode.OK;
        for (Run run : runs) {
            ExitCode code = verdict(run, failOn);
            worst = code.compareTo(worst) > 0 ? code : worst;
        }
        return worst;
    }

    /** What the old file says of models that could not be read this time is carried over. */
    private static String baseline(Run run, Path file, Terminal terminal) {
        Set<String> unread = new HashSet<>();
        for (CheckedFile each : run.files()) {
            if (!each.isReadable()) {
                unread.add(each.file());
            }
        }
        if (!unread.isEmpty() && Files.exists(file)) {
            try {
                return Baseline.read(file).rewrite(run.results(), unread);
            } catch (BaselineException e) {
                terminal.note(Message.of("{0}; it is written anew", "{0}；現重新寫出", e.text()));
            }
        }
        return Baseline.write(run.results());
    }

    private static ReportOptions look(ParseResult options, Terminal terminal) throws UsageException {
        return ReportOptions.PLAIN.withLanguage(terminal.language()).withColour(Options.coloured(options, terminal))
                .withWidth(terminal.width()).withShowAll(options.matchedOptionValue("--all", false));
    }

    private static void complain(Run run, Terminal terminal) {
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                String place = file.where().line() == 0 ? file.file()
                        : file.file() + ":" + file.where().line() + ":" + file.where().column();
                terminal.complain(Message.of("{0}: cannot be read: {1}", "{0}：無法讀取：{1}", place, file.problem()));
            }
        }
        run.errors().forEach(error -> terminal.complain(Message.of("rule {0} crashed on {1}: {2}",
                "規則 {0} 於 {1} 出錯：{2}", error.rule(), error.subject().label(), error.cause())));
        run.unused().forEach(unused -> terminal.note(Message.of("{0}:{1}: the suppression of {2} hides nothing any more",
                "{0}:{1}：對 {2} 的豁免已無作用", unused.where().file(), unused.where().line(), unused.rule())));
        run.unusedOverrides().forEach(unused -> terminal.note(Message.of(
                "{0}:{1}: the value of {2} is taken by nothing: no element asked for it is named \"{3}\"",
                "{0}:{1}：{2} 的數值無構件採用：沒有相關構件名為「{3}」", unused.where().file(), unused.where().line(),
                unused.input(), unused.subject())));
    }

    /** Over several files the worst wins. */
    private static ExitCode verdict(Run run, FailOn failOn) {
        if (!run.errors().isEmpty()) {
            return ExitCode.RULE_CRASHED;
        }
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                return ExitCode.UNREADABLE;
            }
        }
        for (Result result : run.results()) {
            if (failOn.reaches(result)) {
                return ExitCode.FINDINGS;
            }
        }
        return ExitCode.OK;
    }
}
