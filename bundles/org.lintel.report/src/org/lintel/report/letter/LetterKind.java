// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.util.Arrays;
import org.lintel.core.text.Text;

/** What an office writes to an applicant. */
public enum LetterKind {
    ACKNOWLEDGEMENT("acknowledgement", Text.of("acknowledgement", "確認收件")),
    QUERY("query", Text.of("query", "查詢")),
    APPROVAL("approval", Text.of("approval", "批准通知")),
    REJECTION("rejection", Text.of("rejection", "拒絕通知")),
    DECLINE("decline", Text.of("supplementary application", "追加申請通知")),
    PAYMENT("payment", Text.of("payment advice", "付款通知")),
    REPAYMENT("repayment", Text.of("repayment demand", "退款要求"));

    private final String id;
    private final Text label;

    LetterKind(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    /** The kind of that id, or null. */
    public static LetterKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst().orElse(null);
    }
}
