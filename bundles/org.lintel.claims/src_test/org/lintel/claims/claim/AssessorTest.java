// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.rules.yaml.YamlException;

/** What applications to the real funds are worth, from their files. */
class AssessorTest {

    private static final Funds FUNDS = Funds.supplied();
    private static final String FIRM = "enterprises: [{id: a, name: A Limited, holders: {chan: 100%}}, "
            + "{id: b, name: B Limited, holders: {chan: 30%, lee: 70%}}, {id: c, name: C Limited, holders: {lee: "
            + "100%}}, "
            + "{id: d, name: D Limited, holders: {wong: 100%}}]\n";
    private static final String BIM = "levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true";

    private static Assessment assess(String application, String granted, boolean accept) throws YamlException {
        String text = "application: {" + application + "}\n" + FIRM + (granted == null ? "" : "granted: " + granted
                + "\n");
        ApplicationFile file = ApplicationFile.read("test", text, FUNDS);
        return new Assessor(file.register(), file.ledger()).assess(file.application(), file.found(), accept);
    }

    private static String bim(String date, String facts, String lines) {
        return "id: x, scheme: citf-bim-training, applicant: a, date: " + date + ", facts: {" + facts + "}, lines: ["
                + lines
                + "]";
    }

    private static List<String> missing(Assessment assessment) {
        return assessment.missing().stream().map(Missing::input).toList();
    }

    private static void exact(long cents, Assessment assessment) {
        assertEquals(Span.of(cents), assessment.grant(), () -> missing(assessment).toString());
        assertEquals(List.of(), assessment.missing());
        assertEquals(cents, assessment.versions().getLast().lines().values().stream().mapToLong(each -> each).sum());
    }

    @Test
    void seventyPercentOfWhatIsWithinItsCap() throws YamlException {
        Assessment assessment = assess(bim("2024-03-01", BIM, "{id: 1, item: trainer, cost: 30000.01, units: 4}"), "[]",
                false);
        exact(2_100_000, assessment);
        assertEquals(Outcome.PASS, assessment.outcome());
        assertEquals(List.of(), assessment.versions().getFirst().binding());
    }

    @Test
    void aCapOfWhichItIsNotToldWhatItLimitsIsTriedBothWays() throws YamlException {
        Assessment assessment = assess(bim("2024-03-01", BIM, "{id: 1, item: trainer, cost: 10000, units: 1}"), "[]",
                false);
        // 70 % of 8000, or the least of 70 % of 10000 and 8000
        assertEquals(new Span(560_000, 700_000), assessment.grant());
        assertEquals(List.of("citf-bim-training@2023/trainer/at-most"), missing(assessment));
    }

    @Test
    void theCombinedCeilingIsSharedWithRelatedEnterprisesAndOtherSchemes() throws YamlException {
        String lines = "{id: 1, item: trainer, cost: 700000, units: 100}";
        String granted = "[{id: g, scheme: citf-act, applicant: b, date: 2023-10-01, amount: 7300000.00},"
                + "{id: h, scheme: citf-rebar, applicant: a, date: 2023-10-01, amount: 5000000},"
                + "{id: i, scheme: citf-act, applicant: d, date: 2023-10-01, amount: 4000000}]";
        Assessment assessment = assess(bim("2024-03-01", BIM, lines), granted, false);
        exact(20_000_000, assessment);
        assertEquals(List.of("bim-and-act"), assessment.versions().getFirst().binding().stream()
                .map(use -> use.ceiling().id()).toList());
        // before September 2023 there was no ceiling for both together
        exact(49_000_000, assess(bim("2023-08-31", BIM, lines), granted, false));
    }

