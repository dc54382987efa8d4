// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tables;
import org.lintel.claims.record.Trail;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;

/** Holds the rows of a store against what its events say of them, heap by heap. */
final class Rows {

    private static final Comparator<AuditFinding> ORDER = Comparator
            .comparing((AuditFinding each) -> each.kind() == AuditFinding.Kind.MISSING)
            .thenComparing(each -> table(each.subject())).thenComparing(AuditFinding::subject)
            .thenComparing(AuditFinding::event);

    /** What a row must be like: the event that wrote it last, its hash then, and the event that erased it; or 0. */
    private record Expected(long by, String hash, long erased) {
    }

    private final Trail trail;
    private final Heaps heaps;
    private final int most;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<Erasure> erasures = new ArrayList<>();
    private Map<String, Expected> expected;
    private Event last;
    private long erased;

    /** @param most so many findings and erasures are told */
    Rows(Trail trail, Heaps heaps, int most) {
        this.trail = trail;
        this.heaps = heaps;
        this.most = most;
    }

    void compare(Progress progress) throws IOException {
        for (int heap = 0; heap < Heaps.COUNT; heap++) {
            progress.check();
            expected = new HashMap<>();
            heaps.each(heap, this::piece);
            expected.forEach((label, those) -> found(AuditFinding.Kind.MISSING, those.by(), label,
                    Message.of("written by {0}, and gone", "由{0}寫入，現已不存在", event(those.by()))));
            progress.worked(1);
        }
        findings.sort(ORDER);
        erasures.sort(Comparator.comparing((Erasure each) -> table(each.subject())).thenComparing(Erasure::subject));
    }

    /** By table, then by name; what is missing last. */
    List<AuditFinding> findings() {
        return findings;
    }

    List<Erasure> erasures() {
        return erasures;
    }

    /** How many there are, told or not. */
    long erased() {
        return erased;
    }

    private static int table(String label) {
        Table<?> table = Tables.of(label.substring(0, Math.max(0, label.indexOf(' '))));
        return table == null ? -1 : Tables.ALL.indexOf(table);
    }

    private void piece(Heaps.Piece piece) {
        switch (piece.what()) {
            case WRITTEN -> expected.put(piece.label(), new Expected(piece.event(), piece.hash(), 0));
            case DELETED -> expected.remove(piece.label());
            case ERASED -> erase(piece);
            case ROW -> row(piece);
        }
    }

    /** An erasure takes away what is personal and leaves the rest of a row, and so its hash, as it was. */
    private void erase(Heaps.Piece piece) {
        Expected before = expected.get(piece.label());
        if (before == null || !before.hash().equals(piece.hash())) {
            found(AuditFinding.Kind.ALTERED, piece.event(), piece.label(), before == null
                    ? Message.of("{0} erased it, and no event had written it", "{0}將其刪除，但之前沒有事件寫入此列",
                            event(piece.event()))
                    : Message.of("{0} erased it and wrote more than that: before, it was as {1} had written it",
                            "{0}將其刪除時另有改動：之前由{1}寫入", event(piece.event()), event(before.by())));
        }
        expected.put(piece.label(), new Expected(before == null ? piece.event() : before.by(), piece.hash(),
                piece.event()));
    }

    private void row(Heaps.Piece row) {
        Expected should = expected.remove(row.label());
        if (should == null) {
            found(AuditFinding.Kind.ADDED, 0, row.label(), Message.of("no event has written it", "沒有任何事件寫入此列"));
        } else if (!row.hash().equals(should.hash())) {
            found(AuditFinding.Kind.ALTERED, should.by(), row.label(), Message.of("not as {0} has written it",
                    "與{0}所寫入的不同", event(should.by())));
        } else if (row.state() != Heaps.Personal.NONE) {
            personal(row, should);
        }
    }

    /** What the commitment of a row, which its hash holds, says of its personal columns. */
    private void personal(Heaps.Piece row, Expected should) {
        if (row.state() == Heaps.Personal.ERASED) {
            if (should.erased() == 0) {
                found(AuditFinding.Kind.ALTERED, should.by(), row.label(), Message.of(
                        "its personal data is gone, and no event has erased it; written by {0}",
                        "個人資料已不存在，但沒有事件將其刪除；由{0}寫入", event(should.by())));
            } else {
                erased++;
                if (erasures.size() < most) {
                    Event by = find(should.erased());
                    erasures.add(new Erasure(row.label(), should.erased(), by == null ? Instant.MIN : by.time(),
                            by == null ? "" : by.actor()));
                }
            }
        } else if (should.erased() != 0) {
            found(AuditFinding.Kind.ALTERED, should.erased(), row.label(), Message.of(
                    "personal data erased by {0} stands in it again", "{0}所刪除的個人資料再次出現", event(should.erased())));
        } else if (row.state() == Heaps.Personal.ALTERED) {
            found(AuditFinding.Kind.ALTERED, should.by(), row.label(), Message.of(
                    "its personal data is not as {0} has written it", "個人資料與{0}所寫入的不同", event(should.by())));
        }
    }

    private void found(AuditFinding.Kind kind, long event, String label, Message text) {
        if (findings.size() < most) {
            findings.add(new AuditFinding(kind, event, label, text));
        }
    }

    /** An event as a finding tells it. */
    private Message event(long number) {
        Event event = findings.size() < most ? find(number) : null;
        return event == null ? Message.of("event {0}", "事件 {0}", number)
                : Message.of("event {0} ({1} by {2}, {3})", "事件 {0}（{1}，{2}，{3}）", number, event.kind(), event.actor(),
                        event.time());
    }

    private Event find(long number) {
        if (last == null || last.number() != number) {
            last = trail.event(number);
        }
        return last;
    }
}
