// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Two invoices or papers that may be one.
 *
 * @param first the one that comes first, by id
 * @param words how they are alike
 */
public record Duplicate(Kind kind, Place first, Place second, Message words) {

    /** An invoice or paper by its id, and the application it was handed in for. */
    public record Place(String id, String claim) {
    }

    /** By what two are alike. */
    public enum Kind {
        NUMBER("number", Text.of("same supplier and number", "供應商及號碼相同")),
        AMOUNT("amount", Text.of("same supplier, amount and date", "供應商、款額及日期相同")),
        FILE("file", Text.of("same content", "內容完全相同")),
        TEXT("text", Text.of("nearly the same text", "文字大致相同")),
        /** Two BIM evidence records of one model. */
        MODEL("model", Text.of("same model", "同一模型"));

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
