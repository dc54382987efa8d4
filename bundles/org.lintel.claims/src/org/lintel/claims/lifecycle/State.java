// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import org.lintel.core.text.Text;

/** Where an application stands, from its first draft to the end. */
public enum State {
    DRAFT("draft", Text.of("draft", "草擬")),
    SUBMITTED("submitted", Text.of("submitted", "已遞交")),
    SCREENING("screening", Text.of("screening", "初步審核")),
    /** The applicant has been asked something. */
    QUERY("query", Text.of("query", "待覆")),
    RECOMMENDED("recommended", Text.of("recommended", "已推薦")),
    APPROVED("approved", Text.of("approved", "已批准")),
    CONTRACTED("contracted", Text.of("contracted", "已簽約")),
    /** The applicant has asked for an instalment. */
    CLAIM("claim", Text.of("claim", "申領中")),
    VERIFIED("verified", Text.of("verified", "已核實")),
    PAID("paid", Text.of("paid", "已付款")),
    REPAID("repaid", Text.of("repaid", "已退還")),
    CLOSED("closed", Text.of("closed", "已結案")),
    WITHDRAWN("withdrawn", Text.of("withdrawn", "已撤回")),
    REJECTED("rejected", Text.of("rejected", "已拒絕")),
    /** A time ran out. */
    LAPSED("lapsed", Text.of("lapsed", "已失效"));

    private final String id;
    private final Text label;

    State(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    /** The state of that id; null if there is none. */
    public static State of(String id) {
        for (State state : values()) {
            if (state.id.equals(id)) {
                return state;
            }
        }
        return null;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }
}
