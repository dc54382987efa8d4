// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.util.List;
import org.lintel.core.result.Outcome;

/**
 * What is found of a trainee in a course.
 *
 * @param scheduled seconds of all sessions
 * @param attended seconds for certain
 * @param untold seconds of sessions of which it is not told whether he came
 * @param absences sessions to which he did not come
 */
public record TraineeResult(Trainee trainee, Course course, long scheduled, long attended, long untold, int absences,
        List<Check> checks) {

    public TraineeResult {
        checks = List.copyOf(checks);
    }

    /** Fails if any check does; open if any is. */
    public Outcome outcome() {
        Outcome outcome = Outcome.PASS;
        for (Check check : checks) {
            if (check.outcome() == Outcome.FAIL) {
                return Outcome.FAIL;
            }
            outcome = check.outcome() == Outcome.UNDETERMINED ? Outcome.UNDETERMINED : outcome;
        }
        return outcome;
    }
}
