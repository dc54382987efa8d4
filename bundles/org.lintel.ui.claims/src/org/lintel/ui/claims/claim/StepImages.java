// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import org.lintel.claims.lifecycle.Step;
import org.lintel.ui.claims.ClaimsImages;

/** The picture of a step: that of the state it leads to. */
final class StepImages {

    private StepImages() {
    }

    static ClaimsImages of(Step step) {
        return switch (step) {
            case ASK -> ClaimsImages.WAITS;
            case APPROVE, AMEND, VERIFY -> ClaimsImages.GRANTED;
            case PAY, REPAY -> ClaimsImages.MONEY;
            case REJECT, DECLINE, WITHDRAW, LAPSE -> ClaimsImages.ENDED;
            case CLOSE -> ClaimsImages.CLOSED;
            default -> ClaimsImages.STEP;
        };
    }
}
