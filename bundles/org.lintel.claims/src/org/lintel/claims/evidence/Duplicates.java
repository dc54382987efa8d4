// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;

/**
 * Finds invoices and papers that may have been handed in twice, for one application or several, whatever the fund and
 * the year. What is found may be harmless: one delivery is often paid in parts.
 */
public final class Duplicates {

    /** From this likeness on two texts are told to be nearly the same. Ours; no document gives one. */
    public static final double LIKE = 0.8;
    /** Of more that are alike, only neighbours are told: a hundred copies are not five thousand findings. */
    private static final int MOST = 20;

    private Duplicates() {
    }

    /** Sorted by kind and place; each pair once, by the first kind that tells it. */
    public static List<Duplicate> of(Collection<Invoice> invoices, Collection<EvidenceItem> papers) {
        List<Duplicate> found = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        pairs(invoices, each -> each.supplier() + '\n' + InvoiceNumber.normal(each.number()), Duplicates::place,
                (a, b) -> add(found, told, Duplicate.Kind.NUMBER, place(a), place(b), Message.of(
                        "invoices {0} and {1} of {2}", "{2} 的發票 {0} 與 {1}", a.number(), b.number(), a.supplier())));
        pairs(invoices, each -> each.supplier() + '\n' + each.amount() + '\n' + each.issued(), Duplicates::place,
                (a, b) -> add(found, told, Duplicate.Kind.AMOUNT, place(a), place(b), Message.of(
                        "{0} on {1} from {2}, invoices {3} and {4}", "{2} 於 {1} 開出 {0}，發票 {3} 與 {4}", a.amount(),
                        a.issued(), a.supplier(), a.number(), b.number())));
        pairs(papers, EvidenceItem::hash, Duplicates::place, (a, b) -> add(found, told, Duplicate.Kind.FILE, place(a),
                place(b), Message.of("{0} and {1} have the same content", "{0} 與 {1} 內容完全相同", a.called(), b.called())));
        texts(papers, found, told);
        Map<String, BimEvidence> records = records(papers);
        pairs(papers.stream().filter(each -> records.containsKey(each.id())).toList(),
                each -> records.get(each.id()).sha256(), Duplicates::place, (a, b) -> add(found, told, Duplicate.Kind.MODEL,
                        place(a), place(b), Message.of("{0} and {1} are of one model, {2}", "{0} 與 {1} 屬同一模型 {2}", a.called(),
                                b.called(), records.get(a.id()).file())));
        found.sort(Comparator.comparing(Duplicate::kind).thenComparing(each -> each.first().id())
                .thenComparing(each -> each.second().id()));
        return found;
    }

    /** Tells of a paper whether its text may be much like that of one of some papers; it keeps none of those it sees. */
    public static Predicate<EvidenceItem> like(Collection<EvidenceItem> papers) {
        Set<Long> bands = new HashSet<>();
        papers.forEach(each -> bands.addAll(bands(each)));
        Set<String> models = new HashSet<>();
        records(papers).values().forEach(each -> models.add(each.sha256()));
        return paper -> {
            BimEvidence record = models.isEmpty() ? null : BimEvidence.of(paper);
            return record != null ? models.contains(record.sha256()) : !Collections.disjoint(bands, bands(paper));
        };
    }

    /** The papers that are records of models, by their ids. */
    private static Map<String, BimEvidence> records(Collection<EvidenceItem> papers) {
        Map<String, BimEvidence> records = new HashMap<>();
        for (EvidenceItem each : papers) {
            BimEvidence record = BimEvidence.of(each);
            if (record != null) {
                records.put(each.id(), record);
            }
        }
        return records;
    }

    /** Whether its text can tell it from others: all records of models say nearly the same. */
    private static boolean speaks(EvidenceItem paper) {
        return paper.text() != null && !paper.kind().equals(BimEvidence.PAPER);
    }

    private static List<Long> bands(EvidenceItem paper) {
        Likeness runs = speaks(paper) ? Likeness.of(paper.text()) : null;
        return runs == null || runs.isShort() ? List.of() : Arrays.stream(runs.bands()).boxed().toList();
    }

    private static void texts(Collection<EvidenceItem> papers, List<Duplicate> found, Set<List<String>> told) {
        Map<EvidenceItem, Likeness> likeness = new LinkedHashMap<>();
        Map<Long, List<EvidenceItem>> bands = new HashMap<>();
        papers.stream().filter(Duplicates::speaks).sorted(Comparator.comparing(EvidenceItem::id))
                .forEach(each -> likeness.put(each, Likeness.of(each.text())));
        likeness.values().removeIf(Likeness::isShort);
        likeness.forEach((paper, runs) -> {
            for (long band : runs.bands()) {
                bands.computeIfAbsent(band, none -> new ArrayList<>()).add(paper);
            }
        });
        for (List<EvidenceItem> those : bands.values()) {
            for (int i = 0; i < those.size(); i++) {
                for (int j = i + 1; j < Math.min(those.size(), i + MOST); j++) {
                    EvidenceItem a = those.get(i);
                    EvidenceItem b = those.get(j);
                    double like = likeness.get(a).to(likeness.get(b));
                    if (like >= LIKE) {
                        add(found, told, Duplicate.Kind.TEXT, place(a), place(b), Message.of(
                                "{2} of the text of {0} and {1} is the same", "{0} 與 {1} 的文字有 {2} 相同", a.called(), b.called(),
                                Decimal.fixed(Math.floor(like * 100), 0) + "%"));
                    }
                }
            }
        }
    }

    private static <T> void pairs(Collection<T> all, Function<T, String> key, Function<T, Duplicate.Place> place,
            java.util.function.BiConsumer<T, T> sink) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.stream().sorted(Comparator.comparing(each -> place.apply(each).id()))
                .forEach(each -> groups.computeIfAbsent(key.apply(each), none -> new ArrayList<>()).add(each));
        for (List<T> group : groups.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < (group.size() > MOST ? Math.min(group.size(), i + 2) : group.size()); j++) {
                    sink.accept(group.get(i), group.get(j));
                }
            }
        }
    }

    private static void add(List<Duplicate> found, Set<List<String>> told, Duplicate.Kind kind, Duplicate.Place a,
            Duplicate.Place b, Message words) {
        if (told.add(List.of(kind.compareTo(Duplicate.Kind.FILE) < 0 ? "invoice" : "paper", a.id(), b.id()))) {
            found.add(new Duplicate(kind, a, b, words));
        }
    }

    private static Duplicate.Place place(Invoice each) {
        return new Duplicate.Place(each.id(), each.claim());
    }

    private static Duplicate.Place place(EvidenceItem each) {
        return new Duplicate.Place(each.id(), each.claim());
    }
}
