// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Certificate;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.Writing;
import org.lintel.claims.training.AttendanceFile;
import org.lintel.claims.training.Roll;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * Records who was at the sessions of an application, and who has a certificate, as it becomes known. What was not told
 * is filled in; what was told otherwise is corrected for a reason, and the event of the correction keeps what stood.
 */
public final class Attending {

    /** The kind of the event that tells of it. */
    public static final String EVENT = "attend";

    private static final Set<String> ENDS = Set.of(State.WITHDRAWN.id(), State.REJECTED.id(), State.LAPSED.id());
    private static final int MOST_CORRECTIONS = 200;

    /**
     * What came of it.
     *
     * @param told hours and certificates that were not known before
     * @param corrected that were known otherwise
     * @param same that were recorded just so already
     */
    public record Outcome(int told, int corrected, int same) {
    }

    /**
     * A record that changes.
     *
     * @param before null where there is none
     */
    private record Change(Entry before, Entry after) {
    }

    /** What a file changes. */
    private record Changes(List<Change> told, List<Change> corrected, int same) {
    }

    private final ClaimStore store;
    private final Office office;

    public Attending(ClaimStore store, Office office) {
        this.store = store;
        this.office = office;
    }

    /**
     * The trainees of an application with what is recorded of them.
     *
     * @throws RefusedException if there is no such application, or it has none
     */
    public Roll roll(String claim) throws StoreException, ConflictException, RefusedException {
        return store.read((Reading records) -> {
            Office.found(records, claim);
            Roll roll = TrainingRecords.read(records, claim);
            if (roll == null) {
                throw new RefusedException(Message.of("{0} has no trainees; they are recorded with \"apply --training\", or "
                        + "with \"import --as trainees\"",
                        "{0} 沒有學員；可用「apply --training」或「import --as trainees」登記", claim));
            }
            return roll;
        });
    }

    /**
     * Records what a file tells, as one event.
     *
     * @param reason needed where something is told otherwise than before, or the application is closed; names nobody
     */
    public Outcome tell(Signer signer, String claim, AttendanceFile file, String reason)
            throws StoreException, ConflictException, RefusedException {
        // the event is called what it is before it is written, so what is corrected has to be known
        Changes seen = store.read((Reading records) -> changes(records, claim, file));
        if (seen.corrected().size() > MOST_CORRECTIONS) {
            throw new RefusedException(Message.of("more than {0} corrections are not made at once",
                    "一次不可更正超過 {0} 項", MOST_CORRECTIONS));
        }
        if (seen.told().isEmpty() && seen.corrected().isEmpty()) {
            return new Outcome(0, 0, seen.same());
        }
        return store.write(signer, new ClaimStore.Deed(EVENT, claim, note(seen, reason)), (Writing records) -> {
            ClaimHead head = Office.found(records, claim).head();
            Permission permission = office.may(records, Text.of("recording attendance", "登記出席"), head);
            if (!permission.granted()) {
                throw new RefusedException(permission.reason());
            }
            if (ENDS.contains(head.state())) {
                throw new RefusedException(Message.of("{0} has come to its end ({1}): nothing is added to it",
                        "{0} 已終結（{1}）：不可再加入資料", claim, head.state()));
            }
            if (reason.isBlank() && (!seen.corrected().isEmpty() || head.state().equals(State.CLOSED.id()))) {
                throw new RefusedException(seen.corrected().isEmpty()
                        ? Message.of("{0} is closed; say why: --reason TEXT", "{0} 已結案；請說明理由：--reason 文字", claim)
                        : Message.of("{0}: told otherwise before; to correct it, say why: --reason TEXT",
                                "{0}：之前的登記不同；如須更正，請說明理由：--reason 文字", words(seen.corrected().getFirst())));
            }
            for (Trainee each : records.where(Trainee.TABLE, "claim", claim)) {
                if (each.name() != null && !each.name().isBlank() && reason.contains(each.name())) {
                    throw new RefusedException(Message.of("the reason names {0}, and reasons stay: leave the name out",
                            "理由載有 {0} 的姓名，而理由會保留：請勿寫出姓名", each.id()));
                }
            }
            if (!changes(records, claim, file).equals(seen)) {
                throw new ConflictException(Message.of("attendance of {0} was recorded by somebody else meanwhile; look again",
                        "期間已有他人登記 {0} 的出席；請重新查看", claim));
            }
            for (Change each : seen.told()) {
                if (each.before() == null) {
                    records.add(each.after());
                } else {
                    records.replace(each.after());
                }
            }
            for (Change each : seen.corrected()) {
                records.replace(each.after());
            }
            return new Outcome(seen.told().size(), seen.corrected().size(), seen.same());
        });
    }

    private static Changes changes(Reading records, String claim, AttendanceFile file) throws ConflictException {
        List<Change> told = new ArrayList<>();
        List<Change> corrected = new ArrayList<>();
        int same = 0;
        for (var each : new TreeMap<>(file.attended()).entrySet()) {
            String[] place = each.getKey().split("\n", -1);
            Attendance before = records.find(Attendance.TABLE, claim, place[0], place[1], place[2]);
            if (before == null) {
                throw new ConflictException(Message.of("there is no session {2} of {1} for {0} any more",
                        "已沒有 {0} 於 {1} 的課節 {2}", place[0], place[1], place[2]));
            }
            BigDecimal hours = TrainingRecords.hours(each.getValue());
            Change change = new Change(before, new Attendance(claim, place[0], place[1], place[2], before.start(),
                    before.end(), hours));
            if (before.hours() == null) {
                told.add(change);
            } else if (before.hours().compareTo(hours) != 0) {
                corrected.add(change);
            } else {
                same++;
            }
        }
        for (var each : new TreeMap<>(file.certificates()).entrySet()) {
            String[] place = each.getKey().split("\n", -1);
            Certificate before = records.find(Certificate.TABLE, claim, place[0], place[1]);
            LocalDate day = each.getValue();
            Change change = new Change(before, new Certificate(claim, place[0], place[1], day));
            if (before == null) {
                told.add(change);
            } else if (!before.day().equals(day)) {
                corrected.add(change);
            } else {
                same++;
            }
        }
        return new Changes(told, corrected, same);
    }

    /** The reason, and what stood where something is corrected. */
    private static String note(Changes changes, String reason) {
        List<String> all = new ArrayList<>();
        if (!reason.isBlank()) {
            all.add(reason);
        }
        changes.corrected().forEach(each -> all.add(words(each)));
        return String.join("; ", all);
    }

    private static String words(Change change) {
        return change.after() instanceof Attendance after
                ? after.trainee() + " " + after.course() + " " + after.session() + ": "
                        + plain(((Attendance) change.before()).hours()) + " -> " + plain(after.hours()) + " h"
                : ((Certificate) change.after()).trainee() + " " + ((Certificate) change.after()).course() + ": "
                        + ((Certificate) change.before()).day() + " -> " + ((Certificate) change.after()).day();
    }

    private static String plain(BigDecimal hours) {
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }
}
