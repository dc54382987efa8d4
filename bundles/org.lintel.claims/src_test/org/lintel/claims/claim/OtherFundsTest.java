// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Worked cases of the other funds; the figures expected are those of their sources. */
class OtherFundsTest {

    private static final Funds FUNDS = Funds.supplied();
    private static final String TVP = "hong-kong-registered: true, listed: false, subvented: false, local-business: true, "
            + "earlier-projects: 0, project-running: false, months: 12, off-the-shelf-share: 50, subscription-months: 0";
    private static final String EHSS = "mainly-domestic: true, plans-submitted: 2011-03-31, spaces: 600, open-air-share: "
            + "59, largest-owner: 40, charging-contract: false, redevelopment: false";
    private static final String TRAVEL = "council-member: true, small-or-medium: true, earlier-projects: 1, "
            + "levy-or-security: true, months: 12";
    private static final String RTH = "technology-company: true, stem-degree: true, recognised-university: true, "
            + "open-selection: true, owner-or-relative: false, talents: 4";
    private static final String NET = "service-years: 3, counterpart-years: 2, supplier: false, hybrid: false, "
            + "months-since-same-trial: 1200";

    private static Assessment assess(String scheme, String date, String facts, String lines, String granted,
            boolean accept) throws YamlException {
        ApplicationFile file = ApplicationFile.read("test", "application: {id: x, scheme: " + scheme
                + ", applicant: a, date: " + date + ", development: D, facts: {" + facts + "}, lines: [" + lines
                + "]}\nenterprises: [{id: a, name: A, holders: {chan: 100%}}, {id: b, name: B, holders: {chan: 50%}}]\n"
                + "granted: [" + granted + "]\n", FUNDS);
        return new Assessor(file.register(), file.ledger()).assess(file.application(), file.found(), accept);
    }

    private static String cost(String item, String cost) {
        return "{id: 1, item: " + item + ", cost: " + cost + "}";
    }

    private static void exactly(long cents, Assessment assessment) {
        assertEquals(Span.of(cents), assessment.grant(), () -> assessment.missing().stream().map(Missing::input)
                .toList().toString());
    }

    @ParameterizedTest
    @CsvSource({"2021-05-01,200000,15000000", "2021-05-01,800000,60000000", "2021-05-01,800000.04,60000000",
        "2017-01-01,300000,20000000", "2019-03-01,600000,40000000", "2020-03-31,600.01,40000",
        "2020-04-01,600.01,45000"})
    void technologyVouchers(String date, String cost, long cents) throws YamlException {
        exactly(cents, assess("tvp", date, TVP, cost("project", cost), "", true));
    }

    @Test
    void technologyVouchersAreClosedAndRestOnCandidates() throws YamlException {
        assertEquals(Outcome.PASS, assess("tvp", "2024-12-31", TVP, cost("project", "100"), "", true).outcome());
        assertEquals(Outcome.FAIL, assess("tvp", "2025-01-01", TVP, cost("project", "100"), "", true).outcome());
        assertEquals(Outcome.UNDETERMINED, assess("tvp", "2024-12-31", TVP, cost("project", "100"), "", false).outcome());
        assertEquals(Outcome.FAIL, assess("tvp", "2024-12-31", TVP.replace("earlier-projects: 0", "earlier-projects: 6"),
                cost("project", "100"), "", false).outcome());
    }

    @ParameterizedTest
    @CsvSource({"500,16000000,1500000000", "501,20000000,1500000000", "500,15000000,1500000000",
        "499,20000000,1497000000", "10,200000,20000000"})
    void chargingAtHomeIsPaidPerSpaceUpToTheDevelopment(int spaces, String cost, long cents) throws YamlException {
        Assessment found = assess("ehss", "2022-06-15", EHSS, "{id: 1, item: infrastructure, units: " + spaces + ", cost: "
                + cost + "}", "", false);
        exactly(cents, found);
        assertEquals(Outcome.PASS, found.outcome());
        assertEquals(spaces == 501 ? 1 : 0, found.versions().getFirst().binding().size());
    }

    @Test
    void chargingAtHomeIsClosedAndHasConditions() throws YamlException {
        String line = "{id: 1, item: infrastructure, units: 10, cost: 100}";
        assertEquals(Outcome.FAIL, assess("ehss", "2024-01-01", EHSS, line, "", false).outcome());
        assertEquals(Outcome.FAIL, assess("ehss", "2022-06-15", EHSS.replace("2011-03-31", "2011-04-01"), line, "",
                false).outcome());
        assertEquals(Outcome.FAIL, assess("ehss", "2022-06-15", EHSS.replace("share: 59", "share: 60"), line, "",
                false).outcome());
    }

    @ParameterizedTest
    @CsvSource({"fit-hke,2022-04-27,to-10-kw,10,400000", "fit-hke,2022-04-26,to-10-kw,10,500000",
        "fit-hke,2023-01-01,to-200-kw,200,300000", "fit-hke,2023-01-01,to-1000-kw,200.5,250000",
        "fit-clp,2018-10-01,to-1000-kw,1000,300000", "fit-hke,2023-01-01,to-10-kw,10.1,0"})
    void theTariffGoesByTheDayOfJoiningAndTheSize(String scheme, String joined, String item, String kw, long cents)
            throws YamlException {
        exactly(cents, assess(scheme, joined, "system-kw: " + kw + ", government: false, renewable: true, period-end: "
                + "2033-12-31", "{id: 1, item: " + item + ", units: 1000}", "", false));
    }

