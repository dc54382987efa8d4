// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.lifecycle.Instalment;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.MilestoneAct;
import org.lintel.claims.record.Reading;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * The parts in which a grant is paid, which of them are reached, and what can be paid by now. Where it is not known which
 * version holds, the least that any allows can be paid.
 *
 * @param parts of the last version that may hold; empty where it pays at once
 * @param known the milestones of all versions that may hold, by their ids
 * @param acts by which milestones are reached, by their ids
 * @param reached what can be paid of the grant in all by now
 */
public record Parts(List<Part> parts, Map<String, Milestone> known, Map<String, MilestoneAct> acts, Money granted,
        Money paid, Money reached) {

    /**
     * A part of the grant.
     *
     * @param act by which it is reached; null while it is not
     */
    public record Part(Instalment instalment, MilestoneAct act) {

        public boolean isReached() {
            return act != null;
        }
    }

    /** Those of an application, by a scheme as it was decided by. */
    public static Parts of(Reading records, ClaimCase found, Scheme scheme) {
        Money granted = found.head().granted() == null ? Money.hkd(0) : found.head().granted();
        Money paid = found.moves().stream().map(each -> each.move()).filter(move -> move.step() == Step.PAY)
                .map(move -> move.amount()).reduce(Money.hkd(0), Money::plus);
        Map<String, MilestoneAct> reached = reached(records, found.head().id());
        List<SchemeVersion> versions = scheme.possible(found.application().date(), found.application().approved());
        Map<String, Milestone> known = new LinkedHashMap<>();
        Money least = granted;
        for (SchemeVersion version : versions) {
            version.milestones().forEach(each -> known.putIfAbsent(each.id(), each));
            least = least.least(Instalment.reached(granted, version.milestones(), reached.keySet()));
        }
        List<Part> parts = new ArrayList<>();
        List<Milestone> last = versions.isEmpty() ? List.of() : versions.getLast().milestones();
        if (!last.isEmpty()) {
            Instalment.of(granted, last).forEach(each -> parts.add(new Part(each, reached.get(each.milestone().id()))));
        }
        return new Parts(List.copyOf(parts), known, reached, granted, paid, least);
    }

    /** What holds of the milestones of an application: the acts by which they are reached, by their ids. */
    private static Map<String, MilestoneAct> reached(Reading records, String claim) {
        Map<String, MilestoneAct> reached = new TreeMap<>();
        records.where(MilestoneAct.TABLE, "claim", claim).stream().sorted(MilestoneAct.IN_ORDER)
                .forEach(act -> reached.put(act.milestone(), act));
        reached.values().removeIf(act -> !act.kind().equals(MilestoneAct.REACHED));
        return reached;
    }

    /** Whether it is paid in parts. */
    public boolean isDivided() {
        return !known.isEmpty();
    }

    /** Whether a milestone is reached. */
    public boolean isReached(String milestone) {
        return acts.containsKey(milestone);
    }

    /** What can be paid now, beside what was paid. */
    public Money payable() {
        return reached.compareTo(paid) > 0 ? reached.minus(paid) : Money.hkd(0);
    }

    /** What the milestones that are not reached yet are called, with their ids. */
    private Message waiting() {
        Message all = Message.EMPTY;
        for (Milestone each : known.values()) {
            if (!isReached(each.id())) {
                Message one = Message.of("{0} ({1})", "{0}（{1}）", each.trigger(), each.id());
                all = all.isEmpty() ? one : Message.of(Text.of("{0}; {1}", "{0}；{1}"), all, one);
            }
        }
        return all;
    }

    /**
     * Holds what is verified or paid to the milestones that are reached.
     *
     * @throws RefusedException if it is more, with what is not reached and how it is recorded
     */
    void hold(String claim, Money amount) throws RefusedException {
        if (isDivided() && amount.compareTo(payable()) > 0) {
            throw new RefusedException(Message.of("{0} is more than the {1} that can be paid by the milestones reached; not "
                    + "reached: {2}; an officer records one with \"lintel claims milestone {3} MILESTONE --reason WORDS\"",
                    "{0} 超過按已達成的里程碑可付的 {1}；未達成：{2}；主任可用「lintel claims milestone {3} 里程碑 --reason 文字」登記", amount,
                    payable(), waiting(), claim));
        }
    }
}
