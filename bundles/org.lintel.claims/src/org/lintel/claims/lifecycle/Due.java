// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.SchemeVersion;

/**
 * A deadline of an application.
 *
 * @param day the last day on which it can be done; null where the day it is counted from is not told
 */
public record Due(Deadline deadline, LocalDate day) {

    private static final Comparator<Due> BY_DAY =
            Comparator.comparing(Due::day, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * The deadlines of all versions that may hold, each once, the earliest first and those without a day last.
     *
     * @param events the days they are counted from, by event
     */
    public static List<Due> of(List<SchemeVersion> versions, Map<String, LocalDate> events) {
        List<Due> dues = new ArrayList<>();
        for (SchemeVersion version : versions) {
            for (Deadline deadline : version.deadlines()) {
                LocalDate event = events.get(deadline.event());
                Due due = new Due(deadline, event == null ? null : deadline.lastDay(event));
                if (!dues.contains(due)) {
                    dues.add(due);
                }
            }
        }
        dues.sort(BY_DAY.thenComparing(due -> due.deadline().id()));
        return dues;
    }
}
