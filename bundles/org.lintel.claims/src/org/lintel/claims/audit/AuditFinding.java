// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Something in a store that is not as its chain of events says.
 *
 * @param event the number of the event it concerns; 0 for none
 * @param subject the row, as events name it, or the event
 */
public record AuditFinding(Kind kind, long event, String subject, Message text) {

    /** What is wrong. */
    public enum Kind {
        ALTERED("altered", Text.of("ALTERED", "被改動")),
        MISSING("missing", Text.of("MISSING", "缺失")),
        ADDED("added", Text.of("ADDED", "多出")),
        CHAIN("chain", Text.of("CHAIN", "事件鏈")),
        SIGNATURE("signature", Text.of("SIGNATURE", "簽署")),
        CHECKPOINT("checkpoint", Text.of("CHECKPOINT", "檢查點"));

        private final String id;
        private final Text label;

        Kind(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }
    }
}
