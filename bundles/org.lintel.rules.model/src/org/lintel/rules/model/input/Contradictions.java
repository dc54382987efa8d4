// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.List;
import org.lintel.core.result.Evidence;

/** Finds among the evidence of a figure that two places of a model tell it differently. */
public final class Contradictions {

    private Contradictions() {
    }

    /** The sentences that say so, with both figures and places; empty where there is no contradiction. */
    public static List<Evidence.Assumed> of(List<Evidence> evidence) {
        return evidence.stream().filter(each -> each instanceof Evidence.Assumed assumed
                && assumed.reason().template().equals(NumberReading.DIFFERENT)).map(Evidence.Assumed.class::cast).toList();
    }
}
