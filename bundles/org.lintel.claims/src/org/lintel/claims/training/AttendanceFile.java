// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/**
 * Who was there and who has a certificate, as a file: of trainees and courses that are known already.
 *
 * @param attended seconds by place, see {@link Roll#place}; zero for somebody who did not come
 * @param certificates the day of each, by trainee and course, see {@link Roll#key}
 */
public record AttendanceFile(Map<String, Long> attended, Map<String, LocalDate> certificates) {

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}([.][0-9]{1,2})?");
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private static final int MOST_ROWS = 100_000;

    public AttendanceFile {
        attended = Map.copyOf(attended);
        certificates = Map.copyOf(certificates);
    }

    /**
     * Reads a file.
     *
     * @param file its name in complaints
     * @param known trainees with the courses they are enrolled in
     */
    public static AttendanceFile read(String file, String text, Roll known) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        Map<String, YamlNode> entries = root == null ? Map.of() : root.entries(Set.of("attendance", "certificates"));
        AttendanceFile read = of(entries, known);
        if (read.attended.isEmpty() && read.certificates.isEmpty()) {
            throw new YamlException(Location.of(file), Message.of("it tells no attendance and no certificate",
                    "沒有出席記錄，也沒有證書"));
        }
        return read;
    }

    /** Reads what stands under {@code attendance} and {@code certificates}. */
    static AttendanceFile of(Map<String, YamlNode> entries, Roll known) throws YamlException {
        Map<String, Course> enrolled = new HashMap<>();
        known.trainees().forEach(each -> known.coursesOf(each)
                .forEach(course -> enrolled.put(Roll.key(each.id(), course.id()), course)));
        Map<String, Long> attended = new HashMap<>();
        for (YamlNode each : several(entries.get("attendance"), MOST_ROWS)) {
            each.entries(Set.of("trainee", "course", "session", "hours"));
            Course course = course(each, enrolled);
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
            String place = Roll.key(each.required("trainee").text(), course(each, enrolled).id());
            if (certificates.put(place, day(each.required("date"))) != null) {
                throw each.complain("this certificate stands here twice", "此證書重複");
            }
        }
        return new AttendanceFile(attended, certificates);
    }

    /** The course of a row, whose trainee is enrolled in it. */
    private static Course course(YamlNode row, Map<String, Course> enrolled) throws YamlException {
        String trainee = row.required("trainee").text();
        String course = row.required("course").text();
        Course found = enrolled.get(Roll.key(trainee, course));
        if (found == null) {
            throw row.complain("{0} is not enrolled in {1}", "{0} 未有報讀 {1}", trainee, course);
        }
        return found;
    }

    static List<YamlNode> several(YamlNode node, int most) throws YamlException {
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

    static LocalDate day(YamlNode node) throws YamlException {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }
}
