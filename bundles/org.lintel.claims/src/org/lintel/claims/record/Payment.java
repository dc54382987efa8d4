// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import org.lintel.core.money.Money;

/**
 * Money that went to an applicant, or came back.
 *
 * @param kind {@link #PAID} or {@link #REPAID}
 * @param reference of the bank, or of the cheque
 * @param permission why the actor might pay, as they were told
 */
public record Payment(String id, String claim, String kind, LocalDate day, Money amount, String reference, String actor,
        String permission) implements Entry {

    public static final String PAID = "paid";
    public static final String REPAID = "repaid";

    public static final Table<Payment> TABLE = Table.<Payment>of("payment").key("id").has(TEXT, "claim", "kind")
            .has(DAY, "dated").has(MONEY, "amount").has(TEXT, "reference", "actor", "permission")
            .rows(r -> Arrays.asList(r.id, r.claim, r.kind, r.day, r.amount, r.reference, r.actor, r.permission),
                    f -> new Payment(f.text(), f.text(), f.text(), f.day(), f.money(), f.text(), f.text(), f.text()));

    @Override
    public Table<Payment> table() {
        return TABLE;
    }
}
