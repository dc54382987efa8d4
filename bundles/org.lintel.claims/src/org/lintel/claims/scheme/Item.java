// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.money.Money;
import org.lintel.core.text.Text;

/**
 * A kind of cost that a scheme supports, by a share of what it cost or by a rate for what was done.
 *
 * @param ratio the share that is paid; null for an item with a rate
 * @param rate what is paid for one unit; null for an item with a share
 * @param unit what a rate is for; null without one
 * @param cap the most that counts; null if there is none
 */
public record Item(String id, Text name, Figure<Ratio> ratio, Figure<Money> rate, Text unit, Cap cap) {

    public Item {
        if ((ratio == null) == (rate == null) || (rate == null) != (unit == null) || rate != null && cap != null) {
            throw new IllegalArgumentException(id + ": either a share, or a rate with its unit and without a cap");
        }
    }
}
