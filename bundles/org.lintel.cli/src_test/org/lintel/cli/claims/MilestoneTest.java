// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grant that is paid in parts: nothing is verified or paid before what it waits for is reached. */
class MilestoneTest {

    @TempDir
    Path folder;
    private FundOffice office;

    @BeforeEach
    void granted() throws IOException {
        office = new FundOffice(folder).staffed();
        String confirmed = lintel("claims", "fund", "show", "citf", "--store", folder.resolve("fund").toString()).ends(0)
                .out().replace("confidence: candidate", "confidence: confirmed");
        office.on("ada", "fund", "admit", office.file("citf.yaml", confirmed), "--reason", "compared with the page").ends(0);
        office.on("olivia", "applicant", office.file("firms.yaml",
                "firms: [{id: harbour, name: Harbour Engineers Limited, holders: {chan: 100%}}]")).ends(0);
        office.on("olivia", "apply", office.file("M-1.yaml", """
                application:
                  id: M-1
                  scheme: citf-mimep-consultant
                  applicant: harbour
                  date: 2024-03-01
                  project: tower
                  facts: {levy-paid: 2023-06-30, proven-technology: true}
                  lines:
                    - {id: 1, item: design, name: MiMEP design, cost: "142,858.58"}
                """)).ends(0);
        office.steps("olivia", "M-1", "2024-03-04", "submit", "screen", "recommend");
    }

    /** 70 % of 142,858.58 is 100,001.00; 60 % of it 60,000.60. */
    private void approved() {
        office.on("peter", "decide", "M-1", "approve", "--amount", "100001", "--reason", "complete", "--day", "2024-03-20")
                .ends(0);
    }

    private void claimed(String day) {
        office.steps("olivia", "M-1", day, "claim");
    }

    private void pays(String amount, String day, String reference) {
        office.on("oscar", "move", "M-1", "verify", "--amount", amount, "--day", day).ends(0);
        office.on("cass", "pay", "M-1", "--amount", amount, "--day", day, "--reference", reference).ends(0);
    }

    @Test
    void theCalculationTellsTheParts() throws IOException {
        String told = office.on(null, "calculate", "M-1").ends(0).out();
        assertTrue(told.contains("HKD 60,000.60 of it (60%) once reached: BIM model for tender, LOD-G 200"), told);
        assertTrue(told.contains("HKD 40,000.40 of it (40%) once reached: contractor's budget with MiMEP"), told);
        assertTrue(office.on(null, "calculate", "M-1", "--lang", "zh-HK").ends(0).out()
                .contains("其中 HKD 40,000.40（40%）於達成後發放：承建商預算已包括 MiMEP"));
        JsonNode parts = FundOffice.json(office.on(null, "calculate", "M-1", "-f", "json").ends(0)).get("instalments");
        assertEquals(6_000_060, parts.get(0).get("cents").asLong());
        assertEquals("budget", parts.get(1).get("milestone").asText());
    }

    @Test
    void eachPartIsPaidOnceItIsReachedAndAllMakeTheWhole() throws IOException {
        office.refuses("once something is granted", office.on("oscar", "milestone", "M-1", "tender-model", "--day", "2024-03-10",
                "--reason", "model seen"));
        approved();
        office.steps("olivia", "M-1", "2024-04-02", "contract", "claim");
        office.refuses("more than the HKD 0.00 that can be paid by the milestones reached; not reached: BIM model for tender, "
                + "LOD-G 200 (tender-model); contractor's budget with MiMEP (budget)",
                office.on("oscar", "move", "M-1", "verify", "--amount", "100001", "--day", "2024-04-03"));
        office.refuses("olivia recorded the claim", office.on("olivia", "milestone", "M-1", "tender-model", "--day",
                "2024-04-03", "--reason", "model seen"));
        office.refuses("takes the role of officer", office.on("peter", "milestone", "M-1", "tender-model", "--day",
                "2024-04-03", "--reason", "model seen"));
        office.refuses("has no milestone \"design\"; there are: tender-model, budget", office.on("oscar", "milestone", "M-1",
                "design", "--day", "2024-04-03", "--reason", "model seen"));
        office.refuses("--reason", office.on("oscar", "milestone", "M-1", "tender-model", "--day", "2024-04-03"));
        office.refuses("has no paper E-9", office.on("oscar", "milestone", "M-1", "tender-model", "--day", "2024-04-03",
                "--reason", "model seen", "--paper", "E-9"));
        Files.writeString(folder.resolve("model.txt"), "the model of the tender, LOD-G 200");
        office.on("mary", "record", "M-1", office.file("papers.yaml",
                "papers: [{id: E-1, kind: model, file: model.txt, received: 2024-04-02}]")).ends(0);
        office.refuses("mary recorded evidence of it", office.on("mary", "milestone", "M-1", "tender-model", "--day",
                "2024-04-03", "--reason", "model seen"));
        String told = office.on("oscar", "milestone", "M-1", "tender-model", "--day", "2024-04-03", "--reason", "model seen",
                "--paper", "E-1").ends(0).out();
        assertTrue(told.contains("can be paid now: HKD 60,000.60; paid so far: HKD 0.00"), told);
        assertTrue(told.contains("2024-04-03 by oscar  E-1"), told);
        office.refuses("is recorded as reached already", office.on("oscar", "milestone", "M-1", "tender-model", "--day",
                "2024-04-03", "--reason", "model seen"));
        office.refuses("more than the HKD 60,000.60", office.on("oscar", "move", "M-1", "verify", "--amount", "60000.61",
                "--day", "2024-04-03"));
        pays("60000.60", "2024-04-04", "FPS 1");
        claimed("2024-05-02");
        office.refuses("more than the HKD 0.00", office.on("oscar", "move", "M-1", "verify", "--amount", "0.01", "--day",
                "2024-05-02"));
        office.refuses("the other milestones allow HKD 0.00", office.on("oscar", "milestone", "M-1", "tender-model", "--day",
                "2024-05-02", "--reason", "another model", "--take-back"));
        office.on("oscar", "milestone", "M-1", "budget", "--day", "2024-05-03", "--reason", "budget seen").ends(0);
        pays("40000.40", "2024-05-04", "FPS 2");
        String show = office.on(null, "show", "M-1", "--lang", "zh-HK").ends(0).out();
        assertTrue(show.contains("分期發放") && show.contains("現時可付：HKD 0.00；至今已付：HKD 100,001.00"), show);
        office.isIntact();
        office.on(null, "audit", "recalculate").ends(0);
    }

