// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.lifecycle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lintel.core.text.Language;

/**
 * Deadlines as an iCalendar file (RFC 5545), which calendars of all kinds take: a day each, with an alarm before it.
 */
public final class Reminders {

    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();
    private final LocalDate stamp;
    private final int daysBefore;
    private final Language language;

    /**
     * An empty file.
     *
     * @param stamp the day on which it is made
     * @param daysBefore how many days before an alarm rings
     */
    public Reminders(LocalDate stamp, int daysBefore, Language language) {
        this.stamp = stamp;
        this.daysBefore = daysBefore;
        this.language = language;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Lintel//claims//EN");
    }

    /**
     * Adds deadlines.
     *
     * @param application its id and name stand in each entry, and make the entry's identity: imported again, it is
     *     replaced
     * @param dues those without a day are left out
     */
    public void add(String application, String name, List<Due> dues) {
        for (Due due : dues) {
            if (due.day() != null) {
                entry(application, name, due);
            }
        }
    }

    /** The file. */
    public String calendar() {
        return out + "END:VCALENDAR\r\n";
    }

    private void entry(String application, String name, Due due) {
        String summary = application + ": " + due.deadline().name().in(language);
        line("BEGIN:VEVENT");
        line("UID:" + text(application + "/" + due.deadline().id() + "@lintel.claims"));
        line("DTSTAMP:" + DateTimeFormatter.BASIC_ISO_DATE.format(stamp) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.day()));
        line("SUMMARY:" + text(summary));
        line("DESCRIPTION:" + text(name + "\n" + due.deadline().words().in(language) + "\n"
                + due.deadline().source().citation() + " ("
                + due.deadline().source().confidence().label().in(language) + ")"));
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + text(summary));
        line("TRIGGER:-P" + daysBefore + "D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    /** A text with what has a meaning of its own escaped; control codes, which may not stand in it, are left out. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().filter(c -> c == '\n' || c >= ' ' && c != 0x7f).forEach(c -> {
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(c == '\\' || c == ';' || c == ',' ? "\\" : "").appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** A line, folded so that no part is longer than the standard allows and no character is torn. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            int width = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += width;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }
}
