// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SignerKey;

/**
 * Replays the chain of a store and holds every row of every table against it: finds what was altered, taken away, added
 * or put in another order behind the store's back.
 */
public final class Audit {

    private static final int MOST = 1_000;

    /** What a row must be like: the event that wrote it last, its hash then, and the event that erased it; or null. */
    private record Expected(Written by, String hash, Written erased) {
    }

    /** The event that wrote a row, as far as a finding tells it. */
    private record Written(long event, String kind, String actor, Instant time) {

        Message text() {
            return Message.of("event {0} ({1} by {2}, {3})", "事件 {0}（{1}，{2}，{3}）", event, kind, actor, time);
        }
    }

    private final Trail trail;
    private final List<Checkpoint> checkpoints;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Map<String, Expected> expected = new HashMap<>();
    private final Map<String, SignerKey> keys = new HashMap<>();
    private final Map<Long, String> marked = new HashMap<>();
    private final List<Erasure> erasures = new ArrayList<>();
    private String previous;
    private long count;
    private long erased;

    private Audit(Trail trail, List<Checkpoint> checkpoints) {
        this.trail = trail;
        this.checkpoints = List.copyOf(checkpoints);
        checkpoints.forEach(each -> marked.put(each.events(), null));
    }

    /** Audits a store, against checkpoints that were kept elsewhere. */
    public static AuditReport of(Trail trail, List<Checkpoint> checkpoints) {
        return new Audit(trail, checkpoints).report();
    }

    private AuditReport report() {
        Trail.Head head = trail.head();
        previous = Canonical.origin(head.store());
        Map<String, StoredRow> actors = actors();
        trail.events(event -> event(head.store(), event, actors));
        if (head.number() != count || !head.hash().equals(previous)) {
            found(AuditFinding.Kind.CHAIN, count, "chain", Message.of(
                    "the store remembers {0} events ending in {1}; there are {2}, ending in {3}",
                    "儲存庫記錄共有 {0} 個事件，終於 {1}；實有 {2} 個，終於 {3}", head.number(), brief(head.hash()), count,
                    brief(previous)));
        }
        Map<String, Long> rows = new TreeMap<>();
        for (Table<?> table : Tables.ALL) {
            long[] seen = {0};
            trail.rows(table, row -> {
                seen[0]++;
                row(row);
            });
            rows.put(table.name(), seen[0]);
        }
        new TreeMap<>(expected).forEach((label, those) -> found(AuditFinding.Kind.MISSING, those.by().event(),
                label, Message.of("written by {0}, and gone", "由{0}寫入，現已不存在", those.by().text())));
        checkpoints.forEach(each -> checkpoint(head.store(), each, actors));
        return new AuditReport(head, count, new TreeMap<>(rows), findings, erasures, erased, checkpoints,
                Unproven.of(checkpoints, count));
    }

    /** Who signs; what is wrong with their rows is found with all others. */
    private Map<String, StoredRow> actors() {
        Map<String, StoredRow> actors = new HashMap<>();
        trail.rows(Actor.TABLE, row -> {
            actors.put(row.texts().getFirst(), row);
            try {
                keys.put(row.texts().getFirst(), SignerKey.parse(key(row)));
            } catch (IllegalArgumentException e) {
                // his signatures will be found wanting
            }
        });
        return actors;
    }

    private static String key(StoredRow actor) {
        return String.valueOf(actor.texts().get(Actor.TABLE.indexOf("public_key")));
    }

    private void event(String store, Event event, Map<String, StoredRow> actors) {
        count++;
        String subject = "event " + event.number();
        if (event.number() != count) {
            found(AuditFinding.Kind.CHAIN, event.number(), subject, Message.of("event {0} should stand here",
                    "此處應為事件 {0}", count));
            count = event.number();
        }
        if (!event.previous().equals(previous)) {
            found(AuditFinding.Kind.CHAIN, event.number(), subject, Message.of(
                    "it follows an event with hash {0}; before it stands one with {1}", "其前一事件的雜湊值應為 {0}，實為 {1}",
                    brief(event.previous()), brief(previous)));
        }
        String hash = Canonical.hash(store, event);
        if (!hash.equals(event.hash())) {
            found(AuditFinding.Kind.ALTERED, event.number(), subject, Message.of(
                    "its hash is {0}; it says {1}", "其雜湊值為 {0}，但記錄為 {1}", brief(hash), brief(event.hash())));
        }
        Written by = new Written(event.number(), event.kind(), event.actor(), event.time());
        for (Event.Change change : event.changes()) {
            if (change.hash().isEmpty()) {
                expected.remove(change.label());
            } else if (change.kind() == Event.Change.Kind.ERASED) {
                erased(change, by);
            } else {
                expected.put(change.label(), new Expected(by, change.hash(), null));
            }
        }
        // enrolled before, or, the first of all, by this very event
        if (!actors.containsKey(event.actor()) || !expected.containsKey("actor " + event.actor())) {
            found(AuditFinding.Kind.SIGNATURE, event.number(), subject, Message.of(
                    "{0}, who is said to have signed it, was not enrolled", "據稱由 {0} 簽署，但該人員並未登記", event.actor()));
        } else if (!signed(event)) {
            found(AuditFinding.Kind.SIGNATURE, event.number(), subject, Message.of(
                    "it was not signed with the key of {0}", "並非以 {0} 的金鑰簽署", event.actor()));
        }
        previous = event.hash();
        if (marked.containsKey(event.number())) {
            marked.put(event.number(), hash);
        }
    }

