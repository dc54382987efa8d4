// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.workspace.CheckPreferences;
import org.lintel.workspace.LintelWorkspace;
import org.lintel.workspace.check.Runs;

/** The line under the findings; it always counts the undetermined. */
final class FindingsStatus {

    private FindingsStatus() {
    }

    /** {@code 3 failed · 25 undetermined · 118 passed · 12 not applicable}. */
    static String counts(FindingsTree tree) {
        Language language = CheckPreferences.language();
        StringBuilder out = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            out.append(out.isEmpty() ? "" : " · ").append(tree.counts().get(outcome)).append(' ')
                    .append(outcome.label().in(language));
        }
        if (tree.suppressed() > 0) {
            out.append(" · ").append(Messages.bind(Messages.suppressedCount, tree.suppressed()));
        }
        return out.toString();
    }

    static String line(FindingsTree tree, List<Runs.Entry> runs) {
        if (runs.isEmpty()) {
            return LintelWorkspace.checks().isBusy() ? Messages.checking : Messages.nothingChecked;
        }
        StringBuilder out = new StringBuilder(counts(tree));
        if (tree.shown() < tree.total()) {
            out.append("   —   ").append(Messages.bind(Messages.shownOf, tree.shown(), tree.total()));
        }
        Runs.Entry last = runs.getFirst();
        for (Runs.Entry entry : runs) {
            last = entry.when().isAfter(last.when()) ? entry : last;
        }
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .format(LocalTime.ofInstant(last.when(), ZoneId.systemDefault()));
        String what = runs.size() == 1 ? last.file().getName() : Messages.bind(Messages.models, runs.size());
        out.append("   —   ").append(Messages.bind(Messages.checkedAt, what, time));
        int errors = runs.stream().mapToInt(entry -> entry.run().errors().size()).sum();
        if (errors > 0) {
            out.append("   —   ").append(Messages.bind(Messages.crashed, errors));
        }
        long stale = runs.stream().filter(entry -> !entry.isCurrent()).count();
        if (stale > 0) {
            out.append("   —   ").append(Messages.bind(Messages.stale, stale));
        }
        return out.toString();
    }
}
