// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All tables whose rows are records. */
public final class Tables {

    /** Those that others refer to stand before them. */
    public static final List<Table<? extends Entry>> ALL = List.of(Actor.TABLE, FundFile.TABLE,
            FundAct.TABLE, Firm.TABLE, Tie.TABLE, ClaimHead.TABLE,
            ClaimLine.TABLE, ClaimFact.TABLE, ClaimMove.TABLE, Decision.TABLE, DecisionBasis.TABLE,
            DecisionItem.TABLE, Payment.TABLE,
            Quotation.TABLE, Invoice.TABLE, TrainingCourse.TABLE, Trainee.TABLE, Attendance.TABLE,
            Certificate.TABLE, EvidenceItem.TABLE, MilestoneAct.TABLE, Review.TABLE,
            PaymentFile.TABLE, PaymentOrder.TABLE, RetentionYears.TABLE, Hold.TABLE, ErasureRequest.TABLE);

    private Tables() {
    }

    /** Those of one table together, tables in the order of {@link #ALL}: so {@link Writing#addAll} takes many at best. */
    public static List<Entry> together(Collection<? extends Entry> entries) {
        Map<Table<?>, List<Entry>> byTable = new IdentityHashMap<>();
        entries.forEach(each -> byTable.computeIfAbsent(each.table(), none -> new ArrayList<>()).add(each));
        List<Entry> sorted = new ArrayList<>(entries.size());
        ALL.forEach(table -> sorted.addAll(byTable.getOrDefault(table, List.of())));
        return sorted;
    }

    /** The table of that name, or null. */
    public static Table<? extends Entry> of(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElse(null);
    }
}
