// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One scheme does not pay for what another pays: told by the records, refused or left open with the other named. */
class ExclusionTest {

    private static final String FUND = """
            fund: pair
            name: {en: Pair, zh-HK: 一對}
            keeper: {en: Council, zh-HK: 議會}
            sources: {guide: {document: Guide}}
            related: {value: 30%, source: guide, confidence: confirmed}
            facts:
              other: {kind: yes-no, label: {en: another fund pays for the same cost, zh-HK: 同一開支獲其他基金資助}}
            schemes:
              - id: pair-tools
                name: {en: Tools, zh-HK: 工具}
                versions:
                  - {version: "2024", from: 2024-01-01, source: guide, confidence: confirmed,
                     items: [{id: tool, name: {en: Tool, zh-HK: 工具}, ratio: {value: 50%, source: guide, confidence: confirmed}}],
                     exclusive: [{id: funds, name: {en: Other public funding, zh-HK: 其他公帑資助}, not-with: any, same: cost,
                                  told-by: other, source: guide, confidence: CONFIDENCE}]}
              - id: pair-site
                name: {en: Site, zh-HK: 工地}
                versions:
                  - {version: "2024", from: 2024-01-01, source: guide, confidence: confirmed,
                     items: [{id: tool, name: {en: Tool, zh-HK: 工具}, ratio: {value: 50%, source: guide, confidence: confirmed}}],
                     exclusive: [{id: twice, name: {en: One scheme per project, zh-HK: 每個項目一項計劃}, not-with: [pair-tools], same: project,
                                  source: guide, confidence: confirmed}]}
            """;

    @TempDir
    Path folder;
    private FundOffice office;

    @BeforeEach
    void office() throws IOException {
        office = new FundOffice(folder).staffed();
        admit("confirmed");
        office.on("olivia", "applicant", office.file("firms.yaml", """
                firms:
                  - {id: harbour, name: Harbour Limited, holders: {chan: 100%}}
                  - {id: bay, name: Bay Limited, holders: {chan: 40%, lee: 60%}}
                  - {id: soft, name: Soft Supplies Limited, holders: {}}
                """)).ends(0);
    }

    private void admit(String confidence) throws IOException {
        office.on("ada", "fund", "admit", office.file("pair-" + confidence + ".yaml", FUND.replace("CONFIDENCE", confidence)),
                "--reason", "as the guide says").ends(0);
    }

    private void apply(String id, String scheme, String firm, String more) throws IOException {
        boolean training = scheme.startsWith("citf");
        office.on("olivia", "apply", office.file(id + ".yaml", """
                application:
                  id: %s
                  scheme: %s
                  applicant: %s
                  date: 2024-03-01
                %s
                  lines: [{id: 1, item: %s, cost: 20000.00, units: 4}]
                """.formatted(id, scheme, firm, training ? more
                        + "\n  facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}" : more,
                        training ? "trainer" : "tool"))).ends(0);
        office.steps("olivia", id, "2024-03-04", "submit", "screen", "recommend");
    }

    private void grant(String id, String amount) {
        office.on("peter", "decide", id, "approve", "--amount", amount, "--reason", "complete", "--day", "2024-03-20").ends(0);
    }

    private void invoice(String claim, String id, String number) throws IOException {
        office.on("mary", "record", claim, office.file(id + "-papers.yaml", """
                invoices: [{id: %s, line: 1, supplier: soft, number: %s, issued: 2024-03-02, amount: "20,000.00"}]
                """.formatted(id, number))).ends(0);
    }

    @Test
    void theSameInvoiceRulesItOut() throws IOException {
        apply("A-1", "citf-bim-training", "harbour", "");
        invoice("A-1", "I-1", "INV-0042");
        grant("A-1", "14000");
        apply("P-1", "pair-tools", "harbour", "");
        String open = office.on(null, "calculate", "P-1").ends(1).out();
        assertTrue(open.contains("UNDETERMINED  between HKD 0.00 and HKD 10,000.00"), open);
        assertTrue(open.contains("A-1.d1 (citf-bim-training, harbour) of 2024-03-20: whether it is for the same cost is not "
                + "told"), open);
        assertTrue(open.contains("tell under application, facts: other"), open);
        office.refuses("which is all that is certain; open: Other public funding: A-1.d1 (citf-bim-training, harbour)",
                office.on("peter", "decide", "P-1", "approve", "--amount", "10000", "--reason", "x", "--day", "2024-03-21"));
        invoice("P-1", "I-2", "inv. 42");
        String told = office.on(null, "calculate", "P-1").ends(1).out();
        assertTrue(told.contains("NOT ELIGIBLE") && told.contains("Not met: Other public funding (A-1.d1 (citf-bim-training, "
                + "harbour) of 2024-03-20: the same invoice: I-2 and I-1)"), told);
        assertTrue(office.on(null, "calculate", "P-1", "--lang", "zh-HK").ends(1).out()
                .contains("不符合：其他公帑資助（2024-03-20 的 A-1.d1（citf-bim-training，harbour）：同一發票：I-2 與 I-1）"));
        office.refuses("is not eligible: Other public funding, A-1.d1", office.on("peter", "decide", "P-1", "approve",
                "--amount", "1", "--reason", "x", "--day", "2024-03-21"));
    }

