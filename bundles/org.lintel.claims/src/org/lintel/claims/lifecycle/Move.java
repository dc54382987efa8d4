// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import org.lintel.core.money.Money;

/**
 * One step that was taken.
 *
 * @param amount what was approved, what is granted from now on, what is asked for more, what was verified, paid or repaid;
 *     null for all other steps
 */
public record Move(Step step, LocalDate day, Money amount) {

    public Move {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(day, "day");
        if (step.hasAmount() != (amount != null)) {
            throw new IllegalArgumentException(step.id() + (step.hasAmount() ? " names an amount"
                    : " names no amount"));
        }
        if (amount != null && (amount.minor() < 0 || amount.minor() == 0 && step != Step.VERIFY && step != Step.PAY)) {
            throw new IllegalArgumentException(step.id() + " of " + amount);
        }
    }
}
