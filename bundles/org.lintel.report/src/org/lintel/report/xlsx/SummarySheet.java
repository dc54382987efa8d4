// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.PackUse;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.result.Run;
import org.lintel.core.result.SignOff;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;
import org.lintel.report.ReportOptions;

/** The first sheet: what was checked by what, the counts of every rule, and where the other sheets are. */
final class SummarySheet {

    private static final int[] WIDTHS = {46, 40, 40, 14, 14, 14, 14, 14, 66};
    private static final String WHOLE = Styles.format(0, "");

    /**
     * A sheet that the summary leads to.
     *
     * @param live figures that are formulas; -1 where it holds none
     * @param other figures that are not, or rows
     */
    record Target(String name, Text title, int live, int other) {
    }

    private final Run run;
    private final ReportOptions options;
    private final Language language;
    private final Map<String, RuleDescription> rules;

    SummarySheet(Run run, ReportOptions options, Map<String, RuleDescription> rules) {
        this.run = run;
        this.options = options;
        this.language = options.language();
        this.rules = rules;
    }

    void write(Book book, String name, List<Target> targets) throws IOException {
        Sheet sheet = book.begin(name, WIDTHS, 0);
        sheet.titleRow();
        sheet.text("Lintel " + run.version(), Look.TITLE);
        fact(sheet, Words.AS_OF, run.date().isEmpty() ? Words.NEWEST.in(language) : run.date());
        fact(sheet, Words.CANDIDATES, (run.candidatesAccepted() ? Words.ACCEPTED : Words.NOT_USED).in(language));
        if (!options.generated().isEmpty()) {
            fact(sheet, Words.GENERATED, options.generated());
        }
        counts(sheet);
        targets(sheet, targets);
        files(sheet);
        packs(sheet);
        troubles(sheet);
        book.end(sheet);
    }

    private void fact(Sheet sheet, Text label, String value) throws IOException {
        sheet.row();
        sheet.text(Words.both(label, language), Look.NOTE).text(value, Look.PLAIN);
    }

    private void section(Sheet sheet, Text title) throws IOException {
        sheet.blank(1).row();
        sheet.text(Words.both(title, language), Look.BOLD);
    }

    private void heads(Sheet sheet, Text... heads) throws IOException {
        sheet.headRow();
        for (Text head : heads) {
            sheet.head(head.isEmpty() ? "" : Words.both(head, language));
        }
    }

    private void counts(Sheet sheet) throws IOException {
        section(sheet, Words.RULES);
        heads(sheet, Words.RULE, Text.verbatim(""), Text.verbatim(""), Outcome.FAIL.label(),
                Outcome.UNDETERMINED.label(),
                Outcome.PASS.label(), Outcome.NOT_APPLICABLE.label(), Words.SUPPRESSED, Words.CLAUSE);
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (RuleDescription rule : run.rules()) {
            counts.put(rule.id(), new int[5]);
        }
        for (Result result : run.results()) {
            int column = result.suppression() != null ? 4 : result.outcome().ordinal();
            counts.computeIfAbsent(result.rule(), id -> new int[5])[column]++;
        }
        int first = sheet.next();
        for (Map.Entry<String, int[]> rule : counts.entrySet()) {
            RuleDescription description = rules.get(rule.getKey());
            sheet.row();
            sheet.text(rule.getKey(), Look.PLAIN);
            sheet.text(description == null ? "" : description.name().in(language), Look.PLAIN);
            sheet.text(description == null ? "" : description.name().in(Words.other(language)), Look.NOTE);
            Look[] looks = {Look.FAIL, Look.UNDETERMINED, Look.PASS, Look.NOTE, Look.NOTE};
            for (int i = 0; i < looks.length; i++) {
                sheet.number(rule.getValue()[i], rule.getValue()[i] == 0 ? Look.NOTE : looks[i], WHOLE);
            }
            sheet.note(description == null ? "" : description.clause().citation());
        }
        int last = sheet.next() - 1;
        sheet.row();
        sheet.text(Words.both(Words.TOTAL, language), Look.BOLD).skip().skip();
        for (int i = 0; i < 5; i++) {
            int total = 0;
            for (int[] row : counts.values()) {
                total += row[i];
            }
            String column = Sheet.name(3 + i);
            if (last >= first) {
                sheet.formula("SUM(" + column + first + ":" + column + last + ")", total, Look.BOLD, WHOLE);
            } else {
                sheet.number(total, Look.BOLD, WHOLE);
            }
        }
    }

