// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;
import static org.lintel.claims.record.Column.Kind.TEXT;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Somebody an application wants trained.
 *
 * @param name null once it has been erased
 * @param identity a keyed hash of the identity number, by which the same person is found again; null where none was
 *     given, or once it has been erased
 * @param masked the identity number as it may be shown; null as {@code identity}
 * @param employedFrom null where it is not told, as the days that follow
 * @param employedUntil null while it goes on
 * @param residentFrom since when a permanent resident
 */
public record Trainee(String claim, String id, String name, String identity, String masked, LocalDate employedFrom,
        LocalDate employedUntil, LocalDate residentFrom) implements Entry {

    public static final Table<Trainee> TABLE = Table.<Trainee>of("trainee").key("claim", "id")
            .personal("name", "identity", "masked").may(DAY, "employed_from", "employed_until", "resident_from")
            .rows(r -> Arrays.asList(r.claim, r.id, r.name, r.identity, r.masked, r.employedFrom, r.employedUntil,
                    r.residentFrom),
                    f -> new Trainee(f.text(), f.text(), f.text(), f.text(), f.text(), f.day(), f.day(), f.day()));

    @Override
    public Table<Trainee> table() {
        return TABLE;
    }
}
