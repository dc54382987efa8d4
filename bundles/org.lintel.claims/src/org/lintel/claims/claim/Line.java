// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.math.BigDecimal;
import org.lintel.core.money.Money;

/**
 * One line of an application.
 *
 * @param item of the scheme
 * @param name what it is for, in the applicant's words; may be empty
 * @param cost what it costs; null where it is not told, as for an item with a rate
 * @param units how many units of the item's rate or cap; null where it is not told
 */
public record Line(String id, String item, String name, Money cost, BigDecimal units) {

    public Line {
        if (cost != null && cost.minor() < 0 || units != null && units.signum() < 0) {
            throw new IllegalArgumentException(id + ": neither cost nor units are less than nothing");
        }
    }
}
