// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import org.lintel.claims.lifecycle.Step;
import org.lintel.core.money.Money;
import org.lintel.core.result.Outcome;
import org.lintel.ui.claims.claim.ClaimSheet;

/** The amount a step begins with: what is most likely meant, to be looked at. */
final class Amounts {

    private Amounts() {
    }

    static String first(ClaimSheet sheet, Step step) {
        Money amount = switch (step) {
            case APPROVE -> sheet.assessment() == null || sheet.assessment().outcome() == Outcome.FAIL ? null
                    : Money.hkd(sheet.assessment().grant().low());
            case VERIFY -> sheet.progress() == null ? null : sheet.progress().open();
            case PAY -> sheet.found().moves().isEmpty() ? null : sheet.found().moves().getLast().move().amount();
            case AMEND -> sheet.head().granted();
            default -> null;
        };
        return amount == null || amount.minor() == 0 ? "" : amount.decimal();
    }
}
