// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lintel.cli.Command.lintel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lintel claims deadlines}: as text with instalments, as json, as a calendar. */
class DeadlinesTest {

    @TempDir
    Path folder;

    private String file(String scheme, String item, String more) throws IOException {
        return Files.writeString(folder.resolve("application.yaml"), "application: {id: A-1, scheme: " + scheme
                + ", applicant: a, date: 2024-03-01, project: P, " + more + "lines: [{id: 1, item: " + item
                + ", cost: 333333.33}]}\nenterprises: [{id: a, name: A, holders: {chan: 100%}}]\ngranted: "
                + "[]\n").toString();
    }

    @Test
    void theGrantIsPaidInThePartsOfTheScheme() throws IOException {
        String facts = "facts: {levy-paid: 2023-06-30, proven-technology: true}, ";
        String out = lintel("claims", "deadlines", file("citf-mimep-consultant", "design", facts),
                "--accept-candidates")
                .ends(0).out();
        assertTrue(out.contains("  2024-06-01  all information handed in"), out);
        assertTrue(out.contains("  HKD 140,000.00  BIM model for tender, LOD-G 200\n  HKD 93,333.33  contractor's "
                + "budget"), out);
    }

    @Test
    void aDayThatIsNotToldIsAskedFor() throws IOException {
        String out = lintel("claims", "deadlines", file("nittp", "course-fee", "events: {course-start: 2026-05-04}, "),
                "--lang",
                "zh-HK").ends(0).out();
        assertTrue(out.contains("  2026-04-20  遞交公開課程的申請：須在課程開始之前最少 2 個星期 (待核實)\n"), out);
        assertTrue(out.contains("→ 請在 application 的 events 之下提供課程完結的日期：course-end\n"), out);
    }

    @Test
    void calendarAndJsonSayTheSameDays() throws IOException {
        String file = file("nittp", "course-fee", "events: {course-start: 2026-05-04, course-end: 2026-05-08}, ");
        String ics = lintel("claims", "deadlines", file, "-f", "ics", "--now", "2026-03-01", "--remind",
                "3").ends(0).out();
        assertTrue(ics.contains("DTSTAMP:20260301T000000Z\r\nDTSTART;VALUE=DATE:20260309\r\n"), ics);
        assertTrue(ics.contains("TRIGGER:-P3D\r\n"), ics);
        assertEquals("2026-07-07", new ObjectMapper().readTree(lintel("claims", "deadlines", file, "-f",
                "json").ends(0).out())
                .get("deadlines").get(2).get("lastDay").asText());
    }

    @Test
    void anEventThatNothingIsCountedFromIsAMistake() throws IOException {
        String err = lintel("claims", "deadlines", file("nittp", "course-fee",
                "events: {party: 2026-05-04}, ")).ends(3).err();
        assertTrue(err.contains("unknown setting \"party\"; known here: course-end, course-start"), err);
        lintel("claims", "calculate", "x", "-f", "ics").ends(2);
    }
}
