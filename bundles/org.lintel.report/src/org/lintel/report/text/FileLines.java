// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Width;
import org.lintel.report.digest.RuleGroup;
import org.lintel.report.digest.Tally;
import org.lintel.report.escape.TerminalText;

/** What there is to say about one file: its facts, its rules, and in brief the rules that left nothing to act on. */
final class FileLines {

    private static final int LIMIT = 10;
    private static final int LIMIT_OF_MANY = 3;
    private static final int NAME = 60;

    private final Sheet sheet;
    private final Map<String, RuleDescription> rules;
    private final boolean many;

    /** @param many whether there are so many files that each must be brief */
    FileLines(Sheet sheet, Map<String, RuleDescription> rules, boolean many) {
        this.sheet = sheet;
        this.rules = rules;
        this.many = many;
    }

    /** The file with its rules. */
    void write(CheckedFile file, List<RuleGroup> groups) throws IOException {
        List<String> facts = new ArrayList<>();
        if (!file.schema().isEmpty()) {
            facts.add(TerminalText.clean(file.schema()));
        }
        facts.add(sheet.say(Words.INSTANCES, file.instances()));
        facts.add(size(file.bytes()));
        if (!file.authoringTool().isEmpty()) {
            facts.add(TerminalText.clean(Width.cut(file.authoringTool(), NAME)));
        }
        sheet.line("━━ " + sheet.ink(Ink.BOLD, TerminalText.visible(file.file())) + " ━━");
        sheet.wrapped(3, "", Ink.FAINT, String.join(" · ", facts)).blank();
        write(groups);
    }

    void write(List<RuleGroup> groups) throws IOException {
        List<RuleGroup> quiet = new ArrayList<>();
        for (RuleGroup group : groups) {
            if (group.tally().findings() > 0 || sheet.showAll() || GroupLines.tables(group) > 0) {
                new GroupLines(sheet, rules.get(group.rule()), group, many ? LIMIT_OF_MANY : LIMIT).write();
            } else {
                quiet.add(group);
            }
        }
        boolean findings = counts(groups).findings() > 0;
        if (!findings) {
            sheet.wrapped(0, "", Ink.GREEN, sheet.say(groups.isEmpty() ? Words.NOTHING : Words.NO_PROBLEM));
        }
        if (many && findings && !quiet.isEmpty()) {
            sheet.line(sheet.ink(Ink.BOLD, sheet.say(Words.PASSED_RULES)) + " "
                    + sheet.ink(Ink.FAINT, GroupLines.counts(sheet, counts(quiet))));
        } else {
            if (findings && !quiet.isEmpty()) {
                sheet.line(sheet.ink(Ink.BOLD, sheet.say(Words.PASSED_RULES)));
            }
            quiet(quiet);
        }
        if (!quiet.isEmpty() || !findings) {
            sheet.blank();
        }
    }

    private void quiet(List<RuleGroup> quiet) throws IOException {
        int width = 0;
        for (RuleGroup group : quiet) {
            width = Math.max(width, Math.min(NAME, Width.of(name(group))));
        }
        for (RuleGroup group : quiet) {
            sheet.line("  " + Sheet.pad(Width.cut(name(group), NAME), width) + "  "
                    + sheet.ink(Ink.FAINT, GroupLines.counts(sheet, group.tally())));
            // what is so of a podium and of its tower alike, such as that the code was not yet in force, is said once
            var said = new LinkedHashSet<String>();
            for (Result result : group.results()) {
                if (GroupLines.isOfEnvelope(result)) {
                    said.add(sheet.say(result.summary()));
                }
            }
            for (String sentence : said) {
                sheet.wrapped(4, "", Ink.FAINT, sentence);
            }
        }
    }

    private String name(RuleGroup group) {
        return GroupLines.name(sheet, rules.get(group.rule()), group.rule());
    }

    /** Whether nothing needs to be said of a file but its counts. */
    static boolean isCalm(List<RuleGroup> groups) {
        for (RuleGroup group : groups) {
            if (group.tally().findings() > 0 || GroupLines.tables(group) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The counts of several rules together. */
    static Tally counts(List<RuleGroup> groups) {
        var tally = new Tally();
        for (RuleGroup group : groups) {
            for (Result result : group.results()) {
                tally.add(result);
            }
        }
        return tally;
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? Decimal.fixed(bytes / 1e3, 1) + " kB" : Decimal.fixed(bytes / 1e6, 1) + " MB";
    }
}