    @Test
    void anAmendmentFreesWhatItTakesBack() throws YamlException {
        String lines = "{id: 1, item: trainer, cost: 700000, units: 100}";
        String granted = "[{id: g, scheme: citf-act, applicant: c, date: 2023-10-01, amount: 7500000},"
                + "{id: g-1, amends: g, date: 2023-12-01, amount: 7400000}]";
        exact(10_000_000, assess(bim("2024-03-01", BIM, lines), granted, false));
        // amended itself, an application does not count against itself
        String own = "[{id: x, scheme: citf-bim-training, applicant: a, date: 2024-03-02, amount: 7500000}]";
        exact(49_000_000, assess(bim("2024-03-01", BIM, lines), own, false));
    }

    @Test
    void usedUpIsNothingForCertainEvenIfOtherThingsAreNotKnown() throws YamlException {
        String act = "id: x, scheme: citf-act, applicant: a, date: 2024-03-01, facts: {levy-paid: 2023-06-30, "
                + "proven-technology: true}, lines: [{id: 1, item: purchase, cost: 1000}]";
        String granted = "[{id: g, scheme: citf-bim-tools, applicant: a, date: 2023-10-01, amount: 7500000}]";
        Assessment none = assess(act, granted, false);
        assertEquals(Span.of(0), none.grant());
        assertEquals(Outcome.PASS, none.outcome());
        Assessment open = assess(act, "[]", true);
        assertEquals(new Span(0, 70_000), open.grant());
        assertEquals(List.of("citf-act@2023/act"), missing(open));
        assertTrue(open.missing().getFirst().remedy().in(Language.EN).startsWith(
                "look in: CITF web page, Technology Adoption"));
    }

    @ParameterizedTest
    @CsvSource({"levy-paid: 2023-06-30|proven-technology: true,UNDETERMINED,facts.certified-trainer",
        "levy-paid: 2021-06-30|registered-subcontractor: false|listed-consultant: false|accepted-case: false,FAIL,",
        "levy-paid: 2022-02-28|proven-technology: true|certified-trainer: true,UNDETERMINED,'facts.accepted-case, "
                + "listed-consultant, registered-subcontractor'",
        "certified-trainer: false,FAIL,"})
    void whoIsNotEligibleReceivesNothingAndWhatIsNotToldIsAskedFor(String facts, Outcome outcome, String first)
            throws YamlException {
        Assessment assessment = assess(bim("2024-03-01", facts.replace("|", ", "),
                "{id: 1, item: venue, cost: 1000, units: 1}"), "[]", false);
        assertEquals(outcome, assessment.outcome());
        if (first != null) {
            assertEquals(first, assessment.missing().getFirst().input());
            assertEquals(new Span(0, 70_000), assessment.grant());
        } else {
            assertEquals(Span.of(0), assessment.grant());
        }
    }

    @Test
    void earlierGrantsThatAreNotToldLeaveItOpen() throws YamlException {
        Assessment assessment = assess(bim("2024-03-01", BIM, "{id: 1, item: venue, cost: 1000, units: 1}"), null,
                false);
        assertEquals(new Span(0, 70_000), assessment.grant());
        assertEquals(List.of("granted"), missing(assessment));
    }

    /** CITF-REBAR-1 of the published figures: 1000 t are 300 000 dollars. */
    @Test
    void aRateIsForEachTonneAndACandidateDateIsSaid() throws YamlException {
        String rebar = "id: x, scheme: citf-rebar, applicant: a, date: 2024-03-01, project: P, facts: {levy-paid: "
                + "2023-06-30, "
                + "proven-technology: true, yard-listed: true, raw-steel-share: 24.9}, lines: "
                + "[{id: 1, item: rebar, units: 600.5}, {id: 2, item: rebar, units: 399.5}]";
        exact(30_000_000, assess(rebar, "[]", true));
        Assessment plain = assess(rebar, "[]", false);
        assertEquals(Outcome.UNDETERMINED, plain.outcome());
        assertEquals(Span.of(30_000_000), plain.candidate());
        assertEquals(List.of("citf-rebar@2018"), missing(plain));
        assertEquals(Outcome.FAIL, assess(rebar.replace("24.9", "25"), "[]", true).outcome());
    }

