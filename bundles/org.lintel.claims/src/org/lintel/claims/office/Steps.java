// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Line;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.decision.Permission;
import org.lintel.claims.decision.Permissions;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.MoveException;
import org.lintel.claims.lifecycle.Progress;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.lifecycle.Supplements;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Bilingual;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.FundFile;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.PaymentOrder;
import org.lintel.claims.record.Writing;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Requirement;
import org.lintel.core.money.Money;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;

/** Steps taken with applications within one piece of work: who may, whether the state allows it, what ceilings leave. */
final class Steps {

    private final Office office;
    private final Writing records;

    Steps(Office office, Writing records) {
        this.office = office;
        this.records = records;
    }

    Done take(Act act) throws RefusedException, ConflictException {
        return take(act, "");
    }

    /** @param order by which it is paid; empty for none: what stands in a payment file is not paid a second time */
    Done take(Act act, String order) throws RefusedException, ConflictException {
        ClaimCase found = Office.found(records, act.claim());
        ClaimHead head = found.head();
        if (act.version() != 0 && act.version() != head.version()) {
            throw new ConflictException(Message.of(
                    "{0} was changed by someone else meanwhile (version {1}, not {2}); look at it again",
                    "{0} 期間已被他人更改（版本 {1}，而非 {2}）；請重新查看", head.id(), head.version(), act.version()));
        }
        dated(records, head, act.move().day());
        Permission permission = Permissions.of(records.actor(), act.move().step(), head.preparedBy(), found.moves(),
                office.related(records, head), Books.ties(records, records.actor().id()));
        if (permission.granted()) {
            permission = Permissions.unlessRecorded(permission, records.actor(), act.move().step(),
                    Evidence.recorders(records, act.claim()));
        }
        if (!permission.granted()) {
            throw new RefusedException(permission.reason());
        }
        Progress progress;
        try {
            progress = found.progress().with(act.move());
        } catch (MoveException e) {
            throw new RefusedException(e.text());
        }
        Step step = act.move().step();
        PaymentOrder open = step == Step.PAY ? Payments.open(records, head.id()) : null;
        if (open != null && !open.id().equals(order)) {
            throw new RefusedException(Message.of("{0} stands in the payment file {1} as {2}: reconcile the bank's "
                    + "statement, or take it back with \"lintel claims pay --cancel {2}\"",
                    "{0} 已載於付款檔案 {1}（{2}）：請與銀行結單對帳，或用「lintel claims pay --cancel {2}」取消", head.id(), open.file(),
                    open.id()));
        }
        if (Permissions.role(step) == Actor.Role.APPROVER && act.reason().isBlank()) {
            throw new RefusedException(Message.of("a decision needs a reason: --reason TEXT", "決定須有理由：--reason 文字"));
        }
        // what stands in a payment file was held to them when that was made: the bank has paid it by now
        if (step == Step.VERIFY || step == Step.PAY && order.isEmpty()) {
            office.parts(records, found).hold(head.id(), act.move().amount());
        }
        boolean grants = step == Step.APPROVE || step == Step.AMEND;
        WorkedOut worked = grants ? within(found, act)
                : step == Step.REJECT || step == Step.DECLINE ? workOut(found, act) : null;
        records.add(new ClaimMove(head.id(), found.moves().size() + 1, act.move(), records.actor().id(), act.reason()));
        if (worked != null) {
            decide(found, act, worked, permission);
        }
        if (step == Step.PAY || step == Step.REPAY) {
            money(found, act, permission);
        }
        Money granted = grants ? act.move().amount() : head.granted();
        if ((step == Step.WITHDRAW || step == Step.LAPSE) && granted != null) {
            // nothing of it will be paid any more, so it takes nothing from a ceiling either
            granted = Money.hkd(0);
            records.add(new Decision(head.id() + ".d" + (found.decisions().size() + 1), head.id(), Decision.AMEND,
                    act.move().day(), granted, "", records.actor().id(), act.reason(),
                    Bilingual.of(permission.reason())));
        }
        ClaimHead after = new ClaimHead(head.id(), head.version() + 1, head.scheme(), head.firm(), head.date(),
                step == Step.APPROVE ? act.move().day() : head.approved(), head.project(), head.course(),
                head.development(), head.yearDay(), asked(head, step, act, found), progress.state().id(), granted, progress.paid(),
                head.preparedBy());
        records.replace(after);
        return new Done(after, permission, grants ? worked.assessment() : null);
    }

    /** What is asked for from now on; null stays for as much as there is, and then the steps alone tell of more. */
    private static Money asked(ClaimHead head, Step step, Act act, ClaimCase found) {
        if (head.asked() == null || step != Step.SUPPLEMENT && step != Step.DECLINE) {
            return head.asked();
        }
        return step == Step.SUPPLEMENT ? head.asked().plus(act.move().amount())
                : head.asked().minus(Supplements.of(found.moves().stream().map(ClaimMove::move).toList(), null).open());
    }

    /** Days decide on versions of schemes and on years: none may lie ahead, nor before what it follows from. */
    static void dated(Writing records, ClaimHead head, LocalDate day) throws RefusedException {
        if (day.isAfter(records.today())) {
            throw new RefusedException(Message.of("{0} has not come yet: it is {1}", "{0} 尚未到：今天是 {1}", day,
                    records.today()));
        }
        if (day.isBefore(head.date())) {
            throw new RefusedException(Message.of("{0} is before the day of application, {1}", "{0} 早於申請日期 {1}", day,
                    head.date()));
        }
    }

