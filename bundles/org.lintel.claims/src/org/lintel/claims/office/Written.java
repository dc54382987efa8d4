// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.Row;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trail;

/** When what was written, as the chain tells: decisions and acts on rules, applications, and each change of a firm. */
public final class Written {

    /** An event, without what became of rows. */
    public record Touch(long number, String kind, String actor, String time) {
    }

    private final Map<String, Long> decisions = new HashMap<>();
    private final Map<String, Long> acts = new HashMap<>();
    private final Map<String, Long> claims = new HashMap<>();
    private final Map<String, List<Touch>> firms = new HashMap<>();

    private Written() {
    }

    /** Reads all events once. */
    public static Written of(Trail trail) {
        Written written = new Written();
        trail.rows(Decision.TABLE, row -> written.decisions.put(row.texts().getFirst(), row.event()));
        trail.rows(FundAct.TABLE, row -> written.acts.put(row.texts().getFirst(), row.event()));
        trail.events(written::read);
        return written;
    }

    /** The events that changed a firm or what is tied to it. */
    public static List<Touch> of(Trail trail, String firm) {
        Written written = new Written();
        trail.events(written::read);
        return written.touches(firm);
    }

    private void read(Event event) {
        String last = null;
        for (Event.Change change : event.changes()) {
            String claim = Row.firstKey(ClaimHead.TABLE, change.label());
            if (claim != null && change.kind() == Event.Change.Kind.ADDED) {
                claims.put(claim, event.number());
            }
            String own = Row.firstKey(Firm.TABLE, change.label());
            String firm = own != null ? own : Row.firstKey(Tie.TABLE, change.label());
            if (firm != null && !firm.equals(last)) {
                last = firm;
                List<Touch> touches = firms.computeIfAbsent(firm, none -> new ArrayList<>(2));
                if (touches.isEmpty() || touches.getLast().number() != event.number()) {
                    touches.add(new Touch(event.number(), event.kind(), event.actor(), event.time().toString()));
                }
            }
        }
    }

    /** Whether a decision was there when the events were read. */
    public boolean knows(String decision) {
        return decisions.containsKey(decision);
    }

    /** The event that wrote a decision; beyond all others if there is none. */
    long decision(String id) {
        return decisions.getOrDefault(id, Long.MAX_VALUE);
    }

    /** The event that wrote an act on rules. */
    long act(String id) {
        return acts.getOrDefault(id, Long.MAX_VALUE);
    }

    /** The event by which an application was recorded; 0 if that is not told. */
    long claim(String id) {
        return claims.getOrDefault(id, 0L);
    }

    /** The events that changed a firm or its ties, in order. */
    List<Touch> touches(String firm) {
        return firms.getOrDefault(firm, List.of());
    }
}
