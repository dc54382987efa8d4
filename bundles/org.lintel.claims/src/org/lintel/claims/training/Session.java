// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One meeting of a course, in Hong Kong time; it ends on the day it begins. */
public record Session(String id, LocalDateTime start, LocalDateTime end) {

    public Session {
        if (!end.isAfter(start) || !end.toLocalDate().equals(start.toLocalDate())) {
            throw new IllegalArgumentException(id + ": from " + start + " to " + end);
        }
    }

    public LocalDate day() {
        return start.toLocalDate();
    }

    public long seconds() {
        return Duration.between(start, end).getSeconds();
    }

    /** Whether nobody can be at both all the time; one that begins when the other ends does not overlap. */
    public boolean overlaps(Session other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
