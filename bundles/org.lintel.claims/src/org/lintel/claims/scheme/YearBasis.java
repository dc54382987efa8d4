// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.time.LocalDate;
import java.time.MonthDay;
import org.lintel.core.text.Text;

/** Which year a yearly ceiling means. */
public enum YearBasis {
    CALENDAR("calendar", MonthDay.of(1, 1), Text.of("calendar year", "曆年")),
    /** Hong Kong's financial year, and its year of assessment: from 1 April. */
    FINANCIAL("financial", MonthDay.of(4, 1), Text.of("financial year from 1 April", "由 4 月 1 日起的財政年度"));

    private final String id;
    private final MonthDay first;
    private final Text label;

    YearBasis(String id, MonthDay first, Text label) {
        this.id = id;
        this.first = first;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    /** The calendar year in which the year of that day begins. */
    public int of(LocalDate day) {
        return MonthDay.from(day).isBefore(first) ? day.getYear() - 1 : day.getYear();
    }
}
