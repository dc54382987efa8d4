// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lintel.core.money.Money;

/** The values of a row one after the other, as a record takes them. */
public final class Fields {

    private final Row row;
    private int next;

    Fields(Row row) {
        this.row = row;
    }

    String text() {
        return (String) next();
    }

    int whole() {
        return Math.toIntExact((Long) next());
    }

    Long wholeOrNull() {
        return (Long) next();
    }

    BigDecimal decimal() {
        return (BigDecimal) next();
    }

    boolean yes() {
        return (Boolean) next();
    }

    LocalDate day() {
        return (LocalDate) next();
    }

    LocalDateTime time() {
        return (LocalDateTime) next();
    }

    Money money() {
        return (Money) next();
    }

    private Object next() {
        return row.values().get(next++);
    }
}
