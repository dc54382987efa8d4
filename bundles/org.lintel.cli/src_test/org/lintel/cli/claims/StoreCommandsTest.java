// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** A fund's office on the command line: a claim from application to payment, by people with keys, and an audit of it. */
class StoreCommandsTest {

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

    private void office() throws IOException {
        key("ada");
        on("ada", "init", "--as", "ada", "--name", "Ada Ho", "--title", "CITF").ends(0);
        for (String each : List.of("olivia officer", "oscar officer", "peter approver", "paul approver", "cass cashier")) {
            String[] words = each.split(" ");
            on("ada", "enrol", words[0], "--roles", words[1], "--public-key", key(words[0])).ends(0);
        }
        on("olivia", "applicant", file("firms.yaml", """
                firms:
                  - {id: harbour, name: Harbour Steel Limited, holders: {chan: 60%, lee: 40%}}
                  - {id: bay, name: Bay Formwork Limited, holders: {lee: 35%, wong: 65%}, staff: [peter]}
                """)).ends(0);
    }

    private void apply(String id, String firm) throws IOException {
        on("olivia", "apply", file(id + ".yaml", """
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
        for (String step : List.of("submit", "screen", "recommend")) {
            on("olivia", "move", id, step, "--day", "2024-03-05").ends(0);
        }
    }

    @Test
    void aRegisterIsReadPageByPage() throws IOException {
        office();
        for (String id : List.of("A-1", "A-2", "A-3", "B-1")) {
            apply(id, id.equals("A-2") ? "bay" : "harbour");
        }
        JsonNode first = json(on(null, "list", "--page-size", "3", "--view", "register", "--scheme",
                "citf-bim-training", "--format", "json").ends(0));
        assertEquals(4, first.get("count").asInt());
        assertEquals("B-1 A-3 A-2", ids(first));
        JsonNode second = json(on(null, "list", "--page-size", "3", "--view", "register", "--scheme",
                "citf-bim-training", "--format", "json", "--after", first.get("next").asText()).ends(0));
        assertEquals("A-1", ids(second));
        assertFalse(second.has("next"));
        assertTrue(on(null, "list", "--after", first.get("next").asText()).ends(2).err().contains("the same options"));
        assertTrue(on(null, "list", "--page-size", "2").ends(0).err().contains("the next page: --after "));
        assertEquals("A-2", ids(json(on(null, "list", "--text", "bay", "--format", "json").ends(0))));
        assertEquals("A-1 A-3", ids(json(on(null, "list", "--text", "A-", "--applicant", "harbour", "--state",
                "recommended", "--from", "2024-03-01", "--until", "2024-03-01", "--format", "json").ends(0))));
        assertEquals("", ids(json(on(null, "list", "--least", "0", "--format", "json").ends(0))), "nothing is granted");
        assertTrue(on(null, "list", "--view", "desk", "--state", "draft").ends(2).err().contains("--scheme"));
        assertTrue(on(null, "list", "--view", "waiting", "--state", "draft", "--sort", "id").ends(2).err()
                .contains("--view or --sort"));
        assertTrue(on(null, "list", "--page-size", "0").ends(2).err().contains("from 1 to 10000"));
        assertTrue(on(null, "list", "--most", "-1").ends(2).err().contains("1234.50"));
    }

    private static String ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("applications").forEach(each -> ids.add(each.get("id").asText()));
        return String.join(" ", ids);
    }

    @Test
    void whoMakesAStoreIsAskedOnceAlone() throws IOException {
        assertTrue(on(null, "init").ends(2).err().contains("--key-file"));
        key("ada");
        assertTrue(on("ada", "init").ends(2).err().contains("--as ID --name NAME"));
        assertFalse(Files.exists(folder.resolve("fund")), "nothing is made without an administrator");
        on("ada", "init", "--as", "ada").ends(0);
        assertTrue(on(null, "init").ends(0).err().contains("is a store already"));
    }

    @Test
    void whatIsAskedForAndNotThereIsTold() throws IOException {
        office();
        apply("A-1", "harbour");
        String sheet = on(null, "show", "A-1").ends(0).out();
        assertTrue(sheet.contains("Papers that are asked for\n"), sheet);
        assertTrue(sheet.contains("latest business registration"), sheet);
        JsonNode wanted = json(on(null, "show", "A-1", "--format", "json").ends(0)).get("wanted");
        assertEquals("business-registration", wanted.get(0).get("kind").asText());
        assertEquals(0, wanted.get(0).get("recorded").size());
        Files.writeString(folder.resolve("br.txt"), "registration");
        on("olivia", "record", "A-1", file("papers.yaml", """
                papers:
                  - {id: P-1, kind: business-registration, file: br.txt, received: 2024-03-01}
                """)).ends(0);
        wanted = json(on(null, "show", "A-1", "--format", "json").ends(0)).get("wanted");
        assertEquals("P-1", wanted.get(0).get("recorded").get(0).asText());
        String asked = on("olivia", "move", "A-1", "withdraw", "--day", "2024-03-07").ends(0).err();
        assertFalse(asked.contains("not recorded"), asked);
        on("olivia", "apply", file("A-2.yaml", """
                application: {id: A-2, scheme: citf-bim-training, applicant: bay, date: 2024-03-01,
                  lines: [{id: 1, item: trainer, cost: 1000.00, units: 1}]}
                """)).ends(0);
        String submitted = on("olivia", "move", "A-2", "submit", "--day", "2024-03-02").ends(0).err();
        assertTrue(submitted.contains("asked for by now, and not recorded: latest business registration"), submitted);
    }

    /** A draft of somebody whose holders are not told takes nothing from others; once handed in, it is named. */
    @Test
    void whoDoesNotTellItsHoldersIsNamed() throws IOException {
        office();
        apply("A-1", "harbour");
        on("olivia", "applicant", file("bay.yaml",
                "firms: [{id: bay, name: Bay Formwork Limited, holders: {lee: 35%, wong: 65%}}]")).ends(0);
        on("paul", "decide", "A-1", "approve", "--amount", "5606300.07", "--reason", "complete", "--day",
                "2024-03-20").ends(0);
        on("olivia", "applicant", file("others.yaml", """
                firms:
                  - {id: far, name: Far Limited, holders: {zhou: 100%}}
                  - {id: quiet, name: Quiet Limited}
                """)).ends(0);
        apply("L-1", "far");
        on("olivia", "apply", file("Q-1.yaml", """
                application: {id: Q-1, scheme: citf-bim-training, applicant: quiet, date: 2024-03-01,
                  lines: [{id: 1, item: trainer, cost: 1000.00, units: 1}]}
                """)).ends(0);
        assertTrue(on(null, "calculate", "L-1").ends(0).out().contains("GRANT  HKD 5,606,300.07\n"));
        on("olivia", "move", "Q-1", "submit", "--day", "2024-03-05").ends(0);
        String open = on(null, "calculate", "L-1").ends(1).out();
        assertTrue(open.contains("quiet: who does not tell its holders may be related to anyone"), open);
        on("olivia", "applicant", file("quiet.yaml", "firms: [{id: quiet, name: Quiet Limited, holders: {}}]")).ends(0);
        on(null, "calculate", "L-1").ends(0);
    }

    @Test
    void daysAreNeitherAheadNorBeforeTheApplication() throws IOException {
        office();
        on("olivia", "apply", file("A-2.yaml", """
                application: {id: A-2, scheme: citf-bim-training, applicant: bay, date: 2024-03-01,
                  lines: [{id: 1, item: trainer, cost: 1000.00, units: 1}]}
                """)).ends(0);
        refused("2099-01-01 has not come yet", on("olivia", "move", "A-2", "submit", "--day", "2099-01-01"));
        refused("2024-02-29 is before the day of application, 2024-03-01", on("olivia", "move", "A-2", "submit",
                "--day", "2024-02-29"));
    }

    @Test
    void deadlinesOfWhatIsRecorded() throws IOException {
        office();
        on("olivia", "apply", file("N-1.yaml", """
                application: {id: N-1, scheme: nittp, applicant: bay, date: 2026-02-01,
                  lines: [{id: 1, item: course-fee, cost: 1000.00}]}
                """)).ends(0);
        String text = on(null, "deadlines", "N-1").ends(0).out();
        assertTrue(text.contains("counted from") && text.contains("which the records do not tell yet"), text);
        JsonNode one = json(on(null, "deadlines", "N-1", "--format", "json").ends(0));
        assertEquals("nittp", one.get("scheme").asText());
        JsonNode all = json(on(null, "deadlines", "--scheme", "nittp", "--format", "json").ends(0));
        assertEquals("N-1", all.get("applications").get(0).get("application").asText());
        assertTrue(on(null, "deadlines", "--format", "ics", "--now", "2026-02-01").ends(0).out()
                .startsWith("BEGIN:VCALENDAR\r\n"));
        assertTrue(on(null, "deadlines", "nobody").ends(2).err().contains("there is no application nobody"));
        on("olivia", "move", "N-1", "withdraw", "--day", "2026-02-02").ends(0);
        assertEquals(0, json(on(null, "deadlines", "--format", "json").ends(0)).get("applications").size());
    }

    private String keyOf(String who) throws IOException {
        for (JsonNode each : json(on(null, "actors", "--format", "json").ends(0)).get("actors")) {
            if (each.get("id").asText().equals(who)) {
                return each.get("key").asText();
            }
        }
        throw new AssertionError(who);
    }

    @Test
    void everybodyHasAKeyAndSomebodyMayEnrol() throws IOException {
        office();
        refused("that key is peter's", on("ada", "enrol", "peter2", "--roles", "approver", "--public-key",
                keyOf("peter")));
        refused("ada is the last administrator", on("ada", "dismiss", "ada"));
        on("ada", "enrol", "eve", "--roles", "administrator", "--public-key", key("eve")).ends(0);
        on("ada", "dismiss", "ada").ends(0);
    }

    @Test
    void fromApplicationToPayment() throws IOException {
        office();
        apply("A-1", "harbour");
        assertTrue(on(null, "calculate", "A-1").ends(0).out().contains("GRANT  HKD 5,606,300.07\n"));
        refused("approver", on("olivia", "decide", "A-1", "approve", "--amount", "1", "--reason", "x"));
        // who works for a firm that is related, though it has not applied yet
        refused("peter is tied to bay, which is the applicant or related to it", on("peter", "decide", "A-1", "approve",
                "--amount", "1", "--reason", "x"));
        on("olivia", "applicant", file("bay.yaml",
                "firms: [{id: bay, name: Bay Formwork Limited, holders: {lee: 35%, wong: 65%}}]")).ends(0);
        refused("more than the HKD 5,606,300.07", on("peter", "decide", "A-1", "approve", "--amount", "5606300.08",
                "--reason", "x", "--day", "2024-03-20"));
        on("peter", "decide", "A-1", "approve", "--amount", "5606300.07", "--reason", "complete", "--day",
                "2024-03-20").ends(0);

        // related through lee: what harbour was granted is taken from what bay can be
        apply("A-2", "bay");
        assertTrue(on(null, "calculate", "A-2").ends(0).out().contains("GRANT  HKD 393,699.93\n"));
        refused("more than the HKD 393,699.93", on("peter", "decide", "A-2", "approve", "--amount", "393699.94",
                "--reason", "x", "--day", "2024-03-21"));

        on("olivia", "move", "A-1", "contract", "--day", "2024-04-01", "--if-version", "5").ends(0);
        amended();
        String stale = on("olivia", "move", "A-1", "claim", "--day", "2024-05-01", "--if-version", "5").ends(1).err();
        assertTrue(stale.contains("changed by someone else meanwhile (version 9, not 5)"), stale);
        on("olivia", "move", "A-1", "claim", "--day", "2024-05-01").ends(0);
        refused("recorded the claim", on("olivia", "move", "A-1", "verify", "--amount", "100", "--day", "2024-05-02"));
        on("oscar", "move", "A-1", "verify", "--amount", "100", "--day", "2024-05-02").ends(0);
        refused("100.00 was verified, not HKD 99.00", on("cass", "pay", "A-1", "--amount", "99", "--day", "2024-05-03",
                "--reference", "FPS 1"));
        refused("reference", on("cass", "pay", "A-1", "--amount", "100", "--day", "2024-05-03"));
        on("cass", "pay", "A-1", "--amount", "100", "--day", "2024-05-03", "--reference", "FPS 1").ends(0);

        JsonNode sheet = json(on(null, "show", "A-1", "--format", "json").ends(0));
        assertEquals("paid", sheet.get("state").asText());
        assertEquals(560_630_007, sheet.get("grantedCents").asLong());
        assertEquals("amend", sheet.get("decisions").get(1).get("kind").asText());
        assertEquals(500_000_000, sheet.get("decisions").get(1).get("amountCents").asLong());
        assertEquals(10_000, sheet.get("paidCents").asLong());
        assertEquals(11, sheet.get("moves").size());
        assertEquals("peter is approver; prepared nothing of it, and is tied to no firm concerned; recorded no "
                + "evidence of it",
                sheet.get("decisions").get(0).get("permission").asText());
        JsonNode list = json(on(null, "list", "--state", "paid", "--format", "json").ends(0)).get("applications");
        assertEquals(1, list.size());
        assertTrue(on(null, "show", "A-1", "--lang", "zh-HK").ends(0).out().contains("決定與款項\n"));
        audit();
    }

    /** A grant is taken down, which leaves more to a related firm, and up again; each by who did not grant it before. */
    private void amended() {
        refused("peter granted what stands now (2024-03-20)", amend("peter", "5000000", "2024-04-02"));
        refused("takes the role of approver", amend("olivia", "5000000", "2024-04-02"));
        assertTrue(on("paul", "decide", "A-1", "amend", "--amount", "5000000", "--day", "2024-04-02").ends(1).err()
                .contains("a decision needs a reason"));
        amend("paul", "5000000", "2024-04-02").ends(0);
        assertTrue(on(null, "calculate", "A-2").ends(0).out().contains("GRANT  HKD 1,000,000.00\n"));
        refused("more than the HKD 5,606,300.07 that can be granted", amend("peter", "5606300.08", "2024-04-03"));
        refused("earlier than the last step", amend("peter", "5606300.07", "2024-04-01"));
        amend("peter", "5606300.06", "2024-04-03").ends(0);
        amend("paul", "5606300.07", "2024-04-03").ends(0);
        assertTrue(on(null, "calculate", "A-2").ends(0).out().contains("GRANT  HKD 393,699.93\n"));
        String sheet = on(null, "show", "A-1").ends(0).out();
        assertTrue(sheet.contains("A-1.d2  2024-04-02  amended to HKD 5,000,000.00 by version"), sheet);
        assertTrue(on(null, "show", "A-1", "--lang", "zh-HK").ends(0).out().contains("修訂資助額"));
    }

    private Command amend(String who, String amount, String day) {
        return on(who, "decide", "A-1", "amend", "--amount", amount, "--reason", "as told", "--day", day);
    }

    /** Trainees recorded with an application count as they do in a file; the hours that are not told leave it open. */
    @Test
    void traineesOfAnApplication() throws IOException {
        office();
        String training = """
                training:
                  scheme: nittp
                  date: 2026-02-01
                  courses:
                    - id: ai-1
                      name: Machine learning on site
                      sessions:
                        - {id: s1, start: 2026-05-04T09:00, end: 2026-05-04T13:00}
                        - {id: s2, start: 2026-05-11T09:00, end: 2026-05-11T12:30}
                  trainees:
                    - {id: t2, name: 陳大文, courses: [ai-1], employed: [[2024-01-01]], permanent-resident: [[2000-01-01]]}
                    - {id: t1, name: Lee, courses: [ai-1], employed: [[2024-01-01, 2026-05-10]],
                       permanent-resident: [[2000-01-01]]}
                  attendance:
                    - {trainee: t2, course: ai-1, session: s1, hours: 2}
                    - {trainee: t2, course: ai-1, session: s2, hours: 3.25}
                    - {trainee: t1, course: ai-1, session: s1, hours: 4}
                  certificates:
                    - {trainee: t2, course: ai-1, date: 2026-05-12}
                """;
        String application = """
                application:
                  id: %s
                  scheme: nittp
                  applicant: harbour
                  date: 2026-02-01
                  lines:
                    - {id: 1, item: course-fee, course: ai-1, trainee: t2, cost: "8,000.00"}
                    - {id: 2, item: course-fee, course: ai-1, trainee: t1, cost: "8,000.00"}
                """;
        String trainees = file("training.yaml", training);
        on("olivia", "apply", file("n1.yaml", application.formatted("N-1")), "--training", trainees).ends(0);
        on("olivia", "apply", file("n2.yaml", application.formatted("N-2") + training)).ends(0);
        assertTrue(on("olivia", "apply", file("n3.yaml", application.formatted("N-3") + training), "--training",
                trainees).ends(3).err().contains("leave one of the two out"));
        String fromFile = lintel("claims", "calculate", file("whole.yaml", application.formatted("N-1")
                + "enterprises: [{id: harbour, name: Harbour Steel Limited, holders: {chan: 60%, lee: 40%}}]\ngranted: []\n"),
                "--training", trainees, "--accept-candidates", "--format", "json").out();
        assertEquals(fromFile, on(null, "calculate", "N-1", "--accept-candidates", "--format", "json").out());
        assertEquals(fromFile.replace("N-1", "N-2"),
                on(null, "calculate", "N-2", "--accept-candidates", "--format", "json").out());
        assertTrue(on(null, "calculate", "N-1", "--accept-candidates").out()
                .contains("Line 2 is left out: Lee (t1) in ai-1; employment: not on 2026-05-11"));
        assertTrue(on(null, "calculate", "N-1", "--training", trainees).ends(2).err().contains("knows the trainees"));
        JsonNode shown = json(on(null, "show", "N-1", "--format", "json").ends(0)).get("trainees");
        assertEquals("5.25", shown.get(1).get("courses").get(0).get("hours").asText());
        assertEquals("2026-05-12", shown.get(1).get("courses").get(0).get("certificate").asText());
        assertEquals(1, shown.get(0).get("courses").get(0).get("untoldSessions").asInt());
        assertTrue(on(null, "show", "N-1", "--lang", "zh-HK").ends(0).out().contains("陳大文"));
        refused("t1: one period of employment is recorded", on("olivia", "apply", file("n4.yaml",
                application.formatted("N-4") + training.replace("2026-05-10]]", "2025-01-01], [2026-01-01]]"))));
        refused("there is no application N-4", on(null, "show", "N-4"));
        on(null, "audit", "verify").ends(0);
    }

    /** Papers are known by their content, and what was handed in before, for another application, is told. */
    @Test
    void papersAndInvoices() throws IOException {
        office();
        apply("A-1", "harbour");
        apply("A-2", "harbour");
        file("inv42.txt", "abc");
        String text = """
                papers:
                  - {id: E-%1$s, kind: invoice, file: inv42.txt, received: 2024-05-02}
                invoices:
                  - {id: I-%1$s, line: 1, supplier: bay, number: %2$s, issued: 2024-04-20, amount: "40,000.00", paper: E-%1$s}
                """;
        String err = on("olivia", "record", "A-1", file("p1.yaml", text.formatted("1", "INV-0042"))).ends(0).err();
        assertTrue(err.contains("recorded of A-1: papers 1, invoices 1") && !err.contains("look:"), err);
        err = on("olivia", "record", "A-2", file("p2.yaml", text.formatted("2", "inv. 42"))).ends(0).err();
        assertTrue(err.contains("look: I-1 (A-1) and I-2 (A-2), same supplier and number: invoices INV-0042 and inv. 42")
                && err.contains("look: E-1 (A-1) and E-2 (A-2), same content"), err);
        JsonNode shown = json(on(null, "show", "A-1", "--format", "json").ends(0));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                shown.get("papers").get(0).get("sha256").asText());
        assertEquals(4_000_000, shown.get("invoices").get(0).get("amountCents").asLong());
        assertEquals("A-2", shown.get("duplicates").get(0).get("secondApplication").asText());
        assertTrue(on(null, "show", "A-2", "--lang", "zh-HK").ends(0).out().contains("可能重複提交\n"));
        assertTrue(on("olivia", "record", "A-2", folder.resolve("p2.yaml").toString()).ends(1).err()
                .contains("evidence E-2 is there already"));
        refused("has no line 9", on("olivia", "record", "A-1", file("p3.yaml",
                text.formatted("3", "7").replace("line: 1", "line: 9"))));
        refused("no firm nobody is recorded", on("olivia", "record", "A-1", file("p3.yaml",
                text.formatted("3", "7").replace("bay", "nobody"))));
        refused("A-1 has no paper E-2", on("olivia", "record", "A-1", file("p3.yaml",
                text.formatted("3", "7").replace("paper: E-3", "paper: E-2"))));
        refused("recording papers takes the role of officer", on("peter", "record", "A-1", file("p3.yaml",
                text.formatted("3", "7"))));
        assertTrue(on("olivia", "record", "A-1", file("p3.yaml", text.formatted("3", "7").replace("inv42", "none")))
                .ends(3).err().contains("there is no file none.txt"));
        assertEquals(1, json(on(null, "show", "A-1", "--format", "json")).get("papers").size());
        on(null, "audit", "verify").ends(0);
    }

    private void audit() throws IOException {
        String file = folder.resolve("checkpoint.yaml").toString();
        on("ada", "audit", "checkpoint", "-o", file).ends(0);
        String out = on(null, "audit", "verify", "--checkpoint", file).ends(0).out();
        assertTrue(out.startsWith("INTACT  CITF\n"), out);
        assertFalse(out.contains("without a checkpoint"), out);
        on("olivia", "move", "A-2", "withdraw", "--day", "2024-06-01").ends(0);
        out = on(null, "audit", "verify", "--checkpoint", file).ends(0).out();
        assertTrue(out.contains("that none was cut off of the events after the last checkpoint"), out);
        file("checkpoint.yaml", Files.readString(Path.of(file)).replace("\nevents: ", "\nevents: 1"));
        out = on(null, "audit", "verify", "--checkpoint", file).ends(1).out();
        assertTrue(out.contains("CHECKPOINT") && out.contains("its signature is not that of the key"), out);
    }

    @Test
    void theDemonstrationIsTamperedWithAndFound() throws IOException {
        String out = on(null, "demo").ends(0).out();
        assertTrue(out.contains("D-2: approve by peter is refused: peter is tied to peak"), out);
        assertTrue(out.contains("D-1: pay by cass, 2024-08-01\n"), out);
        JsonNode report = json(on(null, "audit", "verify", "--format", "json").ends(0));
        assertTrue(report.get("intact").asBoolean());
        on(null, "demo").ends(1);
        String other = folder.resolve("other").toString();
        String keys = folder.resolve("keys").toString();
        assertTrue(lintel("claims", "demo", "--store", other, "--keys", other + "/keys").ends(1).err()
                .contains("lies in the store"));
        assertFalse(Files.exists(Path.of(other)), "what is refused has made nothing");
        lintel("claims", "demo", "--store", other, "--keys", keys).ends(0);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(keys, "peter.pem"))));
        lintel("claims", "decide", "D-3", "approve", "--amount", "19950", "--reason", "complete", "--store", other,
                "--key-file", keys + "/peter.pem").ends(0);
        assertTrue(lintel("claims", "demo", "--store", folder.resolve("third").toString(), "--keys", keys).ends(1).err()
                .contains("is there already"));
        assertTrue(on(null, "demo", "--tamper").ends(0).out()
                .contains("decision D-1.d1, amount from 2730007 to 2830007"));
        on(null, "demo", "payment", "--tamper").ends(0);
        report = json(on(null, "audit", "verify", "--format", "json").ends(1));
        assertEquals(2, report.get("findings").size());
        assertEquals("altered", report.get("findings").get(0).get("kind").asText());
        assertEquals("decision D-1.d1", report.get("findings").get(0).get("subject").asText());
        assertTrue(on(null, "audit", "verify", "--lang", "zh-HK").ends(1).out().contains("被改動  款項（payment） D-1.p1："));
        on(null, "demo", "nothing", "--tamper").ends(3);
    }

    @Test
    void mistakes() throws IOException {
        assertTrue(on(null, "list").ends(3).err().contains("there is no store in"));
        assertFalse(Files.exists(folder.resolve("fund")), "looking makes nothing");
        assertTrue(lintel("claims", "list").ends(2).err().contains("say which store"));
        assertTrue(on(null, "init", "--as", "ada").ends(2).err().contains("say who does it"));
        assertTrue(on("ada", "init", "--as", "ada").ends(2).err().contains("there is no such file"));
        office();
        assertTrue(on("ada", "init", "--as", "ada").ends(0).err().contains("is a store already"));
        assertTrue(on("ada", "demo", "--tamper").ends(3).err().contains("nothing was altered"));
        key("mallory");
        assertTrue(on("mallory", "apply", file("a.yaml", "application: {}")).ends(3).err().contains("a.yaml:1:"));
        apply("A-1", "harbour");
        assertTrue(on("mallory", "move", "A-1", "withdraw").ends(1).err().contains("nobody is enrolled with this key"));
        assertTrue(on("olivia", "move", "A-1", "fly").ends(2).err().contains("there is no step \"fly\""));
        assertTrue(on("olivia", "move", "A-9", "submit").ends(1).err().contains("there is no application A-9"));
        assertTrue(on("peter", "decide", "A-1", "approve").ends(2).err().contains("--amount 1234.50"));
        assertTrue(on("peter", "decide", "A-1", "pay", "--amount", "1").ends(2).err().contains("one decides to"));
        assertTrue(on("olivia", "apply", folder.resolve("A-1.yaml").toString()).ends(1).err()
                .contains("claim A-1 is there already"));
        Files.copy(folder.resolve("ada"), folder.resolve("fund/ada"));
        assertTrue(lintel("claims", "enrol", "eve", "--roles", "cashier", "--public-key", key("eve"), "--store",
                folder.resolve("fund").toString(), "--key-file", folder.resolve("fund/ada").toString()).ends(2).err()
                .contains("lies in the store"));
        assertTrue(lintel("claims", "list", "--store", "jdbc:h2:mem:x").ends(3).err().contains("a store is a folder"));
    }

    private static void refused(String why, Command command) {
        String err = command.ends(1).err();
        assertTrue(err.contains("refused: ") && err.contains(why), err);
    }

    private static JsonNode json(Command command) throws IOException {
        return new ObjectMapper().readTree(command.out());
    }
}
