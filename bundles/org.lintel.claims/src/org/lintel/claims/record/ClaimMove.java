// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;

/**
 * A step that was taken with an application.
 *
 * @param place from 1, in the order in which they were taken
 * @param reason in words; may be empty
 */
public record ClaimMove(String claim, int place, Move move, String actor, String reason) implements Entry {

    public static final Table<ClaimMove> TABLE = Table.<ClaimMove>of("claim_move").key("claim").place("place")
            .has(TEXT, "step").has(DAY, "dated").may(MONEY, "amount").has(TEXT, "actor", "reason")
            .rows(r -> Arrays.asList(r.claim, (long) r.place, r.move.step().id(), r.move.day(), r.move.amount(),
                    r.actor, r.reason),
                    f -> new ClaimMove(f.text(), f.whole(), new Move(step(f.text()), f.day(), f.money()), f.text(),
                            f.text()));

    private static Step step(String id) {
        return Arrays.stream(Step.values()).filter(step -> step.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }

    @Override
    public Table<ClaimMove> table() {
        return TABLE;
    }
}
