// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.lintel.core.money.Money;

/**
 * A column of a table.
 *
 * @param optional whether it may hold nothing
 * @param personal whether it tells of a person what may be erased: it is hashed by a commitment of its own, so that
 *     the rest of its row stays as provable as it was; always optional, for erased it holds nothing
 */
public record Column(String name, Kind kind, boolean optional, boolean personal) {

    /** What a column holds. */
    public enum Kind {
        TEXT(String.class),
        WHOLE(Long.class),
        /** Exact, whatever the database makes of numbers: it is stored as it is written. */
        DECIMAL(BigDecimal.class),
        YES_NO(Boolean.class),
        DAY(LocalDate.class),
        /** A point in time on the wall, to the second. */
        TIME(LocalDateTime.class),
        /** Hong Kong dollars in cents. */
        MONEY(Money.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        /** The class of its values. */
        public Class<?> type() {
            return type;
        }
    }

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        if (personal && !optional) {
            throw new IllegalArgumentException(name + " could not be erased");
        }
    }
}
