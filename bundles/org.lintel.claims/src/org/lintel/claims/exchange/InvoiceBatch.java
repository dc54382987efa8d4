// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Writing;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;

/** Invoices of applications that are recorded, one a row. */
final class InvoiceBatch implements ImportBatch {

    private final Map<Invoice, ImportRow> invoices = new LinkedHashMap<>();

    InvoiceBatch(ImportRows table) {
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : table.rows()) {
            String id = row.id("id");
            Integer before = id.isEmpty() ? null : seen.putIfAbsent(id, row.number());
            if (before != null) {
                row.error("id", Message.of("{0} stands in row {1} already", "{0} 已載於第 {1} 行", id, before),
                        Message.of("leave one out", "請只保留其一"));
            }
            row.required("issued");
            row.required("amount");
            Money amount = row.money("amount");
            invoices.put(new Invoice(id, row.required("claim"), row.required("line"), row.required("supplier"),
                    row.required("number"), row.day("issued"), amount, row.text("text"), row.textOrNull("serial"),
                    row.day("ordered"), row.day("delivered"), row.day("paid"), row.day("returned"),
                    row.textOrNull("paper")), row);
        }
    }

    @Override
    public Counts check(Reading records) {
        Set<String> taken = new HashSet<>();
        ImportBatch.among(records, Invoice.TABLE, "id", each(Invoice::id), invoice -> taken.add(invoice.id()));
        Map<String, Set<String>> lines = lines(records);
        Set<String> firms = new HashSet<>();
        ImportBatch.among(records, Firm.TABLE, "id", each(Invoice::supplier), firm -> firms.add(firm.id()));
        Map<String, String> papers = new HashMap<>();
        ImportBatch.among(records, EvidenceItem.TABLE, "id", each(Invoice::evidence).filter(Objects::nonNull),
                paper -> papers.put(paper.id(), paper.claim()));
        invoices.forEach((invoice, row) -> {
            if (taken.contains(invoice.id())) {
                row.error("id", Message.of("there is an invoice {0} already", "已有發票 {0}", invoice.id()),
                        Message.of("what is recorded is not replaced: leave it out, or give it another id",
                                "已登記的發票不會被取代：請刪去，或改用另一編號"));
            }
            Set<String> known = lines.get(invoice.claim());
            if (known == null) {
                row.error("claim", Message.of("there is no application {0}", "沒有申請 {0}", ImportRow.shown(invoice.claim())),
                        Message.of("import the applications first", "請先匯入申請"));
            } else if (!known.contains(invoice.line())) {
                row.error("line", Message.of("{0} has no line {1}", "{0} 沒有第 {1} 行", invoice.claim(),
                        ImportRow.shown(invoice.line())), Message.of("it has: {0}", "現有：{0}",
                                known.isEmpty() ? "–" : String.join(", ", known)));
            }
            if (!firms.contains(invoice.supplier())) {
                row.error("supplier", Message.of("no firm {0} is recorded", "沒有登記企業 {0}",
                        ImportRow.shown(invoice.supplier())),
                        Message.of("import it among the applicants first", "請先與申請人一併匯入"));
            }
            if (invoice.evidence() != null && !invoice.claim().equals(papers.get(invoice.evidence()))) {
                row.error("paper", Message.of("{0} has no paper {1}", "{0} 沒有文件 {1}", invoice.claim(),
                        ImportRow.shown(invoice.evidence())),
                        Message.of("record it first: lintel claims record", "請先用 lintel claims record 登記"));
            }
        });
        return new Counts(invoices.size(), 0, 0);
    }

    private Stream<String> each(Function<Invoice, String> what) {
        return invoices.keySet().stream().map(what);
    }

    /** The ids of the lines of their applications; none for an application that is not recorded. */
    private Map<String, Set<String>> lines(Reading records) {
        Map<String, Set<String>> lines = new HashMap<>();
        ImportBatch.among(records, ClaimHead.TABLE, "id", each(Invoice::claim),
                head -> lines.put(head.id(), new TreeSet<>()));
        ImportBatch.among(records, ClaimLine.TABLE, "claim", lines.keySet().stream(),
                line -> lines.get(line.claim()).add(line.line().id()));
        return lines;
    }

    /** The applications they are of. */
    Set<String> claims() {
        Set<String> claims = new HashSet<>();
        invoices.keySet().forEach(each -> claims.add(each.claim()));
        return claims;
    }

    @Override
    public void write(Writing records) throws ConflictException {
        records.addAll(List.copyOf(invoices.keySet()));
    }
}
