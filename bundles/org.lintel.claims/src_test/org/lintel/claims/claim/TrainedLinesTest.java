// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.TrainingFile;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.rules.yaml.YamlException;

/** Applications joined with the trainees they are for. */
class TrainedLinesTest {

    private static final Funds FUNDS = Funds.supplied();
    private static final String GOOD = "employed: [[2020-01-01]], permanent-resident: [[2000-01-01]]";
    private static final String HERE = "{trainee: t1, course: c, session: s, hours: 3}, {trainee: t2, course: c, "
            + "session: s, hours: 3}, {trainee: t1, course: d, session: s, hours: 3}";

    private static ApplicationFile file(String facts, String lines, String second, String attendance)
            throws YamlException {
        String training = "training: {scheme: nittp, date: 2026-02-01, courses: [{id: c, name: C, sessions: [{id: s, "
                + "start: 2026-05-04T09:00, end: 2026-05-04T12:00}]}, {id: d, name: D, sessions: [{id: s, "
                + "start: 2027-05-04T09:00, end: 2027-05-04T12:00}]}], trainees: [{id: t1, name: A, courses: [c, d], "
                + GOOD + "}, {id: t2, name: B, courses: [c], " + second + "}], attendance: [" + attendance + "]}";
        String application = "application: {id: x, scheme: nittp, applicant: a, date: 2026-02-01, facts: "
                + "{hong-kong-registered: true, government-or-subvented: false, relevant-background: true, "
                + "advanced-technology-course: true" + facts + "}, lines: [" + lines + "]}\n"
                + "enterprises: [{id: a, name: A, holders: {chan: 100%}}]\ngranted: []\n";
        return ApplicationFile.read("a", application, FUNDS, TrainingFile.read("t", training, FUNDS));
    }

    private static Assessment assess(ApplicationFile file) {
        return new Assessor(file.register(), file.ledger(), file.roll()).assess(file.application(), file.found(),
                true);
    }

    private static String line(int id, String more) {
        return "{id: " + id + ", item: course-fee, cost: 1000.01" + more + "}, ";
    }

    @Test
    void whoCountsIsPaidForAndWhoDoesNotIsLeftOut() throws YamlException {
        String lines = line(1, ", course: c, trainee: t1") + line(2, ", course: c, trainee: t2");
        Assessment both = assess(file("", lines, GOOD, HERE));
        // half of both lines together, rounded down once
        assertEquals(Span.of(100_001), both.grant());
        Assessment one = assess(file("", lines, "employed: [], permanent-resident: [[2000-01-01]]", HERE));
        assertEquals(Outcome.PASS, one.outcome());
        assertEquals(Span.of(50_000), one.grant());
        VersionGrant version = one.versions().getFirst();
        assertEquals(0, version.lines().get("2"));
        assertEquals(50_000, version.lines().get("1"));
        assertEquals("B (t2) in c; employment: not on 2026-05-04",
                version.leftOut().getFirst().why().in(Language.EN));
    }

    @Test
    void whatIsNotToldOfATraineeIsTriedBothWays() throws YamlException {
        String lines = line(1, ", course: c, trainee: t1") + line(2, ", course: c, trainee: t2");
        Assessment open = assess(file("", lines, "employed: [[2020-01-01]]", HERE));
        assertEquals(new Span(50_000, 100_001), open.grant());
        assertEquals(List.of("training.t2.c.permanent-resident"), open.missing().stream().map(Missing::input).toList());
    }

    @Test
    void aLineForAWholeCourseIsPaidIfAllCount() throws YamlException {
        String line = line(1, ", course: c");
        assertEquals(Span.of(50_000), assess(file("", line, GOOD, HERE)).grant());
        Assessment mixed = assess(file("", line, "employed: [], permanent-resident: []", HERE));
        assertEquals(new Span(0, 50_000), mixed.grant());
        assertEquals("lines.1.trainee", mixed.missing().getFirst().input());
    }

    @Test
    void aLineThatSaysNotForWhomIsOpen() throws YamlException {
        Assessment open = assess(file("", line(1, ""), GOOD, HERE));
        assertEquals(new Span(0, 50_000), open.grant());
        assertTrue(open.missing().stream().anyMatch(each -> each.input().equals("lines.1.course")));
    }

    @Test
    void whatTheApplicationItselfDeniesIsNotShownByTraining() throws YamlException {
        assertEquals(Outcome.FAIL, assess(file(", trainees-eligible: false", line(1, ", course: c, trainee: t1"), GOOD,
                HERE)).outcome());
    }

    @Test
    void theCourseTellsTheYearWhereThereIsOne() throws YamlException {
        String c = line(1, ", course: c, trainee: t1");
        assertEquals(LocalDate.of(2026, 5, 4), file("", c, GOOD, HERE).application().yearDay());
        assertEquals(LocalDate.of(2026, 5, 4), file("", c, GOOD, HERE).events().get("course-end"));
        ApplicationFile two = file("", c + line(2, ", course: d, trainee: t1"), GOOD, HERE);
        assertEquals(null, two.application().yearDay());
        assertEquals(null, two.events().get("course-end"));
    }

    @ParameterizedTest
    @CsvSource({"', course: e',there is no course", "', course: d, trainee: t2',not enrolled",
        "', course: c, trainee: t9',not enrolled", "', trainee: t1',say in which course",
        "', course: c, trainee: t1}, {id: 2, item: course-fee, cost: 5, course: c, trainee: t1',two lines are for"})
    void mistakesAreToldWithTheirPlace(String more, String complaint) {
        String message = assertThrows(YamlException.class, () -> file("", line(1, more), GOOD, HERE)).getMessage();
        assertTrue(message.startsWith("a:1: ") && message.contains(complaint), message);
    }

    @Test
    void traineesOfAnotherSchemeAreRefused() throws YamlException {
        TrainingFile training = TrainingFile.read("t",
                "training: {scheme: nittp, date: 2026-02-01, courses: [], trainees: []}", FUNDS);
        assertTrue(assertThrows(YamlException.class, () -> ApplicationFile.read("a", "application: {id: x, scheme: "
                + "citf-act, applicant: a, date: 2026-02-01, lines: []}\n", FUNDS, training)).getMessage()
                .contains("the trainees are for the scheme nittp"));
    }
}
