// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What an officer found of a milestone that a part of a grant waits for. None is ever changed: that it was not reached
 * after all is one more.
 *
 * @param milestone its id in the scheme
 * @param kind {@link #REACHED} or {@link #TAKEN_BACK}
 * @param evidence a paper of the application that shows it; null for none
 * @param reason in words
 * @param permission why they were allowed to say so
 */
public record MilestoneAct(String id, String claim, String milestone, String kind, LocalDate day, String evidence,
        String actor, String reason, String permission) implements Entry {

    public static final String REACHED = "reached";
    public static final String TAKEN_BACK = "taken-back";

    /** As they were taken: their ids end with a number, and the tenth follows the ninth. */
    public static final Comparator<MilestoneAct> IN_ORDER =
            Comparator.comparingInt((MilestoneAct each) -> each.id.length()).thenComparing(MilestoneAct::id);

    public static final Table<MilestoneAct> TABLE = Table.<MilestoneAct>of("milestone_act").key("id")
            .has(TEXT, "claim", "milestone", "kind").has(DAY, "dated").may(TEXT, "evidence")
            .has(TEXT, "actor", "reason", "permission")
            .rows(r -> Arrays.asList(r.id, r.claim, r.milestone, r.kind, r.day, r.evidence, r.actor, r.reason,
                    r.permission),
                    f -> new MilestoneAct(f.text(), f.text(), f.text(), f.text(), f.day(), f.text(), f.text(), f.text(),
                            f.text()));

    @Override
    public Table<MilestoneAct> table() {
        return TABLE;
    }
}
