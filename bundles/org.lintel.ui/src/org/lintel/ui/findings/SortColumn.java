// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.Comparator;
import org.lintel.core.result.Severity;
import org.lintel.ui.tree.NaturalOrder;

/** The columns of the Findings view, and the order of lines that each gives. */
public enum SortColumn {
    FINDING, ELEMENT, STOREY, CLAUSE;

    /** Failures before what is open, then the more severe. */
    private static final Comparator<FindingRow> WORST = Comparator
            .comparing((FindingRow row) -> row.result().outcome())
            .thenComparing(row -> row.result().severity(), Comparator.<Severity>naturalOrder().reversed());

    private static final Comparator<FindingRow> STABLE = Comparator
            .comparing((FindingRow row) -> row.file().getFullPath().toString())
            .thenComparingInt(row -> row.result().subject().where().line())
            .thenComparing(row -> row.result().fingerprint());

    public String label() {
        return switch (this) {
            case FINDING -> Messages.columnFinding;
            case ELEMENT -> Messages.columnElement;
            case STOREY -> Messages.columnStorey;
            case CLAUSE -> Messages.columnClause;
        };
    }

    /** What the column shows of a line. */
    String text(FindingRow row) {
        return switch (this) {
            case FINDING -> row.summary();
            case ELEMENT -> row.element();
            case STOREY -> row.storey();
            case CLAUSE -> row.clause();
        };
    }

    Comparator<FindingRow> comparator(boolean descending) {
        Comparator<FindingRow> byColumn = this == FINDING ? WORST
                : Comparator.comparing((FindingRow row) -> text(row), NaturalOrder.INSTANCE).thenComparing(WORST);
        return (descending ? byColumn.reversed() : byColumn).thenComparing(STABLE);
    }
}
