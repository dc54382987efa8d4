// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Schedule;
import org.lintel.core.text.Text;
import org.lintel.report.digest.RuleGroup;
import org.lintel.report.digest.Tally;

/** All there is to say about one rule in one file. */
final class GroupLines {

    /** Tables of results that nobody must act on are shown only where there are few of them. */
    private static final int TABLES = 4;

    private final Sheet sheet;
    private final RuleDescription rule;
    private final RuleGroup group;
    private final int limit;

    /** @param limit how many failures are listed unless all are to be shown */
    GroupLines(Sheet sheet, RuleDescription rule, RuleGroup group, int limit) {
        this.sheet = sheet;
        this.rule = rule;
        this.group = group;
        this.limit = limit;
    }

    void write() throws IOException {
        head();
        failures();
        new UndecidedLines(sheet).write(group.of(Outcome.UNDETERMINED));
        if (sheet.showAll()) {
            each(group.of(Outcome.PASS));
            each(group.of(Outcome.NOT_APPLICABLE));
            each(group.suppressed());
        }
        schedules();
        sheet.blank();
    }

    private void head() throws IOException {
        String name = name(sheet, rule, group.rule());
        sheet.line(sheet.ink(Ink.BOLD, name) + (name.equals(group.rule()) ? "" : "  "
                + sheet.ink(Ink.FAINT, group.rule())));
        String counts = counts(sheet, group.tally());
        String citation = rule == null ? "" : rule.clause().citation();
        sheet.wrapped(2, "", Ink.FAINT, citation.isEmpty() ? counts : counts + " · " + citation);
    }

    private void failures() throws IOException {
        List<Result> failures = group.failures();
        if (failures.isEmpty()) {
            return;
        }
        int shown = sheet.showAll() || failures.size() <= limit + 2 ? failures.size() : limit;
        boolean common = shown > 1 && haveOneRemedy(failures);
        new FindingLines(sheet, failures.subList(0, shown)).write(!common);
        if (shown < failures.size()) {
            sheet.line("  " + sheet.ink(Ink.FAINT, sheet.say(Words.MORE, failures.size() - shown)));
        }
        if (common) {
            sheet.wrapped(2, "→ ", Ink.CYAN, sheet.say(failures.getFirst().remedy()));
        }
    }

    private boolean haveOneRemedy(List<Result> failures) {
        String remedy = failures.getFirst().remedy().in(sheet.language());
        for (Result result : failures) {
            if (!result.remedy().in(sheet.language()).equals(remedy)) {
                return false;
            }
        }
        return !remedy.isEmpty();
    }

    private void each(List<Result> results) throws IOException {
        if (!results.isEmpty()) {
            new FindingLines(sheet, results).write(true);
        }
    }

    private void schedules() throws IOException {
        List<Schedule> schedules = new ArrayList<>();
        for (Result result : group.results()) {
            schedules.addAll(result.schedules());
        }
        int shown = sheet.showAll() ? schedules.size() : Math.min(TABLES, schedules.size());
        for (Schedule schedule : schedules.subList(0, shown)) {
            sheet.blank();
            new ScheduleTable(sheet, 2).write(schedule);
        }
        if (shown < schedules.size()) {
            sheet.line("  " + sheet.ink(Ink.FAINT, sheet.say(Words.MORE_TABLES, schedules.size() - shown)));
        }
    }

    static boolean hasSchedules(RuleGroup group) {
        for (Result result : group.results()) {
            if (!result.schedules().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The name of a rule, or its id where it has none. */
    static String name(Sheet sheet, RuleDescription rule, String id) {
        return rule == null || rule.name().isEmpty() ? id : sheet.say(rule.name());
    }

    /** {@code 3 failed, 812 undetermined, 40 passed}: what there is of each. */
    static String counts(Sheet sheet, Tally tally) {
        var out = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            count(sheet, out, tally.of(outcome), outcome.label());
        }
        count(sheet, out, tally.suppressed(), Words.SUPPRESSED_LABEL);
        return out.toString();
    }

    private static void count(Sheet sheet, StringBuilder out, int count, Text label) {
        if (count > 0) {
            out.append(out.isEmpty() ? "" : sheet.say(Words.COMMA)).append(sheet.say(Words.COUNT, count, label));
        }
    }
}
