// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Payment;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.TrailWords;
import org.lintel.ui.claims.claim.SheetParts.Column;

/** What was done with the application, by whom and why they might: steps, decisions, money, and the events that say so. */
final class HistoryPage extends SheetPage {

    HistoryPage(ClaimEditor editor) {
        super(editor, "history", Messages.history);
    }

    @Override
    void fill(SheetParts parts, ClaimSheet sheet) {
        Composite steps = parts.section(Messages.steps);
        List<ClaimMove> moves = sheet.found().moves();
        if (moves.isEmpty()) {
            parts.sentence(steps, Messages.noSteps);
        } else {
            parts.table(steps, Messages.steps, moves,
                    index -> StepImages.of(moves.get(index).move().step()).image(), List.of(
                    Column.of(Messages.step, each -> ClaimsUi.say(each.move().step().label())),
                    Column.of(Messages.day, each -> each.move().day().toString()),
                    Column.of(Messages.by, ClaimMove::actor),
                    Column.number(Messages.amount, each -> each.move().amount() == null ? ""
                            : each.move().amount().toString()),
                    Column.of(Messages.reason, ClaimMove::reason)));
        }
        decisions(parts, sheet);
        payments(parts, sheet.found().payments());
        parts.table(parts.section(Messages.events), Messages.events, sheet.events(),
                index -> ClaimsImages.EVENT.image(), List.of(
                Column.of(Messages.event, each -> Long.toString(each.number())),
                Column.of(Messages.time, each -> TrailWords.time(each.time())), Column.of(Messages.kind, TrailWords::kind),
                Column.of(Messages.by, Event::actor), Column.of(Messages.hash, Event::hash)));
    }

    private static void decisions(SheetParts parts, ClaimSheet sheet) {
        List<Decision> decisions = sheet.found().decisions();
        if (decisions.isEmpty()) {
            return;
        }
        parts.table(parts.section(Messages.decisions), Messages.decisions, decisions,
                index -> (decisions.get(index).amount() == null ? ClaimsImages.ENDED : ClaimsImages.GRANTED).image(),
                List.of(Column.of(Messages.decision, Decision::id), Column.of(Messages.day, each -> each.day().toString()),
                        Column.of(Messages.what, each -> kind(each.kind())),
                        Column.number(Messages.amount, each -> each.amount() == null ? "" : each.amount().toString()),
                        Column.of(Messages.parts, each -> parts(sheet, each)),
                        Column.of(Messages.version, Decision::version), Column.of(Messages.by, Decision::actor),
                        Column.of(Messages.reason, Decision::reason),
                        Column.of(Messages.permitted, Decision::permission)));
    }

    private static String parts(ClaimSheet sheet, Decision decision) {
        return String.join(", ", sheet.items().stream().filter(each -> each.decision().equals(decision.id()))
                .map((DecisionItem each) -> each.item() + " " + each.amount()).toList());
    }

    private static void payments(SheetParts parts, List<Payment> payments) {
        if (!payments.isEmpty()) {
            parts.table(parts.section(Messages.payments), Messages.payments, payments,
                    index -> ClaimsImages.MONEY.image(), List.of(Column.of(Messages.payment, Payment::id),
                    Column.of(Messages.day, each -> each.day().toString()),
                    Column.of(Messages.what, each -> kind(each.kind())),
                    Column.number(Messages.amount, each -> each.amount().toString()),
                    Column.of(Messages.reference, Payment::reference), Column.of(Messages.by, Payment::actor),
                    Column.of(Messages.permitted, Payment::permission)));
        }
    }

    private static String kind(String kind) {
        return switch (kind) {
            case Decision.GRANT -> Messages.kindGrant;
            case Decision.AMEND -> Messages.kindAmend;
            case Decision.REFUSE -> Messages.kindRefuse;
            case Decision.DECLINE -> Messages.kindDecline;
            case Payment.PAID -> Messages.kindPaid;
            case Payment.REPAID -> Messages.kindRepaid;
            default -> kind;
        };
    }
}
