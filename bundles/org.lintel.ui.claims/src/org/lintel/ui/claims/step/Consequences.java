// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.ClaimHead;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.ui.claims.StateLook;

/** What becomes of an application when a step is taken, said before it is. */
final class Consequences {

    private Consequences() {
    }

    /** @param amount as it was typed; empty for none */
    static Message of(ClaimHead head, Step step, String amount) {
        Object money = amount.isBlank() ? Text.of("the amount", "該金額") : money(amount.strip());
        Text next = step.to(StateLook.of(head.state())).label();
        Message what = switch (step) {
            case APPROVE -> Message.of("{0} is granted {1}, which counts against every ceiling from now on.",
                    "{0} 獲批 {1}，由現在起計入各項上限。", head.id(), money);
            case AMEND -> Message.of("From now on {0} is granted {1} instead of {2}; the decision before stays in the "
                    + "store as it is.", "由現在起 {0} 的資助額為 {1}，取代 {2}；先前的決定原樣保留在儲存庫內。", head.id(), money, head.granted());
            case SUPPLEMENT -> Message.of("It is recorded that {1} more are asked for {0}; an approver amends the grant or "
                    + "declines. Lines are added by the command: claims supplement.",
                    "登記 {0} 追加申請 {1}；由審批人修訂資助額或不予批准。追加各行請用命令 claims supplement。", head.id(), money);
            case DECLINE -> Message.of("What was asked for more for {0} is not granted; its grant of {1} stays.",
                    "不批准 {0} 的追加申請；原批資助額 {1} 維持不變。", head.id(), head.granted());
            case REJECT -> Message.of("{0} is rejected, and nothing more can be done with it.", "{0} 被拒絕，不可再作處理。",
                    head.id());
            case VERIFY -> Message.of("{1} of {0} is said to be right; just that can be paid next.",
                    "核實 {0} 的 {1} 無誤；下一步只可支付此金額。", head.id(), money);
            case PAY -> Message.of("It is recorded that {1} was paid for {0}. No bank is told: pay it there.",
                    "記錄已就 {0} 支付 {1}。系統不會通知銀行：請另行付款。", head.id(), money);
            case REPAY -> Message.of("It is recorded that {1} came back for {0}; it is not paid again.",
                    "記錄 {0} 已退還 {1}；不會再次支付。", head.id(), money);
            case WITHDRAW, LAPSE -> head.granted() == null
                    ? Message.of("{0} comes to an end, and nothing more can be done with it.", "{0} 就此終結，不可再作處理。", head.id())
                    : Message.of("{0} comes to an end; its grant of {1} is amended to nothing, and frees what it took of "
                            + "the ceilings.", "{0} 就此終結；其資助額 {1} 修訂為零，並釋出所佔的上限。", head.id(), head.granted());
            default -> Message.of("{0} will be: {1}.", "{0} 的狀態將為：{1}。", head.id(), next);
        };
        return Message.of("{0} The step is signed with the key as one event of the chain, and is never taken back; another "
                + "step may follow it.", "{0}此步驟以該金鑰簽署，成為事件鏈中的一個事件，不可收回；其後可再進行其他步驟。", what);
    }

    /** As everywhere, with commas between thousands; what is no amount yet stands as it was typed. */
    private static Object money(String amount) {
        try {
            return Money.written(amount, Money.HKD);
        } catch (NumberFormatException e) {
            return Message.verbatim("HKD " + amount);
        }
    }
}