    @Test
    void theTariffEndsWithTheYear2033AndIsOpenWhereTheSizeIs() throws YamlException {
        String facts = "government: false, renewable: true, period-end: ";
        String line = "{id: 1, item: to-10-kw, units: 1000}";
        assertEquals(Outcome.FAIL, assess("fit-hke", "2023-01-01", "system-kw: 5, " + facts + "2034-01-01", line, "",
                false).outcome());
        Assessment open = assess("fit-hke", "2023-01-01", facts + "2030-01-01", line, "", false);
        assertEquals(new Span(0, 400_000), open.grant());
        assertTrue(open.missing().stream().anyMatch(each -> each.input().equals("facts.system-kw")));
        assertEquals(Outcome.UNDETERMINED, assess("fit-clp", "2023-01-01", "system-kw: 5, " + facts + "2030-01-01", line,
                "", false).outcome());
    }

    @Test
    void theRecyclingFundPaysHalfUpToOneMillionAndTwoInAll() throws YamlException {
        String facts = "recycling-years: 1, months: 12";
        exactly(100_000_000, assess("recycling-standard", "2022-01-01", facts, cost("project", "3000000"), "", true));
        exactly(75_000_050, assess("recycling-standard", "2022-01-01", facts, cost("project", "1500001"), "", true));
        // the other enterprise has the same holder, of 30 % or more
        String before = "{id: g, scheme: recycling-standard, applicant: b, date: 2021-01-01, amount: 1600000}";
        exactly(40_000_000, assess("recycling-standard", "2022-01-01", facts, cost("project", "3000000"), before, true));
    }

    @ParameterizedTest
    @CsvSource({"type-b,3000000,800000000", "type-b,2000000,600000000", "type-b,0.05,15", "type-a,3000000,300000000"})
    void researchIsDeductedByBands(String item, String cost, long cents) throws YamlException {
        Assessment found = assess("rd-deduction", "2024-03-31", "wholly-in-hong-kong: true", cost(item, cost), "", true);
        exactly(cents, found);
        assertEquals("deduction", found.scheme().pays().id());
    }

    @Test
    void researchBandsAreOfAllLinesTogether() throws YamlException {
        exactly(800_000_000, assess("rd-deduction", "2024-03-31", "wholly-in-hong-kong: true", cost("type-b", "1500000")
                + ", {id: 2, item: type-b, cost: 1500000}", "", true));
        assertEquals(Outcome.UNDETERMINED, assess("rd-deduction", "2024-03-31", "wholly-in-hong-kong: true",
                cost("type-b", "5"), "", false).outcome());
    }

    @Test
    void talentIsPaidByTheMonthForThreeYears() throws YamlException {
        exactly(72_000_000, assess("rth", "2024-01-01", RTH, "{id: 1, item: bachelor, cost: 880000, units: 40}", "",
                true));
        exactly(4_500_000, assess("rth", "2024-01-01", RTH, "{id: 1, item: doctor, cost: 35000, units: 1}, "
                + "{id: 2, item: living, cost: 12000, units: 1}", "", true));
        exactly(3_200_000, assess("rth", "2020-04-01", RTH, "{id: 1, item: doctor, cost: 35000, units: 1}", "", true));
    }

    @ParameterizedTest
    @CsvSource({"150000,7500000", "300000,10000000"})
    void travelAgentsAreMatched(String cost, long cents) throws YamlException {
        exactly(cents, assess("travel-it", "2018-01-01", TRAVEL, cost("project", cost), "", false));
        assertEquals(Outcome.FAIL, assess("travel-it", "2018-01-01", TRAVEL.replace("security: true", "security: false"),
                cost("project", cost), "", false).outcome());
    }

    @Test
    void whatIsNotReadStaysOpenAndNamesItsDocument() throws YamlException {
        Assessment trial = assess("green-transport-trial", "2024-01-01", NET, cost("capital", "50000000"), "", true);
        assertEquals(new Span(0, 1_000_000_000), trial.grant());
        assertTrue(trial.missing().stream().anyMatch(each -> each.remedy().in(Language.EN).contains("eeb.gov.hk")));
        exactly(1_500_000_000, assess("green-transport-taxi-charging", "2021-01-01", NET, cost("charging", "20000000"),
                "", true));
        Assessment care = assess("elderly-care", "2025-04-01", "private-home: true, trial-use: false, listed-product: "
                + "true, subsidised-unit: false", cost("product", "10000"), "", true);
        assertEquals(new Span(0, 1_000_000), care.grant());
        assertEquals(Outcome.FAIL, assess("elderly-care", "2021-01-01", "subsidised-unit: false, listed-product: true",
                cost("product", "1"), "", true).outcome());
    }

    /** More than half makes related here, not half. */
    @Test
    void aHolderOfHalfDoesNotRelateWhereMoreIsAsked() throws YamlException {
        String before = "{id: g, scheme: green-transport-trial, applicant: b, date: 2023-05-01, amount: 11000000}";
        Assessment found = assess("green-transport-trial", "2024-01-01", NET, cost("capital", "50000000"), before, true);
        assertEquals(new Span(0, 1_000_000_000), found.grant());
        assertEquals(List.of("applicant", "application"), found.versions().getFirst().version().ceilings().stream()
                .map(each -> each.id()).sorted().toList());
    }

    @Test
    void barsArePaidByTheTonne() throws YamlException {
        ApplicationFile file = ApplicationFile.read("test", "application: {id: x, scheme: citf-rebar, applicant: a, date: "
                + "2024-01-01, project: P, facts: {levy-paid: 2023-06-30, proven-technology: true, yard-listed: true, "
                + "raw-steel-share: 10}, lines: [{id: 1, item: rebar, units: 1000}]}\nenterprises: [{id: a, name: A, "
                + "holders: {c: 100%}}]\ngranted: []\n", FUNDS);
        exactly(30_000_000, new Assessor(file.register(), file.ledger()).assess(file.application(), file.found(), true));
    }
}
