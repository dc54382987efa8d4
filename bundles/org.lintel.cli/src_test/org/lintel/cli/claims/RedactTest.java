// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.cli.Command;

/** What leaves redacted names nobody, whatever people are called, and is proved all the same. */
class RedactTest {

    private static final List<String> SECRETS = List.of("大文", "Siu Ming", "cmd|", "\u202e", "12***", "2345 6789",
            "012-345678-001", "1 Harbour Road", "cheung", "Scan of Lee", "Paid by Lee");

    @TempDir
    Path folder;
    private FundOffice office;

    @BeforeEach
    void anOffice() throws IOException {
        office = new FundOffice(folder).staffed();
        office.on("olivia", "applicant", office.file("firms.yaml", """
                firms:
                  - {id: bay, name: Bay Formwork Limited, holders: {lee: 100%}}
                  - {id: harbour, name: Harbour Steel Limited, holders: {cheung: 60%, bay: 40%}, directors: [cheung],
                     address: 1 Harbour Road, telephone: 2345 6789, account: 012-345678-001}
                """)).ends(0);
        lintel("claims", "identity", "key", folder.resolve("persons.key").toString()).ends(0);
        office.on("olivia", "apply", office.file("n1.yaml", """
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
                    - {id: ai-1, name: Machine learning, sessions: [{id: s1, start: 2026-05-04T09:00, end: 2026-05-04T13:00}]}
                  trainees:
                    - {id: t1, name: 陳大文, identity: A123456(3), courses: [ai-1], employed: [[2024-01-01]]}
                    - {id: t2, name: Lee Siu Ming, courses: [ai-1], employed: [[2026-05-05]], permanent-resident: [[2000-01-01]]}
                    - {id: t3, name: "=cmd|' /C calc'!A0", courses: [ai-1]}
                    - {id: t4, name: "\\u202egnik O'Brien", courses: [ai-1]}
                """), "--person-key", folder.resolve("persons.key").toString()).ends(0);
        office.file("Scan of Lee.txt", "Paid by Lee");
        office.on("olivia", "record", "N-1", office.file("papers.yaml",
                "papers: [{id: E-1, kind: receipt, file: Scan of Lee.txt, received: 2026-05-20}]")).ends(0);
    }

    private Command takes(String... words) {
        String[] all = new String[words.length + 3];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(new String[] {"--purpose", "a study", "--redact"}, 0, all, words.length, 3);
        return office.on("amy", all);
    }

    private static void namesNobody(String where, String text) {
        SECRETS.forEach(each -> assertFalse(text.contains(each), where + " has " + each + ": " + text));
    }

    @Test
    void registers() throws IOException {
        for (String what : List.of("trainees", "applicants", "claims", "lines", "invoices", "payments")) {
            String file = folder.resolve(what + ".csv").toString();
            takes("register", what, "-o", file).ends(0);
            namesNobody(what, Files.readString(Path.of(file)));
        }
        String trainees = Files.readString(folder.resolve("trainees.csv"));
        for (String each : List.of("N-1,t1,陳○○,A***,", "N-1,t2,L. S. M.,,", "N-1,t3,C. C. C. A.,,", "N-1,t4,G. O. B.,,")) {
            assertTrue(trainees.contains(each), trainees);
        }
        String firms = Files.readString(folder.resolve("applicants.csv"));
        assertTrue(firms.contains("C. 3/5") || firms.contains("C. 60%"), firms);
        assertTrue(firms.contains("bay 40%") || firms.contains("bay 2/5"), "a firm that holds another is none of the people: " + firms);
        String whole = folder.resolve("whole.csv").toString();
        office.on("amy", "register", "trainees", "-o", whole, "--purpose", "a study").ends(0);
        assertTrue(Files.readString(Path.of(whole)).contains("陳大文"));
        office.isIntact();
    }

    @Test
    void aDossierIsProvedWithoutTheNames() throws IOException {
        String file = folder.resolve("n1.zip").toString();
        takes("dossier", "N-1", "-o", file).ends(0);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file)) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.getName().endsWith(".pdf")).toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                namesNobody(entry.getName(), text);
                all.append(text);
            }
        }
        assertTrue(all.toString().contains("陳○○") && all.toString().contains("Redacted: "), all.toString());
        String told = lintel("claims", "dossier", "verify", file).ends(0).out();
        assertTrue(told.contains("INTACT  N-1") && told.contains("of 5 rows what tells of people is erased or left out"), told);
        assertTrue(FundOffice.json(office.on(null, "show", "N-1", "--format", "json").ends(0)).get("events").toString()
                .contains("a study; dossier as zip, redacted, 1 rows"));
        office.isIntact();
    }

    @Test
    void whatIsShownIsWhole() {
        assertTrue(office.on(null, "list", "--redact").ends(2).err().contains("--redact is for register, dossier"));
        office.on("olivia", "person", "N-1/t1", "--purpose", "asked", "--redact").ends(2);
    }

    /** What a program reads names nobody, unless it is taken for a purpose, which the chain then tells. */
    @Test
    void dataOfAnApplicationNamesNobodyWithoutAPurpose() throws IOException {
        Command shown = office.on(null, "show", "N-1", "-f", "json").ends(0);
        assertFalse(shown.out().contains("陳大文"), shown.out());
        assertTrue(shown.out().contains("陳○○") && shown.err().contains("--purpose"), shown.out() + shown.err());
        office.on(null, "show", "N-1", "-f", "json", "--purpose", "audit of 2026").ends(2);
        assertTrue(office.on("amy", "show", "N-1", "-f", "json", "--purpose", "audit of 2026").ends(0).out()
                .contains("陳大文"));
        assertTrue(office.on(null, "audit", "events").ends(0).out().contains("audit of 2026"));
    }
}
