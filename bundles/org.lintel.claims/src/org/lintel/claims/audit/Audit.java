// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.StoredRow;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SignerKey;

/**
 * Replays the chain of a store and holds every row of every table against it: finds what was altered, taken away, added
 * or put in another order behind the store's back.
 */
public final class Audit {

    private static final int MOST = 1_000;

    /** An event beside what its bytes say. */
    private record Replayed(Event event, String hash, boolean signed) {
    }

    private final Trail trail;
    private final List<Checkpoint> checkpoints;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Progress progress;
    private final Heaps heaps;
    /** Who is enrolled, as far as the events have been replayed. */
    private final Set<String> enrolled = new HashSet<>();
    private final Map<String, SignerKey> keys = new HashMap<>();
    private final Map<Long, String> marked = new HashMap<>();
    private String previous;
    private long count;
    private long live;

    private Audit(Trail trail, List<Checkpoint> checkpoints, Heaps heaps, Progress progress) {
        this.trail = trail;
        this.heaps = heaps;
        this.progress = progress;
        this.checkpoints = List.copyOf(checkpoints);
        checkpoints.forEach(each -> marked.put(each.events(), null));
    }

    /** Audits a store, against checkpoints that were kept elsewhere. */
    public static AuditReport of(Trail trail, List<Checkpoint> checkpoints) {
        return of(trail, checkpoints, Progress.NONE);
    }

    /**
     * Audits a store, however large, in little memory; of a large one much goes through a temporary file.
     *
     * @throws UncheckedIOException if there is no room for that
     */
    public static AuditReport of(Trail trail, List<Checkpoint> checkpoints, Progress progress) {
        try (Heaps heaps = new Heaps()) {
            return new Audit(trail, checkpoints, heaps, progress).report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditReport report() throws IOException {
        Trail.Head head = trail.head();
        previous = Canonical.origin(head.store());
        Map<String, StoredRow> actors = actors();
        progress.begin(Message.of("Replaying events", "重演事件"), head.number());
        try (var replay = new InOrder<Event, Replayed>(event -> new Replayed(event, Canonical.hash(head.store(), event),
                signed(event)), event -> 10 + event.changes().size(), each -> event(each, actors))) {
            trail.events(replay::add);
            replay.finish();
        }
        if (head.number() != count || !head.hash().equals(previous)) {
            found(AuditFinding.Kind.CHAIN, count, "chain", Message.of(
                    "the store remembers {0} events ending in {1}; there are {2}, ending in {3}",
                    "儲存庫記錄共有 {0} 個事件，終於 {1}；實有 {2} 個，終於 {3}", head.number(), brief(head.hash()), count,
                    brief(previous)));
        }
        Map<String, Long> rows = new TreeMap<>();
        progress.begin(Message.of("Hashing rows", "計算資料列的雜湊值"), Math.max(0, live));
        for (Table<?> table : Tables.ALL) {
            long[] seen = {0};
            try (var hashing = new InOrder<StoredRow, Heaps.Piece>(Audit::piece, row -> 1, piece -> {
                seen[0]++;
                lay(piece);
                step();
            })) {
                trail.rows(table, hashing::add);
                hashing.finish();
            }
            rows.put(table.name(), seen[0]);
        }
        progress.begin(Message.of("Comparing rows with events", "比對資料列與事件"), Heaps.COUNT);
        Rows compared = new Rows(trail, heaps, MOST);
        compared.compare(progress);
        compared.findings().stream().limit(MOST - findings.size()).forEach(findings::add);
        checkpoints.forEach(each -> checkpoint(head.store(), each, actors));
        return new AuditReport(head, count, new TreeMap<>(rows), findings, compared.erasures(), compared.erased(),
                checkpoints, Unproven.of(checkpoints, count));
    }

    private void step() {
        progress.worked(1);
        progress.check();
    }

    private static Heaps.Piece piece(StoredRow row) {
        Heaps.Personal state = row.commitment() == null ? Heaps.Personal.NONE
                : row.erased() ? Heaps.Personal.ERASED
                : row.commitment().equals(Canonical.commitment(row)) ? Heaps.Personal.KEPT : Heaps.Personal.ALTERED;
        return new Heaps.Piece(Heaps.What.ROW, row.label(), 0, Canonical.hash(row), state);
    }

    private void lay(Heaps.Piece piece) {
        try {
            heaps.add(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who signs; what is wrong with their rows is found with all others. */
    private Map<String, StoredRow> actors() {
        Map<String, StoredRow> actors = new HashMap<>();
        trail.rows(Actor.TABLE, row -> {
            actors.put(row.texts().getFirst(), row);
            try {
                keys.put(row.texts().getFirst(), SignerKey.parse(key(row)));
            } catch (IllegalArgumentException e) {
                // their signatures will be found wanting
            }
        });
        return actors;
    }

    private static String key(StoredRow actor) {
        return String.valueOf(actor.texts().get(Actor.TABLE.indexOf("public_key")));
    }

    private void event(Replayed replayed, Map<String, StoredRow> actors) {
        step();
        Event event = replayed.event();
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
        String hash = replayed.hash();
        if (!hash.equals(event.hash())) {
            found(AuditFinding.Kind.ALTERED, event.number(), subject, Message.of(
                    "its hash is {0}; it says {1}", "其雜湊值為 {0}，但記錄為 {1}", brief(hash), brief(event.hash())));
        }
        event.changes().forEach(change -> change(event.number(), change));
        // enrolled before, or, the first of all, by this very event
        if (!actors.containsKey(event.actor()) || !enrolled.contains("actor " + event.actor())) {
            found(AuditFinding.Kind.SIGNATURE, event.number(), subject, Message.of(
                    "{0}, who is said to have signed it, was not enrolled", "據稱由 {0} 簽署，但該人員並未登記", event.actor()));
        } else if (!replayed.signed()) {
            found(AuditFinding.Kind.SIGNATURE, event.number(), subject, Message.of(
                    "it was not signed with the key of {0}", "並非以 {0} 的金鑰簽署", event.actor()));
        }
        previous = event.hash();
        if (marked.containsKey(event.number())) {
            marked.put(event.number(), hash);
        }
    }

    private void change(long event, Event.Change change) {
        Heaps.What what = change.hash().isEmpty() ? Heaps.What.DELETED
                : change.kind() == Event.Change.Kind.ERASED ? Heaps.What.ERASED : Heaps.What.WRITTEN;
        lay(new Heaps.Piece(what, change.label(), event, change.hash(), Heaps.Personal.NONE));
        live += what == Heaps.What.DELETED ? -1 : change.kind() == Event.Change.Kind.ADDED ? 1 : 0;
        if (change.label().startsWith("actor ")) {
            if (what == Heaps.What.DELETED) {
                enrolled.remove(change.label());
            } else {
                enrolled.add(change.label());
            }
        }
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
