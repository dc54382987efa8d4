// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.YES_NO;

import java.time.LocalDate;
import java.util.Arrays;
import org.lintel.core.money.Money;

/**
 * An offer an applicant handed in.
 *
 * @param line of the application it is for
 * @param supplier a firm
 * @param chosen whether the applicant took it
 * @param evidence the id of the paper; null where there is none
 */
public record Quotation(String id, String claim, String line, String supplier, LocalDate day, Money amount,
        boolean chosen, String evidence) implements Entry {

    public static final Table<Quotation> TABLE = Table.<Quotation>of("quotation").key("id").has(TEXT, "claim")
            .has(TEXT, "line", "supplier").has(DAY, "dated").has(MONEY, "amount").has(YES_NO, "chosen")
            .may(TEXT, "evidence")
            .rows(r -> Arrays.asList(r.id, r.claim, r.line, r.supplier, r.day, r.amount, r.chosen, r.evidence),
                    f -> new Quotation(f.text(), f.text(), f.text(), f.text(), f.day(), f.money(), f.yes(), f.text()));

    @Override
    public Table<Quotation> table() {
        return TABLE;
    }
}
