// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

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
import org.lintel.claims.privacy.IdentityNumber;
import org.lintel.claims.privacy.PersonKey;
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

    /** More trainees, courses, sessions are not read: pairs of sessions are compared. */
    private static final int MOST = 1_000;

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     */
    public static TrainingFile read(String file, String text, Funds funds) throws YamlException {
        return read(file, text, funds, null);
    }

    /**
     * Reads a file in which identity numbers may stand: they are masked and hashed as they are read, and kept nowhere.
     *
     * @param key null for none: then they are masked only
     */
    public static TrainingFile read(String file, String text, Funds funds, PersonKey key) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        root.entries(Set.of("training"));
        return of(root.required("training"), funds, key);
    }

    /** Reads what stands under {@code training} in another file, as {@link #read(String, String, Funds, PersonKey)}. */
    public static TrainingFile of(YamlNode node, Funds funds, PersonKey key) throws YamlException {
        Map<String, YamlNode> entries =
                node.entries(Set.of("scheme", "date", "courses", "trainees", "attendance", "certificates"));
        YamlNode scheme = node.required("scheme");
        Funds.Found found = funds.find(scheme.text());
        if (found == null || found.scheme().versions().stream().allMatch(version -> version.training() == null)) {
            throw scheme.complain("there is no scheme \"{0}\" with rules on trainees", "沒有設學員規則的計劃「{0}」",
                    scheme.text());
        }
        Map<String, Course> courses = courses(node.required("courses"));
        List<Trainee> trainees = trainees(node.required("trainees"), courses, key);
        AttendanceFile there = AttendanceFile.of(entries, new Roll(courses, trainees, Map.of(), Map.of()));
        return new TrainingFile(found, AttendanceFile.day(node.required("date")),
                new Roll(courses, trainees, there.attended(), there.certificates()));
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

    private static List<Trainee> trainees(YamlNode node, Map<String, Course> courses, PersonKey key)
            throws YamlException {
        List<Trainee> trainees = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<IdentityNumber, String> numbers = new HashMap<>();
        for (YamlNode each : several(node)) {
            Map<String, YamlNode> entries =
                    each.entries(Set.of("id", "name", "identity", "employed", "permanent-resident", "courses"));
            IdentityNumber number = number(entries.get("identity"));
            List<String> enrolled = new ArrayList<>();
            for (YamlNode course : several(each.required("courses"))) {
                if (!courses.containsKey(course.text()) || enrolled.contains(course.text())) {
                    throw course.complain("there is no course \"{0}\", or it stands here twice", "沒有課程「{0}」，或重複列出",
                            course.text());
                }
                enrolled.add(course.text());
            }
            Trainee trainee = new Trainee(each.required("id").text(), each.required("name").text(),
                    number == null || key == null ? null : key.hash(number), number == null ? null : number.masked(),
                    periods(entries.get("employed")), periods(entries.get("permanent-resident")), enrolled);
            if (!ids.add(trainee.id())) {
                throw each.complain("two trainees have the id {0}", "有兩名學員的代號同為 {0}", trainee.id());
            }
            String same = number == null ? null : numbers.put(number, trainee.id());
            if (same != null) {
                throw entries.get("identity").complain("the same identity number as {0}: one person is one trainee",
                        "與 {0} 的身份證號碼相同：一人只列為一名學員", same);
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
                periods.add(new Period(AttendanceFile.day(days.getFirst()),
                        days.size() == 1 ? null : AttendanceFile.day(days.getLast())));
            } catch (IllegalArgumentException e) {
                throw each.complain("it ends before it begins", "結束日期早於開始日期");
            }
        }
        return periods;
    }

    /** The number; a complaint never repeats what stands there, for a mistaken number is somebody's. */
    private static IdentityNumber number(YamlNode node) throws YamlException {
        if (node == null) {
            return null;
        }
        try {
            return IdentityNumber.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw e.getMessage().contains("check digit")
                    ? node.complain("the check digit of this identity number is wrong", "身份證號碼的校驗碼不正確")
                    : node.complain("not written as an identity card number", "並非身份證號碼的寫法");
        }
    }

    private static List<YamlNode> several(YamlNode node) throws YamlException {
        return AttendanceFile.several(node, MOST);
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
