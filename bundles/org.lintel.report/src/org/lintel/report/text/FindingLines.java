// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.List;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Schedule;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.report.escape.TerminalText;

/**
 * Results of one rule: verdict, element, container and place in aligned columns, and under them the sentence with the
 * figures, what is missing, what to do, and calculation and tables when all is shown.
 */
final class FindingLines {

    private static final int LABEL = 44;
    private static final int CONTAINER = 40;
    private static final int SHORTEST_LABEL = 20;
    private static final int SHORTEST_CONTAINER = 14;
    private static final int INDENT = 2;
    private static final int LONG_PLACE = 40;

    private final Sheet sheet;
    private final int statusWidth;
    private final int labelWidth;
    private final int containerWidth;
    /** Whether places are so long that names would be cut for their sake: then they stand below. */
    private final boolean below;

    /** @param results all that will be written with it, for they share their columns */
    FindingLines(Sheet sheet, List<Result> results) {
        this.sheet = sheet;
        int status = 0;
        int label = 0;
        int container = 0;
        int place = 0;
        for (Result result : results) {
            status = Math.max(status, Width.of(status(result)));
            label = Math.max(label, Width.of(label(result)));
            container = Math.max(container, Width.of(container(result)));
            place = Math.max(place, Width.of(place(result)));
        }
        label = Math.min(LABEL, label);
        below = place > LONG_PLACE && INDENT + status + 2 + label + 2 + place > sheet.columns();
        int left = sheet.columns() - INDENT - status - 2 - (below ? 0 : place + 2);
        container = Math.min(Math.min(CONTAINER, container), Math.max(SHORTEST_CONTAINER, left - label - 2));
        statusWidth = status;
        containerWidth = left - container - 2 < Math.min(label, SHORTEST_LABEL) ? 0 : container;
        labelWidth = Math.min(label, Math.max(SHORTEST_LABEL, left - (containerWidth == 0 ? 0 : containerWidth + 2)));
    }

    /** Each with all that is to be said of it. */
    void each(List<Result> results) throws IOException {
        for (Result result : results) {
            first(result);
            said(result, true);
        }
    }

    /**
     * Results that say the same: all of their first lines, then what they say.
     *
     * @param shown how many of them are listed
     * @param remedy whether to say what to do; not where the group says it once for all
     */
    void alike(List<Result> results, int shown, boolean remedy) throws IOException {
        for (Result result : results.subList(0, shown)) {
            first(result);
        }
        if (shown < results.size()) {
            sheet.line(" ".repeat(INDENT + statusWidth + 2)
                    + sheet.ink(Ink.FAINT, sheet.say(Words.MORE, results.size() - shown)));
        }
        said(results.getFirst(), remedy);
    }

    private void said(Result result, boolean remedy) throws IOException {
        int indent = INDENT + statusWidth + 2;
        sheet.wrapped(indent, "", Ink.PLAIN, sheet.say(result.summary()));
        candidate(result, indent);
        for (Missing missing : result.missing()) {
            missing(sheet, indent, missing);
        }
        if (remedy && !result.remedy().isEmpty()) {
            sheet.advice(indent, sheet.say(result.remedy()));
        }
        for (Fix fix : result.fixes()) {
            sheet.advice(indent, sheet.say(Words.FIX) + sheet.say(fix.label()));
        }
        if (result.suppression() != null) {
            suppression(result, indent);
        }
        if (sheet.showAll()) {
            worked(result, indent);
        }
    }

    private void worked(Result result, int indent) throws IOException {
        if (result.calculation() != null) {
            for (String line : CalculationTree.lines(result.calculation(), sheet.language(),
                    result.subject().where().file())) {
                sheet.line(" ".repeat(indent) + sheet.ink(Ink.FAINT,
                        Width.cut(TerminalText.clean(line), Math.max(40, 2 * sheet.columns()))));
            }
        }
        for (Schedule schedule : result.schedules()) {
            new ScheduleTable(sheet, indent).write(schedule, "");
        }
    }

    private void first(Result result) throws IOException {
        Ink ink = result.suppression() != null ? Ink.FAINT : Ink.of(result.outcome(), result.severity());
        var line = new StringBuilder(" ".repeat(INDENT))
                .append(sheet.ink(ink, Sheet.pad(status(result), statusWidth))).append("  ")
                .append(sheet.ink(Ink.BOLD, Sheet.pad(Width.cutMiddle(label(result), labelWidth), labelWidth)));
        if (containerWidth > 0) {
            line.append("  ").append(sheet.ink(Ink.FAINT,
                    Sheet.pad(Width.cutStart(container(result), containerWidth), containerWidth)));
        }
        if (!below) {
            line.append("  ").append(place(result));
        }
        sheet.line(line.toString().stripTrailing());
        if (below && !place(result).isEmpty()) {
            sheet.line(" ".repeat(INDENT + statusWidth + 2) + place(result));
        }
    }

    private void candidate(Result result, int indent) throws IOException {
        if (result.candidate() == null) {
            return;
        }
        String text = result.outcome() == Outcome.UNDETERMINED
                ? sheet.say(Words.WOULD_BE, Words.of(result.candidate())) : sheet.say(Words.BY_CANDIDATES);
        sheet.wrapped(indent, "", Ink.MAGENTA, text);
    }

    private void suppression(Result result, int indent) throws IOException {
        var suppression = result.suppression();
        String reason = suppression.expires().isEmpty() ? TerminalText.clean(suppression.reason())
                : sheet.say(Words.UNTIL, suppression.reason(), suppression.expires());
        String place = EvidenceText.place(suppression.where());
        sheet.wrapped(indent, sheet.say(Words.REASON), Ink.FAINT,
                place.isEmpty() ? reason : reason + "  " + TerminalText.visible(place));
    }

    /** What is missing and where to put it. */
    static void missing(Sheet sheet, int indent, Missing missing) throws IOException {
        String label = sheet.say(missing.label());
        String reason = sheet.say(missing.reason());
        sheet.wrapped(indent, "", Ink.PLAIN,
                sheet.say(Words.LACKS, Text.verbatim(label)) + (reason.isEmpty() ? "" : " — " + reason));
        if (!missing.remedy().isEmpty()) {
            sheet.advice(indent, sheet.say(missing.remedy()));
        }
    }

    /** The verdict in a word, with the severity where it is no plain error, and what is new against the baseline. */
    private String status(Result result) {
        if (result.suppression() != null) {
            return sheet.say(Words.SUPPRESSED);
        }
        String word = sheet.say(Words.of(result.outcome()));
        if (result.outcome() == Outcome.FAIL && result.severity() != Severity.ERROR) {
            word = word + " " + sheet.say(result.severity().label());
        }
        if (!result.isFinding()) {
            return word;
        }
        return result.baseline() == BaselineState.NEW ? word + " · " + sheet.say(Words.NEW)
                : result.baseline() == BaselineState.UPDATED ? word + " · " + sheet.say(Words.UPDATED) : word;
    }

    private static String label(Result result) {
        String label = TerminalText.clean(Width.cutMiddle(result.subject().label(), 2 * LABEL));
        return result.discriminator().isEmpty() ? label
                : label + " " + TerminalText.clean(Width.cut(result.discriminator(), LABEL));
    }

    private static String container(Result result) {
        return TerminalText.clean(Width.cutStart(result.subject().container(), 4 * CONTAINER));
    }

    static String place(Result result) {
        return TerminalText.visible(EvidenceText.place(result.subject().where()));
    }
}
