// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;
import org.lintel.core.money.Money;

/**
 * A payment as it stands in a payment file, until the bank says what became of it.
 *
 * @param id by which the bank names it
 * @param file the id of the payment file
 * @param payee the name of the applicant, as it was then
 * @param account to which it goes, as it was then; null once it has been erased
 * @param state {@link #ORDERED}, {@link #PAID} or {@link #CANCELLED}
 * @param actor who brought it into this state
 */
public record PaymentOrder(String id, String file, String claim, String payee, String account, Money amount,
        String state, String actor) implements Entry {

    public static final String ORDERED = "ordered";
    public static final String PAID = "paid";
    public static final String CANCELLED = "cancelled";

    public static final Table<PaymentOrder> TABLE = Table.<PaymentOrder>of("payment_order").key("id")
            .has(TEXT, "file", "claim", "payee").personal("account").has(MONEY, "amount").has(TEXT, "state", "actor")
            .rows(r -> Arrays.asList(r.id, r.file, r.claim, r.payee, r.account, r.amount, r.state, r.actor),
                    f -> new PaymentOrder(f.text(), f.text(), f.text(), f.text(), f.text(), f.money(), f.text(),
                            f.text()));

    public boolean isOpen() {
        return state.equals(ORDERED);
    }

    /** The same in another state. */
    public PaymentOrder with(String state, String actor) {
        return new PaymentOrder(id, file, claim, payee, account, amount, state, actor);
    }

    @Override
    public Table<PaymentOrder> table() {
        return TABLE;
    }
}
