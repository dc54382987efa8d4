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
 * @param course that it is for; null if for none
 * @param trainee whom it is for; null if for nobody alone
 */
public record Line(String id, String item, String name, Money cost, BigDecimal units, String course, String trainee) {

    public Line {
        if (cost != null && cost.minor() < 0 || units != null && units.signum() < 0) {
            throw new IllegalArgumentException(id + ": neither cost nor units are less than nothing");
        }
        if (trainee != null && course == null) {
            throw new IllegalArgumentException(id + ": a trainee without a course");
        }
    }

    /** A line that is not for a course. */
    public Line(String id, String item, String name, Money cost, BigDecimal units) {
        this(id, item, name, cost, units, null, null);
    }
}
