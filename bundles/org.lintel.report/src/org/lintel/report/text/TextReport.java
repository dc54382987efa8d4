// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;
import org.lintel.report.digest.RuleGroup;
import org.lintel.report.escape.TerminalText;
import org.lintel.report.escape.TextBuffer;

/**
 * The report for people in a terminal: by file, by rule, the worst first, and a summary at the end.
 *
 * <p>A verdict is always a word, its colour comes on top. Long groups are cut unless all is to be shown.
 */
public final class TextReport implements ReportFormat {

    private static final int LIMIT = 10;
    private static final int LIMIT_OF_MANY_FILES = 3;
    private static final int MANY_FILES = 4;

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
        int limit = files.size() >= MANY_FILES ? LIMIT_OF_MANY_FILES : LIMIT;
        for (CheckedFile file : run.files()) {
            List<RuleGroup> groups = files.remove(file.file());
            if (file.isReadable() && groups != null) {
                file(sheet, file);
                groups(sheet, rules, groups, limit);
            }
        }
        for (var rest : files.entrySet()) {
            if (!rest.getValue().isEmpty()) {
                sheet.line(sheet.ink(Ink.BOLD, TerminalText.visible(rest.getKey()))).blank();
                groups(sheet, rules, rest.getValue(), limit);
            }
        }
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
            String name = pack.edition().isEmpty() ? pack.id() : pack.id() + " " + pack.edition();
            sheet.wrapped(2, TerminalText.clean(name) + "  ", Ink.FAINT, sheet.say(pack.title()));
        }
        sheet.blank();
    }

    private static void file(Sheet sheet, CheckedFile file) throws IOException {
        List<String> facts = new ArrayList<>();
        if (!file.schema().isEmpty()) {
            facts.add(TerminalText.clean(file.schema()));
        }
        facts.add(sheet.say(Words.INSTANCES, file.instances()));
        facts.add(size(file.bytes()));
        if (!file.authoringTool().isEmpty()) {
            facts.add(TerminalText.clean(Width.cut(file.authoringTool(), 60)));
        }
        String name = TerminalText.visible(file.file());
        sheet.line("━━ " + sheet.ink(Ink.BOLD, name) + " ━━");
        sheet.wrapped(3, "", Ink.FAINT, String.join(" · ", facts)).blank();
    }

    private static void groups(Sheet sheet, Map<String, RuleDescription> rules, List<RuleGroup> groups, int limit)
            throws IOException {
        List<RuleGroup> quiet = new ArrayList<>();
        boolean findings = false;
        for (RuleGroup group : groups) {
            findings |= group.tally().findings() > 0;
            if (group.tally().findings() > 0 || sheet.showAll() || GroupLines.tables(group) > 0) {
                new GroupLines(sheet, rules.get(group.rule()), group, limit).write();
            } else {
                quiet.add(group);
            }
        }
        if (!findings) {
            sheet.wrapped(0, "", Ink.GREEN, sheet.say(groups.isEmpty() ? Words.NOTHING : Words.NO_PROBLEM));
        }
        if (findings && !quiet.isEmpty()) {
            sheet.line(sheet.ink(Ink.BOLD, sheet.say(Words.PASSED_RULES)));
        }
        int width = 0;
        for (RuleGroup group : quiet) {
            String name = GroupLines.name(sheet, rules.get(group.rule()), group.rule());
            width = Math.max(width, Math.min(60, Width.of(name)));
        }
        for (RuleGroup group : quiet) {
            String name = GroupLines.name(sheet, rules.get(group.rule()), group.rule());
            sheet.line("  " + Sheet.pad(Width.cut(name, 60), width) + "  "
                    + sheet.ink(Ink.FAINT, GroupLines.counts(sheet, group.tally())));
        }
        if (!quiet.isEmpty() || !findings) {
            sheet.blank();
        }
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? Decimal.fixed(bytes / 1e3, 1) + " kB" : Decimal.fixed(bytes / 1e6, 1) + " MB";
    }
}
