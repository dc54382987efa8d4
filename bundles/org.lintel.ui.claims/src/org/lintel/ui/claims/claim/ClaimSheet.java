// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.ArrayList;
import java.util.List;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.lifecycle.MoveException;
import org.lintel.claims.lifecycle.Progress;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.Outstanding;
import org.lintel.claims.office.Papers;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.TrainingRecords;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.training.Roll;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.workspace.CheckPreferences;

/**
 * One application with everything that is known of it, as it stood at one moment.
 *
 * @param firm the applicant; null if it is not recorded
 * @param scheme null where the funds at hand do not know it
 * @param roll its trainees; null for none
 * @param assessment what it is worth; null where that cannot be worked out
 * @param problem why it cannot; null where it can
 * @param outstanding what the scheme asks for; null where the funds at hand do not know it
 * @param progress its life so far; null where its recorded steps do not follow from each other
 * @param broken why they do not; null where they do
 */
public record ClaimSheet(ClaimCase found, Firm firm, List<Tie> ties, Funds.Found scheme, List<DecisionItem> items,
        Roll roll, Papers papers, List<Event> events, Assessment assessment, Message problem, Outstanding outstanding,
        Progress progress, Message broken) {

    /** What is read of the store in one piece. */
    private record Records(ClaimCase found, Firm firm, List<Tie> ties, List<DecisionItem> items, Roll roll,
            Papers papers, List<Event> events, Outstanding outstanding) {
    }

    /** Reads it. */
    static ClaimSheet read(OpenedStore at, String claim) throws StoreException, ConflictException, RefusedException {
        Records records = at.store().read((Reading reading) -> records(reading, at.funds(), claim));
        ClaimHead head = records.found().head();
        Funds.Found scheme = at.funds().find(head.scheme());
        Assessment assessment = null;
        Message problem = null;
        try {
            assessment = at.office().assess(claim, CheckPreferences.acceptCandidates());
        } catch (RefusedException e) {
            problem = e.text();
        }
        Progress progress = null;
        Message broken = null;
        try {
            progress = records.found().progress();
        } catch (MoveException e) {
            broken = e.text();
        }
        return new ClaimSheet(records.found(), records.firm(), records.ties(), scheme, records.items(), records.roll(),
                records.papers(), records.events(), assessment, problem, records.outstanding(), progress, broken);
    }

    private static Records records(Reading reading, Funds funds, String claim) throws RefusedException {
        ClaimCase found = ClaimCase.find(reading, claim);
        if (found == null) {
            throw new RefusedException(Message.of("there is no application {0}", "沒有申請 {0}", claim));
        }
        String firm = found.head().firm();
        List<DecisionItem> items = new ArrayList<>();
        found.decisions().forEach(each -> items.addAll(reading.where(DecisionItem.TABLE, "decision", each.id())));
        Funds.Found scheme = funds.find(found.head().scheme());
        return new Records(found, reading.find(Firm.TABLE, firm), reading.where(Tie.TABLE, "firm", firm), items,
                TrainingRecords.read(reading, claim), Papers.of(reading, claim), reading.events(claim),
                scheme == null ? null : Outstanding.of(reading, found, scheme.scheme()));
    }

    public ClaimHead head() {
        return found.head();
    }

    /** The steps that can be taken with it now. */
    public List<Step> possible() {
        return progress == null ? List.of() : progress.possible();
    }
}
