// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.whatif;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lintel.check.CheckRequest;
import org.lintel.check.Checker;
import org.lintel.check.ModelSource;
import org.lintel.check.RequestException;
import org.lintel.check.Sought;
import org.lintel.check.WhatIf;
import org.lintel.check.WhatIfRun;
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
import org.lintel.cli.check.CheckSettings;
import org.lintel.cli.check.FailOn;
import org.lintel.cli.check.ReportTarget;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Run;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.ReportOptions;
import org.lintel.rules.catalog.Catalog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel what-if}: a model under the codes of thermal transfer with some figures of its envelope otherwise. */
public final class WhatIfVerb implements Verb {

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public Text summary() {
        return Text.of("Try other figures of an envelope: before, after, what just passes.",
                "試用外殼的其他數值：前後比較及剛好符合的數值。");
    }

    @Override
    public void describe(CommandSpec spec, Terminal terminal) {
        Reading.describe(new Options(spec, terminal)
                .positional("MODEL", "1", "A model.", "一個模型。")
                .repeated("CHANGE",
                        "What to try, WHAT.FIGURE=VALUE: G1.sc=0.3, roof.u=0.4, window+SW.overhang=0.9; may be repeated, "
                                + "all hold together.",
                        "試用的數值，對象.項目=數值：G1.sc=0.3、roof.u=0.4、window+SW.overhang=0.9；可重複使用，同時成立。",
                        "--set")
                .repeated("NAME:CHANGES",
                        "A scenario with a name, changes with semicolons between; may be repeated, each stands beside "
                                + "the others.", "具名方案，各項更改以分號分隔；可重複使用，並列比較。", "--scenario")
                .repeated("WHAT.FIGURE", "Find the value that just passes: G1.sc; may be repeated.",
                        "求剛好符合的數值：G1.sc；可重複使用。", "--find")
                .value("FORMAT", "Format on stdout: text, json; or those of check, such as html; none for nothing.",
                        "stdout 的格式：text、json，或 check 的其他格式，如 html；none 為不輸出。", "-f", "--format")
                .values("FORMAT=FILE", "Write a report to a file as well, such as html=what-if.html; may be repeated.",
                        "另將報告寫入檔案，如 html=what-if.html；可重複使用。", "-o", "--report")
                .values("PACK[@EDITION]", "Rule packs to apply; all that judge envelopes if left out.",
                        "採用的規則集；不填即所有評核外殼者。", "-c", "--codes", "--code")
                .value("DATE", "The day the codes are applied for.", "法規的適用日期。", "--as-of", "--date")
                .value("FILE", "Settings file; else lintel.yaml is looked for from the model upwards.",
                        "設定檔；否則由模型所在資料夾向上尋找 lintel.yaml。", "--config")
                .flag("Let figures from one secondary source give verdicts, marked as such.",
                        "以單一次級來源的數值作判定，並加以標示。", "--accept-candidates")
                .value("WHAT", "What of the scenarios ends with code 1, as for check. Default: error.",
                        "方案的何種結果以 1 結束，與 check 相同。預設：error。", "--fail-on")
                .flag("What could not be decided ends with code 1 too.", "未能判定者亦以 1 結束。", "--strict")
                .flag("List every result, passes with their calculation too (html, xlsx …).",
                        "列出所有結果，包括符合者及其計算（html、xlsx 等）。", "-a", "--all")
                .value("DATE", "Take this as today (for suppressions that expire).", "以此為今天（用於有期限的豁免）。", "--now"));
    }

    @Override
    public ExitCode run(ParseResult options, Terminal terminal) throws IOException, UsageException {
        Trials trials = Trials.of(options);
        String format = options.matchedOptionValue("--format", "text");
        boolean own = format.equals("text") || format.equals("json");
        List<ReportTarget> targets = ReportTarget.of(own ? "none" : format,
                options.matchedOptionValue("--report", List.of()));
        for (ReportTarget target : targets) {
            target.refuseBytes(terminal);
        }
        FailOn failOn = FailOn.of(options.matchedOptionValue("--fail-on", "error"),
                options.matchedOptionValue("--strict", false));
        List<Path> models = Inputs.expand(options.matchedPositionalValue(0, List.of()));
        if (models.size() != 1) {
            throw new UsageException("what-if takes one model, for marks are those of one",
                    "what-if 只接受一個模型，因編號只屬一個模型");
        }
        Settings settings = CheckSettings.of(options, models);
        WhatIf.Answer answer;
        try (ProgressLine progress = new ProgressLine(terminal)) {
            Checker checker = new Checker(Catalog.load(), ModelSource.disk(Reading.of(options)));
            String today = settings.suppressions().isEmpty() ? "" : Today.of(options.matchedOptionValue("--now", null));
            answer = new WhatIf(checker).run(new CheckRequest(models, Path.of(""), settings), trials.scenarios(),
                    trials.common(), trials.wanted(), today, progress);
        } catch (RequestException e) {
            throw new UsageException(e.where().line() == 0 ? e.text() : Message.of("{0}:{1}: {2}", "{0}:{1}：{2}",
                    e.where().file(), e.where().line(), e.text()));
        }
        if (format.equals("text")) {
            new WhatIfText(answer, terminal).print();
        } else if (format.equals("json")) {
            new WhatIfJson(answer).print(terminal);
        }
        if (!targets.isEmpty()) {
            ReportOptions look = ReportOptions.PLAIN.withLanguage(terminal.language()).withWidth(terminal.width())
                    .withShowAll(options.matchedOptionValue("--all", false));
            Run together = WhatIfRun.of(answer);
            for (ReportTarget target : targets) {
                target.write(together, look, terminal.out());
            }
        }
        return verdict(answer, failOn, terminal);
    }

    /** The worst that a scenario bears on; the model as it is does not count. */
    private static ExitCode verdict(WhatIf.Answer answer, FailOn failOn, Terminal terminal) {
        List<EngineError> errors = new ArrayList<>(answer.before().errors());
        answer.trials().forEach(trial -> errors.addAll(trial.run().errors()));
        if (!errors.isEmpty()) {
            errors.forEach(error -> terminal.complain(Message.of("rule {0} crashed on {1}: {2}", "規則 {0} 於 {1} 出錯：{2}",
                    error.rule(), error.subject().label(), error.cause())));
            return ExitCode.RULE_CRASHED;
        }
        boolean found = answer.trials().stream().anyMatch(trial -> trial.run().results().stream().anyMatch(result ->
                trial.effects().containsKey(result.fingerprint()) && failOn.reaches(result)))
                || answer.sought().stream().anyMatch(each -> each.extent() == Sought.Extent.NONE);
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
