// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A course with its sessions, of which there is at least one; they are kept in the order of time. */
public record Course(String id, String name, List<Session> sessions) {

    public Course {
        sessions = sessions.stream().sorted(Comparator.comparing(Session::start).thenComparing(Session::id)).toList();
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException(id + ": no session");
        }
    }

    public LocalDate start() {
        return sessions.getFirst().day();
    }

    public LocalDate end() {
        return sessions.stream().map(Session::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    public long seconds() {
        return sessions.stream().mapToLong(Session::seconds).sum();
    }
}
