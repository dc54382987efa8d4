// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.time.LocalDate;

/**
 * A span of days.
 *
 * @param to the last day; null while it goes on
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
