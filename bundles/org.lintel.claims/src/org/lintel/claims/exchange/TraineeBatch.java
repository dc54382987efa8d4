// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.privacy.IdentityNumber;
import org.lintel.claims.privacy.PersonKey;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Certificate;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.TrainingCourse;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;

/**
 * Trainees of applications that are recorded, a session of one of them a row; identity numbers are masked and hashed as
 * they are read, and kept nowhere.
 */
final class TraineeBatch implements ImportBatch {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final List<String> WHOLE = List.of("name", "identity", "employed-from", "employed-until",
            "resident-from");
    private static final List<String> ENDS = List.of(State.CLOSED.id(), State.WITHDRAWN.id(), State.REJECTED.id(),
            State.LAPSED.id());

    private final PersonKey key;
    private final Map<String, ImportRow> claims = new LinkedHashMap<>();
    private final Map<String, ImportRow> firsts = new HashMap<>();
    private final Map<Trainee, ImportRow> trainees = new LinkedHashMap<>();
    private final Map<String, TrainingCourse> courses = new LinkedHashMap<>();
    private final Map<String, ImportRow> courseRows = new HashMap<>();
    private final Map<String, Attendance> sessions = new HashMap<>();
    private final Map<String, Attendance> attendance = new LinkedHashMap<>();
    private final Map<String, Certificate> certificates = new LinkedHashMap<>();
    /** The courses that are recorded already, as far as the check has found. */
    private final Map<String, TrainingCourse> recorded = new HashMap<>();

    /** @param key null where there is none: then no identity number is taken */
    TraineeBatch(ImportRows table, PersonKey key) {
        this.key = key;
        for (ImportRow row : table.rows()) {
            String claim = row.required("claim");
            String id = row.id("id");
            claims.putIfAbsent(claim, row);
            ImportRow first = firsts.putIfAbsent(claim + "\n" + id, row);
            if (first == null) {
                trainees.put(trainee(claim, id, row), row);
            } else {
                same(first, row);
            }
            course(claim, id, row);
        }
    }

    private static void same(ImportRow first, ImportRow row) {
        for (String column : WHOLE) {
            if (!row.text(column).isEmpty() && !row.text(column).equals(first.text(column))) {
                row.error(column, Message.of("not as in row {0}, of the same trainee", "與同一學員的第 {0} 行不同", first.number()),
                        Message.of("write it there alone, or alike in all rows", "只在該行填寫，或各行填寫相同內容"));
            }
        }
    }

    private Trainee trainee(String claim, String id, ImportRow row) {
        IdentityNumber number = null;
        String written = row.text("identity");
        if (!written.isEmpty() && key == null) {
            row.error("identity", Message.of("there is no key to hash it with", "沒有計算雜湊值的金鑰"),
                    Message.of("give --person-key FILE, or leave the column out", "請用 --person-key 檔案，或刪去此欄"));
        } else if (!written.isEmpty()) {
            try {
                number = IdentityNumber.parse(written);
            } catch (IllegalArgumentException e) {
                // never repeated: who made a mistake may have written somebody's number
                row.error("identity", e.getMessage().contains("check digit")
                        ? Message.of("the check digit is wrong", "校驗碼不正確")
                        : Message.of("not written as an identity card number", "並非身份證號碼的寫法"),
                        Message.of("look at it again", "請再核對"));
            }
        }
        return new Trainee(claim, id, row.required("name"), number == null ? null : key.hash(number),
                number == null ? null : number.masked(), row.day("employed-from"), row.day("employed-until"),
                row.day("resident-from"));
    }

    private void course(String claim, String id, ImportRow row) {
        String course = row.text("course");
        if (course.isEmpty()) {
            for (String column : List.of("course-name", "session", "hours", "certificate")) {
                if (!row.text(column).isEmpty()) {
                    row.error("course", Message.of("{0} without a course", "有{0}而沒有課程", column),
                            Message.of("say which course", "請填寫課程"));
                }
            }
            return;
        }
        String name = row.text("course-name");
        TrainingCourse known = courses.get(claim + "\n" + course);
        if (known == null || known.name().isEmpty()) {
            courses.put(claim + "\n" + course, new TrainingCourse(claim, course, name));
            courseRows.putIfAbsent(claim + "\n" + course, row);
        } else if (!name.isEmpty() && !name.equals(known.name())) {
            row.error("course-name", Message.of("{0} was called \"{1}\" before", "{0} 之前名為「{1}」", course,
                    ImportRow.shown(known.name())), Message.of("call it alike in all rows", "各行請用同一名稱"));
        }
        session(claim, id, course, row);
        if (row.day("certificate") != null) {
            certificates.put(claim + "\n" + id + "\n" + course,
                    new Certificate(claim, id, course, row.day("certificate")));
        }
    }

