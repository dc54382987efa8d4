// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.time.LocalDate;
import org.lintel.core.money.Money;
import org.lintel.core.text.Language;

/**
 * Which letter is asked for.
 *
 * @param day of the letter; null for that of the step it is about
 * @param payment the id of a payment; null for the last
 * @param amount what is to be repaid; null for all that was paid, and in other letters
 * @param reason why it is to be repaid; empty in other letters
 * @param due the day by which it is to be repaid; null if none is told
 */
public record LetterRequest(LetterKind kind, Language language, LocalDate day, String payment, Money amount, String reason,
        LocalDate due) {
}
