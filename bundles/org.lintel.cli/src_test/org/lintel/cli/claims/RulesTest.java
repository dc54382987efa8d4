// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.cli.Command;

/** By which rules and facts an office decides: its own alone, and what was granted is worked out again. */
class RulesTest {

    private static final String FIRMS = """
            firms:
              - {id: harbour, name: Harbour Steel Limited, holders: {chan: 60%, lee: 40%}}
              - {id: bay, name: Bay Formwork Limited, holders: {lee: 35%, wong: 65%}}
            """;

    @TempDir
    Path folder;

    private FundOffice office;

    @BeforeEach
    void staffed() throws IOException {
        office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml", FIRMS)).ends(0);
        recommended("A-1", "harbour");
    }

    private void recommended(String id, String firm) throws IOException {
        office.on("olivia", "apply", office.file(id + ".yaml", """
                application:
                  id: %s
                  scheme: citf-bim-training
                  applicant: %s
                  date: 2024-03-01
                  facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                  lines:
                    - {id: 1, item: trainer, name: BIM, cost: 8000000.00, units: 2000}
                    - {id: 2, item: venue, cost: 9000.10, units: 2}
                """.formatted(id, firm))).ends(0);
        office.steps("olivia", id, "2024-03-05", "submit", "screen", "recommend");
    }

    private Command approve(String who, String id, String amount, String... more) {
        String[] words = {"decide", id, "approve", "--amount", amount, "--reason", "complete", "--day", "2024-03-20"};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return office.on(who, all);
    }

    /** The fund's file with a ceiling that nobody published. */
    private String doctored() throws IOException {
        String text = office.on(null, "fund", "show", "citf").ends(0).out();
        assertTrue(text.contains("amount: {value: 6000000, source: bim-training, confidence: confirmed}"), text);
        return office.file("doctored.yaml", text.replace("value: 6000000", "value: 60000000"));
    }

    private JsonNode again(int code) throws IOException {
        return FundOffice.json(office.on(null, "audit", "recalculate", "--format", "json").ends(code));
    }

    @Test
    void nothingIsDoneByRulesThatNobodyAdmitted() throws IOException {
        String doctored = doctored();
        office.refuses("doctored.yaml (", approve("peter", "A-1", "5606300.07", "--fund", doctored));
        office.refuses("have an administrator admit it: lintel claims fund admit ",
                office.on("olivia", "move", "A-1", "withdraw", "--fund", doctored));
        office.refuses("takes the role of administrator", office.on("peter", "fund", "admit", doctored, "--reason", "x"));
        office.refuses("needs a reason", office.on("ada", "fund", "admit", doctored));
        approve("peter", "A-1", "5606300.07").ends(0);
        JsonNode rules = FundOffice.json(office.on("amy", "show", "A-1", "--format", "json", "--purpose", "audit").ends(0))
                .get("decisions").get(0);
        String supplied = office.on(null, "fund", "show", "citf").ends(0).out();
        assertEquals(ContentHash.of(supplied), rules.get("rules").get("sha256").asText());
        assertTrue(rules.get("rules").get("supplied").asBoolean());
        assertEquals(560_630_007, rules.get("leastCents").asLong());
        assertTrue(rules.get("basis").asText().contains("enterprise\tbay\t1\ttold"), rules.toString());
        assertTrue(again(0).get("holds").asBoolean());
        office.isIntact();
    }