    private void session(String claim, String id, String course, ImportRow row) {
        String session = row.required("session");
        row.required("begins");
        row.required("ends");
        LocalDateTime begins = row.time("begins");
        LocalDateTime ends = row.time("ends");
        BigDecimal hours = row.decimal("hours");
        if (begins == null || ends == null || session.isEmpty()) {
            return;
        }
        if (!begins.isBefore(ends)) {
            row.error("ends", Message.of("not after the beginning", "不在開始時間之後"), Message.of("look at both", "請核對兩者"));
        } else if (hours != null && (hours.stripTrailingZeros().scale() > 2 || hours.multiply(SECONDS)
                .compareTo(BigDecimal.valueOf(Duration.between(begins, ends).toSeconds())) > 0)) {
            row.error("hours", Message.of("{0} hours of a session from {1} to {2}", "{1} 至 {2} 的課節有 {0} 小時", hours, begins,
                    ends), Message.of("at most its length, with two decimals", "不可多於其長度，最多兩位小數"));
            hours = null;
        }
        Attendance one = new Attendance(claim, id, course, session, begins, ends,
                hours == null ? null : hours.setScale(2, RoundingMode.HALF_UP));
        Attendance other = sessions.putIfAbsent(claim + "\n" + course + "\n" + session, one);
        if (other != null && (!other.start().equals(begins) || !other.end().equals(ends))) {
            row.error("begins", Message.of("session {0} of {1} is at another time in another row", "課程 {1} 的課節 {0} 在另一行的時間不同",
                    session, course), Message.of("a session has one time", "一個課節只有一個時間"));
        }
        if (attendance.putIfAbsent(claim + "\n" + id + "\n" + course + "\n" + session, one) != null) {
            row.error("session", Message.of("{0} has a row for session {1} of {2} already", "{0} 已有課程 {2} 課節 {1} 的記錄", id,
                    session, course), Message.of("leave one out", "請只保留其一"));
        }
    }

    @Override
    public Counts check(Reading records) {
        Map<String, ClaimHead> heads = new HashMap<>();
        ImportBatch.among(records, ClaimHead.TABLE, "id", claims.keySet().stream(), head -> heads.put(head.id(), head));
        claims.forEach((claim, row) -> {
            ClaimHead head = heads.get(claim);
            if (head == null) {
                row.error("claim", Message.of("there is no application {0}", "沒有申請 {0}", ImportRow.shown(claim)),
                        Message.of("import the applications first", "請先匯入申請"));
            } else if (ENDS.contains(head.state())) {
                row.error("claim", Message.of("{0} has come to its end ({1})", "{0} 已終結（{1}）", claim, head.state()),
                        Message.of("nothing is added to it", "不可再加入資料"));
            }
        });
        Set<List<String>> taken = new HashSet<>();
        ImportBatch.among(records, Trainee.TABLE, "claim", heads.keySet().stream(),
                trainee -> taken.add(List.of(trainee.claim(), trainee.id())));
        trainees.forEach((trainee, row) -> {
            if (taken.contains(List.of(trainee.claim(), trainee.id()))) {
                row.error("id", Message.of("{0} has a trainee {1} already", "{0} 已有學員 {1}", trainee.claim(), trainee.id()),
                        Message.of("what is recorded is not replaced: leave it out", "已登記的學員不會被取代：請刪去"));
            }
        });
        ImportBatch.among(records, TrainingCourse.TABLE, "claim", heads.keySet().stream(),
                course -> recorded.put(course.claim() + "\n" + course.id(), course));
        for (var entry : courses.entrySet()) {
            TrainingCourse course = entry.getValue();
            TrainingCourse before = recorded.get(entry.getKey());
            if (before != null && !course.name().isEmpty() && !before.name().equals(course.name())) {
                courseRows.get(entry.getKey()).error("course-name", Message.of("{0} is recorded as \"{1}\"",
                        "{0} 已登記為「{1}」", course.id(), ImportRow.shown(before.name())),
                        Message.of("leave the name out", "請不要填寫名稱"));
            }
        }
        return new Counts(trainees.size(), 0, 0);
    }

    /** The applications they are of. */
    Iterable<String> claims() {
        return new TreeSet<>(claims.keySet());
    }

    @Override
    public void write(Writing records) throws ConflictException {
        List<Entry> added = new ArrayList<>();
        courses.forEach((name, course) -> {
            if (!recorded.containsKey(name)) {
                added.add(course.name().isEmpty()
                        ? new TrainingCourse(course.claim(), course.id(), course.id()) : course);
            }
        });
        added.addAll(trainees.keySet());
        added.addAll(attendance.values());
        added.addAll(certificates.values());
        records.addAll(added);
    }
}
