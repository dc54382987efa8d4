// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.register;

import org.lintel.claims.record.ClaimHead;
import org.lintel.core.money.Money;
import org.lintel.ui.claims.StateLook;

/**
 * A line of the register.
 *
 * @param scheme its name in the language of findings; its id where the funds at hand do not know it
 * @param applicant the name of the firm
 */
public record RegisterRow(ClaimHead head, String scheme, String applicant) {

    public String id() {
        return head.id();
    }

    String state() {
        return StateLook.word(head.state());
    }

    String asked() {
        return amount(head.asked());
    }

    String granted() {
        return amount(head.granted());
    }

    String paid() {
        return amount(head.paid());
    }

    private static String amount(Money money) {
        return money == null ? "–" : money.toString();
    }

    /** Whether it is of the same application, whatever has become of it. */
    boolean isSame(RegisterRow other) {
        return head.id().equals(other.head.id());
    }
}
