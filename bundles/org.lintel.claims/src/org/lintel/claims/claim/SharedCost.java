// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * What the records show to be paid for by an earlier grant, too.
 *
 * @param grant the id of the earlier one
 * @param here what it is in this application, by its id
 * @param there what it is in the other
 */
public record SharedCost(String grant, Kind kind, String here, String there) {

    /** By what it is known to be the same. */
    public enum Kind {
        INVOICE("invoice", Text.of("the same invoice", "同一發票")),
        ASSET("asset", Text.of("the same serial number", "同一序號")),
        TRAINEE("trainee", Text.of("the same trainee and course", "同一學員及課程"));

        private final String id;
        private final Text label;

        Kind(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        /** The kind of that id. */
        static Kind of(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind " + id);
        }
    }

    Message words() {
        return Message.of("{0}: {1} and {2}", "{0}：{1} 與 {2}", kind.label, here, there);
    }
}
