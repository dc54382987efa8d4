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
import org.lintel.cli.Command;

/** More is asked for beside an application that is granted: held to every ceiling again, decided by two, added only. */
class SupplementTest {

    private static final String MORE = """
            supplement:
              asked: "5,000.00"
              lines:
                - {id: 3, item: trainer, name: one class more, cost: "7,500.00", units: 1}
            """;

    @TempDir
    Path folder;
    private FundOffice office;

    @BeforeEach
    void granted() throws IOException {
        office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml",
                "firms: [{id: harbour, name: Harbour Steel Limited, holders: {chan: 100%}}]")).ends(0);
        apply("A-1", "  asked: 25000\n");
        office.on("peter", "decide", "A-1", "approve", "--amount", "25000", "--reason", "complete", "--day", "2024-03-20")
                .ends(0);
    }

    private void apply(String id, String asked) throws IOException {
        office.on("olivia", "apply", office.file(id + ".yaml", """
                application:
                  id: %s
                  scheme: citf-bim-training
                  applicant: harbour
                  date: 2024-03-01
                %s  facts: {levy-paid: 2023-06-30, proven-technology: true, certified-trainer: true}
                  lines:
                    - {id: 1, item: trainer, name: BIM for site staff, cost: 30000.00, units: 4}
                    - {id: 2, item: venue, cost: 9000.10, units: 2}
                """.formatted(id, asked))).ends(0);
        office.steps("olivia", id, "2024-03-04", "submit", "screen", "recommend");
    }

    private Command more(String who, String text) throws IOException {
        return more(who, text, "2024-05-02");
    }

    private Command more(String who, String text, String day) throws IOException {
        return office.on(who, "supplement", "A-1", office.file("more.yaml", text), "--day", day, "--reason",
                "more staff than was thought");
    }

    private Command decide(String who, String step, String... rest) {
        String[] words = new String[rest.length + 7];
        System.arraycopy(new String[] {"decide", "A-1", step, "--reason", "looked at", "--day", "2024-05-10"}, 0, words, 0, 7);
        System.arraycopy(rest, 0, words, 7, rest.length);
        return office.on(who, words);
    }

    @Test
    void moreIsGrantedByAnotherAndWithinWhatIsAsked() throws IOException {
        office.refuses("nothing that was asked for more", office.on("olivia", "letter", "A-1", "--kind", "decline", "-o",
                folder.resolve("l.txt").toString(), "--purpose", "letter"));
        more("mary", MORE).ends(0);
        // 70 % of 37,500.00 and of 9,000.10 is more than the 30,000.00 that is asked for by now
        assertTrue(office.on(null, "calculate", "A-1").ends(0).out().contains("GRANT  HKD 30,000.00"));
        assertTrue(office.on(null, "calculate", "A-1", "--lang", "zh-HK").ends(0).out().contains("導師及行政 一行 = 70%"),
                "a figure is named in the language it is told in");
        String open = office.on(null, "show", "A-1").ends(0).out();
        assertTrue(open.contains("Asked for more on 2024-05-02: HKD 5,000.00, not decided yet"), open);
        assertTrue(open.contains("contract, ") || open.contains("decline"), open);
        office.refuses("5,000.00 more are asked for and not decided yet", more("olivia", MORE.replace("id: 3", "id: 4")));
        office.refuses("mary prepared it", decide("mary", "amend", "--amount", "30000"));
        office.refuses("peter granted what stands now", decide("peter", "amend", "--amount", "30000"));
        office.refuses("is more than the HKD 30,000.00 that can be granted", decide("paul", "amend", "--amount", "30000.01"));
        decide("paul", "amend", "--amount", "30000").ends(0);
        JsonNode shown = FundOffice.json(office.on(null, "show", "A-1", "--format", "json").ends(0));
        assertEquals("approved", shown.get("state").asText());
        assertEquals(3_000_000, shown.get("askedCents").asLong());
        assertEquals("granted", shown.get("lines").get(2).get("status").asText());
        assertEquals(2, shown.get("decisions").size());
        String letter = folder.resolve("grant.txt").toString();
        office.on("olivia", "letter", "A-1", "--kind", "approval", "-o", letter, "--purpose", "letter").ends(0);
        assertTrue(Files.readString(Path.of(letter)).contains("from HKD 25,000.00 to HKD 30,000.00"), Files.readString(
                Path.of(letter)));
        office.isIntact();
    }

    @Test
    void whatIsDeclinedLeavesEverythingAsItWas() throws IOException {
        more("olivia", MORE).ends(0);
        office.refuses("takes the role of approver", decide("olivia", "decline"));
        office.on("peter", "decide", "A-1", "decline", "--day", "2024-05-10").ends(1);
        decide("peter", "decline").ends(0);
        JsonNode shown = FundOffice.json(office.on(null, "show", "A-1", "--format", "json").ends(0));
        assertEquals(2_500_000, shown.get("askedCents").asLong());
        assertEquals(2_500_000, shown.get("grantedCents").asLong());
        assertEquals("declined", shown.get("lines").get(2).get("status").asText());
        assertTrue(office.on(null, "calculate", "A-1").ends(0).out().contains("GRANT  HKD 25,000.00"));
        String lines = folder.resolve("lines.csv").toString();
        office.on("amy", "register", "lines", "-o", lines, "--purpose", "audit").ends(0);
        assertFalse(Files.readString(Path.of(lines)).contains("one class more"), "it is none of its lines");
        String letter = folder.resolve("no.txt").toString();
        office.on("olivia", "letter", "A-1", "--kind", "decline", "-o", letter, "--purpose", "letter").ends(0);
        String told = Files.readString(Path.of(letter));
        assertTrue(told.contains("The grant of HKD 25,000.00 stays as it is.") && told.contains("looked at"), told);
        office.refuses("has a line 3 already", more("olivia", MORE, "2024-05-11"));
        office.refuses("possible: ", office.on("paul", "decide", "A-1", "decline", "--reason", "again", "--day",
                "2024-05-11"));
        more("olivia", MORE.replace("id: 3", "id: 4"), "2024-05-11").ends(0);
        assertTrue(office.on(null, "calculate", "A-1").ends(0).out().contains("GRANT  HKD 30,000.00"));
        office.isIntact();
    }

    @Test
    void lifeGoesOnMeanwhileButForTheEnd() throws IOException {
        office.steps("olivia", "A-1", "2024-04-02", "contract");
        more("olivia", "supplement: {asked: 2000}").ends(0);
        office.steps("olivia", "A-1", "2024-05-03", "claim");
        office.on("oscar", "move", "A-1", "verify", "--amount", "25000", "--day", "2024-05-04").ends(0);
        office.on("cass", "pay", "A-1", "--amount", "25000", "--reference", "FPS 1", "--day", "2024-05-05").ends(0);
        office.refuses("not decided yet: amend or decline first", office.on("olivia", "move", "A-1", "close", "--day",
                "2024-05-06"));
        // the lines are worth 27,300.07, of which 27,000.00 are asked for
        office.refuses("more than the HKD 27,000.00", decide("paul", "amend", "--amount", "27000.01"));
        decide("paul", "amend", "--amount", "27000").ends(0);
        office.steps("olivia", "A-1", "2024-05-12", "close");
        office.isIntact();
    }

    @Test
    void whoAskedForAsMuchAsThereIsAsksForThatMuchMore() throws IOException {
        apply("A-2", "");
        office.on("peter", "decide", "A-2", "approve", "--amount", "20000", "--reason", "two classes less", "--day",
                "2024-03-20").ends(0);
        office.on("olivia", "supplement", "A-2", office.file("more.yaml", MORE), "--day", "2024-05-02").ends(0);
        assertTrue(office.on(null, "calculate", "A-2").ends(0).out().contains("GRANT  HKD 25,000.00"));
        office.on("peter", "decide", "A-2", "decline", "--reason", "no", "--day", "2024-05-10").ends(0);
        assertTrue(office.on(null, "calculate", "A-2").ends(0).out().contains("GRANT  HKD 27,300.07"));
    }

    @Test
    void aFileThatIsWrongIsToldWithItsPlace() throws IOException {
        for (String[] wrong : new String[][] {{"supplement: {}", "asked"}, {"supplement: {asked: 0}", "above nothing"},
            {"supplement: {asked: -1}", "amount"}, {"", "empty"}, {"supplement: {asked: 5, lines: [{id: 1, item: moon}]}",
                "pays for no \"moon\""}}) {
            String told = more("olivia", wrong[0]).ends(3).err();
            assertTrue(told.contains("more.yaml") && told.contains(wrong[1]), told);
        }
        office.refuses("there is no application A-9", office.on("olivia", "supplement", "A-9", folder.resolve("more.yaml")
                .toString()));
        lintel("claims", "supplement", "A-1", "--store", folder.resolve("fund").toString()).ends(2);
    }
}
