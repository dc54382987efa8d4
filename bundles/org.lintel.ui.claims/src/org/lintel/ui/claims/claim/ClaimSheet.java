// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.lifecycle.MoveException;
import org.lintel.claims.lifecycle.Progress;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.Papers;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.office.TrainingRecords;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Event;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.training.Course;
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
 * @param progress its life so far; null where its recorded steps do not follow from each other
 * @param broken why they do not; null where they do
 */
public record ClaimSheet(ClaimCase found, Firm firm, List<Tie> ties, Funds.Found scheme, List<DecisionItem> items,
        Roll roll, Papers papers, List<Event> events, Assessment assessment, Message problem, List<Due> dues,
        Progress progress, Message broken) {

    /** What is read of the store in one piece. */
    private record Records(ClaimCase found, Firm firm, List<Tie> ties, List<DecisionItem> items, Roll roll,
            Papers papers, List<Event> events) {
    }

    /** Reads it. */
    static ClaimSheet read(OpenedStore at, String claim) throws StoreException, ConflictException, RefusedException {
        Records records = at.store().read((Reading reading) -> records(reading, claim));
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
                records.papers(), records.events(), assessment, problem, dues(records, scheme), progress, broken);
    }

    private static Records records(Reading reading, String claim) throws RefusedException {
        ClaimCase found = ClaimCase.find(reading, claim);
        if (found == null) {
            throw new RefusedException(Message.of("there is no application {0}", "沒有申請 {0}", claim));
        }
        String firm = found.head().firm();
        List<DecisionItem> items = new ArrayList<>();
        found.decisions().forEach(each -> items.addAll(reading.where(DecisionItem.TABLE, "decision", each.id())));
        return new Records(found, reading.find(Firm.TABLE, firm), reading.where(Tie.TABLE, "firm", firm), items,
                TrainingRecords.read(reading, claim), Papers.of(reading, claim), reading.events(claim));
    }

    /** The deadlines of the versions that may hold; the days they are counted from as far as the records tell them. */
    private static List<Due> dues(Records records, Funds.Found found) {
        if (found == null) {
            return List.of();
        }
        ClaimHead head = records.found().head();
        Scheme scheme = found.scheme();
        LocalDate day = scheme.datedBy() == Scheme.DatedBy.APPROVAL ? head.approved() : head.date();
        List<SchemeVersion> versions = day == null ? scheme.versions() : scheme.on(day).possible();
        Map<String, LocalDate> days = new HashMap<>(Map.of("application", head.date()));
        for (ClaimMove each : records.found().moves()) {
            if (each.move().step() == Step.PAY) {
                days.put("payment", each.move().day());
            }
        }
        if (records.roll() != null && records.roll().courses().size() == 1) {
            Course course = records.roll().courses().values().iterator().next();
            days.put("course-start", course.start());
            days.put("course-end", course.end());
        }
        return Due.of(versions, days);
    }

    public ClaimHead head() {
        return found.head();
    }

    /** The steps that can be taken with it now. */
    public List<Step> possible() {
        return progress == null ? List.of() : progress.possible();
    }
}
