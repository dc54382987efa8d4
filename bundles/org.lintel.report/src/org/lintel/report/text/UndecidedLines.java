// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.io.IOException;
import java.util.List;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;
import org.lintel.core.text.Width;
import org.lintel.report.digest.MissingGroup;
import org.lintel.report.escape.TerminalText;

/** What could not be decided, grouped by what is missing: one entry with a count and examples, not one per wall. */
final class UndecidedLines {

    private static final int EXAMPLES = 3;
    /** Parts of a building, each with figures and limits of its own, that are never told as one. */
    private static final int ENVELOPES = 4;

    private final Sheet sheet;

    UndecidedLines(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(List<Result> undecided) throws IOException {
        for (MissingGroup group : MissingGroup.of(undecided)) {
            if (group.results().size() == 1 || group.missing().isEmpty() || areFewEnvelopes(group.results())) {
                new FindingLines(sheet, group.results()).each(group.results());
            } else {
                write(group);
            }
        }
    }

    private static boolean areFewEnvelopes(List<Result> results) {
        return results.size() <= ENVELOPES && results.stream().allMatch(GroupLines::isOfEnvelope);
    }

    private void write(MissingGroup group) throws IOException {
        String word = sheet.say(Words.UNDETERMINED);
        String type = TerminalText.clean(Width.cut(group.type(), 60));
        String count = group.results().size() + (type.isEmpty() ? " ×" : " × " + type);
        sheet.line("  " + sheet.ink(Ink.of(Outcome.UNDETERMINED, Severity.ERROR), word) + "  "
                + sheet.ink(Ink.BOLD, count));
        int indent = 4 + Width.of(word);
        int others = group.withOtherReasons();
        for (Missing missing : group.missing()) {
            FindingLines.missing(sheet, indent, missing);
        }
        if (others > 0) {
            sheet.wrapped(indent, "", Ink.FAINT, sheet.say(Words.OTHER_REASONS, others));
        }
        if (group.candidate() != null) {
            sheet.wrapped(indent, "", Ink.MAGENTA, sheet.say(Words.WOULD_BE, Words.of(group.candidate())));
        }
        int shown = sheet.showAll() ? group.results().size() : Math.min(EXAMPLES, group.results().size());
        for (int i = 0; i < shown; i++) {
            Result result = group.results().get(i);
            String label = TerminalText.clean(Width.cutMiddle(result.subject().label(), 60));
            String first = i == 0 ? sheet.say(Words.SUCH_AS) : " ".repeat(Width.of(sheet.say(Words.SUCH_AS)));
            sheet.wrapped(indent, first, Ink.FAINT, label + "  " + FindingLines.place(result));
        }
    }
}
