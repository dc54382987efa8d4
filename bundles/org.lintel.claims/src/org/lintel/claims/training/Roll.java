// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Courses, those who are trained, and what is known of who was there.
 *
 * @param attended seconds by place, see {@link #place}; zero for somebody who did not come; what is not told is not
 *     there
 * @param certificates the day of each, by trainee and course, see {@link #key}
 */
public record Roll(Map<String, Course> courses, List<Trainee> trainees, Map<String, Long> attended,
        Map<String, LocalDate> certificates) {

    public Roll {
        courses = Map.copyOf(courses);
        trainees = List.copyOf(trainees);
        attended = Map.copyOf(attended);
        certificates = Map.copyOf(certificates);
    }

    /** How a trainee in a course is named. */
    public static String key(String trainee, String course) {
        return trainee + '\n' + course;
    }

    /** How a trainee in a session is named. */
    public static String place(String trainee, String course, String session) {
        return key(trainee, course) + '\n' + session;
    }

    /** How long somebody was at a session; null where it is not told. */
    public Long seconds(Trainee trainee, Course course, Session session) {
        return attended.get(place(trainee.id(), course.id(), session.id()));
    }

    /** The courses somebody is enrolled in. */
    public Collection<Course> coursesOf(Trainee trainee) {
        return trainee.courses().stream().map(courses::get).toList();
    }
}