    private void targets(Sheet sheet, List<Target> targets) throws IOException {
        if (targets.isEmpty()) {
            return;
        }
        section(sheet, Words.SHEETS);
        heads(sheet, Words.TITLE, Text.verbatim(""), Text.verbatim(""), Words.FIGURES, Words.FIXED_FIGURES, Words.ROWS);
        for (Target target : targets) {
            sheet.row();
            sheet.link(target.name(), SheetNames.place(target.name(), 1));
            sheet.text(target.title().in(language), Look.PLAIN).text(target.title().in(Words.other(language)),
                    Look.NOTE);
            if (target.live() >= 0) {
                sheet.number(target.live(), Look.PLAIN, WHOLE).number(target.other(), Look.PLAIN, WHOLE);
            } else {
                sheet.skip().skip().number(target.other(), Look.PLAIN, WHOLE);
            }
        }
    }

    private void files(Sheet sheet) throws IOException {
        section(sheet, Words.FILES);
        heads(sheet, Words.FILE, Words.TOOL, Words.PROBLEM, Words.SCHEMA, Words.INSTANCES, Text.verbatim("B"),
                Text.verbatim(""), Text.verbatim(""), Text.verbatim("SHA-256"));
        for (CheckedFile file : run.files()) {
            sheet.row();
            sheet.text(file.file(), Look.PLAIN).text(file.authoringTool(), Look.PLAIN);
            sheet.text(file.problem() == null ? "" : file.problem().in(language), Look.FAIL);
            sheet.text(file.schema(), Look.PLAIN).number(file.instances(), Look.PLAIN, WHOLE);
            sheet.number(file.bytes(), Look.PLAIN, WHOLE).skip().skip().text(file.sha256(), Look.NOTE);
        }
    }

    private void packs(Sheet sheet) throws IOException {
        section(sheet, Words.PACKS);
        heads(sheet, Words.PACK, Words.TITLE, Text.verbatim(""), Words.EDITION, Text.verbatim(""), Text.verbatim(""),
                Text.verbatim(""), Text.verbatim(""), Text.verbatim("SHA-256"));
        for (PackUse pack : run.packs()) {
            sheet.row();
            sheet.text(pack.id(), Look.PLAIN).text(pack.title().in(language), Look.PLAIN)
                    .text(pack.title().in(Words.other(language)), Look.NOTE).text(pack.edition(), Look.PLAIN)
                    .text(run.applied(pack) ? "" : Words.NOT_APPLIED.in(language), Look.NOTE)
                    .skip().skip().skip().text(pack.hash(), Look.NOTE);
        }
        List<SignOff> signOffs = new ArrayList<>();
        run.packs().forEach(pack -> signOffs.addAll(pack.signOffs()));
        if (!signOffs.isEmpty()) {
            section(sheet, Words.SIGN_OFFS);
            for (SignOff signOff : signOffs) {
                sheet.row();
                sheet.text(signOff.table(), Look.PLAIN).text(signOff.sentence().in(language), Look.PLAIN)
                        .text(signOff.sentence().in(Words.other(language)), Look.NOTE).text(signOff.file(), Look.PLAIN)
                        .skip().skip().skip().skip().text(signOff.documentSha256(), Look.NOTE);
            }
        }
    }

    private void troubles(Sheet sheet) throws IOException {
        if (!run.errors().isEmpty()) {
            section(sheet, Words.CRASHED);
            for (EngineError error : run.errors()) {
                sheet.row();
                sheet.text(error.rule(), Look.FAIL).text(error.subject() == null ? "" : error.subject().label(),
                        Look.PLAIN)
                        .text(error.cause(), Look.NOTE);
            }
        }
        if (!run.unused().isEmpty()) {
            section(sheet, Words.UNUSED);
            for (Suppression unused : run.unused()) {
                sheet.row();
                sheet.text(unused.rule(), Look.PLAIN).text(unused.subject(), Look.PLAIN).text(unused.reason(),
                        Look.NOTE);
            }
        }
        if (!run.unusedOverrides().isEmpty()) {
            section(sheet, Words.UNUSED_OVERRIDES);
            for (UnusedOverride unused : run.unusedOverrides()) {
                sheet.row();
                sheet.text(unused.input(), Look.PLAIN).text(unused.subject(), Look.PLAIN)
                        .text(unused.where().file() + ":" + unused.where().line(), Look.NOTE);
            }
        }
    }
}
