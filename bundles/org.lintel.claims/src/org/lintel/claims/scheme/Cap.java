// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.money.Money;
import org.lintel.core.text.Text;

/**
 * The most that counts of a line, by how many units it is for.
 *
 * @param amount for one unit
 * @param unit what is counted: a class session, a parking space
 * @param of whether it holds for the cost or for what is paid
 */
public record Cap(Figure<Money> amount, Text unit, Of of) {

    /** What a cap limits. */
    public enum Of {
        COST("cost"),
        SUPPORT("support"),
        /** The source does not tell: both are tried. */
        NOT_TOLD("not-told");

        private final String id;

        Of(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
