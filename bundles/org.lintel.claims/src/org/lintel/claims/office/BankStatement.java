// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.List;
import org.lintel.core.money.Money;

/** What a bank says it has paid: a row for each payment, with the id of its order. */
public record BankStatement(List<Paid> payments) {

    /**
     * One payment.
     *
     * @param row of the table
     * @param reference of the bank; the order's id where it gives none
     */
    public record Paid(int row, String order, Money amount, LocalDate day, String reference) {
    }

    public BankStatement {
        payments = List.copyOf(payments);
    }
}
