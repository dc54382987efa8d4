// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import org.lintel.core.text.Text;

/** What moves an application from one state to another. */
public enum Step {
    SUBMIT("submit", Text.of("submit", "遞交"), State.SUBMITTED, State.DRAFT),
    SCREEN("screen", Text.of("screen", "開始審核"), State.SCREENING, State.SUBMITTED),
    ASK("ask", Text.of("ask", "查詢"), State.QUERY, State.SCREENING),
    ANSWER("answer", Text.of("answer", "答覆"), State.SCREENING, State.QUERY),
    RECOMMEND("recommend", Text.of("recommend", "推薦"), State.RECOMMENDED, State.SCREENING),
    /** Who decides wants it looked at again. */
    RECONSIDER("reconsider", Text.of("reconsider", "退回再審"), State.SCREENING, State.RECOMMENDED),
    APPROVE("approve", Text.of("approve", "批准"), State.APPROVED, State.RECOMMENDED),
    REJECT("reject", Text.of("reject", "拒絕"), State.REJECTED, State.SCREENING, State.RECOMMENDED),
    /** More or less is granted from now on; the application stays where it is. */
    AMEND("amend", Text.of("amend", "修訂資助額"), null, State.APPROVED, State.CONTRACTED, State.CLAIM, State.PAID),
    /** More is asked for than at first; the application stays where it is. */
    SUPPLEMENT("supplement", Text.of("supplement", "追加申請"), null, State.APPROVED, State.CONTRACTED, State.CLAIM,
            State.PAID),
    /** What was asked for more is not granted; what was granted before stays. An amendment grants it. */
    DECLINE("decline", Text.of("decline", "不批追加"), null, State.APPROVED, State.CONTRACTED, State.CLAIM, State.VERIFIED,
            State.PAID, State.REPAID),
    CONTRACT("contract", Text.of("contract", "簽約"), State.CONTRACTED, State.APPROVED),
    /** From {@code paid} for the next instalment. */
    CLAIM("claim", Text.of("claim", "申領"), State.CLAIM, State.CONTRACTED, State.PAID),
    /** The claim cannot be paid as it is; it may be made again. */
    RETURN("return", Text.of("return", "退回申領"), State.CONTRACTED, State.CLAIM),
    VERIFY("verify", Text.of("verify", "核實"), State.VERIFIED, State.CLAIM),
    PAY("pay", Text.of("pay", "付款"), State.PAID, State.VERIFIED),
    REPAY("repay", Text.of("repay", "退還"), State.REPAID, State.PAID, State.REPAID, State.CLOSED),
    CLOSE("close", Text.of("close", "結案"), State.CLOSED, State.PAID, State.REPAID),
    /** Not once money has been paid: then it is repaid. */
    WITHDRAW("withdraw", Text.of("withdraw", "撤回"), State.WITHDRAWN, State.DRAFT, State.SUBMITTED, State.SCREENING,
            State.QUERY, State.RECOMMENDED, State.APPROVED, State.CONTRACTED),
    LAPSE("lapse", Text.of("lapse", "失效"), State.LAPSED, State.QUERY, State.APPROVED, State.CONTRACTED);

    private final String id;
    private final Text label;
    private final State to;
    private final Set<State> from;

    Step(String id, Text label, State to, State... from) {
        this.id = id;
        this.label = label;
        this.to = to;
        this.from = EnumSet.noneOf(State.class);
        for (State state : from) {
            this.from.add(state);
        }
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    /** The state to which it leads from one in which it can be taken. */
    public State to(State from) {
        return to == null ? from : to;
    }

    /** The states in which it can be taken. */
    public Set<State> from() {
        return EnumSet.copyOf(from);
    }

    /** Whether a move of this kind names an amount of money. */
    public boolean hasAmount() {
        return this == APPROVE || this == AMEND || this == SUPPLEMENT || this == VERIFY || this == PAY || this == REPAY;
    }
}
