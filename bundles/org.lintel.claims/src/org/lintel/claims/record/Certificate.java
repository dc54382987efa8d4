// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DAY;

import java.time.LocalDate;
import java.util.Arrays;

/** That a trainee has passed a course. */
public record Certificate(String claim, String trainee, String course, LocalDate day) implements Entry {

    public static final Table<Certificate> TABLE = Table.<Certificate>of("certificate")
            .key("claim", "trainee", "course").has(DAY, "dated")
            .rows(r -> Arrays.asList(r.claim, r.trainee, r.course, r.day),
                    f -> new Certificate(f.text(), f.text(), f.text(), f.day()));

    @Override
    public Table<Certificate> table() {
        return TABLE;
    }
}
