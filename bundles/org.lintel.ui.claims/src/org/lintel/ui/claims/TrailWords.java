// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.lintel.claims.office.TrailNames;
import org.lintel.claims.record.Event;

/** The kinds of events, tables and rows of a store in the language of the workbench, and when an event was. */
public final class TrailWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private TrailWords() {
    }

    /** A kind of event; one that this Lintel does not know stands as it is. */
    public static String kind(Event event) {
        return ClaimsUi.say(TrailNames.kind(event.kind()));
    }

    /** A table, as its rows are called. */
    public static String table(String name) {
        return ClaimsUi.say(TrailNames.table(name));
    }

    /** A row: its table's name and its key. */
    public static String row(String label) {
        int space = label.indexOf(' ');
        return space < 0 ? table(label) : table(label.substring(0, space)) + label.substring(space);
    }

    /** When, by the clock of this machine, to the second; the instant itself stands in the event's details. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }
}
