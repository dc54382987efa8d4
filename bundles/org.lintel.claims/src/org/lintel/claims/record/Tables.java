// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.List;

/** All tables whose rows are records. */
public final class Tables {

    public static final List<Table<? extends Entry>> ALL = List.of(Actor.TABLE, Firm.TABLE, Tie.TABLE, ClaimHead.TABLE,
            ClaimLine.TABLE, ClaimFact.TABLE, ClaimMove.TABLE, Decision.TABLE, DecisionItem.TABLE, Payment.TABLE,
            Quotation.TABLE, Invoice.TABLE, TrainingCourse.TABLE, Trainee.TABLE, Attendance.TABLE,
            Certificate.TABLE, EvidenceItem.TABLE, Review.TABLE,
            PaymentFile.TABLE, PaymentOrder.TABLE, RetentionYears.TABLE, Hold.TABLE, ErasureRequest.TABLE);

    private Tables() {
    }

    /** The table of that name, or null. */
    public static Table<? extends Entry> of(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElse(null);
    }
}
