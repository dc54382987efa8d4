// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Trainees and courses as a file.
 *
 * @param found the scheme they are for
 * @param date the day that chooses its version
 */
public record TrainingFile(Funds.Found found, LocalDate date, Roll roll) {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}([.][0-9]{1,2})?");
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    /** More trainees, courses, sessions are not read: pairs of sessions are compared. */
    private static final int MOST = 1_000;
    private static final int MOST_ROWS = 100_000;

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     */
    public static TrainingFile read(String file, String text, Funds funds) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        root.entries(Set.of("training"));
        return of(root.required("training"), funds);
    }

    /** Reads what stands under {@code training} in another file. */
    public static TrainingFile of(YamlNode node, Funds funds) throws YamlException {
        Map<String, YamlNode> entries =
                node.entries(Set.of("scheme", "date", "courses", "trainees", "attendance", "certificates"));
        YamlNode scheme = node.required("scheme");
        Funds.Found found = funds.find(scheme.text());
        if (found == null || found.scheme().versions().stream().allMatch(version -> version.training() == null)) {
            throw scheme.complain("there is no scheme \"{0}\" with rules on trainees", "沒有設學員規則的計劃「{0}」",
                    scheme.text());
        }
        Map<String, Course> courses = courses(node.required("courses"));
        List<Trainee> trainees = trainees(node.required("trainees"), courses);
        Set<String> places = new HashSet<>();
        trainees.forEach(each -> each.courses().forEach(course -> places.add(Roll.key(each.id(), course))));
        Map<String, Long> attended = new HashMap<>();
        for (YamlNode each : several(entries.get("attendance"), MOST_ROWS)) {
            each.entries(Set.of("trainee", "course", "session", "hours"));
            Course course = courses.get(enrolled(each, places));
            String session = each.required("session").text();
            Session there = course.sessions().stream().filter(one -> one.id().equals(session)).findFirst().orElse(null);
            if (there == null) {
                throw each.required("session").complain("the course {0} has no session {1}", "課程 {0} 沒有課節 {1}",
                        course.id(), session);
            }
            long seconds = seconds(each.required("hours"));
            if (seconds > there.seconds()) {
                throw each.required("hours").complain("longer than the session", "長於該課節");
            }
            if (attended.put(Roll.place(each.required("trainee").text(), course.id(), session), seconds) != null) {
                throw each.complain("this attendance stands here twice", "此出席記錄重複");
            }
        }
        Map<String, LocalDate> certificates = new HashMap<>();
        for (YamlNode each : several(entries.get("certificates"), MOST_ROWS)) {
            each.entries(Set.of("trainee", "course", "date"));
            certificates.put(Roll.key(each.required("trainee").text(), enrolled(each, places)),
                    day(each.required("date")));
        }
        return new TrainingFile(found, day(node.required("date")), new Roll(courses, trainees, attended, certificates));
    }

    private static Map<String, Course> courses(YamlNode node) throws YamlException {
        Map<String, Course> courses = new LinkedHashMap<>();
        int count = 0;
        for (YamlNode each : several(node)) {
            each.entries(Set.of("id", "name", "sessions"));
            List<Session> sessions = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (YamlNode one : several(each.required("sessions"))) {
                one.entries(Set.of("id", "start", "end"));
                try {
                    sessions.add(new Session(one.required("id").text(), time(one.required("start")),
                            time(one.required("end"))));
                } catch (IllegalArgumentException e) {
                    throw one.complain("a session ends after it begins, on the same day", "課節須於同日開始及完結，完結時間在後");
                }
                if (!ids.add(sessions.getLast().id())) {
                    throw one.complain("two sessions have the id {0}", "有兩個課節同名：{0}", sessions.getLast().id());
                }
            }
            count += sessions.size();
            if (count > MOST) {
                throw each.complain("more than {0} are not read", "超過 {0} 項，不予讀取", MOST);
            }
            if (sessions.isEmpty()) {
                throw each.complain("a course has at least one session", "課程須至少有一個課節");
            }
            String id = each.required("id").text();
            if (courses.put(id, new Course(id, each.required("name").text(), sessions)) != null) {
                throw each.complain("two courses have the id {0}", "有兩個課程同名：{0}", id);
            }
        }
        return courses;
    }

    private static List<Trainee> trainees(YamlNode node, Map<String, Course> courses) throws YamlException {
        List<Trainee> trainees = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode each : several(node)) {
            Map<String, YamlNode> entries =
                    each.entries(Set.of("id", "name", "employed", "permanent-resident", "courses"));
            List<String> enrolled = new ArrayList<>();
            for (YamlNode course : several(each.required("courses"))) {
                if (!courses.containsKey(course.text()) || enrolled.contains(course.text())) {
                    throw course.complain("there is no course \"{0}\", or it stands here twice", "沒有課程「{0}」，或重複列出",
                            course.text());
                }
                enrolled.add(course.text());
            }
            Trainee trainee = new Trainee(each.required("id").text(), each.required("name").text(),
                    periods(entries.get("employed")), periods(entries.get("permanent-resident")), enrolled);
            if (!ids.add(trainee.id())) {
                throw each.complain("two trainees have the id {0}", "有兩名學員的代號同為 {0}", trainee.id());
            }
            trainees.add(trainee);
        }
        return trainees;
    }

    /** Periods, each a list of its first and last day, or of its first alone. */
    private static List<Period> periods(YamlNode node) throws YamlException {
        if (node == null) {
            return null;
        }
        List<Period> periods = new ArrayList<>();
        for (YamlNode each : several(node)) {
            List<YamlNode> days = each.items();
            if (days.isEmpty() || days.size() > 2) {
                throw each.complain("a period is a list of its first and its last day", "時段須列出首日及末日");
            }
            try {
                periods.add(new Period(day(days.getFirst()), days.size() == 1 ? null : day(days.getLast())));
            } catch (IllegalArgumentException e) {
                throw each.complain("it ends before it begins", "結束日期早於開始日期");
            }
        }
        return periods;
    }

    /** The course of a row, whose trainee is enrolled in it. */
    private static String enrolled(YamlNode row, Set<String> places) throws YamlException {
        String trainee = row.required("trainee").text();
        String course = row.required("course").text();
        if (!places.contains(Roll.key(trainee, course))) {
            throw row.complain("{0} is not enrolled in {1}", "{0} 未有報讀 {1}", trainee, course);
        }
        return course;
    }

    private static List<YamlNode> several(YamlNode node) throws YamlException {
        return several(node, MOST);
    }

    private static List<YamlNode> several(YamlNode node, int most) throws YamlException {
        List<YamlNode> items = node == null ? List.of() : node.items();
        if (items.size() > most) {
            throw node.complain("more than {0} are not read", "超過 {0} 項，不予讀取", most);
        }
        return items;
    }

    private static long seconds(YamlNode node) throws YamlException {
        if (!HOURS.matcher(node.text()).matches()) {
            throw node.complain("expected hours such as 7.5, not \"{0}\"", "此處應為時數，如 7.5，而非「{0}」", node.text());
        }
        return new BigDecimal(node.text()).multiply(HOUR).longValueExact();
    }

    private static LocalDate day(YamlNode node) throws YamlException {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }

    private static LocalDateTime time(YamlNode node) throws YamlException {
        try {
            return LocalDateTime.parse(node.text());
        } catch (DateTimeException e) {
            throw node.complain("expected a time such as 2026-01-31T09:00, not \"{0}\"",
                    "此處應為時間，如 2026-01-31T09:00，而非「{0}」", node.text());
        }
    }
}
