// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.TrainingRules;
import org.lintel.claims.scheme.YearBasis;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Holds what is known of trainees against the rules of a scheme: attendance, employment and residence on the days of
 * the course, courses in a year, certificates, and nobody in two places at once. What is not told is tried both ways.
 */
public final class TrainingAssessor {

    private static final double HOUR = 3600;

    private final Roll roll;
    private final TrainingRules rules;
    private final boolean acceptCandidates;

    public TrainingAssessor(Roll roll, TrainingRules rules, boolean acceptCandidates) {
        this.roll = roll;
        this.rules = rules;
        this.acceptCandidates = acceptCandidates;
    }

    /** One result for each trainee and course, in the order of the roll. */
    public List<TraineeResult> assess() {
        List<TraineeResult> results = new ArrayList<>();
        for (Trainee trainee : roll.trainees()) {
            for (Course course : roll.coursesOf(trainee)) {
                results.add(assess(trainee, course));
            }
        }
        return results;
    }

    private TraineeResult assess(Trainee trainee, Course course) {
        long attended = 0;
        long untold = 0;
        int absences = 0;
        for (Session session : course.sessions()) {
            Long seconds = roll.seconds(trainee, course, session);
            attended += seconds == null ? 0 : seconds;
            untold += seconds == null ? session.seconds() : 0;
            absences += seconds != null && seconds == 0 ? 1 : 0;
        }
        List<Check> checks = new ArrayList<>();
        if (rules.attendance() != null) {
            checks.add(attendance(course, attended, untold));
        }
        if (rules.employed() != null) {
            checks.add(onTheDays("employed", Text.of("employment", "僱傭"), trainee.employed(), course,
                    rules.employed()));
        }
        if (rules.resident() != null) {
            checks.add(onTheDays("permanent-resident", Text.of("permanent residence", "永久居留"), trainee.resident(),
                    course,
                    rules.resident()));
        }
        if (rules.coursesPerYear() != null) {
            checks.add(courses(trainee, course));
        }
        if (rules.certificate() != null) {
            checks.add(certificate(trainee, course));
        }
        checks.add(overlaps(trainee, course));
        return new TraineeResult(trainee, course, course.seconds(), attended, untold, absences, checks);
    }

    private Check attendance(Course course, long attended, long untold) {
        Text name = Text.of("attendance", "出席率");
        Source source = rules.attendance().source();
        if (!rules.attendance().isKnown()) {
            return new Check("attendance", name, Outcome.UNDETERMINED, Message.of("how much is needed is not known",
                    "所需出席率不詳"), null, source);
        }
        Ratio least = rules.attendance().value();
        boolean enough = reaches(attended, course.seconds(), least);
        boolean possible = reaches(attended + untold, course.seconds(), least);
        Message words = untold == 0
                ? Message.of("{0} of {1} hours; at least {2} is needed", "{1} 小時中出席 {0} 小時；須達 {2}", hours(attended),
                        hours(course.seconds()), least)
                : Message.of("{0} of {1} hours, and of {3} hours nothing is told; at least {2} is needed",
                        "{1} 小時中出席 {0} 小時，另有 {3} 小時未有記錄；須達 {2}", hours(attended), hours(course.seconds()), least,
                        hours(untold));
        return ruled("attendance", name, enough ? Outcome.PASS : possible ? Outcome.UNDETERMINED : Outcome.FAIL, words,
                source);
    }

    private static boolean reaches(long part, long whole, Ratio least) {
        return Math.multiplyExact(part, least.denominator()) >= Math.multiplyExact(whole, least.numerator());
    }

    private Check onTheDays(String id, Text name, List<Period> periods, Course course, Source source) {
        if (periods == null) {
            return new Check(id, name, Outcome.UNDETERMINED, Message.of("not told: give {0} of the trainee",
                    "未有提供：請在學員之下提供 {0}", id), null, source);
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Session session : course.sessions()) {
            if (periods.stream().noneMatch(period -> period.holds(session.day()))) {
                days.add(session.day());
            }
        }
        return days.isEmpty() ? ruled(id, name, Outcome.PASS, Message.of("on each day of the course", "課程每日均符合"),
                source)
                : ruled(id, name, Outcome.FAIL, Message.of("not on {0}{1}", "{0} 當日不符合{1}", days.first(),
                        days.size() == 1
                        ? Message.EMPTY : Message.of(" and {0} other days", "，另有 {0} 日亦然", days.size() - 1)), source);
    }

