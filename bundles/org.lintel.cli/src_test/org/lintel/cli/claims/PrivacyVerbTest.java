// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** What an office knows of people is told to them, kept as long as it must be, and erased by two; the chain stays. */
class PrivacyVerbTest {

    @TempDir
    Path folder;

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

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @BeforeEach
    void office() throws IOException {
        key("ada");
        on("ada", "init", "--as", "ada", "--name", "Ada Ho", "--title", "CITF").ends(0);
        for (String each : List.of("olivia officer", "omar officer,approver", "peter approver", "paul approver",
                "aud auditor")) {
            String[] words = each.split(" ");
            on("ada", "enrol", words[0], "--roles", words[1], "--public-key", key(words[0])).ends(0);
        }
        on("olivia", "applicant", file("firms.yaml", """
                firms:
                  - {id: harbour, name: Harbour Steel Limited, holders: {chan: 60%, lee: 40%}, telephone: 2345 6789,
                     staff: [peter]}
                  - {id: bay, name: Bay Formwork Limited, holders: {lee: 35%, wong: 65%}}
                """)).ends(0);
        for (String id : List.of("N-1", "N-2")) {
            on("olivia", "apply", file(id + ".yaml", """
                    application:
                      id: %s
                      scheme: nittp
                      applicant: harbour
                      date: 2019-02-01
                      lines:
                        - {id: 1, item: course-fee, course: ai-1, trainee: t1, cost: "8,000.00"}
                    training:
                      scheme: nittp
                      date: 2019-02-01
                      courses:
                        - id: ai-1
                          name: Machine learning on site
                          sessions: [{id: s1, start: 2019-05-04T09:00, end: 2019-05-04T13:00}]
                      trainees:
                        - {id: t1, name: 陳大文𠮷, courses: [ai-1], employed: [[2018-01-01]]}
                        - {id: t2, name: Quillon Ye, courses: [ai-1]}
                      attendance: [{trainee: t1, course: ai-1, session: s1, hours: 3.5}]
                      certificates: [{trainee: t1, course: ai-1, date: 2019-05-12}]
                    """.formatted(id))).ends(0);
        }
        file("roll.txt", "attendance of 陳大文𠮷");
        on("olivia", "record", "N-1", file("p.yaml",
                "papers:\n  - {id: E1, kind: attendance, file: roll.txt, received: 2019-05-20}\n")).ends(0);
        on("olivia", "move", "N-1", "submit", "--day", "2019-02-04").ends(0);
        on("olivia", "move", "N-1", "withdraw", "--day", "2019-06-01").ends(0);
    }

    @Test
    void erasedByTwo() throws IOException {
        refused("nobody has told for how long", asked("paul", "N-1/t1"));
        refused("takes the role of administrator", on("olivia", "retention", "set", "nittp", "7", "--reason", "x"));
        on("ada", "retention", "set", "nittp", "99", "--reason", "archives").ends(0);
        refused("N-1 is kept until 2118-06-01: 99 years after its end, by the office, ada", on("paul", "erase",
                "confirm", "E-1"));
        on("ada", "retention", "set", "nittp", "5", "--reason", "minutes 3").ends(0);
        on("aud", "hold", "audit", "harbour", "--reason", "sample").ends(0);
        refused("N-1 is held back: H-1: an audit", on("paul", "erase", "confirm", "E-1"));
        refused("takes the role of auditor", on("paul", "hold", "release", "H-1", "--reason", "x"));
        on("aud", "hold", "release", "H-1", "--reason", "sample closed").ends(0);
        refused("takes the role of approver", on("olivia", "erase", "confirm", "E-1"));
        refused("peter is tied to harbour", on("peter", "erase", "confirm", "E-1"));
        String due = on(null, "retention").ends(0).out();
        assertTrue(due.contains("N-1") && due.contains("DUE: lintel claims erase N-1"), due);
        assertTrue(due.contains("held back: the application is open: draft"), due);
        // H2 writes other letters in a way of its own: these two are found in its file as they are
        for (String name : List.of("Quillon Ye", "roll.txt")) {
            assertTrue(stored().contains(name), name);
        }

        assertTrue(on("paul", "erase", "confirm", "E-1").ends(0).err().contains("records erased: 2"));
        assertEquals("t1", json(on(null, "show", "N-1", "--format", "json")).get("trainees").get(0).get("id").asText());
        assertEquals("–", json(on(null, "show", "N-1", "--format", "json")).get("trainees").get(0).get("name").asText());
        String out = on(null, "audit", "verify").ends(0).out();
        assertTrue(out.startsWith("INTACT"), out);
        assertTrue(out.matches("(?s).*trainee N-1/t1: personal data erased on 20..-..-.. under event [0-9]+ by paul.*"),
                out);
        assertEquals(2, json(on(null, "audit", "verify", "--format", "json")).get("erased").asInt());
        refused("no erasure E-1 waits", on("paul", "erase", "confirm", "E-1"));

        asked("paul", "N-2");
        refused("N-2 is held back: the application is open", on("paul", "erase", "confirm", "E-2"));
        on("paul", "erase", "refuse", "E-2", "--reason", "open").ends(0);
        on("olivia", "move", "N-2", "withdraw", "--day", "2019-07-01").ends(0);
        on("olivia", "erase", "N-2", "--reason", "years are over").ends(0);
        on("paul", "erase", "confirm", "E-3").ends(0);
        on("omar", "erase", "N-1", "--reason", "years are over").ends(0);
        refused("omar asked for it", on("omar", "erase", "confirm", "E-4"));
        on("paul", "erase", "confirm", "E-4").ends(0);
        refused("nothing that tells of people is held of N-1", on("olivia", "erase", "N-1", "--reason", "x"));
        assertTrue(on(null, "retention").ends(0).err().contains("nothing that tells of people is held"));
        for (String name : List.of("Quillon Ye", "roll.txt")) {
            assertFalse(stored().contains(name), name + " is in the file of the store still");
        }
        assertTrue(on(null, "erase", "list", "--lang", "zh-HK").ends(0).out().contains("已拒絕"));
        on(null, "audit", "verify").ends(0);
        assertTrue(json(on(null, "hold", "list", "--format", "json")).get("holds").get(0).has("released"));
    }

