// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.Set;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Bilingual;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.MilestoneAct;
import org.lintel.claims.record.Writing;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;

/**
 * Records which milestones of a grant are reached. It is judged as a claim is verified: by an officer who neither recorded
 * the claim nor any evidence of the application, and who is tied to no firm concerned.
 */
public final class Milestones {

    /** The kind of its events. */
    static final String EVENT = "milestone";

    private static final Set<String> OPEN = Set.of(State.APPROVED.id(), State.CONTRACTED.id(), State.CLAIM.id(),
            State.VERIFIED.id(), State.PAID.id());

    /**
     * What somebody found.
     *
     * @param reached false if it was not reached after all
     * @param paper of the application that shows it; null for none
     */
    public record Found(String claim, String milestone, boolean reached, LocalDate day, String paper, String reason) {
    }

    private final Office office;
    private final Writing records;

    Milestones(Office office, Writing records) {
        this.office = office;
        this.records = records;
    }

    Parts record(Found what) throws RefusedException, ConflictException {
        ClaimCase found = Office.found(records, what.claim());
        Steps.dated(records, found.head(), what.day());
        Permission permission = Permissions.of(records.actor(), Step.VERIFY, found.head().preparedBy(), found.moves(),
                office.related(records, found.head()), Books.ties(records, records.actor().id()));
        permission = Permissions.unlessRecorded(permission, records.actor(), Step.VERIFY,
                Evidence.recorders(records, what.claim()));
        if (!permission.granted()) {
            throw new RefusedException(permission.reason());
        }
        Parts before = office.parts(records, found);
        check(what, found, before);
        int number = records.where(MilestoneAct.TABLE, "claim", what.claim()).size() + 1;
        records.add(new MilestoneAct(what.claim() + ".m" + number, what.claim(), what.milestone(),
                what.reached() ? MilestoneAct.REACHED : MilestoneAct.TAKEN_BACK, what.day(), what.paper(),
                records.actor().id(), what.reason(), Bilingual.of(permission.reason())));
        Parts after = office.parts(records, found);
        if (!what.reached()) {
            taken(found, after);
        }
        return after;
    }

    private void check(Found what, ClaimCase found, Parts parts) throws RefusedException {
        if (!parts.isDivided()) {
            throw new RefusedException(Message.of("{0} is paid at once: {1} has no milestones", "{0} 一次過發放：{1} 沒有里程碑",
                    what.claim(), found.head().scheme()));
        }
        if (!parts.known().containsKey(what.milestone())) {
            throw new RefusedException(Message.of("{0} has no milestone \"{1}\"; there are: {2}", "{0} 沒有里程碑「{1}」；現有：{2}",
                    found.head().scheme(), what.milestone(), String.join(", ", parts.known().keySet())));
        }
        if (!OPEN.contains(found.head().state())) {
            throw new RefusedException(Message.of("milestones are recorded once something is granted, and while it is paid; "
                    + "{0} is {1}", "里程碑須在批准之後、付款期間登記；{0} 的狀態為 {1}", what.claim(), State.of(found.head().state()).label()));
        }
        if (what.reason().isBlank()) {
            throw new RefusedException(Message.of("say what shows it: --reason TEXT", "請說明依據：--reason 文字"));
        }
        boolean is = parts.isReached(what.milestone());
        if (is == what.reached()) {
            throw new RefusedException(is ? Message.of("{0} is recorded as reached already", "{0} 已登記為達成", what.milestone())
                    : Message.of("{0} is not recorded as reached", "{0} 並未登記為達成", what.milestone()));
        }
        EvidenceItem paper = what.paper() == null ? null : records.find(EvidenceItem.TABLE, what.paper());
        if (what.paper() != null && (paper == null || !paper.claim().equals(what.claim()))) {
            throw new RefusedException(Message.of("{0} has no paper {1}", "{0} 沒有文件 {1}", what.claim(), what.paper()));
        }
    }

    /** What was verified or paid on a milestone stays; what was paid too much is repaid. */
    private static void taken(ClaimCase found, Parts after) throws RefusedException {
        Money waits = found.head().state().equals(State.VERIFIED.id()) ? found.moves().getLast().move().amount()
                : Money.hkd(0);
        if (after.paid().plus(waits).compareTo(after.reached()) > 0) {
            throw new RefusedException(Message.of("{0} was paid or verified, and the other milestones allow {1}: what was paid too "
                    + "much is repaid, with the reason", "已付或已核實 {0}，而其他里程碑只容許 {1}：多付的款項須退還並說明理由",
                    after.paid().plus(waits), after.reached()));
        }
    }
}