    /**
     * Holds what is granted from now on to what the scheme and all earlier decisions on other applications leave. Less
     * than before takes less from every ceiling, so it may always be granted.
     */
    private WorkedOut within(ClaimCase found, Act act) throws RefusedException {
        Application application = found.application();
        boolean amends = act.move().step() == Step.AMEND;
        Money amount = act.move().amount();
        WorkedOut worked = workOut(found, act);
        Assessment assessment = worked.assessment();
        if (amends && amount.compareTo(found.head().granted()) < 0) {
            return worked;
        }
        Money most = Money.hkd(assessment.grant().low());
        if (assessment.outcome() == Outcome.FAIL) {
            throw new RefusedException(Message.of("{0} is not eligible{1}; \"lintel claims calculate {0}\" tells why",
                    "{0} 不符合資格{1}；可用「lintel claims calculate {0}」查看原因", application.id(), against(assessment)));
        }
        if (amount.compareTo(most) > 0) {
            throw new RefusedException(assessment.outcome() == Outcome.UNDETERMINED
                    ? Message.of("{0} is more than {1}, which is all that is certain{3}; \"lintel claims calculate {2}\" "
                            + "tells what is missing", "{0} 超過可確定的 {1}{3}；可用「lintel claims calculate {2}」查看欠缺的資料", amount, most,
                            application.id(), open(assessment))
                    : Message.of("{0} is more than the {1} that can be granted; \"lintel claims calculate {2}\" "
                            + "tells why",
                            "{0} 超過可批的 {1}；可用「lintel claims calculate {2}」查看原因", amount, most, application.id()));
        }
        return worked;
    }

    /** The first thing that is missing. */
    private static Message open(Assessment assessment) {
        if (assessment.missing().isEmpty()) {
            return Message.EMPTY;
        }
        Missing first = assessment.missing().getFirst();
        return Message.of("; open: {0}: {1}", "；未能確定：{0}：{1}", first.label(), first.reason());
    }

    /** What the records say against it, such as that another scheme pays for the same. */
    private static Message against(Assessment assessment) {
        for (VersionGrant version : assessment.versions()) {
            for (Requirement each : version.failed()) {
                if (each.condition() instanceof Condition.Against) {
                    return Message.of(": {0}, {1}", "：{0}，{1}", each.name(), each.condition().words());
                }
            }
        }
        return Message.EMPTY;
    }

    /** What the application is worth as it is decided on: if it is granted, on that day, and no more than that. */
    private WorkedOut workOut(ClaimCase found, Act act) throws RefusedException {
        Application application = found.application();
        Money amount = act.move().amount();
        Money asked = amount == null ? application.asked()
                : application.asked() == null ? amount : application.asked().least(amount);
        Application as = new Application(application.id(), application.scheme(), application.enterprise(),
                application.date(), application.approved() == null ? act.move().day() : application.approved(),
                application.names(), application.yearDay(), asked, application.facts(), application.lines());
        return office.workOut(records, as, records.actor());
    }

    private void decide(ClaimCase found, Act act, WorkedOut worked, Permission permission) throws ConflictException {
        Assessment assessment = act.move().amount() == null ? null : worked.assessment();
        Move move = act.move();
        String kind = switch (move.step()) {
            case APPROVE -> Decision.GRANT;
            case AMEND -> Decision.AMEND;
            case DECLINE -> Decision.DECLINE;
            default -> Decision.REFUSE;
        };
        String id = found.head().id() + ".d" + (found.decisions().size() + 1);
        VersionGrant version = assessment == null || assessment.versions().isEmpty() ? null
                : assessment.versions().getLast();
        records.add(new Decision(id, found.head().id(), kind, move.day(), move.amount(),
                version == null ? "" : version.version().id(), records.actor().id(), act.reason(),
                Bilingual.of(permission.reason())));
        FundFile file = worked.newFile(records);
        if (file != null) {
            records.add(file);
        }
        records.add(worked.basis(id));
        if (version == null || version.lines().isEmpty() || assessment.grant().low() != move.amount().minor()) {
            return;
        }
        Map<String, Long> items = new TreeMap<>();
        for (Line line : found.application().lines()) {
            items.merge(line.item(), version.lines().getOrDefault(line.id(), 0L), Math::addExact);
        }
        for (Map.Entry<String, Long> item : items.entrySet()) {
            records.add(new DecisionItem(id, item.getKey(), Money.hkd(item.getValue())));
        }
    }

    private void money(ClaimCase found, Act act, Permission permission) throws RefusedException, ConflictException {
        if (act.reference().isBlank()) {
            throw new RefusedException(Message.of("money needs a reference of the bank: --reference TEXT",
                    "款項須有銀行參考編號：--reference 文字"));
        }
        Move move = act.move();
        records.add(new Payment(found.head().id() + ".p" + (found.payments().size() + 1), found.head().id(),
                move.step() == Step.PAY ? Payment.PAID : Payment.REPAID, move.day(), move.amount(), act.reference(),
                records.actor().id(), Bilingual.of(permission.reason())));
    }
}
