// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.TrainingRules;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.rules.yaml.YamlException;

/** Trainees and courses against the rules of the programme of 2026. */
class TrainingTest {

    private static final Funds FUNDS = Funds.supplied();
    private static final String COURSES =
            "courses: [{id: a, name: A, sessions: [{id: a1, start: 2026-05-04T09:00, end: "
            + "2026-05-04T16:00}, {id: a2, start: 2026-05-05T09:00, end: 2026-05-05T12:00}]}, "
            + "{id: b, name: B, sessions: [{id: b1, start: 2026-05-05T11:00, end: 2026-05-05T13:00}]}, "
            + "{id: c, name: C, sessions: [{id: c1, start: 2027-04-01T09:00, end: 2027-04-01T10:00}]}]";
    private static final String HERE = "employed: [[2024-01-01]], permanent-resident: [[2000-01-01]]";

    private static TrainingFile file(String trainee, String attendance) throws YamlException {
        return TrainingFile.read("test", "training: {scheme: nittp, date: 2026-02-01, " + COURSES
                + ", trainees: [{id: t, "
                + "name: T, " + trainee + "}], attendance: [" + attendance + "]}", FUNDS);
    }

    private static List<TraineeResult> assess(String trainee, String attendance, boolean accept) throws YamlException {
        TrainingFile file = file(trainee, attendance);
        SchemeVersion version = file.found().scheme().on(file.date()).possible().getFirst();
        return new TrainingAssessor(file.roll(), version.training(), accept).assess();
    }

    private static String at(String session, Object hours) {
        return "{trainee: t, course: " + session.charAt(0) + ", session: " + session + ", hours: " + hours + "}";
    }

    private static Check check(TraineeResult result, String id) {
        return result.checks().stream().filter(check -> check.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"7,0,PASS", "6.99,0,FAIL", "4,3,PASS", "4,2.99,FAIL", "7,-,PASS",
    "4,-,UNDETERMINED",
        "3.99,-,FAIL", "-,-,UNDETERMINED"})
    void seventyPercentOfTheHours(String first, String second, Outcome expected) throws YamlException {
        String attendance = (first == null ? "" : at("a1", first)) + (first == null || second == null ? "" : ", ")
                + (second == null ? "" : at("a2", second));
        TraineeResult result = assess("courses: [a], " + HERE, attendance, true).getFirst();
        assertEquals(expected, result.outcome());
        assertEquals(expected, check(result, "attendance").outcome());
        assertEquals(36_000, result.scheduled());
        assertEquals("0".equals(second) ? 1 : 0, result.absences());
    }

