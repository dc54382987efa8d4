// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import org.lintel.core.money.Money;

/**
 * An invoice an applicant handed in.
 *
 * @param line of the application it is for
 * @param supplier a firm
 * @param number as it is printed
 * @param text what it is for, as it is printed; may be empty
 * @param serial of the thing bought; null where there is none
 * @param ordered null where it is not told, as the days that follow
 * @param paid the day the applicant paid it
 * @param returned the day money came back to the applicant, if it did
 * @param evidence the id of the paper; null where there is none
 */
public record Invoice(String id, String claim, String line, String supplier, String number, LocalDate issued,
        Money amount, String text, String serial, LocalDate ordered, LocalDate delivered, LocalDate paid,
        LocalDate returned, String evidence) implements Entry {

    public static final Table<Invoice> TABLE = Table.<Invoice>of("invoice").key("id")
            .has(TEXT, "claim", "line", "supplier", "number").has(DAY, "issued").has(MONEY, "amount").has(TEXT, "text")
            .may(TEXT, "serial").may(DAY, "ordered", "delivered", "paid", "returned").may(TEXT, "evidence")
            .rows(r -> Arrays.asList(r.id, r.claim, r.line, r.supplier, r.number, r.issued, r.amount, r.text, r.serial,
                    r.ordered, r.delivered, r.paid, r.returned, r.evidence),
                    f -> new Invoice(f.text(), f.text(), f.text(), f.text(), f.text(), f.day(), f.money(), f.text(),
                            f.text(), f.day(), f.day(), f.day(), f.day(), f.text()));

    @Override
    public Table<Invoice> table() {
        return TABLE;
    }
}
