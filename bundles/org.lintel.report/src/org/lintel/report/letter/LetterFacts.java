// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.DecisionRules;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;

/**
 * What the records say of an application for one letter.
 *
 * @param step what the letter is about; null for a demand, which is about all that was paid
 * @param decision null where it is about none
 * @param before what was granted before an amendment; null where there was no grant before
 * @param payment null where it is about none
 * @param official who took the step; null for a demand
 * @param event that tells of the step; the last of the application for a demand
 * @param rules by which it was decided; null for no decision, and where none are recorded
 * @param assessment what it was worth that day, by what had been granted to others until then
 */
record LetterFacts(String store, Funds.Found scheme, ClaimCase found, Firm firm, ClaimMove step, Decision decision,
        Decision before, List<DecisionItem> items, Payment payment, Actor official, Event event, Assessment assessment,
        DecisionRules rules) {

    static LetterFacts of(ClaimStore store, Funds funds, String claim, LetterRequest request)
            throws StoreException, RefusedException, ConflictException {
        LetterFacts read = store.read((Reading records) -> read(store, records, funds, claim, request));
        return read.with(assess(new Office(store, funds), claim, read.day()));
    }

    /** Candidate figures are taken where nothing else is known: the letter tells which they are. */
    private static Assessment assess(Office office, String claim, LocalDate day)
            throws StoreException, RefusedException, ConflictException {
        Assessment certain = office.assess(claim, day, false);
        if (certain.outcome() != Outcome.UNDETERMINED || certain.candidate() == null) {
            return certain;
        }
        return office.assess(claim, day, true);
    }

    private static LetterFacts read(ClaimStore store, Reading records, Funds funds, String claim, LetterRequest request)
            throws RefusedException {
        ClaimCase found = ClaimCase.find(records, claim);
        if (found == null) {
            throw new RefusedException(Message.of("there is no application {0}", "沒有申請 {0}", claim));
        }
        Funds.Found scheme = funds.find(found.head().scheme());
        if (scheme == null) {
            throw new RefusedException(Message.of("there is no scheme {0} among the funds that were given",
                    "所提供的基金中沒有計劃 {0}", found.head().scheme()));
        }
        Decision decision = switch (request.kind()) {
            case APPROVAL -> last(found, Set.of(Decision.GRANT, Decision.AMEND));
            case REJECTION -> last(found, Set.of(Decision.REFUSE));
            case DECLINE -> last(found, Set.of(Decision.DECLINE));
            default -> null;
        };
        Payment payment = request.kind() == LetterKind.PAYMENT ? payment(found, request.payment()) : null;
        ClaimMove step = switch (request.kind()) {
            case ACKNOWLEDGEMENT -> move(found, Set.of(Step.SUBMIT), null);
            case QUERY -> move(found, Set.of(Step.ASK), null);
            case APPROVAL -> decision == null ? null : move(found, Set.of(Step.APPROVE, Step.AMEND), decision.day());
            case REJECTION -> decision == null ? null : move(found, Set.of(Step.REJECT), null);
            case DECLINE -> decision == null ? null : move(found, Set.of(Step.DECLINE), null);
            case PAYMENT -> payment == null ? null : move(found, Set.of(Step.PAY), payment.day());
            case REPAYMENT -> null;
        };
        if (step == null && request.kind() != LetterKind.REPAYMENT
                || request.kind() == LetterKind.REPAYMENT && found.head().paid().minor() <= 0) {
            throw new RefusedException(nothing(request, claim));
        }
        if (request.amount() != null && request.amount().compareTo(found.head().paid()) > 0) {
            throw new RefusedException(Message.of("{0} is more than the {1} that was paid", "{0} 超過已付的 {1}",
                    request.amount(), found.head().paid()));
        }
        int place = decision == null ? 0 : found.decisions().indexOf(decision);
        Decision before = decision == null || !decision.kind().equals(Decision.AMEND) ? null
                : found.decisions().subList(0, place).stream().filter(each -> each.amount() != null)
                        .reduce((first, second) -> second).orElse(null);
        List<DecisionItem> items = decision == null ? List.of()
                : records.where(DecisionItem.TABLE, "decision", decision.id());
        Actor official = step == null ? null : records.find(Actor.TABLE, step.actor());
        return new LetterFacts(store.name(), scheme, found, records.find(Firm.TABLE, found.head().firm()), step, decision,
                before, items, payment, official, event(records.events(claim), step), null,
                decision == null ? null : DecisionRules.of(records, claim).get(decision.id()));
    }

    private static Message nothing(LetterRequest request, String claim) {
        return switch (request.kind()) {
            case ACKNOWLEDGEMENT -> Message.of("{0} has not been submitted: there is nothing to acknowledge",
                    "{0} 尚未遞交，無須確認收件", claim);
            case QUERY -> Message.of("nothing has been asked of {0}: \"lintel claims move {0} ask --reason TEXT\" first",
                    "未有就 {0} 提出查詢：請先用「lintel claims move {0} ask --reason 文字」", claim);
            case APPROVAL -> Message.of("nothing has been granted to {0}", "{0} 未獲批准", claim);
            case DECLINE -> Message.of("nothing that was asked for more for {0} has been declined", "{0} 沒有不獲批准的追加申請", claim);
            case REJECTION -> Message.of("{0} has not been rejected", "{0} 未被拒絕", claim);
            case PAYMENT -> request.payment() == null ? Message.of("nothing has been paid to {0}", "{0} 未有付款", claim)
                    : Message.of("{0} has no payment {1}", "{0} 沒有付款 {1}", claim, request.payment());
            case REPAYMENT -> Message.of("of {0} nothing is paid that could be repaid", "{0} 沒有可退還的已付款項", claim);
        };
    }

    /** The last decision of some kinds; that a withdrawal frees what was granted is not one of somebody's. */
    private static Decision last(ClaimCase found, Set<String> kinds) {
        return found.decisions().stream().filter(each -> kinds.contains(each.kind()))
                .filter(each -> !each.kind().equals(Decision.AMEND) || amended(found, each))
                .reduce((first, second) -> second).orElse(null);
    }

    private static boolean amended(ClaimCase found, Decision decision) {
        return found.moves().stream().anyMatch(each -> each.move().step() == Step.AMEND
                && each.move().day().equals(decision.day()) && each.move().amount().equals(decision.amount()));
    }

    private static Payment payment(ClaimCase found, String id) {
        return found.payments().stream().filter(each -> each.kind().equals(Payment.PAID))
                .filter(each -> id == null || each.id().equals(id))
                .max(Comparator.comparing((Payment each) -> each.id().length()).thenComparing(Payment::id)).orElse(null);
    }

    /** The last of those steps, of a day if one is told. */
    private static ClaimMove move(ClaimCase found, Set<Step> steps, LocalDate day) {
        return found.moves().stream().filter(each -> steps.contains(each.move().step()))
                .filter(each -> day == null || each.move().day().equals(day))
                .reduce((first, second) -> second).orElse(null);
    }

    /** The event of a step: of several of its kind by the same person, the last. */
    private static Event event(List<Event> events, ClaimMove step) {
        return events.stream().filter(each -> step == null ? steps(each) : each.kind().equals(step.move().step().id())
                && each.actor().equals(step.actor())).reduce((first, second) -> second).orElse(null);
    }

    /** Whether an event is of a step: that of a letter is not, else each demand would tell of the one before. */
    private static boolean steps(Event event) {
        for (Step step : Step.values()) {
            if (step.id().equals(event.kind())) {
                return true;
            }
        }
        return false;
    }

    private LetterFacts with(Assessment made) {
        return new LetterFacts(store, scheme, found, firm, step, decision, before, items, payment, official, event, made,
                rules);
    }

    /** The day of what it is about. */
    LocalDate day() {
        return step != null ? step.move().day() : found.moves().getLast().move().day();
    }

    /**
     * The calculation that led to what was decided: that of the newest version that may hold; null where it would not say
     * what was decided, for something was recorded late that makes another.
     */
    VersionGrant worked() {
        if (assessment.versions().isEmpty()) {
            return null;
        }
        VersionGrant worked = assessment.versions().getLast();
        boolean other = decision != null && (!decision.version().isEmpty() && !decision.version().equals(worked.version().id())
                || decision.amount() != null && worked.grant().high() < decision.amount().minor());
        return other ? null : worked;
    }

    /** Whether what is recorded now would make another calculation than led to what was decided. */
    boolean isOutdone() {
        return decision != null && decision.amount() != null && !assessment.versions().isEmpty() && worked() == null;
    }
}
