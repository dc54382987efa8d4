// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.util.List;

/**
 * Somebody who is trained.
 *
 * @param identity a hash of the identity number under the office's key; null where there is no number, or no key
 * @param masked the identity number as it may be shown; null where there is none
 * @param employed when he was employed by the applicant; null where it is not told
 * @param resident when he was a permanent resident of Hong Kong; null where it is not told
 * @param courses ids of those he is enrolled in
 */
public record Trainee(String id, String name, String identity, String masked, List<Period> employed,
        List<Period> resident, List<String> courses) {

    public Trainee {
        employed = employed == null ? null : List.copyOf(employed);
        resident = resident == null ? null : List.copyOf(resident);
        courses = List.copyOf(courses);
    }
}
