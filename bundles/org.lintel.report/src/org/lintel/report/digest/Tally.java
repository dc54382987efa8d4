// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.digest;

import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Run;
import org.lintel.core.result.Severity;

/** How many results there are of each sort. What is suppressed counts as that and as nothing else. */
public final class Tally {

    private final int[] outcomes = new int[Outcome.values().length];
    private final int[] failures = new int[Severity.values().length];
    private final int[] baseline = new int[BaselineState.values().length];
    private int total;
    private int suppressed;

    public static Tally of(Iterable<Result> results) {
        var tally = new Tally();
        for (Result result : results) {
            tally.add(result);
        }
        return tally;
    }

    public void add(Result result) {
        total++;
        if (result.suppression() != null) {
            suppressed++;
            return;
        }
        outcomes[result.outcome().ordinal()]++;
        if (result.outcome() == Outcome.FAIL) {
            failures[result.severity().ordinal()]++;
        }
        if (result.isFinding()) {
            baseline[result.baseline().ordinal()]++;
        }
    }

    /** All results, suppressed ones too. */
    public int total() {
        return total;
    }

    public int of(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** Failures of that severity. */
    public int failures(Severity severity) {
        return failures[severity.ordinal()];
    }

    public int suppressed() {
        return suppressed;
    }

    /** Findings that stand so to the baseline. */
    public int of(BaselineState state) {
        return baseline[state.ordinal()];
    }

    /** Failures and undecided results that nobody has decided to live with. */
    public int findings() {
        return of(Outcome.FAIL) + of(Outcome.UNDETERMINED);
    }

    /** How bad it is, for putting the worst first: failures before the undecided, then by severity; 0 is nothing. */
    public int rank() {
        for (int i = failures.length - 1; i >= 0; i--) {
            if (failures[i] > 0) {
                return 2 + i;
            }
        }
        return of(Outcome.UNDETERMINED) > 0 ? 1 : 0;
    }

    /** Whether the run was compared with a baseline. */
    public static boolean hasBaseline(Run run) {
        if (!run.fixed().isEmpty()) {
            return true;
        }
        for (Result result : run.results()) {
            if (result.baseline() != BaselineState.NONE) {
                return true;
            }
        }
        return false;
    }

    public static int unreadable(Run run) {
        int count = 0;
        for (var file : run.files()) {
            if (!file.isReadable()) {
                count++;
            }
        }
        return count;
    }
}
