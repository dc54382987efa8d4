// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.github;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.digest.MissingGroup;
import org.lintel.report.digest.RuleGroup;
import org.lintel.report.digest.Tally;
import org.lintel.report.escape.TextBuffer;

/**
 * Annotations of a GitHub workflow: failures at their line, what could not be decided once for each thing missing.
 *
 * <p>GitHub shows ten annotations of a level for each step and drops the others without a word, so the tenth says how
 * many there are more. The last line is no command and counts everything.
 */
public final class GithubReport implements ReportFormat {

    private static final Text MORE = Text.of("{0} more of this level are not shown; the text report has them.",
            "另有 {0} 項同級別的結果未有顯示，詳見文字報告。");
    private static final Text UNDECIDED = Text.of("{0} undetermined: {1}", "{0} 項未能判定：{1}");
    private static final Text SUCH_AS = Text.of("such as {0}", "例如 {0}");
    private static final Text COUNTS = Text.of(
            "Lintel: {0} failed, {1} undetermined, {2} passed, {3} not applicable, {4} suppressed; "
                    + "unreadable files: {5}, crashes of rules: {6}.",
            "Lintel：{0} 項不符合、{1} 項未能判定、{2} 項符合、{3} 項不適用、{4} 項已豁免；未能讀取的檔案 {5} 個，規則執行出錯 {6} 次。");

    @Override
    public String id() {
        return "github";
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public Text label() {
        return Text.of("annotations of a GitHub workflow", "GitHub 工作流程的註解");
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) throws IOException {
        Language language = options.language();
        var levels = new Annotations[Severity.values().length];
        for (Severity severity : Severity.values()) {
            levels[severity.ordinal()] = new Annotations(severity);
        }
        Annotations errors = levels[Severity.ERROR.ordinal()];
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                errors.add(file.where().file().isEmpty() ? file.file() : file.where().file(), file.where().line(),
                        "Lintel", file.problem().in(language));
            }
        }
        for (EngineError error : run.errors()) {
            Location where = error.subject() == null ? Location.NOWHERE : error.subject().where();
            errors.add(where.file(), where.line(), error.rule(), error.cause());
        }
        Map<String, RuleDescription> rules = new HashMap<>();
        for (RuleDescription rule : run.rules()) {
            rules.put(rule.id(), rule);
        }
        for (List<RuleGroup> groups : RuleGroup.byFile(run).values()) {
            for (RuleGroup group : groups) {
                String title = title(rules.get(group.rule()), group.rule(), language);
                for (Result result : group.failures()) {
                    Annotations level = levels[result.severity().ordinal()];
                    if (level.isFull()) {
                        level.skip();
                    } else {
                        level.add(result.subject().where().file(), result.subject().where().line(), title,
                                message(result, language));
                    }
                }
                undecided(levels[Severity.INFO.ordinal()], group, title, language);
            }
        }
        var buffer = new TextBuffer(out);
        for (int i = levels.length - 1; i >= 0; i--) {
            levels[i].write(buffer, Message.of(MORE, levels[i].hidden()).in(language));
        }
        summary(buffer, run, language);
        buffer.flush();
    }

    private static void undecided(Annotations notices, RuleGroup group, String title, Language language) {
        for (MissingGroup missing : MissingGroup.of(group.of(Outcome.UNDETERMINED))) {
            Result first = missing.results().getFirst();
            List<String> lines = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (var one : missing.missing()) {
                labels.add(one.label().in(language));
                lines.add(one.reason().in(language));
                if (!one.remedy().isEmpty()) {
                    lines.add(one.remedy().in(language));
                }
            }
            String what = labels.isEmpty() ? first.summary().in(language) : String.join(", ", labels);
            lines.addFirst(Message.of(UNDECIDED, missing.results().size(), what).in(language));
            lines.add(Message.of(SUCH_AS, first.subject().label()).in(language));
            notices.add(group.file(), first.subject().where().line(), title, String.join("\n", lines));
        }
    }

    private static String title(RuleDescription rule, String id, Language language) {
        return rule == null || rule.name().isEmpty() ? id : rule.name().in(language) + " (" + id + ")";
    }

    private static String message(Result result, Language language) {
        var out = new StringBuilder(result.subject().label()).append(": ").append(result.summary().in(language));
        if (!result.subject().container().isEmpty()) {
            out.append('\n').append(result.subject().container());
        }
        if (!result.remedy().isEmpty()) {
            out.append('\n').append(result.remedy().in(language));
        }
        return out.toString();
    }

    private static void summary(TextBuffer out, Run run, Language language) throws IOException {
        Tally tally = Tally.of(run.results());
        out.append(Message.of(COUNTS, tally.of(Outcome.FAIL), tally.of(Outcome.UNDETERMINED), tally.of(Outcome.PASS),
                tally.of(Outcome.NOT_APPLICABLE), tally.suppressed(), Tally.unreadable(run), run.errors().size())
                .in(language)).append('\n');
    }
}