    /** An erasure takes away what is personal and leaves the rest of a row, and so its hash, as it was. */
    private void erased(Event.Change change, Written by) {
        Expected before = expected.get(change.label());
        if (before == null || !before.hash().equals(change.hash())) {
            found(AuditFinding.Kind.ALTERED, by.event(), change.label(), before == null
                    ? Message.of("{0} erased it, and no event had written it", "{0}將其刪除，但之前沒有事件寫入此列", by.text())
                    : Message.of("{0} erased it and wrote more than that: before, it was as {1} had written it",
                            "{0}將其刪除時另有改動：之前由{1}寫入", by.text(), before.by().text()));
        }
        expected.put(change.label(), new Expected(before == null ? by : before.by(), change.hash(), by));
    }

    private boolean signed(Event event) {
        SignerKey key = keys.get(event.actor());
        try {
            return key != null && key.hasSigned(event.hash().getBytes(StandardCharsets.US_ASCII),
                    Base64.getDecoder().decode(event.signature()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void row(StoredRow row) {
        String label = row.label();
        Expected should = expected.remove(label);
        if (should == null) {
            found(AuditFinding.Kind.ADDED, 0, label, Message.of("no event has written it", "沒有任何事件寫入此列"));
        } else if (!Canonical.hash(row).equals(should.hash())) {
            found(AuditFinding.Kind.ALTERED, should.by().event(), label, Message.of(
                    "not as {0} has written it", "與{0}所寫入的不同", should.by().text()));
        } else if (row.commitment() != null) {
            personal(label, row, should);
        }
    }

    /** What the commitment of a row, which its hash holds, says of its personal columns. */
    private void personal(String label, StoredRow row, Expected should) {
        if (row.erased()) {
            if (should.erased() == null) {
                found(AuditFinding.Kind.ALTERED, should.by().event(), label, Message.of(
                        "its personal data is gone, and no event has erased it; written by {0}",
                        "個人資料已不存在，但沒有事件將其刪除；由{0}寫入", should.by().text()));
            } else {
                erased++;
                if (erasures.size() < MOST) {
                    erasures.add(new Erasure(label, should.erased().event(), should.erased().time(),
                            should.erased().actor()));
                }
            }
        } else if (should.erased() != null) {
            found(AuditFinding.Kind.ALTERED, should.erased().event(), label, Message.of(
                    "personal data erased by {0} stands in it again", "{0}所刪除的個人資料再次出現", should.erased().text()));
        } else if (!row.commitment().equals(Canonical.commitment(row))) {
            found(AuditFinding.Kind.ALTERED, should.by().event(), label, Message.of(
                    "its personal data is not as {0} has written it", "個人資料與{0}所寫入的不同", should.by().text()));
        }
    }

    private void checkpoint(String store, Checkpoint checkpoint, Map<String, StoredRow> actors) {
        String subject = "checkpoint of " + checkpoint.events() + " events";
        StoredRow actor = actors.get(checkpoint.actor());
        Message wrong = null;
        if (!checkpoint.isSigned()) {
            wrong = Message.of("its signature is not that of the key it names", "其簽署與所載金鑰不符");
        } else if (!checkpoint.store().equals(store)) {
            wrong = Message.of("it is of the store {0}, not of {1}", "屬於儲存庫 {0}，而非 {1}", checkpoint.store(), store);
        } else if (actor == null || !key(actor).equals(checkpoint.key())) {
            wrong = Message.of("{0} has another key in this store", "{0} 在此儲存庫的金鑰不同", checkpoint.actor());
        } else if (checkpoint.events() > count) {
            wrong = Message.of("there were {0} events then, and there are {1} now: events are missing at the end",
                    "當時有 {0} 個事件，現在只有 {1} 個：末尾的事件已缺失", checkpoint.events(), count);
        } else if (!checkpoint.hash().equals(marked.get(checkpoint.events()))) {
            wrong = Message.of("event {0} had another hash then: the chain was written anew",
                    "事件 {0} 當時的雜湊值不同：事件鏈已被重寫", checkpoint.events());
        }
        if (wrong != null) {
            found(AuditFinding.Kind.CHECKPOINT, 0, subject, wrong);
        }
    }

    private void found(AuditFinding.Kind kind, long event, String subject, Message text) {
        if (findings.size() < MOST) {
            findings.add(new AuditFinding(kind, event, subject, text));
        }
    }

    private static String brief(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
    }
}
