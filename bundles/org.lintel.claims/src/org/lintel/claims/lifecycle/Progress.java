// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** The moves of one application so far. Nothing in it is ever changed: each move makes a longer one. */
public final class Progress {

    /** A draft on which nothing has been done. */
    public static final Progress DRAFT = new Progress(List.of());

    private static final Money NOTHING = Money.hkd(0);

    /** What waits until a supplementary application is decided. */
    private static final Set<Step> UNDECIDED = Set.of(Step.SUPPLEMENT, Step.CLOSE);

    private final List<Move> moves;

    private Progress(List<Move> moves) {
        this.moves = moves;
    }

    public List<Move> moves() {
        return moves;
    }

    public State state() {
        State state = State.DRAFT;
        for (Move move : moves) {
            state = move.step().to(state);
        }
        return state;
    }

    /** What was approved, as last amended; nothing before. */
    public Money approved() {
        return moves.stream().filter(move -> move.step() == Step.APPROVE || move.step() == Step.AMEND)
                .map(Move::amount).reduce(NOTHING, (before, after) -> after);
    }

    /** What was paid less what was repaid. */
    public Money paid() {
        return sum(Step.PAY).minus(sum(Step.REPAY));
    }

    /** What can still be paid. What was repaid is not paid again. */
    public Money open() {
        return approved().minus(sum(Step.PAY));
    }

    /** What is asked for more than at first and not decided yet; null where there is nothing. */
    public Money supplement() {
        return Supplements.of(moves, null).open();
    }

    /** The steps that can be taken from here, in their order. */
    public List<Step> possible() {
        State state = state();
        boolean open = supplement() != null;
        List<Step> possible = new ArrayList<>();
        for (Step step : Step.values()) {
            boolean withdrawal = step == Step.WITHDRAW || step == Step.LAPSE;
            if (step.from().contains(state) && !(withdrawal && sum(Step.PAY).minor() > 0)
                    && !(step == Step.DECLINE && !open) && !(open && UNDECIDED.contains(step))) {
                possible.add(step);
            }
        }
        return possible;
    }

    /**
     * With one more move.
     *
     * @throws MoveException if the state does not allow it, it is earlier than the last, or the amount does not fit
     */
    public Progress with(Move move) throws MoveException {
        if (UNDECIDED.contains(move.step()) && supplement() != null) {
            throw new MoveException(Message.of("{0} more are asked for and not decided yet: amend or decline first",
                    "追加申請的 {0} 尚未決定：請先修訂資助額或不批追加", supplement()));
        }
        if (!possible().contains(move.step())) {
            throw new MoveException(Message.of("{0} cannot follow: the application is {1}; possible: {2}",
                    "不可{0}：申請的狀態為{1}；可行步驟：{2}", move.step().label(), state().label(), listed(possible())));
        }
        LocalDate last = moves.isEmpty() ? LocalDate.MIN : moves.getLast().day();
        if (move.day().isBefore(last)) {
            throw new MoveException(Message.of("{0} on {1} would be earlier than the last step, of {2}",
                    "{0}的日期 {1} 早於上一步驟的日期 {2}", move.step().label(), move.day(), last));
        }
        Money most = most(move.step());
        if (most != null && move.amount().compareTo(most) > 0) {
            throw new MoveException(Message.of("{0} of {1} is more than {2}", "{0} {1} 超過 {2}", move.step().label(),
                    move.amount(), most));
        }
        if (move.step() == Step.AMEND && move.amount().compareTo(sum(Step.PAY)) < 0) {
            throw new MoveException(Message.of("{0} to {1} is less than the {2} that was paid", "{0}至 {1} 少於已付的 {2}",
                    move.step().label(), move.amount(), sum(Step.PAY)));
        }
        if (move.step() == Step.AMEND && move.amount().equals(approved())) {
            throw new MoveException(Message.of("{0} is what is granted already", "已批的資助額正是 {0}", move.amount()));
        }
        if (move.step() == Step.PAY && !move.amount().equals(moves.getLast().amount())) {
            throw new MoveException(Message.of("{0} was verified, not {1}", "已核實的金額為 {0}，而非 {1}",
                    moves.getLast().amount(), move.amount()));
        }
        List<Move> more = new ArrayList<>(moves);
        more.add(move);
        return new Progress(List.copyOf(more));
    }

    /** The most a step may name; null where nothing bounds it here. */
    private Money most(Step step) {
        return switch (step) {
            case VERIFY, PAY -> open();
            case REPAY -> paid();
            default -> null;
        };
    }

    private Money sum(Step step) {
        return moves.stream().filter(move -> move.step() == step).map(Move::amount).reduce(NOTHING, Money::plus);
    }

    private static Message listed(List<Step> steps) {
        Message list = Message.of("none", "無");
        boolean first = true;
        for (Step step : steps) {
            list = first ? Message.of(step.label()) : Message.of(Text.of("{0}, {1}", "{0}、{1}"), list, step.label());
            first = false;
        }
        return list;
    }
}
