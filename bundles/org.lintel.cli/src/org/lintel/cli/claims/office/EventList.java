// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Trail;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** The events of a store in pages: number, time, who, what, of which subject. */
final class EventList {

    private final boolean json;
    private final Terminal terminal;

    EventList(boolean json, Terminal terminal) {
        this.json = json;
        this.terminal = terminal;
    }

    /**
     * Prints the events after a number.
     *
     * @param subject those with it alone; null for all
     * @param size how many at most
     */
    void print(ClaimStore store, String subject, long after, int size) throws IOException, StoreException {
        List<Event> page = new ArrayList<>();
        long last = store.audit(trail -> {
            if (subject != null) {
                trail.events(subject).stream().filter(event -> event.number() > after).limit(size + 1L).forEach(page::add);
            } else {
                long end = Math.min(trail.head().number(), after > Long.MAX_VALUE - size - 1 ? after : after + size + 1);
                for (long number = after + 1; number <= end; number++) {
                    add(trail, number, page);
                }
            }
            return trail.head().number();
        });
        boolean more = page.size() > size;
        if (more) {
            page.removeLast();
        }
        if (json) {
            json(page, more, last);
            return;
        }
        Grid grid = new Grid(terminal, "0", terminal.say("event", "事件"), terminal.say("time", "時間"),
                terminal.say("by", "經手人"), terminal.say("kind", "類別"), terminal.say("subject", "對象"),
                terminal.say("rows", "列數"), terminal.say("note", "備註"));
        var terms = new TrailTerms(terminal);
        for (Event each : page) {
            grid.row(String.valueOf(each.number()), each.time().toString(), each.actor(), terms.kind(each.kind()), each.subject(),
                    String.valueOf(each.changes().size()), each.note());
        }
        grid.print();
        if (more) {
            terminal.note(Message.of("more: --after {0}", "下一頁：--after {0}", page.getLast().number()));
        }
    }

    private static void add(Trail trail, long number, List<Event> page) {
        Event event = trail.event(number);
        // one that was taken out is for "audit verify" to find
        if (event != null) {
            page.add(event);
        }
    }

    private void json(List<Event> page, boolean more, long last) throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().field("last", last).name("events").lines().array();
        for (Event each : page) {
            out.object().field("number", each.number()).field("time", each.time().toString())
                    .field("actor", each.actor()).field("kind", each.kind()).field("subject", each.subject())
                    .field("note", each.note()).field("hash", each.hash()).name("changes").array();
            for (Event.Change change : each.changes()) {
                out.object().field("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT))
                        .field("row", change.label()).end();
            }
            out.end().end();
        }
        out.end();
        if (more) {
            out.field("next", page.getLast().number());
        }
        out.end().close();
    }
}