    /** The earliest courses of a year count; which those are does not depend on the order in which they are written. */
    private Check courses(Trainee trainee, Course course) {
        Text name = Text.of("courses in a financial year", "財政年度內的課程");
        Source source = rules.coursesPerYear().source();
        if (!rules.coursesPerYear().isKnown()) {
            return new Check("courses-per-year", name, Outcome.UNDETERMINED,
                    Message.of("how many are allowed is not known",
                    "准許的數目不詳"), null, source);
        }
        int most = rules.coursesPerYear().value();
        int year = YearBasis.FINANCIAL.of(course.start());
        List<Course> sameYear = roll.coursesOf(trainee).stream().filter(each -> YearBasis.FINANCIAL.of(each.start()) ==
                year)
                .sorted(Comparator.comparing(Course::start).thenComparing(Course::id)).toList();
        int place = sameYear.indexOf(course) + 1;
        return ruled("courses-per-year", name, place <= most ? Outcome.PASS : Outcome.FAIL,
                Message.of("number {0} of the financial year {1}; {2} allowed", "{1} 財政年度第 {0} 個；准許 {2} 個", place,
                        year + "-" + (year + 1), most), source);
    }

    private Check certificate(Trainee trainee, Course course) {
        Text name = Text.of("certificate", "證書");
        LocalDate day = roll.certificates().get(Roll.key(trainee.id(), course.id()));
        if (day == null) {
            return ruled("certificate", name, Outcome.UNDETERMINED, Message.of("none is told", "未有提供"),
                    rules.certificate());
        }
        boolean early = day.isBefore(course.end());
        return ruled("certificate", name, early ? Outcome.FAIL : Outcome.PASS, early
                ? Message.of("of {0}, before the course ended on {1}", "日期為 {0}，早於課程完結日期 {1}", day, course.end())
                : Message.of("of {0}", "日期為 {0}", day), rules.certificate());
    }

    private Check overlaps(Trainee trainee, Course course) {
        Text name = Text.of("one place at a time", "同一時間只在一處");
        Outcome outcome = Outcome.PASS;
        Message words = Message.of("no sessions at the same time", "沒有時間重疊的課節");
        for (Course other : roll.coursesOf(trainee)) {
            for (Session one : course.sessions()) {
                for (Session two : other.sessions()) {
                    if (!two.start().isBefore(one.end())) {
                        break;
                    }
                    boolean same = other.id().equals(course.id()) && one.id().equals(two.id());
                    Outcome found = same || !one.overlaps(two) ? Outcome.PASS
                            : both(roll.seconds(trainee, course, one), roll.seconds(trainee, other, two), one, two);
                    if (found.compareTo(outcome) < 0) {
                        outcome = found;
                        words = Message.of("{0} and {1} ({2}) are at the same time", "{0} 與 {1}（{2}）時間重疊", one.id(),
                                two.id(), other.id());
                    }
                }
            }
        }
        return new Check("overlaps", name, outcome, words, null, null);
    }

    /**
     * Whether somebody was at both longer than the time from the beginning of the first to the end of the last
     * allows.
     */
    private static Outcome both(Long one, Long two, Session a, Session b) {
        if (one != null && one == 0 || two != null && two == 0) {
            return Outcome.PASS;
        }
        if (one == null || two == null) {
            return Outcome.UNDETERMINED;
        }
        LocalDateTime start = a.start().isBefore(b.start()) ? a.start() : b.start();
        LocalDateTime end = a.end().isAfter(b.end()) ? a.end() : b.end();
        return one + two > Duration.between(start, end).getSeconds() ? Outcome.FAIL : Outcome.PASS;
    }

    /** A rule that is not confirmed leaves it open, and tells what it would say. */
    private Check ruled(String id, Text name, Outcome outcome, Message words, Source source) {
        boolean counts = source.confidence() == Confidence.CONFIRMED
                || source.confidence() == Confidence.CANDIDATE && acceptCandidates;
        return counts || outcome == Outcome.UNDETERMINED ? new Check(id, name, outcome, words, null, source)
                : new Check(id, name, Outcome.UNDETERMINED, words, outcome, source);
    }

    private static String hours(long seconds) {
        return Decimal.plain(Math.round(seconds / HOUR * 100) / 100.0);
    }
}
