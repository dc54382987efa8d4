// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Severity;

/**
 * Which results are shown.
 *
 * @param text all words must occur, in whatever letters; empty for any
 * @param suppressed whether those are shown that somebody has decided to live with
 */
public record FindingsFilter(String text, Set<Outcome> outcomes, Set<Severity> severities, boolean suppressed) {

    /** What somebody must act on: what failed or could not be decided. */
    public static final FindingsFilter INITIAL = new FindingsFilter("", EnumSet.of(Outcome.FAIL, Outcome.UNDETERMINED),
            EnumSet.allOf(Severity.class), false);

    public FindingsFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        outcomes = Set.copyOf(outcomes);
        severities = Set.copyOf(severities);
    }

    public FindingsFilter withText(String other) {
        return new FindingsFilter(other, outcomes, severities, suppressed);
    }

    public FindingsFilter withOutcomes(Set<Outcome> others) {
        return new FindingsFilter(text, others, severities, suppressed);
    }

    public FindingsFilter withSeverities(Set<Severity> others) {
        return new FindingsFilter(text, outcomes, others, suppressed);
    }

    public FindingsFilter withSuppressed(boolean shown) {
        return new FindingsFilter(text, outcomes, severities, shown);
    }

    public boolean shows(FindingRow row) {
        if (row.result().suppression() != null) {
            return suppressed && hasText(row);
        }
        return outcomes.contains(row.result().outcome()) && severities.contains(row.result().severity()) && hasText(row);
    }

    private boolean hasText(FindingRow row) {
        for (String word : text.split(" ")) {
            if (!row.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
