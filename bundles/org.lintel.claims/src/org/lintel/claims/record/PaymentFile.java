// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;

import java.time.LocalDate;
import java.util.Arrays;
import org.lintel.core.money.Money;

/**
 * A file with payments that was handed to the bank or the treasury.
 *
 * @param count how many payments it has
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param actor who made it
 */
public record PaymentFile(String id, LocalDate day, long count, Money total, String hash, String actor)
        implements Entry {

    public static final Table<PaymentFile> TABLE = Table.<PaymentFile>of("payment_file").key("id").has(DAY, "dated")
            .has(WHOLE, "payments").has(MONEY, "total").has(TEXT, "sha256", "actor")
            .rows(r -> Arrays.asList(r.id, r.day, r.count, r.total, r.hash, r.actor),
                    f -> new PaymentFile(f.text(), f.day(), f.wholeOrNull(), f.money(), f.text(), f.text()));

    @Override
    public Table<PaymentFile> table() {
        return TABLE;
    }
}
