// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Certificate;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.TrainingCourse;
import org.lintel.claims.record.Writing;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Period;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Session;
import org.lintel.core.text.Message;

/** The trainees of an application as records, and back as calculations take them. */
public final class TrainingRecords {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final int MOST = 20_000;

    private TrainingRecords() {
    }

    /** Writes them; each session of a course stands with each who is enrolled, also where their hours are not told. */
    static void write(Writing records, String claim, Roll roll) throws ConflictException, RefusedException {
        Set<String> attended = new TreeSet<>();
        int rows = 0;
        for (var each : roll.trainees()) {
            attended.addAll(each.courses());
            rows += roll.coursesOf(each).stream().mapToInt(course -> course.sessions().size()).sum();
            if (rows > MOST) {
                throw new RefusedException(Message.of("more than {0} rows of attendance are not recorded",
                        "出席記錄超過 {0} 行，不予登記", MOST));
            }
        }
        for (Course course : new TreeMap<>(roll.courses()).values()) {
            if (!attended.contains(course.id())) {
                throw new RefusedException(Message.of("nobody is enrolled in {0}", "沒有學員報讀 {0}", course.id()));
            }
            records.add(new TrainingCourse(claim, course.id(), course.name()));
        }
        for (var each : roll.trainees()) {
            Period employed = one(each.employed(), each.id());
            Period resident = one(each.resident(), each.id());
            if (resident != null && resident.to() != null) {
                throw periods(each.id());
            }
            if (each.masked() != null && each.identity() == null) {
                throw new RefusedException(Message.of("{0} has an identity number, and there is no key to hash it with: "
                        + "--person-key FILE", "{0} 有身份證號碼，而沒有計算雜湊值的金鑰：--person-key 檔案", each.id()));
            }
            records.add(new Trainee(claim, each.id(), each.name(), each.identity(), each.masked(),
                    employed == null ? null : employed.from(), employed == null ? null : employed.to(),
                    resident == null ? null : resident.from()));
            for (Course course : roll.coursesOf(each)) {
                for (Session session : course.sessions()) {
                    if (session.start().getNano() != 0 || session.end().getNano() != 0) {
                        throw new RefusedException(Message.of("session {0} of {1}: times are recorded to the second",
                                "{1} 的課節 {0}：時間只登記至秒", session.id(), course.id()));
                    }
                    Long seconds = roll.seconds(each, course, session);
                    records.add(new Attendance(claim, each.id(), course.id(), session.id(), session.start(),
                            session.end(), seconds == null ? null : hours(seconds)));
                }
                LocalDate certificate = roll.certificates().get(Roll.key(each.id(), course.id()));
                if (certificate != null) {
                    records.add(new Certificate(claim, each.id(), course.id(), certificate));
                }
            }
        }
    }

    /** Hours as they are recorded: files tell them with two decimals. */
    static BigDecimal hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(HOUR, 2, RoundingMode.UNNECESSARY);
    }

    private static Period one(List<Period> periods, String trainee) throws RefusedException {
        if (periods == null) {
            return null;
        }
        if (periods.size() != 1) {
            throw periods(trainee);
        }
        return periods.getFirst();
    }

    private static RefusedException periods(String trainee) {
        return new RefusedException(Message.of("{0}: one period of employment is recorded, and one of residence, "
                + "which goes on", "{0}：只可登記一段僱傭期，以及一段持續的居留期", trainee));
    }

    /** The trainees of an application; null where none are recorded. */
    public static Roll read(Reading records, String claim) {
        List<Trainee> trainees = records.where(Trainee.TABLE, "claim", claim);
        if (trainees.isEmpty()) {
            return null;
        }
        Map<String, Map<String, Session>> sessions = new TreeMap<>();
        Map<String, Set<String>> enrolled = new HashMap<>();
        Map<String, Long> attended = new HashMap<>();
        for (Attendance each : records.where(Attendance.TABLE, "claim", claim)) {
            sessions.computeIfAbsent(each.course(), none -> new TreeMap<>()).put(each.session(),
                    new Session(each.session(), each.start(), each.end()));
            enrolled.computeIfAbsent(each.trainee(), none -> new TreeSet<>()).add(each.course());
            if (each.hours() != null) {
                attended.put(Roll.place(each.trainee(), each.course(), each.session()),
                        each.hours().multiply(HOUR).longValue());
            }
        }
        Map<String, String> names = new HashMap<>();
        records.where(TrainingCourse.TABLE, "claim", claim).forEach(each -> names.put(each.id(), each.name()));
        Map<String, Course> courses = new TreeMap<>();
        sessions.forEach((id, those) -> courses.put(id,
                new Course(id, names.getOrDefault(id, id), List.copyOf(those.values()))));
        Map<String, LocalDate> certificates = new HashMap<>();
        records.where(Certificate.TABLE, "claim", claim)
                .forEach(each -> certificates.put(Roll.key(each.trainee(), each.course()), each.day()));
        List<org.lintel.claims.training.Trainee> people = new ArrayList<>();
        for (Trainee each : trainees) {
            people.add(new org.lintel.claims.training.Trainee(each.id(), each.name() == null ? "–" : each.name(),
                    each.identity(), each.masked(),
                    each.employedFrom() == null ? null : List.of(new Period(each.employedFrom(), each.employedUntil())),
                    each.residentFrom() == null ? null : List.of(new Period(each.residentFrom(), null)),
                    List.copyOf(enrolled.getOrDefault(each.id(), Set.of()))));
        }
        return new Roll(courses, people, attended, certificates);
    }
}
