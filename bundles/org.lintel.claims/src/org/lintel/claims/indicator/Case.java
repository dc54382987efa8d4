// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.SchemeVersion;

/** An application with all its records, beside those of all others. */
public record Case(ClaimHead head, Casebook book) {

    String id() {
        return head.id();
    }

    /** The applicant; null if it is not recorded. */
    Firm firm() {
        return book.firm(head.firm());
    }

    List<Invoice> invoices() {
        return book.where(Invoice.TABLE, "claim", id());
    }

    List<Quotation> quotations() {
        return book.where(Quotation.TABLE, "claim", id());
    }

    List<EvidenceItem> papers() {
        return book.where(EvidenceItem.TABLE, "claim", id());
    }

    List<Trainee> trainees() {
        return book.where(Trainee.TABLE, "claim", id());
    }

    List<Attendance> attendance() {
        return book.where(Attendance.TABLE, "claim", id());
    }

    List<Decision> decisions() {
        return book.where(Decision.TABLE, "claim", id());
    }

    /** Those from whom something was bought, or from whom an offer was taken. */
    Set<String> suppliers() {
        return Stream.concat(invoices().stream().map(Invoice::supplier), quotations().stream()
                .filter(Quotation::chosen).map(Quotation::supplier)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Persons who hold, direct or work for a firm. */
    Set<String> people(String firm) {
        return book.where(Tie.TABLE, "firm", firm).stream().map(Tie::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Other applications that have something from one of these suppliers. */
    Stream<Case> othersWith(String supplier) {
        return Stream.concat(book.where(Invoice.TABLE, "supplier", supplier).stream().map(Invoice::claim),
                book.where(Quotation.TABLE, "supplier", supplier).stream().filter(Quotation::chosen)
                        .map(Quotation::claim)).distinct().filter(claim -> !claim.equals(id())).sorted().map(book::find)
                .filter(Objects::nonNull);
    }

    /** The day of the last step of a kind; null if it was not taken. */
    LocalDate day(Step step) {
        return book.where(ClaimMove.TABLE, "claim", id()).stream().filter(each -> each.move().step() == step)
                .map(each -> each.move().day()).max(LocalDate::compareTo).orElse(null);
    }

    /** The scheme with its fund; null where it is not known. */
    Funds.Found found() {
        return book.funds().find(head.scheme());
    }

    /** The versions of the scheme that may hold. */
    List<SchemeVersion> versions() {
        LocalDate day = found() == null ? null : found().scheme().dayOf(head.date(), head.approved());
        return day == null ? List.of() : found().scheme().on(day).possible();
    }
}
