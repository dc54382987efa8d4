// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.lintel.core.money.Money;

/**
 * A decision on an application; those that grant make the ledger against which ceilings are counted.
 *
 * @param kind {@link #GRANT}, {@link #AMEND}, {@link #REFUSE}, or {@link #DECLINE} of what was asked for more
 * @param amount what is granted from now on; null for a refusal
 * @param version of the scheme it was worked out by
 * @param reason in words
 * @param permission why the actor might decide, as they were told
 */
public record Decision(String id, String claim, String kind, LocalDate day, Money amount, String version,
        String actor, String reason, String permission) implements Entry {

    public static final String GRANT = "grant";
    public static final String AMEND = "amend";
    public static final String REFUSE = "refuse";
    public static final String DECLINE = "decline";

    /** Those of one application as they were taken: their ids end with a number, and the tenth follows the ninth. */
    public static final Comparator<Decision> IN_ORDER =
            Comparator.comparingInt((Decision each) -> each.id.length()).thenComparing(Decision::id);

    public static final Table<Decision> TABLE = Table.<Decision>of("decision").key("id").has(TEXT, "claim", "kind")
            .has(DAY, "dated").may(MONEY, "amount").has(TEXT, "scheme_version", "actor", "reason", "permission")
            .rows(r -> Arrays.asList(r.id, r.claim, r.kind, r.day, r.amount, r.version, r.actor, r.reason,
                    r.permission),
                    f -> new Decision(f.text(), f.text(), f.text(), f.day(), f.money(), f.text(), f.text(), f.text(),
                            f.text()));

    public Decision {
        Objects.requireNonNull(claim, "claim");
        if ((kind.equals(REFUSE) || kind.equals(DECLINE)) != (amount == null)) {
            throw new IllegalArgumentException(id + ": a refusal has no amount, all others have one");
        }
    }

    @Override
    public Table<Decision> table() {
        return TABLE;
    }
}
