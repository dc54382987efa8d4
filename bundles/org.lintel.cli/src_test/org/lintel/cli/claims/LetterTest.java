// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** Letters say what the store says, for a purpose that is recorded; the same letter comes out again just so. */
class LetterTest {

    private static final String APPLICATION = """
            application:
              id: %s
              scheme: citf-bim-training
              applicant: harbour
              date: 2024-03-01
              facts: {levy-paid: 2023-06-30, proven-technology: %s, certified-trainer: true}
              lines:
                - {id: 1, item: trainer, name: BIM for site staff, cost: "30000.00", units: 4}
                - {id: 2, item: venue, name: Room <b>, cost: "9000.10", units: 2}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void store() throws IOException {
        key("ada");
        on("ada", "init", "--as", "ada", "--title", "CITF 2024").ends(0);
        for (String who : List.of("olivia:officer", "oscar:officer", "peter:approver", "paul:approver", "cass:cashier")) {
            String id = who.substring(0, who.indexOf(':'));
            on("ada", "enrol", id, "--name", id.equals("peter") ? "Peter Ho" : id, "--roles",
                    who.substring(id.length() + 1), "--public-key", key(id)).ends(0);
        }
        on("olivia", "applicant", write("f.yaml", "firms:\n  - {id: harbour, name: \"Harbour\\u202e <i>Steel\", "
                + "holders: {chan: 60%}, address: 8 Hung To Road, account: 012-345678-001}\n")).ends(0);
        for (String id : List.of("A-1", "A-2")) {
            on("olivia", "apply", write("a.yaml", APPLICATION.formatted(id, id.equals("A-1")))).ends(0);
            on("olivia", "move", id, "submit", "--day", "2024-03-04").ends(0);
            on("olivia", "move", id, "screen", "--day", "2024-03-05").ends(0);
        }
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String key(String who) {
        return lintel("tables", "key", folder.resolve(who).toString()).ends(0).out().strip();
    }

    private Command on(String who, String... words) {
        List<String> all = new ArrayList<>(List.of("claims"));
        all.addAll(List.of(words));
        all.addAll(List.of("--store", folder.resolve("fund").toString(), "--key-file", folder.resolve(who).toString()));
        return lintel(all.toArray(String[]::new));
    }

    private String letter(String claim, String kind, String... more) {
        List<String> all = new ArrayList<>(List.of("letter", claim, "--kind", kind, "--purpose", "to the applicant"));
        all.addAll(List.of(more));
        return on("olivia", all.toArray(String[]::new)).ends(0).out();
    }

    private void granted() {
        on("olivia", "move", "A-1", "recommend", "--day", "2024-03-08").ends(0);
        on("peter", "decide", "A-1", "approve", "--amount", "27300.07", "--day", "2024-03-20", "--reason", "complete").ends(0);
    }

    private void paid() {
        on("olivia", "move", "A-1", "contract", "--day", "2024-04-02").ends(0);
        on("olivia", "move", "A-1", "claim", "--day", "2024-07-15").ends(0);
        on("oscar", "move", "A-1", "verify", "--amount", "26000", "--day", "2024-07-20").ends(0);
        on("cass", "pay", "A-1", "--amount", "26000", "--day", "2024-08-01", "--reference", "FPS 123").ends(0);
    }

    @Test
    void aGrantWithItsCalculation() throws IOException {
        granted();
        String letter = letter("A-1", "approval");
        for (String said : List.of("20 March 2024\n", "was approved on\n20 March 2024. The grant is HKD 27,300.07.",
                "Trainer and administration  21,000.00\n", "In all                      27,300.07\n",
                "at most HKD 27,300.07 can be paid", "row External venue = 70% (confirmed)",
                "Harbour[U+202E] <i>Steel\n8 Hung To Road\n", "Other subsidies applied for must be declared.\n",
                "Peter Ho\nfor CITF 2024\n")) {
            assertTrue(letter.contains(said), said + " in\n" + letter);
        }
        assertFalse(letter.contains("Review"), "the fund's file says nothing of a review");
        assertFalse(letter.contains("complete"), "what was noted with the decision is for the office");
        String chinese = letter("A-1", "approval", "--lang", "zh-HK");
        assertTrue(chinese.contains("已於2024年3月20日獲批准，資助\n額為 27,300.07 港元。") && chinese.contains("導師及行政  21,000.00\n"), chinese);
        String page = letter("A-1", "approval", "-f", "html");
        assertTrue(page.contains("Harbour[U+202E] &lt;i&gt;Steel") && !page.contains("<i>"), page);
        paid();
        assertEquals(letter, letter("A-1", "approval"), "what happened later does not change it");
        on("paul", "decide", "A-1", "amend", "--amount", "26000", "--day", "2024-09-01", "--reason", "less was used").ends(0);
        String amended = letter("A-1", "approval");
        assertTrue(amended.contains("was amended on 1 September 2024 from HKD 27,300.07 to HKD 26,000.00.\nReason: less was used"),
                amended);
        on("ada", "audit", "verify").ends(0);
    }

    @Test
    void questionsRejectionsAndMoney() throws IOException {
        assertTrue(letter("A-1", "acknowledgement").contains("1     Trainer and administration: BIM for site staff      4"));
        on("olivia", "move", "A-2", "ask", "--day", "2024-03-08", "--reason", "Who is the trainer?").ends(0);
        String query = letter("A-2", "query");
        assertTrue(query.contains("Who is the trainer?") && query.contains("2024-06-01  all information handed in"), query);
        on("olivia", "move", "A-2", "answer", "--day", "2024-03-09").ends(0);
        on("peter", "decide", "A-2", "reject", "--day", "2024-03-20", "--reason", "mere management").ends(0);
        String rejection = letter("A-2", "rejection", "--lang", "zh-HK");
        assertTrue(rejection.contains("mere management") && rejection.contains("技術類別  成熟的自動化")
                && rejection.contains("← CITF web page, Technology Adoption"), rejection);
        granted();
        paid();
        String payment = letter("A-1", "payment");
        assertTrue(payment.contains("we have\npaid HKD 26,000.00 on 1 August 2024.") && payment.contains("FPS 123")
                && payment.contains("ends with: …-001\n") && !payment.contains("345678")
                && payment.contains("Still to be paid: HKD 1,300.07"), payment);
        String demand = letter("A-1", "repayment", "--reason", "the room was not used", "--amount", "5000", "--due",
                "2024-12-01", "--now", "2024-10-01");
        assertTrue(demand.startsWith("CITF 2024") && demand.contains("1 October 2024") && demand.contains("the room was not used")
                && demand.contains("repay HKD 5,000.00") && demand.contains("by 1 December 2024"), demand);
    }

    @Test
    void theSamePdfEachTimeAndAnEventForEach() throws IOException {
        granted();
        byte[] first = pdf("a.pdf");
        byte[] second = pdf("b.pdf");
        assertArrayEquals(first, second);
        assertTrue(new String(first, StandardCharsets.ISO_8859_1).startsWith("%PDF-1.7\n"));
        String events = on("olivia", "show", "A-1", "-f", "json").ends(0).out();
        assertEquals(2, events.split("\"kind\":\\s*\"export\"", -1).length - 1, events);
        on("ada", "audit", "verify").ends(0);
        Command none = on("olivia", "letter", "A-1", "--kind", "approval", "--purpose", "letter", "--lang", "zh-HK", "-o",
                folder.resolve("zh.pdf").toString(), "--font", folder.resolve("none.ttf").toString());
        assertTrue(none.ends(3).err().contains("沒有此字型檔案"), none.err());
        assertFalse(Files.exists(folder.resolve("zh.pdf")));
    }

    private byte[] pdf(String name) throws IOException {
        Path file = folder.resolve(name);
        letter("A-1", "approval", "-o", file.toString());
        return Files.readAllBytes(file);
    }

    @Test
    void textsOfTheOffice() throws IOException {
        granted();
        Files.createDirectories(folder.resolve("own"));
        write("own/approval.en.txt", "# Good news\n\n{applicant} gets {granted} <b>.\nProject {project}\n");
        String letter = letter("A-1", "approval", "--templates", folder.resolve("own").toString());
        assertTrue(letter.contains("Good news\n=") && letter.contains("Harbour[U+202E] <i>Steel gets HKD 27,300.07 <b>.\n")
                && !letter.contains("Project") && letter.contains("for CITF 2024"), letter);
        write("own/approval.en.txt", "# Good news\n{grant}\n");
        Command wrong = on("olivia", "letter", "A-1", "--kind", "approval", "--purpose", "letter", "--templates",
                folder.resolve("own").toString());
        assertTrue(wrong.ends(3).err().contains("approval.en.txt:2:1: there is no \"{grant}\""), wrong.err());
        on("olivia", "letter", "A-1", "--kind", "approval", "--purpose", "letter", "--templates",
                folder.resolve("none").toString()).ends(3);
    }

    @Test
    void howToAskForAReviewOnlyWhereTheFundSaysSo() throws IOException {
        granted();
        String fund = """
                fund: citf
                name: {en: Fund of one's own, zh-HK: 自設基金}
                keeper: {en: Council, zh-HK: 議會}
                sources: {guide: {document: Guide}}
                review: {text: {en: Write to the council within 30 days., zh-HK: 請於 30 日內致函議會。}, source: guide, confidence: %s}
                schemes:
                  - id: citf-bim-training
                    name: {en: Training, zh-HK: 培訓}
                    versions:
                      - {version: "1", from: 2020-01-01, source: guide, confidence: confirmed, items: []}
                """;
        String confirmed = write("f1.yaml", fund.formatted("confirmed"));
        assertTrue(letter("A-1", "approval", "--fund", confirmed).contains("Review\n------\n\nWrite to the council within 30 days."));
        assertTrue(lintel("claims", "schemes", "show", "citf-bim-training", "--fund", confirmed).ends(0).out()
                .contains("Write to the council within 30 days."));
        String candidate = write("f2.yaml", fund.formatted("candidate"));
        assertFalse(letter("A-1", "approval", "--fund", candidate).contains("Write to the council"));
    }

    @Test
    void whatThereIsNothingToWriteOfIsRefused() {
        for (String kind : List.of("query", "approval", "rejection", "payment")) {
            on("olivia", "letter", "A-1", "--kind", kind, "--purpose", "letter").ends(1);
        }
        on("olivia", "letter", "A-1", "--kind", "repayment", "--reason", "x", "--purpose", "letter").ends(1);
        on("olivia", "letter", "A-9", "--kind", "approval", "--purpose", "letter").ends(1);
        on("olivia", "letter", "A-1", "--kind", "approval").ends(2);
        on("olivia", "letter", "A-1", "--kind", "greeting", "--purpose", "letter").ends(2);
        on("olivia", "letter", "A-1", "--kind", "acknowledgement", "--purpose", "letter", "-o", "x.doc").ends(2);
        on("olivia", "letter", "A-1", "--kind", "acknowledgement", "--purpose", "letter", "--reason", "x").ends(2);
        assertTrue(on("olivia", "letter", "A-1", "--kind", "acknowledgement", "--purpose", "letter", "--day", "2024-03-03")
                .ends(1).err().contains("earlier"));
    }
}
