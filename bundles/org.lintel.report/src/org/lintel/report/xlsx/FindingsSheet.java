// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.report.ReportOptions;

/** What somebody must act on, or every result: one row each, to be filtered and sorted. */
final class FindingsSheet {

    private static final int[] WIDTHS = {14, 10, 34, 22, 28, 26, 40, 30, 8, 70, 60, 50, 50, 40, 18, 14, 30, 16};
    private static final List<Text> HEADS = List.of(Words.OUTCOME, Words.SEVERITY, Words.RULE, Words.ELEMENT,
            Words.NAME,
            Text.verbatim("GlobalId"), Words.CONTAINER, Words.FILE, Words.LINE, Words.FINDING, Words.FINDING,
            Words.REMEDY,
            Words.MISSING, Words.CLAUSE, Words.CANDIDATE, Words.BASELINE, Words.REASON, Words.CALCULATION);

    private final Run run;
    private final ReportOptions options;
    private final Map<String, RuleDescription> rules;
    private final Map<Result, String> places;

    /** @param places where the calculations of results stand in the workbook */
    FindingsSheet(Run run, ReportOptions options, Map<String, RuleDescription> rules, Map<Result, String> places) {
        this.run = run;
        this.options = options;
        this.rules = rules;
        this.places = places;
    }

    void write(Book book, String name) throws IOException {
        Sheet sheet = book.begin(name, WIDTHS, 2);
        heads(sheet, options.language());
        heads(sheet, Words.other(options.language()));
        for (Result result : run.results()) {
            if (!options.showAll() && !result.isFinding()) {
                continue;
            }
            sheet.row();
            if (sheet.next() > Sheet.MOST_ROWS) {
                sheet.text(Words.both(Words.CUT, options.language()), Look.BOLD);
                break;
            }
            write(sheet, result);
        }
        sheet.filter(2, sheet.next() - 1, HEADS.size());
        book.end(sheet);
    }

    private static void heads(Sheet sheet, Language language) throws IOException {
        sheet.row();
        for (Text head : HEADS) {
            sheet.head(head.in(language));
        }
    }

    private void write(Sheet sheet, Result result) throws IOException {
        Language language = options.language();
        sheet.text(result.outcome().label().in(language), CalculationSheet.look(result));
        sheet.text(result.severity().label().in(language), Look.PLAIN).text(result.rule(), Look.PLAIN);
        sheet.text(result.subject().type(), Look.PLAIN).text(result.subject().name(), Look.PLAIN);
        sheet.text(result.subject().globalId(), Look.PLAIN).text(result.subject().container(), Look.PLAIN);
        sheet.text(result.subject().where().file(), Look.PLAIN);
        if (result.subject().where().line() > 0) {
            sheet.number(result.subject().where().line(), Look.PLAIN, Styles.format(0, ""));
        } else {
            sheet.skip();
        }
        sheet.text(result.summary().in(language), Look.PLAIN);
        sheet.text(result.summary().in(Words.other(language)), Look.NOTE);
        sheet.text(result.remedy().in(language), Look.PLAIN).text(missing(result), Look.PLAIN);
        RuleDescription rule = rules.get(result.rule());
        sheet.text(rule == null ? "" : rule.clause().citation(), Look.NOTE);
        sheet.text(result.candidate() == null ? "" : result.candidate().label().in(language), Look.PLAIN);
        sheet.text(result.baseline() == BaselineState.NONE ? "" : result.baseline().id(), Look.PLAIN);
        sheet.text(result.suppression() == null ? "" : result.suppression().reason(), Look.PLAIN);
        String place = places.get(result);
        if (place != null) {
            sheet.link(Words.CALCULATION.in(language), place);
        }
    }

    private String missing(Result result) {
        StringBuilder out = new StringBuilder();
        for (Missing each : result.missing()) {
            out.append(out.isEmpty() ? "" : "; ").append(each.label().in(options.language())).append(": ")
                    .append(each.reason().in(options.language())).append(" – ")
                    .append(each.remedy().in(options.language()));
        }
        return out.toString();
    }
}
