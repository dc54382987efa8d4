// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.List;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.EngineError;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;
import org.lintel.core.result.Suppression;
import org.lintel.core.result.UnusedOverride;
import org.lintel.core.text.Width;
import org.lintel.report.digest.Tally;
import org.lintel.report.escape.TerminalText;

/** The end of the report: what went wrong beside the verdicts, and the counts, the undecided always among them. */
final class SummaryLines {

    private static final int FIXED = 10;

    private final Sheet sheet;
    private final Run run;

    SummaryLines(Sheet sheet, Run run) {
        this.sheet = sheet;
        this.run = run;
    }

    void write() throws IOException {
        unreadable();
        crashed();
        unused();
        unusedOverrides();
        fixed();
        counts();
    }

    private void unreadable() throws IOException {
        if (Tally.unreadable(run) == 0) {
            return;
        }
        sheet.line(sheet.ink(Ink.RED, sheet.say(Words.UNREADABLE)));
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                String place = EvidenceText.place(file.where());
                sheet.line("  " + sheet.ink(Ink.BOLD, TerminalText.visible(place.isEmpty() ? file.file() : place)));
                sheet.wrapped(4, "", Ink.PLAIN, sheet.say(file.problem()));
            }
        }
        sheet.blank();
    }

    private void crashed() throws IOException {
        if (run.errors().isEmpty()) {
            return;
        }
        sheet.line(sheet.ink(Ink.RED, sheet.say(Words.CRASHED)));
        for (EngineError error : run.errors()) {
            var head = new StringBuilder("  ").append(sheet.ink(Ink.BOLD, TerminalText.clean(error.rule())));
            if (error.subject() != null) {
                head.append("  ").append(TerminalText.clean(Width.cut(error.subject().label(), 60))).append("  ")
                        .append(TerminalText.visible(EvidenceText.place(error.subject().where())));
            }
            sheet.line(head);
            sheet.wrapped(4, "", Ink.PLAIN, TerminalText.clean(error.cause()));
        }
        sheet.blank();
    }

    private void unused() throws IOException {
        if (run.unused().isEmpty()) {
            return;
        }
        sheet.line(sheet.ink(Ink.YELLOW, sheet.say(Words.UNUSED)));
        for (Suppression suppression : run.unused()) {
            String place = EvidenceText.place(suppression.where());
            sheet.wrapped(2, "", Ink.PLAIN, TerminalText.clean(suppression.rule() + " · " + suppression.subject())
                    + (place.isEmpty() ? "" : "  " + TerminalText.visible(place)));
        }
        sheet.blank();
    }

    private void unusedOverrides() throws IOException {
        if (run.unusedOverrides().isEmpty()) {
            return;
        }
        sheet.line(sheet.ink(Ink.YELLOW, sheet.say(Words.UNUSED_OVERRIDES)));
        for (UnusedOverride override : run.unusedOverrides()) {
            sheet.wrapped(2, "", Ink.PLAIN, TerminalText.clean(override.input() + " · " + override.subject()) + "  "
                    + TerminalText.visible(EvidenceText.place(override.where())));
        }
        sheet.blank();
    }

    private void fixed() throws IOException {
        if (run.fixed().isEmpty()) {
            return;
        }
        sheet.line(sheet.ink(Ink.GREEN, sheet.say(Words.FIXED)));
        int shown = sheet.showAll() || run.fixed().size() <= FIXED + 2 ? run.fixed().size() : FIXED;
        for (String fixed : run.fixed().subList(0, shown)) {
            sheet.wrapped(2, "", Ink.PLAIN, TerminalText.clean(fixed));
        }
        if (shown < run.fixed().size()) {
            sheet.line("  " + sheet.ink(Ink.FAINT, sheet.say(Words.MORE, run.fixed().size() - shown)));
        }
        sheet.blank();
    }

    private void counts() throws IOException {
        Tally tally = Tally.of(run.results());
        int unreadable = Tally.unreadable(run);
        int digits = Integer.toString(tally.total()).length();
        sheet.line(sheet.ink(Ink.BOLD, sheet.say(Words.SUMMARY)) + "  " + sheet.ink(Ink.FAINT,
                sheet.say(Words.OUTCOMES_OF, tally.total(), run.rules().size(), run.files().size())));
        int failed = tally.of(Outcome.FAIL);
        count(digits, failed, failed > 0 ? Ink.RED : Ink.PLAIN, Outcome.FAIL.label().in(sheet.language()),
                severities(tally));
        int undecided = tally.of(Outcome.UNDETERMINED);
        count(digits, undecided, undecided > 0 ? Ink.MAGENTA : Ink.PLAIN,
                Outcome.UNDETERMINED.label().in(sheet.language()), undecided == 0 ? "" : sheet.say(Words.UNDECIDED));
        count(digits, tally.of(Outcome.PASS), Ink.GREEN, Outcome.PASS.label().in(sheet.language()), "");
        count(digits, tally.of(Outcome.NOT_APPLICABLE), Ink.FAINT,
                Outcome.NOT_APPLICABLE.label().in(sheet.language()), "");
        if (tally.suppressed() > 0) {
            sheet.line("  " + sheet.say(Words.SUPPRESSED_COUNT, tally.suppressed()));
        }
        if (Tally.hasBaseline(run)) {
            sheet.line("  " + sheet.say(Words.BASELINE) + sheet.say(Words.BASELINE_COUNTS,
                    tally.of(BaselineState.NEW), tally.of(BaselineState.UPDATED), tally.of(BaselineState.UNCHANGED),
                    run.fixed().size()));
        }
        if (unreadable > 0) {
            sheet.line("  " + sheet.ink(Ink.RED, sheet.say(Words.UNREADABLE_COUNT, unreadable, run.files().size())));
        }
        if (!run.errors().isEmpty()) {
            sheet.line("  " + sheet.ink(Ink.RED, sheet.say(Words.CRASHED_COUNT, run.errors().size())));
        }
        if (!run.unused().isEmpty()) {
            sheet.line("  " + sheet.ink(Ink.YELLOW, sheet.say(Words.UNUSED_COUNT, run.unused().size())));
        }
    }

    /** {@code 12 error, 1 warning}: what the failures weigh. */
    private String severities(Tally tally) {
        var out = new StringBuilder();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            if (tally.failures(severity) > 0) {
                out.append(out.isEmpty() ? "" : sheet.say(Words.COMMA))
                        .append(sheet.say(Words.COUNT, tally.failures(severity), severity.label()));
            }
        }
        return out.toString();
    }

    private void count(int digits, int count, Ink ink, String label, String detail) throws IOException {
        String line = "  " + sheet.ink(ink, Sheet.padStart(Integer.toString(count), digits) + " " + label);
        sheet.line(detail.isEmpty() ? line : line + "  " + sheet.ink(Ink.FAINT, detail));
    }
}
