// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui;

import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Severity;

/** How outcomes and severities look: each has a form of its own, so that nobody depends on the colours. */
public final class OutcomeLook {

    private OutcomeLook() {
    }

    public static Images image(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> Images.FAIL;
            case UNDETERMINED -> Images.UNDETERMINED;
            case PASS -> Images.PASS;
            case NOT_APPLICABLE -> Images.NOT_APPLICABLE;
        };
    }

    public static Images image(Severity severity) {
        return switch (severity) {
            case ERROR -> Images.SEVERITY_ERROR;
            case WARNING -> Images.SEVERITY_WARNING;
            case INFO -> Images.SEVERITY_INFO;
        };
    }

    /** A failure shows how much it matters; everything else shows its outcome. */
    public static Images image(Result result) {
        if (result.suppression() != null) {
            return Images.SUPPRESSED;
        }
        return result.outcome() == Outcome.FAIL && result.severity() != Severity.ERROR ? image(result.severity())
                : image(result.outcome());
    }
}
