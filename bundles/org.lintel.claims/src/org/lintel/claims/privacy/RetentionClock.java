// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Hold;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.RetentionYears;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.text.Message;

/**
 * How long what an application tells of people is kept: so many years after it has ended, by its scheme or the office,
 * whichever is longer; and what holds it back whatever the years.
 *
 * @param ended the day of its last step; null while it is open
 * @param years null where nobody has told
 * @param by who says so
 * @param heldBack why it may not be erased, whatever the day; empty if nothing speaks against it
 */
public record RetentionClock(ClaimHead claim, LocalDate ended, Integer years, Message by, List<Message> heldBack) {

    private static final Set<State> ENDED = Set.of(State.CLOSED, State.WITHDRAWN, State.REJECTED, State.LAPSED);

    public RetentionClock {
        heldBack = List.copyOf(heldBack);
    }

    /** The clock of an application. */
    public static RetentionClock of(Reading records, Funds funds, ClaimHead claim) {
        List<Message> heldBack = new ArrayList<>();
        State state = Arrays.stream(State.values()).filter(each -> each.id().equals(claim.state())).findFirst()
                .orElse(State.DRAFT);
        LocalDate ended = null;
        if (ENDED.contains(state)) {
            List<ClaimMove> moves = records.where(ClaimMove.TABLE, "claim", claim.id());
            ended = moves.isEmpty() ? claim.date() : moves.getLast().move().day();
        } else {
            heldBack.add(Message.of("the application is open: {0}", "申請尚未完結：{0}", state.label()));
        }
        for (String subject : List.of(claim.id(), claim.firm())) {
            for (Hold hold : records.where(Hold.TABLE, "subject", subject)) {
                if (hold.released() == null) {
                    heldBack.add(hold.kind().equals(Hold.AUDIT)
                            ? Message.of("{0}: an audit, since {1}", "{0}：審計，自 {1}", hold.id(), hold.day())
                            : Message.of("{0}: a legal hold, since {1}", "{0}：法律保留，自 {1}", hold.id(), hold.day()));
                }
            }
        }
        Figure<Integer> rule = rule(funds, claim);
        RetentionYears office = records.find(RetentionYears.TABLE, claim.scheme());
        boolean told = rule != null && rule.counts(false);
        if (told && (office == null || office.years() <= rule.value())) {
            return new RetentionClock(claim, ended, rule.value(), Message.of("the scheme", "計劃"), heldBack);
        }
        if (office != null) {
            return new RetentionClock(claim, ended, office.years(), Message.of("the office, {0}", "辦事處，{0}",
                    office.actor()), heldBack);
        }
        heldBack.add(rule == null
                ? Message.of("nobody has told for how long: retention set {0} YEARS", "未有訂明保留年期：retention set {0} 年數",
                        claim.scheme())
                : Message.of("the scheme's own years are not confirmed: retention set {0} YEARS",
                        "計劃本身的年期未經核實：retention set {0} 年數", claim.scheme()));
        return new RetentionClock(claim, ended, null, Message.of("nobody", "無"), heldBack);
    }

    /** What the scheme says, by the longest of the versions that may hold; null if it says nothing. */
    private static Figure<Integer> rule(Funds funds, ClaimHead claim) {
        Funds.Found found = funds.find(claim.scheme());
        Figure<Integer> longest = null;
        if (found != null) {
            for (SchemeVersion each : found.scheme().on(claim.date()).possible()) {
                Figure<Integer> rule = each.retention();
                // one that is not confirmed leaves it open
                if (rule != null && (longest == null || !rule.counts(false)
                        || longest.counts(false) && rule.value() > longest.value())) {
                    longest = rule;
                }
            }
        }
        return longest;
    }

    /** The last day on which it is kept; null where that is not known yet. */
    public LocalDate until() {
        return ended == null || years == null ? null : ended.plusYears(years);
    }

    /** Whether it may be erased on a day. */
    public boolean isDue(LocalDate day) {
        return heldBack.isEmpty() && until() != null && until().isBefore(day);
    }

    /** Why it may not be erased on a day; null if it may. */
    public Message objection(LocalDate day) {
        if (isDue(day)) {
            return null;
        }
        return heldBack.isEmpty()
                ? Message.of("{0} is kept until {1}: {2} years after its end, by {3}", "{0} 保留至 {1}：完結後 {2} 年，依據：{3}",
                        claim.id(), until(), years, by)
                : Message.of("{0} is held back: {1}", "{0} 暫緩刪除：{1}", claim.id(), heldBack.getFirst());
    }
}