    @Test
    void aRelatedFirmCountsAndWhatIsGivenUpDoesNot() throws IOException {
        apply("A-1", "citf-bim-training", "bay", "");
        grant("A-1", "14000");
        apply("P-1", "pair-tools", "harbour", "");
        assertTrue(office.on(null, "calculate", "P-1").ends(1).out().contains("A-1.d1 (citf-bim-training, bay)"));
        office.steps("olivia", "A-1", "2024-03-22", "withdraw");
        assertTrue(office.on(null, "calculate", "P-1").ends(0).out().contains("GRANT  HKD 10,000.00"));
    }

    @Test
    void anotherProjectOrTheApplicantsWordSettlesIt() throws IOException {
        apply("A-1", "citf-bim-training", "harbour", "  project: tower");
        grant("A-1", "14000");
        apply("P-1", "pair-tools", "harbour", "  project: bridge");
        office.on(null, "calculate", "P-1").ends(0);
        apply("P-2", "pair-tools", "harbour", "  project: tower\n  facts: {other: false}");
        office.on(null, "calculate", "P-2").ends(0);
        apply("P-3", "pair-tools", "harbour", "  project: tower");
        office.on(null, "calculate", "P-3").ends(1);
        apply("P-4", "pair-tools", "soft", "  facts: {other: true}");
        assertTrue(office.on(null, "calculate", "P-4").ends(1).out()
                .contains("Not met: Other public funding (another fund pays for the same cost)"));
        grant("P-2", "10000");
        office.on(null, "audit", "recalculate").ends(0);
        office.isIntact();
    }

    @Test
    void aProjectIsPaidByOneSchemeOfTheTwo() throws IOException {
        apply("P-1", "pair-tools", "harbour", "  project: tower");
        grant("P-1", "10000");
        apply("S-1", "pair-site", "harbour", "  project: tower");
        assertTrue(office.on(null, "calculate", "S-1").ends(1).out()
                .contains("Not met: One scheme per project (P-1.d1 (pair-tools, harbour) of 2024-03-20: the same project, tower)"));
        apply("S-2", "pair-site", "harbour", "  project: bridge");
        office.on(null, "calculate", "S-2").ends(0);
        apply("S-3", "pair-site", "harbour", "");
        assertTrue(office.on(null, "calculate", "S-3").ends(1).out().contains("name it in both: project"));
    }

    @Test
    void aRuleThatIsNotConfirmedLeavesItOpen() throws IOException {
        admit("candidate");
        apply("P-1", "pair-tools", "harbour", "  facts: {other: true}");
        String told = office.on(null, "calculate", "P-1").ends(1).out();
        assertTrue(told.contains("UNDETERMINED") && told.contains("the rule is not confirmed"), told);
        assertTrue(office.on(null, "calculate", "P-1", "--accept-candidates").ends(1).out().contains("NOT ELIGIBLE"));
    }

    @Test
    void explainTellsIt() throws IOException {
        String fund = office.file("pair.yaml", FUND.replace("CONFIDENCE", "confirmed"));
        assertTrue(lintel("scheme", "explain", "pair-site", "--fund", fund).ends(0).out()
                .contains("One scheme per project: not paid by pair-tools for the same project"));
        assertTrue(lintel("scheme", "explain", "tvp", "--on", "2023-01-01", "--lang", "zh-HK").ends(0).out()
                .contains("其他公帑資助：同一開支不可獲其他公帑資助"));
        assertEquals("cost", FundOffice.json(lintel("claims", "schemes", "show", "tvp", "--as-of", "2023-01-01", "-f", "json")
                .ends(0)).get("versions").get(0).get("exclusive").get(0).get("same").asText());
        String wrong = office.file("wrong.yaml", FUND.replace("CONFIDENCE", "confirmed").replace("not-with: any", "not-with: all"));
        assertTrue(lintel("claims", "schemes", "--fund", wrong).ends(3).err().contains("expected \"any\" or a list of other schemes"));
        String nobody = office.file("nobody.yaml", FUND.replace("CONFIDENCE", "confirmed").replace("told-by: other", "told-by: no"));
        assertTrue(lintel("claims", "schemes", "--fund", nobody).ends(3).err().contains("there is no yes-no fact no"));
    }
}
