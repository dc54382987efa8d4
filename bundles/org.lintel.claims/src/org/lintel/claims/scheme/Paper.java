// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.result.Source;
import org.lintel.core.text.Text;

/** A document that an applicant hands in at some stage. */
public record Paper(String id, Stage stage, Text name, boolean mandatory, Source source) {

    /** When a document is asked for. */
    public enum Stage {
        APPLICATION("application", Text.of("with the application", "申請時")),
        CLAIM("claim", Text.of("with the claim", "申領撥款時")),
        CLOSING("closing", Text.of("at the end", "結束時"));

        private final String id;
        private final Text label;

        Stage(String id, Text label) {
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
