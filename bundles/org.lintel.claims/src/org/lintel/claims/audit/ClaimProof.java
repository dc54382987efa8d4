// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionBasis;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.FundAct;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SignerKey;

/**
 * The rows of an application with the events that wrote them: what is needed to tell, without the store, that each row is
 * as somebody signed it.
 *
 * @param head where the chain ended when it was made
 * @param keys the public keys of who signed, by their ids
 */
public record ClaimProof(String claim, Trail.Head head, List<Event> events, List<StoredRow> rows,
        SortedMap<String, String> keys) {

    public ClaimProof {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
        keys = new TreeMap<>(keys);
    }

    /** Gathers it from a store; null if there is no such application. */
    public static ClaimProof of(Trail trail, String claim) {
        List<StoredRow> rows = new ArrayList<>();
        Set<String> decisions = new HashSet<>();
        gather(trail, ClaimHead.TABLE, "id", Set.of(claim), rows);
        if (rows.isEmpty()) {
            return null;
        }
        for (Table<?> table : Tables.ALL) {
            if (table.indexOf("claim") >= 0) {
                gather(trail, table, "claim", Set.of(claim), rows);
            }
        }
        rows.stream().filter(row -> row.table() == (Table<?>) Decision.TABLE)
                .forEach(row -> decisions.add(row.texts().getFirst()));
        gather(trail, DecisionItem.TABLE, "decision", decisions, rows);
        Set<String> files = new HashSet<>();
        rows.stream().filter(row -> row.table() == (Table<?>) DecisionBasis.TABLE)
                .forEach(row -> files.add(row.texts().get(DecisionBasis.TABLE.indexOf("file"))));
        gather(trail, FundFile.TABLE, "id", files, rows);
        gather(trail, FundAct.TABLE, "file", files, rows);
        Set<Long> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.event()));
        List<Event> events = new ArrayList<>();
        Set<String> signers = new HashSet<>();
        trail.events(claim).forEach(event -> numbers.add(event.number()));
        for (long number : new TreeSet<>(numbers)) {
            Event event = trail.event(number);
            // one that was taken out is missed when the proof is checked
            if (event != null) {
                events.add(event);
                signers.add(event.actor());
            }
        }
        SortedMap<String, String> keys = new TreeMap<>();
        trail.rows(Actor.TABLE, row -> {
            if (signers.contains(row.texts().getFirst())) {
                keys.put(row.texts().getFirst(), String.valueOf(row.texts().get(Actor.TABLE.indexOf("public_key"))));
            }
        });
        return new ClaimProof(claim, trail.head(), events, rows, keys);
    }

    private static void gather(Trail trail, Table<?> table, String column, Set<String> values, List<StoredRow> rows) {
        trail.rows(table, column, values, rows::add);
    }

    /** What in it is not as it was signed; nothing if all is. */
    public List<AuditFinding> check() {
        List<AuditFinding> findings = new ArrayList<>();
        Map<String, String> last = new HashMap<>();
        Map<Long, Event> byNumber = new HashMap<>();
        for (Event event : events) {
            String subject = "event " + event.number();
            byNumber.put(event.number(), event);
            String hash = Canonical.hash(head.store(), event);
            if (!hash.equals(event.hash())) {
                findings.add(new AuditFinding(AuditFinding.Kind.ALTERED, event.number(), subject,
                        Message.of("its hash is not the one it says", "其雜湊值與所載不符")));
            }
            if (!signed(event)) {
                findings.add(new AuditFinding(AuditFinding.Kind.SIGNATURE, event.number(), subject,
                        Message.of("it was not signed with the key of {0}", "並非以 {0} 的金鑰簽署", event.actor())));
            }
            event.changes().forEach(change -> last.put(change.label(), change.hash()));
        }
        for (StoredRow row : rows) {
            String label = row.label();
            boolean committed = row.commitment() == null || row.erased()
                    || Canonical.commitment(row).equals(row.commitment());
            if (!byNumber.containsKey(row.event())) {
                findings.add(new AuditFinding(AuditFinding.Kind.MISSING, row.event(), label,
                        Message.of("the event that wrote it is not here", "寫入此列的事件不在檔案內")));
            } else if (!committed || !Canonical.hash(row).equals(last.get(label))) {
                findings.add(new AuditFinding(AuditFinding.Kind.ALTERED, row.event(), label,
                        Message.of("not as event {0} has written it", "與事件 {0} 所寫入的不同", row.event())));
            }
        }
        return findings;
    }

    private boolean signed(Event event) {
        try {
            return keys.containsKey(event.actor()) && SignerKey.parse(keys.get(event.actor())).hasSigned(
                    event.hash().getBytes(StandardCharsets.US_ASCII), Base64.getDecoder().decode(event.signature()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
