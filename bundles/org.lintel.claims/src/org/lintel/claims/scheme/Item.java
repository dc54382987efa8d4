// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.List;
import org.lintel.core.money.Money;
import org.lintel.core.text.Text;

/**
 * A kind of cost that a scheme supports, by a share of what it cost, by shares of its bands or by a rate for what was
 * done.
 *
 * @param ratio the share that is paid; null for an item with bands or a rate
 * @param bands empty for an item with one share or a rate
 * @param rate what is paid for one unit; null for an item without
 * @param unit what a rate is for; null without one
 * @param cap the most that counts, by units; null if there is none
 * @param most units of one line that count; null if any number does
 * @param when it is paid only under this condition
 */
public record Item(String id, Text name, Figure<Ratio> ratio, List<Band> bands, Figure<Money> rate, Text unit, Cap cap,
        Figure<Integer> most, Condition when) {

    public Item {
        bands = List.copyOf(bands);
        int ways = (ratio == null ? 0 : 1) + (bands.isEmpty() ? 0 : 1) + (rate == null ? 0 : 1);
        if (ways != 1 || (rate == null) != (unit == null) || cap != null && ratio == null
                || most != null && cap == null && rate == null) {
            throw new IllegalArgumentException(id + ": a share, with or without a cap, or bands, or a rate with its unit");
        }
    }
}
