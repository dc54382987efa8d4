// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attendance and certificates that become known after an application was recorded; identity numbers in its file. */
class AttendTest {

    private static final String HOURS = """
            attendance:
              - {trainee: t1, course: ai-1, session: s1, hours: 4}
              - {trainee: t1, course: ai-1, session: s2, hours: 3.5}
              - {trainee: t2, course: ai-1, session: s1, hours: 0}
            certificates:
              - {trainee: t1, course: ai-1, date: 2026-05-12}
            """;

    @TempDir
    Path folder;
    private FundOffice office;

    @BeforeEach
    void anOffice() throws IOException {
        office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml",
                "firms: [{id: harbour, name: Harbour Steel Limited, holders: {chan: 100%}}]")).ends(0);
        lintel("claims", "identity", "key", folder.resolve("persons.key").toString()).ends(0);
    }

    private String application(String number, String other) throws IOException {
        return office.file("n1.yaml", """
                application:
                  id: N-1
                  scheme: nittp
                  applicant: harbour
                  date: 2026-02-01
                  facts: {hong-kong-registered: true, government-or-subvented: false, trainees-eligible: true,
                          relevant-background: true, advanced-technology-course: true}
                  lines:
                    - {id: 1, item: course-fee, course: ai-1, trainee: t1, cost: "8,000.00"}
                    - {id: 2, item: course-fee, course: ai-1, trainee: t2, cost: "8,000.00"}
                training:
                  scheme: nittp
                  date: 2026-02-01
                  courses:
                    - id: ai-1
                      name: Machine learning
                      sessions:
                        - {id: s1, start: 2026-05-04T09:00, end: 2026-05-04T13:00}
                        - {id: s2, start: 2026-05-11T09:00, end: 2026-05-11T12:30}
                  trainees:
                    - {id: t1, name: 陳大文, identity: %s, courses: [ai-1], employed: [[2024-01-01]],
                       permanent-resident: [[2000-01-01]]}
                    - {id: t2, name: Lee Siu Ming, %scourses: [ai-1], employed: [[2024-01-01]],
                       permanent-resident: [[2000-01-01]]}
                """.formatted(number, other));
    }

    private void applied() throws IOException {
        office.on("olivia", "apply", application("A123456(3)", ""), "--person-key",
                folder.resolve("persons.key").toString()).ends(0);
    }

    @Test
    void whatIsToldLaterDecidesWhoCounts() throws IOException {
        applied();
        office.on("olivia", "attend", "N-1", office.file("at.yaml", HOURS)).ends(0);
        String counts = office.on(null, "attend", "N-1", "--accept-candidates").ends(1).out();
        assertTrue(counts.contains("COUNTS        陳大文 (t1)"), counts);
        assertTrue(counts.contains("DOES NOT      Lee Siu Ming (t2), Machine learning (ai-1), absences: 1"), counts);
        assertTrue(counts.contains("0 of 7.5 hours, and of 3.5 hours nothing is told"), counts);
        // half of 8,000.00 for one of two
        assertTrue(office.on(null, "calculate", "N-1", "--accept-candidates").ends(0).out()
                .contains("GRANT  HKD 4,000.00"));
        assertTrue(office.on("olivia", "attend", "N-1", folder.resolve("at.yaml").toString()).ends(0).err()
                .contains("0 told, 0 corrected, 4 recorded just so already"));
        assertEquals(1, events("attend").size(), "nothing new, no event");
        office.isIntact();
    }

    @Test
    void aCorrectionHasAReasonAndKeepsWhatStood() throws IOException {
        applied();
        office.on("olivia", "attend", "N-1", office.file("at.yaml", HOURS)).ends(0);
        String better = office.file("better.yaml", HOURS.replace("hours: 0", "hours: 2.5").replace("05-12", "05-13"));
        office.refuses("to correct it, say why", office.on("olivia", "attend", "N-1", better));
        office.refuses("the reason names t2", office.on("olivia", "attend", "N-1", better, "--reason",
                "Lee Siu Ming came late"));
        office.on("olivia", "attend", "N-1", better, "--reason", "list of the course seen").ends(0);
        assertEquals("list of the course seen; t2 ai-1 s1: 0 -> 2.5 h; t1 ai-1: 2026-05-12 -> 2026-05-13",
                events("attend").getLast().get("note").asText());
        office.isIntact();
    }

    @Test
    void whoRecordsEvidenceDoesNotJudgeIt() throws IOException {
        applied();
        office.on("mary", "attend", "N-1", office.file("at.yaml", HOURS)).ends(0);
        office.steps("olivia", "N-1", "2026-02-02", "submit", "screen", "recommend");
        String confirmed = office.file("nittp.yaml", office.on(null, "fund", "show", "nittp").ends(0).out()
                .replace("confidence: candidate", "confidence: confirmed"));
        office.on("ada", "fund", "admit", confirmed, "--reason", "letter of the programme").ends(0);
        office.refuses("mary recorded evidence of it", office.on("mary", "decide", "N-1", "approve", "--amount", "4000",
                "--reason", "complete", "--day", "2026-02-03"));
        office.on("peter", "decide", "N-1", "approve", "--amount", "4000", "--reason", "complete", "--day",
                "2026-02-03").ends(0);
        // an absence becomes known: less than was granted is due now
        String told = office.on("oscar", "attend", "N-1", office.file("less.yaml", HOURS.replace("hours: 4", "hours: 0")),
                "--reason", "signature is another's", "--accept-candidates").ends(0).err();
        assertTrue(told.contains("granted HKD 4,000.00; by what is recorded now HKD 0.00"), told);
        office.steps("oscar", "N-1", "2026-02-04", "withdraw");
        office.refuses("has come to its end", office.on("oscar", "attend", "N-1", office.file("at.yaml", HOURS), "--reason",
                "again"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() throws IOException {
        applied();
        assertTrue(office.on("olivia", "attend", "N-1", office.file("a.yaml", HOURS.replace("t2", "t9"))).ends(3).err()
                .contains("a.yaml:4:5: t9 is not enrolled in ai-1"));
        assertTrue(office.on("olivia", "attend", "N-1", office.file("a.yaml", HOURS.replace("hours: 4", "hours: 4.01")))
                .ends(3).err().contains("longer than the session"));
        assertTrue(office.on("olivia", "attend", "N-1", office.file("a.yaml", "attendance: []")).ends(3).err()
                .contains("no attendance and no certificate"));
        office.refuses("there is no application A-9", office.on(null, "attend", "A-9"));
        office.refuses("takes the role of officer", office.on("cass", "attend", "N-1", office.file("at.yaml", HOURS)));
    }

    @Test
    void identityNumbersAreHashedAtOnceAndNowhereClear() throws IOException {
        String key = folder.resolve("persons.key").toString();
        office.refuses("there is no key to hash it with", office.on("olivia", "apply", application("A123456(3)", "")));
        String wrong = office.on("olivia", "apply", application("A123456(4)", ""), "--person-key", key).ends(3).err();
        assertTrue(wrong.contains("check digit") && !wrong.contains("A123456"), wrong);
        String twice = office.on("olivia", "apply", application("A123456(3)", "identity: a1234563, "), "--person-key", key)
                .ends(3).err();
        assertTrue(twice.contains("the same identity number as t1") && !twice.contains("1234563"), twice);
        applied();
        String shown = office.on(null, "show", "N-1").ends(0).out();
        assertTrue(shown.contains("A123***(3)"), shown);
        assertEquals("A123***(3)", FundOffice.json(office.on("olivia", "show", "N-1", "--format", "json", "--purpose",
                "asked by the person").ends(0)).get("trainees").get(0).get("masked").asText());
        try (Stream<Path> files = Files.walk(folder.resolve("fund"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("123456"),
                        file.toString());
            }
        }
        String open = lintel("claims", "calculate", calculated()).ends(1).out();
        assertTrue(open.contains("UNDETERMINED"), "to calculate takes no key: " + open);
    }

    private String calculated() throws IOException {
        return office.file("alone.yaml", Files.readString(folder.resolve("n1.yaml"))
                + "enterprises: [{id: harbour, name: Harbour, holders: {chan: 100%}}]\ngranted: []\n");
    }

    private List<JsonNode> events(String kind) throws IOException {
        return FundOffice.json(office.on(null, "show", "N-1", "--format", "json").ends(0)).get("events").valueStream()
                .filter(each -> each.get("kind").asText().equals(kind)).toList();
    }
}
