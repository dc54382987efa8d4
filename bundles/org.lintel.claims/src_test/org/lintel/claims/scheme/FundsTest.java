// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.core.money.Money;
import org.lintel.core.result.Confidence;
import org.lintel.rules.pack.InForce;
import org.lintel.rules.yaml.YamlException;

/** The funds that come with Lintel, and what is refused of a file. */
class FundsTest {

    /** The files of the funds, seen from the bundle's folder, in which its tests run. */
    static final Path FOLDER = Path.of("src/org/lintel/claims/funds");
    private static final Funds FUNDS = Funds.supplied();

    /** Versions of a scheme that may hold on a day, {@code ?} before them where older rules may. */
    private static String on(String scheme, String day) {
        InForce<SchemeVersion> found = FUNDS.find(scheme).scheme().on(LocalDate.parse(day));
        return (found.olderUnknown() ? "?" : "") + String.join(",", found.possible().stream().map(SchemeVersion::id)
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"citf-bim-training,2021-07-31,?", "citf-bim-training,2021-08-01,?2022",
        "citf-bim-training,2022-01-01,2022", "citf-bim-training,2023-08-31,2022",
        "citf-bim-training,2023-09-01,2023", "citf-act,2023-08-31,?", "nittp,2018-08-21,?", "nittp,2018-08-22,2018",
        "nittp,2018-10-01,'2018,2026'", "nittp,2026-01-09,'2018,2026'", "nittp,2026-01-10,2026"})
    void theDayChoosesTheVersion(String scheme, String day, String versions) {
        assertEquals(versions, on(scheme, day));
    }

    @Test
    void figuresStandAsTheirSourcesGiveThem() {
        SchemeVersion bim = FUNDS.find("citf-bim-training").scheme().versions().getLast();
        assertEquals(List.of("bim HKD 6,000,000.00", "bim-and-act HKD 7,500,000.00"), bim.ceilings().stream()
                .map(each -> each.id() + " " + each.amount().printed()).toList());
        assertEquals(new Ratio(7, 10), bim.item("venue").ratio().value());
        assertEquals(Money.hkd(500_000), bim.item("venue").cap().amount().value());
        Item rebar = FUNDS.find("citf-rebar").scheme().versions().getFirst().item("rebar");
        assertEquals(Money.hkd(30_000), rebar.rate().value());
        assertEquals(Confidence.CANDIDATE,
                FUNDS.find("citf-rebar").scheme().versions().getFirst().source().confidence());
        Ceiling act = FUNDS.find("citf-act").scheme().versions().getFirst().ceilings().getFirst();
        assertFalse(act.amount().isKnown());
        assertEquals(new Ratio(2, 3),
                FUNDS.find("nittp").scheme().versions().getFirst().item("course-fee").ratio().value());
        assertEquals(new Ratio(3, 10), FUNDS.find("citf-act").fund().relatedShare().value());
        assertNull(FUNDS.find("nittp").fund().relatedShare());
    }

