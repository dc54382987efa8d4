// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Text;
import org.lintel.report.ReportFormat;
import org.lintel.report.ReportOptions;

/**
 * The run as a workbook: summary, findings, the calculations with live formulas, and the schedules as forms have them.
 *
 * <p>A rule with few calculations has a sheet for each; one with many has them below each other in one sheet.
 */
public final class XlsxReport implements ReportFormat {

    private static final int SHEETS_OF_A_RULE = 8;
    /** A sheet is ended when it has grown so long. */
    private static final int ROWS_OF_A_SHEET = 200_000;

    /** A sheet of calculations: its name, what it is called, whose calculations stand in it. */
    private record Planned(String name, Text title, List<Result> results) {
    }

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String fileExtension() {
        return "xlsx";
    }

    @Override
    public Text label() {
        return Text.of("workbook with live formulas", "含可重算公式的活頁簿");
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public void write(Run run, ReportOptions options, Appendable out) {
        throw new IllegalStateException("a workbook is no text; writeBytes writes it");
    }

    @Override
    public void writeBytes(Run run, ReportOptions options, OutputStream out) throws IOException {
        Map<String, RuleDescription> rules = new HashMap<>();
        for (RuleDescription rule : run.rules()) {
            rules.put(rule.id(), rule);
        }
        Book book = new Book(out);
        String summary = book.place(Words.SUMMARY.in(options.language()));
        String findings = book.place((options.showAll() ? Words.RESULTS : Words.FINDINGS).in(options.language()));
        List<SummarySheet.Target> targets = new ArrayList<>();
        Map<Result, String> places = new IdentityHashMap<>();
        CellPlaces cells = new CellPlaces();
        calculations(run, options, rules, book, targets, places, cells);
        schedules(run, options, book, targets, cells);
        new FindingsSheet(run, options, rules, places).write(book, findings);
        new SummarySheet(run, options, rules).write(book, summary, targets);
        book.finish();
    }

    private static void calculations(Run run, ReportOptions options, Map<String, RuleDescription> rules, Book book,
            List<SummarySheet.Target> targets, Map<Result, String> places, CellPlaces cells) throws IOException {
        Map<String, List<Result>> byRule = new LinkedHashMap<>();
        for (Result result : run.results()) {
            if (result.calculation() != null) {
                byRule.computeIfAbsent(result.rule(), id -> new ArrayList<>()).add(result);
            }
        }
        for (Map.Entry<String, List<Result>> entry : byRule.entrySet()) {
            RuleDescription rule = rules.get(entry.getKey());
            Text title = rule == null ? Text.verbatim(entry.getKey()) : rule.name();
            String word = entry.getKey().substring(entry.getKey().indexOf('/') + 1);
            List<List<Result>> sheets = new ArrayList<>();
            if (entry.getValue().size() <= SHEETS_OF_A_RULE) {
                entry.getValue().forEach(result -> sheets.add(List.of(result)));
            } else {
                sheets.add(entry.getValue());
            }
            for (List<Result> results : sheets) {
                String name = results.size() == 1 && sheets.size() > 1
                        ? word + " " + results.getFirst().subject().name() : word;
                write(new Planned(book.place(name), title, results), options, book, targets, places,
                        cells);
            }
        }
    }

    private static void write(Planned planned, ReportOptions options, Book book, List<SummarySheet.Target> targets,
            Map<Result, String> places, CellPlaces cells) throws IOException {
        String name = planned.name();
        Sheet sheet = book.begin(name, CalculationSheet.WIDTHS, CalculationSheet.LEGEND_ROWS);
        CalculationSheet calculations = new CalculationSheet(sheet, options.language());
        calculations.legend(planned.title());
        for (Result result : planned.results()) {
            if (sheet.next() > ROWS_OF_A_SHEET) {
                targets.add(new SummarySheet.Target(name, planned.title(), calculations.live(), calculations.fixed()));
                book.end(sheet);
                name = book.place(planned.name());
                sheet = book.begin(name, CalculationSheet.WIDTHS, CalculationSheet.LEGEND_ROWS);
                calculations = new CalculationSheet(sheet, options.language());
                calculations.legend(planned.title());
            }
            places.put(result, SheetNames.place(name, calculations.write(result)));
            if (result.schedules().stream().anyMatch(schedule -> !schedule.follows().isEmpty())) {
                calculations.places(name, cells);
            }
        }
        targets.add(new SummarySheet.Target(name, planned.title(), calculations.live(), calculations.fixed()));
        book.end(sheet);
    }

    private static void schedules(Run run, ReportOptions options, Book book, List<SummarySheet.Target> targets,
            CellPlaces cells) throws IOException {
        Map<List<Object>, List<ScheduleSheet.Entry>> kinds = new LinkedHashMap<>();
        for (Result result : run.results()) {
            if (!options.showAll() && isOfElement(result.subject())) {
                continue;
            }
            for (Schedule schedule : result.schedules()) {
                kinds.computeIfAbsent(List.of(schedule.title(), schedule.columns()), kind -> new ArrayList<>())
                        .add(new ScheduleSheet.Entry(result.subject().label(), schedule));
            }
        }
        for (List<ScheduleSheet.Entry> entries : kinds.values()) {
            ScheduleSheet schedule = new ScheduleSheet(entries, options.language(), cells);
            String name = book.place(schedule.title().in(options.language()));
            schedule.write(book, name);
            targets.add(new SummarySheet.Target(name, schedule.title(), -1, schedule.rows()));
        }
    }

    /** Tables that only explain one element among thousands are for who asks for everything. */
    private static boolean isOfElement(Subject subject) {
        return !subject.globalId().isEmpty() && switch (subject.kind()) {
            case "file", "model", "project", "site", "building", "storey" -> false;
            default -> true;
        };
    }
}
