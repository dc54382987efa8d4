// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.money.Money;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Text;

/** Deadlines as days, in a calendar, and grants in parts. */
class RemindersTest {

    private static final Source SOURCE = new Source("Guide", "", "", Confidence.CONFIRMED, "");

    private static Deadline deadline(String id, int count, Deadline.Unit unit) {
        return new Deadline(id, Text.of("papers; all, of \\ them\u0007", "文件"), "end", Text.of("the end", "完結"), count,
                unit,
                SOURCE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,3,MONTHS,2027-02-28", "2023-11-30,3,MONTHS,2024-02-29", "2026-05-04,-2,WEEKS,2026-04-20",
        "2026-05-04,60,DAYS,2026-07-03"})
    void aDeadlineIsALastDay(LocalDate event, int count, Deadline.Unit unit, LocalDate expected) {
        assertEquals(expected, deadline("a", count, unit).lastDay(event));
    }

    @Test
    void thoseOfAllVersionsStandOnceTheEarliestFirst() {
        List<SchemeVersion> versions = Funds.supplied().find("nittp").scheme().versions();
        List<Due> dues = Due.of(versions, Map.of("course-start", LocalDate.of(2026, 5, 4)));
        assertEquals(List.of("registration", "application", "claim"),
                dues.stream().map(due -> due.deadline().id()).toList());
        assertEquals(LocalDate.of(2026, 3, 9), dues.getFirst().day());
        assertEquals(null, dues.getLast().day());
    }

    private static String calendar(String application, String name, List<Due> dues, Language language) {
        Reminders reminders = new Reminders(LocalDate.of(2026, 11, 29), 7, language);
        reminders.add(application, name, dues);
        return reminders.calendar();
    }

    @Test
    void aCalendarHasFoldedLinesAndEscapedTexts() {
        Due due = new Due(deadline("a", 3, Deadline.Unit.MONTHS), LocalDate.of(2027, 2, 28));
        Due open = new Due(deadline("b", 3, Deadline.Unit.MONTHS), null);
        for (Language language : Language.values()) {
            String file = calendar("A\u001b-7", "很長的計劃名稱".repeat(20), List.of(due, open), language);
            for (String line : file.split("\r\n")) {
                assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
                assertFalse(line.contains("\n") || line.contains("\ufffd") || line.contains("\u001b"), line);
            }
            String unfolded = file.replace("\r\n ", "");
            assertTrue(unfolded.contains("\r\nDTSTART;VALUE=DATE:20270228\r\n"), unfolded);
            assertTrue(unfolded.contains("\r\nTRIGGER:-P7D\r\n"), unfolded);
            assertTrue(unfolded.contains("很長的計劃名稱".repeat(20)), unfolded);
            assertEquals(1, unfolded.split("BEGIN:VEVENT", -1).length - 1);
            assertTrue(unfolded.endsWith("END:VCALENDAR\r\n"));
        }
        String english = calendar("A-7", "n", List.of(due), Language.EN);
        assertTrue(english.contains("SUMMARY:A-7: papers\\; all\\, of \\\\ them\r\n"), english);
    }

    @Test
    void partsMakeTheWhole() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int share = random.nextInt(101);
            List<Milestone> milestones = List.of(milestone(share + "%"), milestone(100 - share + "%"));
            long grant = random.nextInt(1_000_000_000);
            List<Instalment> parts = Instalment.of(Money.hkd(grant), milestones);
            assertEquals(grant, parts.stream().mapToLong(part -> part.amount().minor()).sum());
            assertTrue(Math.abs(parts.getFirst().amount().minor() - grant * share / 100.0) < 1);
        }
        assertEquals(List.of(6001L, 4000L), Instalment.of(Money.hkd(10_001), List.of(milestone("60%"),
                milestone("40%")))
                .stream().map(part -> part.amount().minor()).toList());
        assertEquals(List.of(new Instalment(null, Money.hkd(7))), Instalment.of(Money.hkd(7), List.of()));
    }

    private static Milestone milestone(String share) {
        return new Milestone("m", Text.of("reached", "達成"), new Figure<>(Ratio.parse(share), SOURCE));
    }
}