    @Test
    void theListNamesAllFilesOfTheFolder() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertEquals(Files.readAllLines(FOLDER.resolve("index.txt")).stream().sorted().toList(),
                    files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fund: x||this file|\"sources\" is missing here",
        "ratio: {value: 140%|ratio: {value: 70%|at|not a figure that can stand here",
        "{value: 70%, source: nowhere|{value: 70%, source: page|at|no source \"nowhere\"",
        "value: -5|value: 100|at|not a figure that can stand here",
        "value: 1e9999999|value: 100|at|not a figure that can stand here",
        "value: 100.001|value: 100|at|not a figure that can stand here",
        "{source: page, confidence: confirmed}|{value: 70%, source: page, confidence: confirmed}|at|a figure has a "
                + "value",
        "bands: [{ratio: {value: 70%, source: page, confidence: confirmed}}, {ratio: {value: 70%, source: page, confidence: "
            + "confirmed}}]|ratio: {value: 70%, source: page, confidence: confirmed}|at|each band but the last ends",
        "bands: []|ratio: {value: 70%, source: page, confidence: confirmed}|at|there is at least one band",
        "bands: [{up-to: {value: 2, source: page, confidence: confirmed}, ratio: {value: 70%, source: page, confidence: "
            + "confirmed}}, {up-to: {value: 1, source: page, confidence: confirmed}, ratio: {value: 70%, source: page, "
            + "confidence: confirmed}}, {ratio: {value: 1001%, source: page, confidence: confirmed}}]|ratio: {value: 70%, "
            + "source: page, confidence: confirmed}|at|bands go upwards",
        "units-at-most: {value: 3, source: page, confidence: confirmed}, ratio: |ratio: |at|an item has either",
        "items: [b]|items: [a]|at|there is no item b",
        "shared-with: [other]|items: [a]|at|not in this file: other",
        "scope: planet|scope: project|at|expected one of application, project",
        "from: 2026-02-30|from: 2026-01-01|at|expected a date",
        "from: [2026-03-01, 2026-01-01]|from: 2026-01-01|at|an interval is",
        "until: 2025-01-01, from: 2026-01-01|from: 2026-01-01|at|ends before it begins",
        "milestones: [{id: m, trigger: {en: e, zh-HK: z}, share: {value: 60%, source: page, confidence: confirmed}}], "
            + "from: 2026-01-01|from: 2026-01-01|at|must make 100%"})
    void mistakesAreToldWithTheirPlace(String change) {
        String good = "{fund: f, name: {en: e, zh-HK: z}, keeper: {en: e, zh-HK: z}, sources: {page: {document: d}}, "
                + "schemes: [{id: s, name: {en: e, zh-HK: z}, versions: [{version: v, from: 2026-01-01, source: page, "
                + "confidence: confirmed, items: [{id: a, name: {en: e, zh-HK: z}, "
                + "ratio: {value: 70%, source: page, confidence: confirmed}}], "
                + "ceilings: [{id: c, name: {en: e, zh-HK: z}, scope: project, items: [a], "
                + "amount: {value: 100, source: page, confidence: confirmed}}]}]}]}";
        String[] parts = change.split("\\|");
        String bad = parts[1].isEmpty() ? parts[0] : good.replace(parts[1], parts[0]);
        Funds funds = Funds.supplied();
        org.junit.jupiter.api.Assertions.assertDoesNotThrow(() -> funds.add("good", good));
        YamlException thrown = assertThrows(YamlException.class, () -> funds.add("bad", bad));
        assertTrue(thrown.getMessage().startsWith("bad:1: "), thrown.getMessage());
        assertTrue(thrown.getMessage().contains(parts[3]), thrown.getMessage());
    }

    @Test
    void versionsThatMeetAndForeignSchemesAreRefused() throws IOException, YamlException {
        String nittp = Files.readString(FOLDER.resolve("nittp.yaml"));
        Funds funds = Funds.supplied();
        String meeting = nittp.replace("[2018-10-01, 2026-01-10]", "[2018-08-22, 2026-01-10]");
        assertTrue(assertThrows(YamlException.class, () -> funds.add("n",
                meeting)).getMessage().contains("oldest first"));
        String crossing = Files.readString(FOLDER.resolve("citf.yaml"))
                .replace("items: [safety]\n", "items: [safety, plant]\n");
        // plant lies within safety and plant: allowed; only sets that overlap in part are not
        funds.add("c", crossing);
        assertTrue(assertThrows(YamlException.class, () -> funds.add("x", nittp.replace("fund: nittp", "fund: mine")))
                .getMessage().contains("belongs to the fund nittp already"));
    }

    @Test
    void aFileOfTheUserTakesThePlaceOfItsFund() throws IOException, YamlException {
        Funds funds = Funds.supplied();
        funds.add("n", Files.readString(FOLDER.resolve("nittp.yaml")).replace("- id: nittp", "- id: nittp-new"));
        assertNull(funds.find("nittp"));
        assertEquals("nittp-new", funds.find("nittp-new").scheme().id());
        assertEquals(Funds.supplied().all().size(), funds.all().size());
    }
}