    @Test
    void ceilingsOfAProjectDependOnItsStoreysAndHoldForTheirItems() throws YamlException {
        String mic = "id: x, scheme: citf-mic-plant, applicant: a, date: 2024-01-01, approved: 2024-03-01, project: P, "
                + "facts: {levy-paid: 2023-06-30, proven-technology: true, permanent-building: true, storeys: 16, "
                + "tendered: 2021-07-01, plans-approved: true}, lines: [{id: 1, item: plant, cost: 6000000}, "
                + "{id: 2, item: safety, cost: 2000000}]";
        Assessment tall = assess(mic, "[]", false);
        exact(450_000_000, tall);
        assertEquals(350_000_000, tall.versions().getFirst().lines().get("1"));
        exact(350_000_000, assess(mic.replace("storeys: 16", "storeys: 15"), "[]", false));
        String before = "[{id: g, scheme: citf-mic-plant, applicant: d, project: P, date: 2024-02-01, amount: 1500000, "
                + "items: {plant: 1000000, safety: 500000}}, {id: h, scheme: citf-mic-plant, applicant: d, project: Q, "
                + "date: 2024-02-01, amount: 3500000}]";
        exact(300_000_000, assess(mic, before, false));
        Assessment open = assess(mic, before.replace(", items: {plant: 1000000, safety: 500000}", ""), false);
        assertEquals(new Span(200_000_000, 450_000_000), open.grant());
        assertTrue(missing(open).contains("granted.g.items"));
        Assessment unapproved = assess(mic.replace("approved: 2024-03-01, ", ""), "[]", false);
        assertTrue(missing(unapproved).contains("application.approved"));
    }

    @Test
    void betweenTwoVersionsBothAreTriedAndTheYearIsTheFinancialYear() throws YamlException {
        String course = "id: x, scheme: nittp, applicant: a, date: DAY, year-day: 2026-04-01, facts: "
                + "{hong-kong-registered: "
                + "true, government-or-subvented: false, trainees-eligible: true, relevant-background: true, "
                + "advanced-technology-course: true}, "
                + "lines: [{id: 1, item: course-fee, cost: 30000}]";
        exact(1_500_000, assess(course.replace("DAY", "2026-02-01"), "[]", true));
        exact(2_000_000, assess(course.replace("DAY", "2018-09-01"), "[]", true));
        Assessment between = assess(course.replace("DAY", "2024-02-01"), "[]", true);
        assertEquals(new Span(1_500_000, 2_000_000), between.grant());
        assertEquals(List.of("version"), missing(between));
        String last = "[{id: g, scheme: nittp, applicant: a, date: 2026-02-01, year-day: 2026-03-31, amount: 250000}]";
        exact(1_500_000, assess(course.replace("DAY", "2026-02-01"), last, true));
        assertEquals(Span.of(0), assess(course.replace("DAY", "2026-02-01"), last.replace("2026-03-31", "2027-03-31"),
                true)
                .grant());
        // 2:1 came with a yearly ceiling of which one source only says which year: both agree, or it is open
        Assessment open = assess(course.replace("DAY", "2018-09-01"), last.replace("250000", "500000"), true);
        assertEquals(new Span(0, 2_000_000), open.grant());
        assertEquals(List.of("nittp@2018/year/year"), missing(open));
    }

    @Test
    void beforeTheFirstKnownRulesNothingIsSaid() throws YamlException {
        Assessment assessment = assess(bim("2020-01-01", BIM, "{id: 1, item: venue, cost: 1000, units: 1}"), "[]",
                true);
        assertEquals(Outcome.UNDETERMINED, assessment.outcome());
        assertEquals(List.of(), assessment.versions());
        assertFalse(assessment.grant().isExact());
        assertEquals(List.of("version"), missing(assessment));
    }

    @Test
    void notMoreThanIsAskedFor() throws YamlException {
        Assessment assessment = assess(bim("2024-03-01", BIM, "{id: 1, item: venue, cost: 1000, units: 1}")
                .replace("lines:", "asked: 500, lines:"), "[]", false);
        exact(50_000, assessment);
    }
}
