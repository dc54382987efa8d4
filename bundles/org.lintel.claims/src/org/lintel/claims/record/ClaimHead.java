// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.MONEY;
import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.lintel.core.money.Money;

/**
 * An application and what has become of it: what lists, filters and sorts look at. Its lines, facts and moves stand in
 * tables of their own.
 *
 * @param version one more with each change: who changes an older one is told so
 * @param firm the applicant
 * @param date of the application
 * @param approved the day of approval; null while there is none
 * @param project the name of what it is for; null where there is none, as of a course and a development
 * @param yearDay the day that decides its year; null where it is not told
 * @param asked null for as much as there is
 * @param granted what was approved, as amended; null before
 * @param preparedBy the actor who recorded it
 */
public record ClaimHead(String id, int version, String scheme, String firm, LocalDate date, LocalDate approved,
        String project, String course, String development, LocalDate yearDay, Money asked, String state, Money granted,
        Money paid, String preparedBy) implements Entry {

    public static final Table<ClaimHead> TABLE = Table.<ClaimHead>of("claim").key("id").has(WHOLE, Table.VERSION)
            .has(TEXT, "scheme", "firm").has(DAY, "date_applied").may(DAY, "date_approved")
            .may(TEXT, "project", "course", "development").may(DAY, "year_day").may(MONEY, "asked").has(TEXT, "state")
            .may(MONEY, "granted").has(MONEY, "paid").has(TEXT, "prepared_by")
            .index("date_applied", "id", "firm").index("scheme", "date_applied", "id").index("state", "date_applied", "id")
            .index("scheme", "state", "date_applied", "id").index("firm", "date_applied", "id")
            .index("granted", "id").index("scheme", "granted", "id").index("state", "granted", "id")
            .index("scheme", "project", "id").index("scheme", "course", "id").index("scheme", "development", "id")
            .rows(r -> Arrays.asList(r.id, (long) r.version, r.scheme, r.firm, r.date, r.approved, r.project, r.course,
                    r.development, r.yearDay, r.asked, r.state, r.granted, r.paid, r.preparedBy),
                    f -> new ClaimHead(f.text(), f.whole(), f.text(), f.text(), f.day(), f.day(), f.text(), f.text(),
                            f.text(), f.day(), f.money(), f.text(), f.money(), f.money(), f.text()));

    public ClaimHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
    }

    @Override
    public Table<ClaimHead> table() {
        return TABLE;
    }
}
