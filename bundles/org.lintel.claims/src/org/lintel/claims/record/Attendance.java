// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.DECIMAL;
import static org.lintel.claims.record.Column.Kind.TIME;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * A trainee in one session of a course.
 *
 * @param hours how long they were there; 0 for who did not come, null where it is not told
 */
public record Attendance(String claim, String trainee, String course, String session, LocalDateTime start,
        LocalDateTime end, BigDecimal hours) implements Entry {

    public static final Table<Attendance> TABLE = Table.<Attendance>of("attendance")
            .key("claim", "trainee", "course", "session").has(TIME, "begins", "ends").may(DECIMAL, "hours")
            .rows(r -> Arrays.asList(r.claim, r.trainee, r.course, r.session, r.start, r.end, r.hours),
                    f -> new Attendance(f.text(), f.text(), f.text(), f.text(), f.time(), f.time(), f.decimal()));

    @Override
    public Table<Attendance> table() {
        return TABLE;
    }
}