    private Command asked(String by, String subject) {
        on("olivia", "erase", subject, "--reason", "asked for by the person").ends(0);
        return on(by, "erase", "confirm", "E-1");
    }

    private String stored() throws IOException {
        return Files.readString(folder.resolve("fund/claims.mv.db"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void everythingThatIsHeld() throws IOException {
        assertTrue(on("olivia", "person", "N-1/t1").ends(2).err().contains("--purpose"));
        assertTrue(on("olivia", "person", "N-1/t1", "--purpose", "x").ends(2).err().contains("3 to 200"));
        assertTrue(on(null, "person", "N-1/t1", "--purpose", "asked by the person").ends(2).err()
                .contains("say who does it"));
        String text = on("olivia", "person", "N-1/t1", "--purpose", "asked by the person").ends(0).out();
        assertTrue(text.startsWith("What \"CITF\" holds of N-1/t1 / 「CITF」所持有關 N-1/t1 的資料\n"), text);
        assertTrue(text.contains("  name / 姓名: 陳大文𠮷\n"), text);
        assertTrue(text.contains("ai-1 s1, 2019-05-04T09:00 to 2019-05-04T13:00: 3.5 hours"), text);
        assertTrue(text.contains("Paper E1 of N-1 / N-1 的文件 E1\n"), text);
        assertFalse(text.contains("Quillon"), "somebody else");
        JsonNode json = json(on("olivia", "person", "N-1/t1", "--purpose", "asked again", "--format", "json"));
        JsonNode last = json.get("sections").get(json.get("sections").size() - 1);
        assertEquals("Exports of it", last.get("title").get("en").asText());
        assertTrue(last.get("held").get(0).get("value").get("en").asText()
                .contains("by olivia: access report as text; for: asked by the person"));
        String page = folder.resolve("page.html").toString();
        on("olivia", "person", "harbour", "--purpose", "asked by the firm", "--format", "html", "-o", page).ends(0);
        assertTrue(Files.readString(Path.of(page)).contains("2345 6789"));
        assertTrue(on("olivia", "person", "harbour", "--purpose", "again", "-o", page).ends(2).err()
                .contains("is there already"));
        String actor = on("ada", "person", "peter", "--purpose", "asked by peter").ends(0).out();
        assertTrue(actor.contains("Tied to the firm harbour") && actor.contains("Works with the fund as peter"), actor);
        refused("nobody and nothing is recorded as N-1/t9", on("olivia", "person", "N-1/t9", "--purpose", "xyz"));
        refused("the reason names the person", on("olivia", "erase", "N-1/t1", "--reason", "陳大文𠮷 asked"));
        refused("only ties to firms", on("olivia", "erase", "wong", "--reason", "asked"));
        on(null, "audit", "verify").ends(0);
    }

    @Test
    void mistakes() {
        assertTrue(on("olivia", "erase").ends(2).err().contains("erase confirm"));
        assertTrue(on("olivia", "erase", "N-1").ends(2).err().contains("say why"));
        assertTrue(on("ada", "retention", "set", "nittp", "many", "--reason", "x").ends(2).err().contains("whole number"));
        refused("there is no scheme none", on("ada", "retention", "set", "none", "7", "--reason", "x"));
        refused("there is no application or firm none", on("aud", "hold", "legal", "none", "--reason", "x"));
        refused("nothing is held back by H-9", on("aud", "hold", "release", "H-9", "--reason", "x"));
        assertTrue(on("aud", "hold", "up", "N-1").ends(2).err().contains("hold audit"));
        on("olivia", "erase", "peter", "--reason", "has left").ends(0);
        refused("E-1 asks for that already", on("olivia", "erase", "peter", "--reason", "asked once more"));
        refused("it is about peter", on("peter", "erase", "confirm", "E-1"));
        refused("peter is still active", on("paul", "erase", "confirm", "E-1"));
        on("ada", "dismiss", "peter").ends(0);
        on("paul", "erase", "confirm", "E-1").ends(0);
        assertTrue(on(null, "audit", "verify").ends(0).out().contains("actor peter: personal data erased"));
    }

    private static void refused(String why, Command command) {
        String err = command.ends(1).err();
        assertTrue(err.contains("refused: ") && err.contains(why), err);
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.ends(0).out());
    }
}
