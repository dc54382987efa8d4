// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.claim.Application;
import org.lintel.claims.lifecycle.MoveException;
import org.lintel.claims.lifecycle.Progress;
import org.lintel.claims.lifecycle.Supplements;
import org.lintel.claims.record.ClaimFact;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Reading;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Scope;

/**
 * An application with everything that was done with it, put together from its records.
 *
 * @param application with what it asks for more, unless that was declined
 */
public record ClaimCase(ClaimHead head, Application application, List<ClaimMove> moves, List<Decision> decisions,
        List<Payment> payments) {

    /** The application of that id, or null. */
    public static ClaimCase find(Reading records, String id) {
        ClaimHead head = records.find(ClaimHead.TABLE, id);
        if (head == null) {
            return null;
        }
        Map<String, String> facts = new HashMap<>();
        records.where(ClaimFact.TABLE, "claim", id).forEach(fact -> facts.put(fact.fact(), fact.value()));
        List<ClaimMove> moves = records.where(ClaimMove.TABLE, "claim", id);
        Supplements more = Supplements.of(moves.stream().map(ClaimMove::move).toList(), null);
        // where an amount was asked for at first, the head has it with all that was added; else it follows from the steps
        Application application = new Application(id, head.scheme(), head.firm(), head.date(), head.approved(),
                names(head), head.yearDay(), head.asked() == null ? more.asked() : head.asked(),
                new Facts(head.date(), facts), records.where(ClaimLine.TABLE, "claim", id).stream()
                        .filter(line -> !more.declined().contains(line.supplement())).map(ClaimLine::line).toList());
        return new ClaimCase(head, application, moves,
                records.where(Decision.TABLE, "claim", id).stream().sorted(Decision.IN_ORDER).toList(),
                records.where(Payment.TABLE, "claim", id));
    }

    /** What it is for, by the scopes that have a name. */
    static Map<Scope, String> names(ClaimHead head) {
        Map<Scope, String> names = new EnumMap<>(Scope.class);
        put(names, Scope.PROJECT, head.project());
        put(names, Scope.COURSE, head.course());
        put(names, Scope.DEVELOPMENT, head.development());
        return names;
    }

    private static void put(Map<Scope, String> names, Scope scope, String name) {
        if (name != null) {
            names.put(scope, name);
        }
    }

    /**
     * Its life so far, each step checked again.
     *
     * @throws MoveException if a step that is recorded could not have been taken
     */
    public Progress progress() throws MoveException {
        Progress progress = Progress.DRAFT;
        for (ClaimMove move : moves) {
            progress = progress.with(move.move());
        }
        return progress;
    }
}