    @Test
    void aRuleThatIsNotConfirmedLeavesItOpenAndSaysWhatItWouldBe() throws YamlException {
        Check check = check(assess("courses: [a], " + HERE, at("a1", 1) + ", " + at("a2", 0), false).getFirst(),
                "attendance");
        assertEquals(Outcome.UNDETERMINED, check.outcome());
        assertEquals(Outcome.FAIL, check.candidate());
        assertEquals("1 of 10 hours; at least 70% is needed", check.summary().in(Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[[2024-01-01]]|PASS", "[[2024-01-01, 2026-05-04]]|FAIL",
    "[[2026-05-05]]|FAIL",
        "[[2024-01-01, 2026-05-04], [2026-05-05, 2026-05-05]]|PASS", "[]|FAIL"})
    void employmentAndResidenceOnEachDayOfTheCourse(String periods, Outcome expected) throws YamlException {
        String attendance = at("a1", 7) + ", " + at("a2", 3);
        TraineeResult employed = assess("courses: [a], permanent-resident: [[2000-01-01]], employed: " + periods,
                attendance,
                true).getFirst();
        assertEquals(expected, check(employed, "employed").outcome());
        assertEquals(expected, employed.outcome());
        TraineeResult resident = assess("courses: [a], employed: [[2000-01-01]], permanent-resident: " + periods,
                attendance,
                true).getFirst();
        assertEquals(expected, check(resident, "permanent-resident").outcome());
    }

    @Test
    void whatIsNotToldOfAPersonIsAskedFor() throws YamlException {
        TraineeResult result = assess("courses: [a]", at("a1", 7), true).getFirst();
        assertEquals(Outcome.UNDETERMINED, result.outcome());
        assertEquals("not told: give employed of the trainee", check(result, "employed").summary().in(Language.EN));
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() throws YamlException {
        String whole = at("a1", 7) + ", " + at("a2", 3) + ", " + at("b1", 2);
        List<TraineeResult> both = assess("courses: [a, b], " + HERE, whole, true);
        assertEquals(Outcome.FAIL, check(both.get(0), "overlaps").outcome());
        assertEquals(Outcome.FAIL, check(both.get(1), "overlaps").outcome());
        // two hours of one and two of the other fit between 9 and 13 o'clock
        String left = at("a1", 7) + ", " + at("a2", 2) + ", " + at("b1", 2);
        assertEquals(Outcome.PASS, check(assess("courses: [a, b], " + HERE, left, true).getFirst(),
                "overlaps").outcome());
        String absent = at("a1", 7) + ", " + at("a2", 3) + ", " + at("b1", 0);
        assertEquals(Outcome.PASS, check(assess("courses: [a, b], " + HERE, absent, true).getFirst(),
                "overlaps").outcome());
        String silent = at("a1", 7) + ", " + at("a2", 3);
        assertEquals(Outcome.UNDETERMINED, check(assess("courses: [a, b], " + HERE, silent, true).getFirst(),
                "overlaps")
                .outcome());
    }

    @Test
    void theFirstCourseOfAFinancialYearCountsWhateverTheOrder() throws YamlException {
        for (String order : List.of("[a, b, c]", "[c, b, a]")) {
            for (TraineeResult result : assess("courses: " + order + ", " + HERE, "", true)) {
                assertEquals(result.course().id().equals("b") ? Outcome.FAIL : Outcome.PASS,
                        check(result, "courses-per-year").outcome(), result.course().id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,UNDETERMINED", "2026-05-04,FAIL", "2026-05-05,PASS"})
    void aCertificateIsNotDatedBeforeTheEnd(String day, Outcome expected) throws YamlException {
        TrainingFile file = TrainingFile.read("test", "training: {scheme: nittp, date: 2026-02-01, " + COURSES
                + ", trainees: [{id: t, name: T, courses: [a]}], certificates: ["
                + (day == null ? "" : "{trainee: t, course: a, date: " + day + "}") + "]}", FUNDS);
        TrainingRules given = file.found().scheme().on(file.date()).possible().getFirst().training();
        TrainingRules rules = new TrainingRules(null, null, null, null, given.resident());
        assertEquals(expected, new TrainingAssessor(file.roll(), rules, false).assess().getFirst().outcome());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"courses: [z]||there is no course", "courses: [a, a]||there is no course",
        "courses: [a]|{trainee: t, course: b, session: b1, hours: 1}|t is not enrolled in b",
        "courses: [a]|{trainee: t, course: a, session: b1, hours: 1}|has no session b1",
        "courses: [a]|{trainee: t, course: a, session: a1, hours: 7.01}|longer than the session",
        "courses: [a]|{trainee: t, course: a, session: a1, hours: 1e1}|expected hours",
        "courses: [a]|{trainee: t, course: a, session: a1, hours: 1}, {trainee: t, course: a, session: a1, hours: "
                + "1}|twice",
        "courses: [a], employed: [[2026-01-02, 2026-01-01]]||ends before it begins"})
    void mistakesAreToldWithTheirPlace(String trainee, String attendance, String problem) {
        YamlException thrown = assertThrows(YamlException.class, () -> file(trainee, attendance == null ? ""
                : attendance));
        assertTrue(thrown.getMessage().startsWith("test:1: "), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(problem), thrown.getMessage());
    }

    @Test
    void aPeriodHasBothItsEnds() {
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
        assertEquals(List.of(false, true, true, false), List.of(31, 32, 33, 34).stream()
                .map(day -> period.holds(LocalDate.of(2025, 12, 1).plusDays(day - 1))).toList());
    }
}
