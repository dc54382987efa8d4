// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.check;

import java.util.ArrayList;
import java.util.List;
import org.lintel.cli.UsageException;
import org.lintel.core.result.BaselineState;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;

/** Which findings make the command end with 1: outcomes, each from a severity upwards. */
public final class FailOn {

    private record Threshold(Outcome outcome, Severity least) {
    }

    private final List<Threshold> thresholds = new ArrayList<>();

    /**
     * @param words {@code never}, or a comma-separated list of {@code fail}, {@code undetermined}, {@code error},
     *     {@code warning}, {@code info}, {@code undetermined:warning} … ; a severity alone means {@code fail} from it on
     */
    public static FailOn of(String words, boolean strict) throws UsageException {
        FailOn failOn = new FailOn();
        for (String word : words.split(",", -1)) {
            if (!word.strip().equals("never")) {
                failOn.thresholds.add(threshold(word.strip()));
            }
        }
        if (strict) {
            failOn.thresholds.add(new Threshold(Outcome.UNDETERMINED, Severity.INFO));
        }
        return failOn;
    }

    private static Threshold threshold(String word) throws UsageException {
        int colon = word.indexOf(':');
        String first = colon < 0 ? word : word.substring(0, colon);
        Severity alone = severity(first);
        if (alone != null && colon < 0) {
            return new Threshold(Outcome.FAIL, alone);
        }
        Severity least = colon < 0 ? Severity.INFO : severity(word.substring(colon + 1));
        for (Outcome outcome : new Outcome[] {Outcome.FAIL, Outcome.UNDETERMINED}) {
            if (outcome.id().equals(first) && least != null) {
                return new Threshold(outcome, least);
            }
        }
        throw new UsageException("--fail-on does not know \"{0}\"; it takes never, fail, undetermined, error, warning, "
                + "info, or an outcome with a severity such as undetermined:warning",
                "--fail-on 不認識「{0}」；可用 never、fail、undetermined、error、warning、info，或如 undetermined:warning", word);
    }

    private static Severity severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(word)) {
                return severity;
            }
        }
        return null;
    }

    /** Whether a result is at the threshold; what the baseline holds already is not. */
    public boolean reaches(Result result) {
        if (!result.isFinding() || result.baseline() == BaselineState.UNCHANGED) {
            return false;
        }
        for (Threshold threshold : thresholds) {
            if (result.outcome() == threshold.outcome() && result.severity().compareTo(threshold.least()) >= 0) {
                return true;
            }
        }
        return false;
    }
}
