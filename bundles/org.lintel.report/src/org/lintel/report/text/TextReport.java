// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.SignOff;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.digest.RuleGroup;
import org.lintel.report.escape.TerminalText;
import org.lintel.report.escape.TextBuffer;

/**
 * The report for people in a terminal: by file, by rule, the worst first, and a summary at the end.
 *
 * <p>A verdict is always a word, its colour comes on top. Long groups are cut unless all is to be shown; of many files
 * those that need nothing are told together.
 */
public final class TextReport implements ReportFormat {

    private static final int MANY_FILES = 4;
    private static final int CALM_FILES = 20;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public Text label() {
        return Text.of("for people in a terminal", "供在終端機閱讀");
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) throws IOException {
        var buffer = new TextBuffer(out);
        var sheet = new Sheet(buffer, options);
        Map<String, RuleDescription> rules = new HashMap<>();
        for (RuleDescription rule : run.rules()) {
            rules.put(rule.id(), rule);
        }
        head(sheet, run, options);
        Map<String, List<RuleGroup>> files = RuleGroup.byFile(run);
        boolean many = files.size() >= MANY_FILES && !options.showAll();
        var lines = new FileLines(sheet, rules, many);
        Map<String, List<RuleGroup>> calm = new LinkedHashMap<>();
        for (CheckedFile file : run.files()) {
            List<RuleGroup> groups = files.remove(file.file());
            if (!file.isReadable() || groups == null) {
                continue;
            }
            if (many && FileLines.isCalm(groups)) {
                calm.put(file.file(), groups);
            } else {
                lines.write(file, groups);
            }
        }
        for (var rest : files.entrySet()) {
            if (!rest.getValue().isEmpty()) {
                sheet.line(sheet.ink(Ink.BOLD, TerminalText.visible(rest.getKey()))).blank();
                lines.write(rest.getValue());
            }
        }
        calm(sheet, calm);
        new SummaryLines(sheet, run).write();
        buffer.flush();
    }

    private static void head(Sheet sheet, Run run, ReportOptions options) throws IOException {
        var line = new StringBuilder(sheet.ink(Ink.BOLD, "Lintel " + TerminalText.clean(run.version())));
        if (!run.date().isEmpty()) {
            line.append(" · ").append(sheet.say(Words.AS_OF, run.date()));
        }
        if (run.candidatesAccepted()) {
            line.append(" · ").append(sheet.ink(Ink.YELLOW, sheet.say(Words.ACCEPTED)));
        }
        if (!options.generated().isEmpty()) {
            line.append(" · ").append(TerminalText.clean(options.generated()));
        }
        sheet.line(line);
        for (PackUse pack : run.packs()) {
            if (!run.applied(pack)) {
                continue;
            }
            String name = pack.edition().isEmpty() ? pack.id() : pack.id() + " " + pack.edition();
            sheet.wrapped(2, TerminalText.clean(name) + "  ", Ink.FAINT, sheet.say(pack.title()));
            for (SignOff signOff : pack.signOffs()) {
                sheet.wrapped(4, TerminalText.clean(signOff.table()) + "  ", Ink.FAINT, sheet.say(signOff.sentence()));
            }
        }
        List<String> rest = run.notApplied();
        if (!rest.isEmpty()) {
            sheet.wrapped(2, sheet.say(Words.NOT_APPLIED) + "  ", Ink.FAINT, sheet.say(Words.ON_REQUEST,
                    TerminalText.clean(String.join(", ", rest))));
        }
        sheet.blank();
    }

    /** Files of which nothing needs to be said but how much was checked. */
    private static void calm(Sheet sheet, Map<String, List<RuleGroup>> calm) throws IOException {
        if (calm.isEmpty()) {
            return;
        }
        sheet.line(sheet.ink(Ink.BOLD, sheet.say(Words.CALM_FILES)));
        int left = calm.size() <= CALM_FILES + 2 ? calm.size() : CALM_FILES;
        for (var file : calm.entrySet()) {
            if (left-- > 0) {
                String counts = GroupLines.counts(sheet, FileLines.counts(file.getValue()));
                sheet.line("  " + TerminalText.visible(file.getKey())
                        + (counts.isEmpty() ? "" : "  " + sheet.ink(Ink.FAINT, counts)));
            }
        }
        if (left < 0) {
            sheet.line("  " + sheet.ink(Ink.FAINT, sheet.say(Words.MORE, -left)));
        }
        sheet.blank();
    }
}
