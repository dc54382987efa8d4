// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.money.Money;

/**
 * What was asked for beside an application that is granted already: each time it is decided by an amendment, which
 * grants all or part of it, or declined; one at a time.
 */
public final class Supplements {

    private final Set<Integer> declined = new TreeSet<>();
    private Money asked;
    private Money before;
    private Money approved;
    private Money open;
    private int last;

    /**
     * Follows them through the steps of an application.
     *
     * @param first what it asked for at first; null for as much as there is
     */
    public static Supplements of(Iterable<Move> moves, Money first) {
        Supplements all = new Supplements();
        all.asked = first;
        int place = 0;
        for (Move move : moves) {
            all.take(move, ++place);
        }
        return all;
    }

    private void take(Move move, int place) {
        switch (move.step()) {
            case SUPPLEMENT -> {
                before = asked;
                // who asked for as much as there was asks for that much more than it came to
                Money base = asked == null ? approved : asked;
                asked = base == null ? move.amount() : base.plus(move.amount());
                open = move.amount();
                last = place;
            }
            case DECLINE -> {
                if (open != null) {
                    asked = before;
                    declined.add(last);
                    open = null;
                }
            }
            case APPROVE, AMEND -> {
                approved = move.amount();
                open = null;
            }
            default -> {
                // nothing else decides on one
            }
        }
    }

    /** What is asked for more and not decided yet; null where there is nothing. */
    public Money open() {
        return open;
    }

    /** The place of the step that asked for it, from 1; 0 where nothing is open. */
    public int openPlace() {
        return open == null ? 0 : last;
    }

    /** What is asked for in all by now, without what was declined; null for as much as there is. */
    public Money asked() {
        return asked;
    }

    /** The places, from 1, of the steps that asked for what was declined. */
    public Set<Integer> declined() {
        return declined;
    }
}
