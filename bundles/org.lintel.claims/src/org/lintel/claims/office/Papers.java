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
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Writing;
import org.lintel.core.text.Message;

/**
 * The papers and invoices of an application.
 *
 * @param duplicates which of them may have been handed in twice, for it or another application
 */
public record Papers(List<EvidenceItem> papers, List<Invoice> invoices, List<Duplicate> duplicates) {

    /** Those of an application, beside those of all others. */
    public static Papers of(Reading records, String claim) {
        List<EvidenceItem> papers = records.where(EvidenceItem.TABLE, "claim", claim);
        List<Invoice> invoices = records.where(Invoice.TABLE, "claim", claim);
        Map<String, Invoice> beside = new LinkedHashMap<>();
        invoices.stream().map(Invoice::supplier).distinct().forEach(supplier ->
                records.where(Invoice.TABLE, "supplier", supplier).forEach(each -> beside.put(each.id(), each)));
        return new Papers(papers, invoices, Duplicates.of(beside.values(), like(records, papers)).stream()
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

    /** Adds what was handed in; nothing that is recorded is ever changed. */
    static void add(Writing records, ClaimCase found, PaperFile file) throws ConflictException, RefusedException {
        String claim = found.head().id();
        for (EvidenceItem each : file.papers()) {
            Office.named(each.id());
            records.add(each);
        }
        List<String> lines = found.application().lines().stream().map(Line::id).toList();
        for (Invoice each : file.invoices()) {
            Office.named(each.id());
            if (!lines.contains(each.line())) {
                throw new RefusedException(Message.of("invoice {0}: {1} has no line {2}", "發票 {0}：{1} 沒有第 {2} 行",
                        each.id(), claim, each.line()));
            }
            if (records.find(Firm.TABLE, each.supplier()) == null) {
                throw new RefusedException(Message.of("invoice {0}: no firm {1} is recorded; \"lintel claims applicant "
                        + "FILE\" records one", "發票 {0}：沒有登記企業 {1}；可用「lintel claims applicant 檔案」登記", each.id(),
                        each.supplier()));
            }
            EvidenceItem paper = each.evidence() == null ? null : records.find(EvidenceItem.TABLE, each.evidence());
            if (each.evidence() != null && (paper == null || !paper.claim().equals(claim))) {
                throw new RefusedException(Message.of("invoice {0}: {1} has no paper {2}", "發票 {0}：{1} 沒有文件 {2}",
                        each.id(), claim, each.evidence()));
            }
            records.add(each);
        }
    }
}