    @Test
    void anAdministratorAdmitsRulesAndOthersDecideByThem() throws IOException {
        String doctored = doctored();
        office.on("ada", "fund", "admit", doctored, "--reason", "circular 7", "--day", "2024-03-01").ends(0);
        office.refuses("is in force already", office.on("ada", "fund", "admit", doctored, "--reason", "again"));
        String list = office.on(null, "fund", "list").ends(0).out();
        assertTrue(list.contains("circular 7") && list.contains("in force"), list);
        approve("peter", "A-1", "5606300.07").ends(0);
        String shown = office.on(null, "show", "A-1").ends(0).out();
        assertTrue(shown.contains("worked out by doctored.yaml, SHA-256 ") && shown.contains("admitted by ada on 2024-03-01"),
                shown);
        recommended("A-2", "bay");
        approve("paul", "A-2", "1893699.93").ends(0);
        assertTrue(again(0).get("holds").asBoolean());
        String hash = FundOffice.json(office.on(null, "fund", "list", "--format", "json").ends(0)).get("acts").get(0)
                .get("sha256").asText();
        String zip = folder.resolve("a2.zip").toString();
        office.on("amy", "dossier", "A-2", "-o", zip, "--purpose", "audit").ends(0);
        assertTrue(lintel("claims", "dossier", "verify", zip).ends(0).out().contains("INTACT  A-2"));
        try (ZipFile file = new ZipFile(zip)) {
            String proof = text(file, "A-2/proof.json");
            assertTrue(proof.contains(hash) && proof.contains("circular 7"), "the rules are proved with the decision");
            assertTrue(text(file, "A-2/recalculation.en.txt").startsWith("HOLDS"), text(file, "A-2/recalculation.en.txt"));
            assertTrue(text(file, "A-2/recalculation.zh-HK.txt").startsWith("相符"));
        }
        office.refuses("has no file of a fund", office.on("ada", "fund", "withdraw", "00000000", "--reason", "x"));
        office.on("ada", "fund", "withdraw", hash.substring(0, 12), "--reason", "no such circular").ends(0);
        office.refuses("is not admitted", office.on("ada", "fund", "withdraw", hash, "--reason", "again"));
        recommended("A-3", "bay");
        office.refuses("more than the HKD 0.00", approve("paul", "A-3", "1"));
        assertTrue(again(0).get("holds").asBoolean(), "what was granted by it stays granted by it");
        office.isIntact();
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whoAdmittedRulesDoesNotDecideByThem() throws IOException {
        office.on("ada", "enrol", "eve", "--roles", "administrator,approver", "--public-key", office.key("eve")).ends(0);
        office.on("eve", "fund", "admit", doctored(), "--reason", "circular 7").ends(0);
        office.refuses("eve admitted the rules it is decided by", approve("eve", "A-1", "5606300.07"));
        office.refuses("eve admitted the rules it is decided by",
                office.on("eve", "decide", "A-1", "reject", "--reason", "no", "--day", "2024-03-20"));
        approve("peter", "A-1", "5606300.07").ends(0);
    }

    @Test
    void figuresThatAreNotConfirmedAreConfirmedByAdmittingThem() throws IOException {
        office.refuses("nothing is decided by figures that are not confirmed",
                approve("peter", "A-1", "1", "--accept-candidates"));
        assertEquals("recommended", FundOffice.json(office.on(null, "show", "A-1", "--format", "json").ends(0)).get("state")
                .asText());
    }

    @Test
    void factsThatWereChangedAndPutBackAreFound() throws IOException {
        approve("peter", "A-1", "5606300.07").ends(0);
        recommended("A-2", "bay");
        office.refuses("more than the HKD 393,699.93", approve("peter", "A-2", "5606300.07"));
        office.on("olivia", "applicant", office.file("apart.yaml",
                "firms: [{id: bay, name: Bay Formwork Limited, holders: {wong: 100%}}]")).ends(0);
        approve("peter", "A-2", "5606300.07").ends(0);
        assertTrue(again(0).get("holds").asBoolean(), "as the records stand, it may be so");
        office.on("olivia", "applicant", office.file("again.yaml", FIRMS)).ends(0);
        office.isIntact();
        JsonNode grant = again(1).get("grants").get(1);
        assertEquals("A-2.d1", grant.get("decision").asText());
        assertEquals(39_369_993, grant.get("nowCents").asLong());
        assertEquals(560_630_007, grant.get("thenCents").asLong());
        assertFalse(grant.get("holds").asBoolean());
        String told = office.on(null, "audit", "recalculate", "--claim", "A-2").ends(1).out();
        assertTrue(told.contains("LOOK  1 of 1"), told);
        assertTrue(told.contains("MORE  HKD 5,606,300.07 was granted; by what is recorded now HKD 393,699.93 is certain"), told);
        assertTrue(told.contains("SWAPPED  bay was changed before the decision by event"), told);
        assertTrue(told.contains("counted were: wong 100%") && told.contains("lee 35%"), told);
        assertTrue(office.on(null, "audit", "recalculate", "--claim", "A-1").ends(0).out().contains("HOLDS  1 grants"));
        String history = office.on(null, "applicant", "show", "bay").ends(0).out();
        assertTrue(history.contains("register") && history.contains("olivia"), history);
    }

    @Test
    void eventsAreReadPageByPage() throws IOException {
        approve("peter", "A-1", "5606300.07").ends(0);
        JsonNode first = FundOffice.json(office.on(null, "audit", "events", "--page-size", "4", "--format", "json").ends(0));
        assertEquals(4, first.get("events").size());
        assertEquals(4, first.get("next").asLong());
        assertEquals("enrol", first.get("events").get(1).get("kind").asText());
        JsonNode of = FundOffice.json(office.on(null, "audit", "events", "--subject", "A-1", "--format", "json").ends(0));
        assertEquals("apply", of.get("events").get(0).get("kind").asText());
        assertEquals("approve", of.get("events").get(of.get("events").size() - 1).get("kind").asText());
        assertEquals(of.get("last").asLong(), of.get("events").get(of.get("events").size() - 1).get("number").asLong());
        JsonNode none = FundOffice.json(office.on(null, "audit", "events", "--after", "999999", "--format", "json").ends(0));
        assertEquals(0, none.get("events").size());
        office.on(null, "audit", "events", "--after", "x").ends(2);
        String text = office.on(null, "audit", "events", "--after", "2", "--page-size", "2").ends(0).err();
        assertTrue(text.contains("more: --after 4"), text);
    }
}
