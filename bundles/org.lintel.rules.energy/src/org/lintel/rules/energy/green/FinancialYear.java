// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.green;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A financial year of the Government, from 1 April to 31 March.
 *
 * @param begins the calendar year it begins in
 */
public record FinancialYear(int begins) {

    private static final Pattern WRITTEN = Pattern.compile("((?:19|20)[0-9]{2})-([0-9]{2})");

    /** As in {@code 2019-20}; null for anything else. */
    public static FinancialYear parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int begins = Integer.parseInt(matcher.group(1));
        return (begins + 1) % 100 == Integer.parseInt(matcher.group(2)) ? new FinancialYear(begins) : null;
    }

    /** The last that has ended on a day. */
    static FinancialYear endedBy(LocalDate day) {
        FinancialYear year = new FinancialYear(day.getYear() - 1);
        return day.isBefore(year.last()) ? new FinancialYear(day.getYear() - 2) : year;
    }

    LocalDate first() {
        return LocalDate.of(begins, 4, 1);
    }

    LocalDate last() {
        return LocalDate.of(begins + 1, 3, 31);
    }

    int days() {
        return (int) (last().toEpochDay() - first().toEpochDay()) + 1;
    }

    @Override
    public String toString() {
        int ends = (begins + 1) % 100;
        return begins + (ends < 10 ? "-0" : "-") + ends;
    }
}
