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
import org.lintel.report.digest.SentenceGroup;
import org.lintel.report.digest.Tally;

/** All there is to say about one rule in one file. */
final class GroupLines {

    private static final int SLACK = 2;
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
        if (sheet.showAll()) {
            each(failures);
            return;
        }
        List<SentenceGroup> alike = SentenceGroup.of(failures, sheet.language());
        int groups = alike.size() <= limit + SLACK ? alike.size() : limit;
        int rows = Math.max(2, limit / groups);
        List<Result> listed = new ArrayList<>();
        int hidden = failures.size();
        for (SentenceGroup one : alike.subList(0, groups)) {
            listed.addAll(one.results().subList(0, shown(one, rows)));
            hidden -= one.results().size();
        }
        boolean common = listed.size() > 1 && haveOneRemedy(failures);
        var lines = new FindingLines(sheet, listed);
        for (SentenceGroup one : alike.subList(0, groups)) {
            lines.alike(one.results(), shown(one, rows), !common);
        }
        if (hidden > 0) {
            sheet.line("  " + sheet.ink(Ink.FAINT, sheet.say(Words.MORE, hidden)));
        }
        if (common) {
            sheet.advice(2, sheet.say(failures.getFirst().remedy()));
        }
    }

    /** Nothing is cut for the sake of two. */
    private static int shown(SentenceGroup alike, int rows) {
        return alike.results().size() <= rows + SLACK ? alike.results().size() : rows;
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
            new FindingLines(sheet, results).each(results);
        }
    }

    /** Tables of a whole model or storey; those that explain one element stand with it when all is shown. */
    private void schedules() throws IOException {
        if (sheet.showAll()) {
            return;
        }
        int tables = tables(group);
        int left = TABLES;
        for (Result result : group.results()) {
            if (!isOfWhole(result)) {
                continue;
            }
            for (Schedule schedule : result.schedules()) {
                if (left-- > 0) {
                    sheet.blank();
                    new ScheduleTable(sheet, 2).write(schedule, tables > 1 ? result.subject().label() : "");
                }
            }
        }
        if (tables > TABLES) {
            sheet.line("  " + sheet.ink(Ink.FAINT, sheet.say(Words.MORE_TABLES, tables - TABLES)));
        }
    }

    private static boolean isOfWhole(Result result) {
        return switch (result.subject().kind()) {
            case "file", "model", "project", "site", "building", "storey" -> true;
            default -> false;
        };
    }

    /** The figure a building was designed for is read also where it keeps its limit. */
    static boolean isOfEnvelope(Result result) {
        return result.subject().kind().startsWith("envelope");
    }

    /** How many tables of whole models or storeys a group has. */
    static int tables(RuleGroup group) {
        int count = 0;
        for (Result result : group.results()) {
            if (isOfWhole(result)) {
                count += result.schedules().size();
            }
        }
        return count;
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
