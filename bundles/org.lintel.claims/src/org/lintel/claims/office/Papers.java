// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lintel.claims.claim.Line;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.evidence.Duplicates;
import org.lintel.claims.record.Condition;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;

/**
 * The papers, invoices and quotations of an application.
 *
 * @param duplicates which of them may have been handed in twice, for it or another application
 */
public record Papers(List<EvidenceItem> papers, List<Invoice> invoices, List<Quotation> quotations,
        List<Duplicate> duplicates) {

    /** Those of an application, beside those of all others. */
    public static Papers of(Reading records, String claim) {
        List<EvidenceItem> papers = records.where(EvidenceItem.TABLE, "claim", claim);
        List<Invoice> invoices = records.where(Invoice.TABLE, "claim", claim);
        Map<String, Invoice> beside = new LinkedHashMap<>();
        invoices.stream().map(Invoice::supplier).distinct().forEach(supplier ->
                records.where(Invoice.TABLE, "supplier", supplier).forEach(each -> beside.put(each.id(), each)));
        return new Papers(papers, invoices, records.where(Quotation.TABLE, "claim", claim),
                Duplicates.of(beside.values(), like(records, papers)).stream()
                .filter(each -> each.first().claim().equals(claim) || each.second().claim().equals(claim)).toList());
    }

    /** Papers, those of all applications with the same bytes, and those whose texts are worth comparing with theirs. */
    private static Collection<EvidenceItem> like(Reading records, List<EvidenceItem> papers) {
        Map<String, EvidenceItem> all = new LinkedHashMap<>();
        papers.forEach(each -> all.put(each.id(), each));
        records.among(EvidenceItem.TABLE, "sha256", papers.stream().map(EvidenceItem::hash).toList())
                .forEach(each -> all.put(each.id(), each));
        Predicate<EvidenceItem> worth = Duplicates.like(papers);
        if (papers.stream().anyMatch(each -> each.text() != null)) {
            records.each(new Query<>(EvidenceItem.TABLE, List.of(new Condition.Between("text", "", null)), List.of(),
                    false), each -> {
                        if (worth.test(each)) {
                            all.putIfAbsent(each.id(), each);
                        }
                    });
        }
        return all.values();
    }

    /** Adds what was handed in; nothing that is recorded is ever changed, but that an offer has been taken since. */
    static void add(Writing records, ClaimCase found, PaperFile file) throws ConflictException, RefusedException {
        String claim = found.head().id();
        for (EvidenceItem each : file.papers()) {
            Office.named(each.id());
            records.add(each);
        }
        for (Invoice each : file.invoices()) {
            fits(records, found, Message.of("invoice {0}", "發票 {0}", each.id()), each.id(), each.line(), each.supplier(),
                    each.evidence());
            records.add(each);
        }
        for (Quotation each : file.quotations()) {
            fits(records, found, Message.of("quotation {0}", "報價單 {0}", each.id()), each.id(), each.line(),
                    each.supplier(), each.evidence());
            put(records, each);
        }
        Map<String, String> taken = new LinkedHashMap<>();
        for (Quotation each : records.where(Quotation.TABLE, "claim", claim)) {
            String other = each.chosen() ? taken.put(each.line(), each.id()) : null;
            if (other != null) {
                throw new RefusedException(Message.of("line {0}: both {1} and {2} are said to be the offer that was taken",
                        "第 {0} 行：{1} 與 {2} 均列為獲採納的報價", each.line(), other, each.id()));
            }
        }
    }

    private static void put(Writing records, Quotation now) throws ConflictException, RefusedException {
        Quotation before = records.find(Quotation.TABLE, now.id());
        if (before == null) {
            records.add(now);
        } else if (before.equals(now)) {
            return;
        } else if (now.chosen() && before.equals(new Quotation(now.id(), now.claim(), now.line(), now.supplier(),
                now.day(), now.amount(), false, now.evidence()))) {
            records.replace(now);
        } else {
            throw new RefusedException(Message.of("quotation {0} is recorded otherwise already; give another id to another "
                    + "offer", "報價單 {0} 已有不同的登記；另一份報價請用另一編號", now.id()));
        }
    }

    /** Whether something is for a line of the application, from a firm that is recorded, with a paper of it, if any. */
    private static void fits(Writing records, ClaimCase found, Message what, String id, String line, String supplier,
            String paper) throws RefusedException {
        String claim = found.head().id();
        Office.named(id);
        if (found.application().lines().stream().map(Line::id).noneMatch(line::equals)) {
            throw new RefusedException(Message.of("{0}: {1} has no line {2}", "{0}：{1} 沒有第 {2} 行", what, claim, line));
        }
        if (records.find(Firm.TABLE, supplier) == null) {
            throw new RefusedException(Message.of("{0}: no firm {1} is recorded; \"lintel claims applicant "
                    + "FILE\" records one", "{0}：沒有登記企業 {1}；可用「lintel claims applicant 檔案」登記", what, supplier));
        }
        EvidenceItem known = paper == null ? null : records.find(EvidenceItem.TABLE, paper);
        if (paper != null && (known == null || !known.claim().equals(claim))) {
            throw new RefusedException(Message.of("{0}: {1} has no paper {2}", "{0}：{1} 沒有文件 {2}", what, claim, paper));
        }
    }
}
