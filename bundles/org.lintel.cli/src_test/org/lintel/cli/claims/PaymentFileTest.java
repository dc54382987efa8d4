// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** Verified claims are paid by way of a bank's files: each once, made by one person and reconciled by another. */
class PaymentFileTest {

    @TempDir
    Path folder;

    @BeforeEach
    void verified() throws IOException {
        key("ada");
        on("ada", "init", "--as", "ada").ends(0);
        for (String each : List.of("olivia officer", "oscar officer", "peter approver", "cass cashier", "carl cashier",
                "carol cashier")) {
            String[] words = each.split(" ");
            on("ada", "enrol", words[0], "--roles", words[1], "--public-key", key(words[0])).ends(0);
        }
        take("applicants", """
                id,name,account,holders
                harbour,'=Harbour Steel,012-345678-001,none
                bay,海灣模板,012-345678-002,none
                peak,Peak,,none
                """);
        StringBuilder claims = new StringBuilder("id,scheme,applicant,date,line,item,line-name,cost,units,"
                + "fact:levy-paid,fact:proven-technology,fact:certified-trainer\n");
        for (String each : List.of("A-1 harbour", "A-2 bay", "A-3 peak")) {
            String[] words = each.split(" ");
            claims.append(words[0] + ",citf-bim-training," + words[1]
                    + ",2024-03-01,1,trainer,BIM,30000,1,2023-06-30,true,true\n");
        }
        take("claims", claims.toString());
        for (String id : List.of("A-1", "A-2", "A-3")) {
            for (String step : List.of("submit", "screen", "recommend")) {
                on("olivia", "move", id, step, "--day", "2024-03-05").ends(0);
            }
            on("peter", "decide", id, "approve", "--amount", "1000.10", "--reason", "ok", "--day", "2024-03-20").ends(0);
            on("olivia", "move", id, "contract", "--day", "2024-04-01").ends(0);
            on("olivia", "move", id, "claim", "--day", "2024-05-01").ends(0);
            on("oscar", "move", id, "verify", "--amount", "1000.10", "--day", "2024-05-02").ends(0);
        }
    }

    private void take(String kind, String text) throws IOException {
        on("olivia", "import", Files.writeString(folder.resolve("t.csv"), text).toString(), "--as", kind).ends(0);
    }

    private Command on(String who, String... words) {
        List<String> all = new ArrayList<>(List.of("claims"));
        all.addAll(List.of(words));
        all.addAll(List.of("--store", folder.resolve("fund").toString()));
        if (who != null) {
            all.addAll(List.of("--key-file", folder.resolve(who).toString()));
        }
        return lintel(all.toArray(String[]::new));
    }

    private String key(String who) {
        return lintel("tables", "key", folder.resolve(who).toString()).ends(0).out().strip();
    }

    private Command file(String who, String batch, String name) {
        return on(who, "pay", "--file", folder.resolve(name).toString(), "--batch", batch, "--day", "2024-06-03");
    }

    private Command reconcile(String who, String statement, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("reconcile",
                Files.writeString(folder.resolve("s.csv"), statement).toString()));
        words.addAll(List.of(more));
        return on(who, words.toArray(String[]::new));
    }

    @Test
    void eachIsPaidOnce() throws IOException {
        assertTrue(file("olivia", "P-1", "p.csv").ends(1).err().contains("takes the role of cashier"));
        String made = file("cass", "P-1", "p.csv").ends(0).err();
        assertTrue(made.contains("2 payments, HKD 2,000.20, sha256 "), made);
        assertTrue(made.contains("A-3 is not in it: peak has told no account"), made);
        assertEquals("""
                order,date,account,payee,currency,amount,claim
                P-1-00001,2024-06-03,012-345678-001,'=Harbour Steel,HKD,1000.10,A-1
                P-1-00002,2024-06-03,012-345678-002,海灣模板,HKD,1000.10,A-2
                total,2024-06-03,2,,HKD,2000.20,
                """, Files.readString(folder.resolve("p.csv")));
        assertTrue(file("cass", "P-1", "again.csv").ends(0).err().contains("these are the same bytes"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("p.csv")), Files.readAllBytes(folder.resolve("again.csv")));
        assertTrue(file("cass", "P-2", "none.csv").ends(1).err().contains("stands in the payment file P-1"));
        assertFalse(Files.exists(folder.resolve("none.csv")));
        String twice = on("carl", "pay", "A-1", "--amount", "1000.10", "--reference", "x", "--day", "2024-06-04").ends(1)
                .err();
        assertTrue(twice.contains("A-1 stands in the payment file P-1 as P-1-00001"), twice);

        assertTrue(on("cass", "pay", "--cancel", "P-1-00002", "--reason", "closed").ends(1).err().contains("cass ordered it"));
        assertTrue(on("carl", "pay", "--cancel", "P-1-00002").ends(1).err().contains("--reason"));
        on("carl", "pay", "--cancel", "P-1-00002", "--reason", "account closed").ends(0);
        assertTrue(file("cass", "P-2", "p2.csv").ends(0).err().contains("1 payment, HKD 1,000.10"));
        file("cass", "P-1", "again.csv").ends(0);
        on(null, "audit", "verify").ends(0);
    }

    @Test
    void statements() throws IOException {
        file("cass", "P-1", "p.csv").ends(0);
        String statement = "Date,Order,Amount,Reference,Balance\n4/6/2024,P-1-00001,\"1,000.10\",FPS 7,99\n";
        assertTrue(reconcile("cass", statement).ends(1).out().contains("cass ordered it; somebody else reconciles it"));
        assertTrue(reconcile("olivia", statement).ends(1).err().contains("takes the role of cashier"));
        reconcile("carl", statement, "--dry-run").ends(1);
        assertEquals("verified", state("A-1"), "a rehearsal");
        JsonNode found = new ObjectMapper().readTree(reconcile("carl", statement
                + "4/6/2024,P-1-00001,1000.10,FPS 7,\n4/6/2024,P-9,5,,\n", "-f", "json").ends(1).out()).get("findings");
        List<String> kinds = new ArrayList<>();
        found.forEach(each -> kinds.add(each.get("kind").asText() + " " + each.get("order").asText()));
        assertEquals(List.of("matched P-1-00001", "twice P-1-00001", "unknown P-9", "missing P-1-00002"), kinds);
        assertEquals("paid", state("A-1"));
        String sheet = on(null, "show", "A-1").ends(0).out();
        assertTrue(sheet.contains("FPS 7") && sheet.contains("2024-06-04"), sheet);
        assertTrue(reconcile("carl", statement).ends(1).out().contains("it was reconciled before"));

        assertTrue(reconcile("carl", "order,amount,date\nP-1-00002,999.10,2024-06-05\n").ends(1).out()
                .contains("HKD 1,000.10 was ordered, HKD 999.10 paid"));
        assertEquals("verified", state("A-2"));
        assertTrue(reconcile("carl", "order,amount\nP-1-00002,x\n").ends(3).err().contains("date: the column is missing"));
        reconcile("carl", "order,amount,date\nP-1-00002,1000.1,2024-06-05\ntotal,1000.10,2024-06-05\n").ends(0);
        assertEquals("paid", state("A-2"));
        JsonNode stats = new ObjectMapper().readTree(on(null, "stats", "-f", "json").ends(0).out()).get("all");
        assertEquals(200_020, stats.get("paidCents").asLong());
        on(null, "audit", "verify").ends(0);
    }

    private String state(String claim) throws IOException {
        return new ObjectMapper().readTree(on(null, "show", claim, "-f", "json").ends(0).out()).get("state").asText();
    }
}