    @Test
    void whatWasNotReachedIsTakenBackBeforeMoneyIsPaidOnIt() throws IOException {
        approved();
        office.steps("olivia", "M-1", "2024-04-02", "contract", "claim");
        office.on("oscar", "milestone", "M-1", "budget", "--day", "2024-04-03", "--reason", "budget seen").ends(0);
        office.refuses("is not recorded as reached", office.on("oscar", "milestone", "M-1", "tender-model", "--day", "2024-04-03",
                "--reason", "no", "--take-back"));
        office.on("oscar", "milestone", "M-1", "budget", "--day", "2024-04-04", "--reason", "of another project", "--take-back")
                .ends(0);
        office.refuses("more than the HKD 0.00", office.on("oscar", "move", "M-1", "verify", "--amount", "40000.40", "--day",
                "2024-04-04"));
        office.on("oscar", "milestone", "M-1", "budget", "--day", "2024-04-05", "--reason", "the right one").ends(0);
        office.on("oscar", "move", "M-1", "verify", "--amount", "40000.40", "--day", "2024-04-05").ends(0);
        office.refuses("was paid or verified", office.on("oscar", "milestone", "M-1", "budget", "--day", "2024-04-05",
                "--reason", "again", "--take-back"));
        JsonNode parts = FundOffice.json(office.on(null, "milestone", "M-1", "-f", "json").ends(0));
        assertEquals(4_000_040, parts.get("payableCents").asLong());
        assertFalse(parts.get("parts").get(0).get("reached").asBoolean());
        assertEquals("oscar", parts.get("parts").get(1).get("actor").asText());
        office.isIntact();
    }

    /** What was decided by rules with these parts stays so when another file is admitted. */
    @Test
    void theRulesOfTheDecisionHold() throws IOException {
        approved();
        String other = Files.readString(folder.resolve("citf.yaml")).replaceFirst("share: \\{value: 60%", "share: {value: 90%")
                .replaceFirst("share: \\{value: 40%", "share: {value: 10%");
        office.on("ada", "fund", "admit", office.file("other.yaml", other), "--reason", "other parts").ends(0);
        office.on("oscar", "milestone", "M-1", "tender-model", "--day", "2024-04-03", "--reason", "model seen").ends(0);
        assertTrue(office.on(null, "milestone", "M-1").ends(0).out().contains("can be paid now: HKD 60,000.60"));
    }

    @Test
    void aSchemeThatPaysAtOnceHasNone() throws IOException {
        approved();
        office.on("olivia", "apply", office.file("A-1.yaml", """
                application:
                  id: A-1
                  scheme: citf-bim-training
                  applicant: harbour
                  date: 2024-03-01
                  facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                  lines: [{id: 1, item: venue, cost: 1000.00, units: 1}]
                """)).ends(0);
        office.refuses("is paid at once", office.on("oscar", "milestone", "A-1", "budget", "--reason", "x", "--day",
                "2024-03-05"));
        office.on(null, "milestone", "A-1").ends(0);
        lintel("claims", "milestone", "--store", folder.resolve("fund").toString()).ends(2);
        office.on("oscar", "milestone", "A-1", "--take-back").ends(2);
    }
}
