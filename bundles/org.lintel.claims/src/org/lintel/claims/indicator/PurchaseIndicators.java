// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lintel.claims.evidence.Duplicates;
import org.lintel.claims.evidence.Likeness;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.core.money.Money;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Rule;

/** Indicators in what was bought, from whom, for how much, how fast, and whether the applicant bore his part. */
final class PurchaseIndicators {

    private static final CaseInput<Boolean> PAID = new CaseInput<>("invoices.paid", Text.of("day each invoice was paid",
            "每張發票的付款日期"), Message.of("record the day on which the money left the applicant's account",
                    "請登記款項由申請人戶口支付的日期"),
            each -> each.invoices().stream().allMatch(one -> one.paid() != null) ? true : null);

    private PurchaseIndicators() {
    }

    static List<Rule> all() {
        String pack = Indicators.PACK + "/";
        return List.of(
                new Indicator(pack + "split-purchase", List.of(CaseInput.Setting.QUOTATION_THRESHOLD.input(),
                        CaseInput.Setting.SPLIT_DAYS.input()), PurchaseIndicators::noInvoices,
                        PurchaseIndicators::split),
                new Indicator(pack + "cover-quotes", List.of(), PurchaseIndicators::noLosers,
                        PurchaseIndicators::covers),
                new Indicator(pack + "identical-amount", List.of(CaseInput.Setting.SAME_AMOUNT.input()),
                        PurchaseIndicators::noSupplier, PurchaseIndicators::sameAmount),
                new Indicator(pack + "vendor-concentration", List.of(CaseInput.Setting.VENDOR_APPLICANTS.input()),
                        PurchaseIndicators::noSupplier, PurchaseIndicators::vendor),
                new Indicator(pack + "contribution-proof", List.of(PAID, CaseInput.Setting.RETURN_DAYS.input()),
                        PurchaseIndicators::noInvoices, PurchaseIndicators::returned),
                new Indicator(pack + "too-fast", List.of(CaseInput.Setting.SHORT_DAYS.input()),
                        PurchaseIndicators::noInvoices, PurchaseIndicators::fast),
                new Indicator(pack + "round-amounts", List.of(CaseInput.Setting.ROUND_SHARE.input(),
                        CaseInput.Setting.ROUND_INVOICES.input()), PurchaseIndicators::noInvoices,
                        PurchaseIndicators::round));
    }

    private static Message noInvoices(Case claim) {
        return claim.invoices().isEmpty() ? Message.of("no invoices are recorded", "沒有登記發票") : null;
    }

    private static Message noSupplier(Case claim) {
        return claim.suppliers().isEmpty() ? Message.of("nothing was bought yet", "尚未有採購") : null;
    }

    private static Message noLosers(Case claim) {
        return claim.quotations().stream().allMatch(Quotation::chosen)
                ? Message.of("no quotation that was not taken is recorded", "沒有登記未獲採納的報價") : null;
    }

    private static BigDecimal setting(Case claim, CaseInput.Setting setting) {
        return claim.book().setting(setting.id());
    }

    /** Orders of one supplier for one line, each below the threshold, together not, within some days. */
    private static List<Message> split(Case claim) {
        long threshold = setting(claim, CaseInput.Setting.QUOTATION_THRESHOLD).movePointRight(2).longValue();
        long days = setting(claim, CaseInput.Setting.SPLIT_DAYS).longValue();
        Map<String, List<Invoice>> groups = claim.invoices().stream().filter(each -> each.amount().minor() < threshold)
                .sorted(Comparator.comparing(PurchaseIndicators::day).thenComparing(Invoice::id))
                .collect(Collectors.groupingBy(each -> each.supplier() + '\n' + each.line()));
        List<Message> seen = new ArrayList<>();
        groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(group -> {
            List<Invoice> all = group.getValue();
            int from = 0;
            long sum = 0;
            for (int i = 0; i < all.size(); i++) {
                sum += all.get(i).amount().minor();
                while (ChronoUnit.DAYS.between(day(all.get(from)), day(all.get(i))) > days) {
                    sum -= all.get(from++).amount().minor();
                }
                if (i > from && sum >= threshold) {
                    seen.add(Message.of("{0} invoices of {1} from {2} to {3} make {4}, each is below {5}",
                            "{1} 由 {2} 至 {3} 的 {0} 張發票合計 {4}，每張均低於 {5}", i - from + 1, all.get(i).supplier(),
                            day(all.get(from)), day(all.get(i)), Money.hkd(sum), Money.hkd(threshold)));
                    return;
                }
            }
        });
        return seen;
    }

    private static LocalDate day(Invoice each) {
        return each.ordered() == null ? each.issued() : each.ordered();
    }

    /** Offers that were not taken, and look as if they came from the one whose offer was. */
    private static List<Message> covers(Case claim) {
        List<Message> seen = new ArrayList<>();
        Map<String, EvidenceItem> papers = new HashMap<>();
        claim.papers().forEach(each -> papers.put(each.id(), each));
        for (Quotation winner : claim.quotations().stream().filter(Quotation::chosen).toList()) {
            for (Quotation loser : claim.quotations()) {
                if (loser.chosen() || !loser.line().equals(winner.line())) {
                    continue;
                }
                PartyIndicators.shared(claim.book().firm(loser.supplier()), claim.book().firm(winner.supplier()), seen);
                long above = loser.amount().minor() - winner.amount().minor();
                if (above > 0 && winner.amount().minor() > 0 && above * 20 % winner.amount().minor() == 0) {
                    seen.add(Message.of("the offer of {0} is exactly {1} above that of {2}", "{0} 的報價剛好較 {2} 高 {1}",
                            loser.supplier(), above * 100 / winner.amount().minor() + "%", winner.supplier()));
                }
                alike(papers.get(loser.evidence()), papers.get(winner.evidence()), seen);
            }
        }
        return seen;
    }

    private static void alike(EvidenceItem one, EvidenceItem other, List<Message> seen) {
        if (one == null || other == null || one.text() == null || other.text() == null) {
            return;
        }
        Likeness likeness = Likeness.of(one.text());
        double like = likeness.isShort() ? 0 : likeness.to(Likeness.of(other.text()));
        if (like >= Duplicates.LIKE) {
            seen.add(Message.of("{2} of the text of {0} and {1} is the same", "{0} 與 {1} 的文字有 {2} 相同", one.called(),
                    other.called(), Decimal.fixed(Math.floor(like * 100), 0) + "%"));
        }
    }

    /** One amount granted, or asked for, for many applicants of one supplier. */
    private static List<Message> sameAmount(Case claim) {
        Money amount = claim.head().granted() == null ? claim.head().asked() : claim.head().granted();
        long many = setting(claim, CaseInput.Setting.SAME_AMOUNT).longValue();
        List<Message> seen = new ArrayList<>();
        for (String supplier : amount == null ? Set.<String>of() : claim.suppliers()) {
            Set<String> applicants = claim.othersWith(supplier)
                    .filter(other -> amount.equals(other.head().granted() == null ? other.head().asked()
                            : other.head().granted())).map(other -> other.head().firm())
                    .collect(Collectors.toCollection(TreeSet::new));
            applicants.add(claim.head().firm());
            if (applicants.size() >= many) {
                seen.add(Message.of("{0} for each of {1} applicants of {2}", "{2} 的 {1} 名申請人款額均為 {0}", amount,
                        applicants.size(), supplier));
            }
        }
        return seen;
    }

    private static List<Message> vendor(Case claim) {
        long many = setting(claim, CaseInput.Setting.VENDOR_APPLICANTS).longValue();
        List<Message> seen = new ArrayList<>();
        for (String supplier : claim.suppliers()) {
            Set<String> applicants = claim.othersWith(supplier).map(other -> other.head().firm())
                    .collect(Collectors.toCollection(TreeSet::new));
            applicants.add(claim.head().firm());
            if (applicants.size() >= many) {
                seen.add(Message.of("{0} stands behind {1} applicants", "{0} 涉及 {1} 名申請人", supplier,
                        applicants.size()));
            }
        }
        return seen;
    }

    /** Money that came back to the applicant soon after he had paid. */
    private static List<Message> returned(Case claim) {
        long days = setting(claim, CaseInput.Setting.RETURN_DAYS).longValue();
        return claim.invoices().stream().filter(each -> each.returned() != null
                && ChronoUnit.DAYS.between(each.paid(), each.returned()) <= days)
                .map(each -> Message.of("money of invoice {0}, paid on {1}, came back on {2}",
                        "發票 {0} 於 {1} 付款，款項於 {2} 退回", each.number(), each.paid(), each.returned())).toList();
    }

    private static List<Message> fast(Case claim) {
        long few = setting(claim, CaseInput.Setting.SHORT_DAYS).longValue();
        List<Message> seen = new ArrayList<>();
        for (Invoice each : claim.invoices()) {
            if (each.ordered() != null && each.ordered().isBefore(claim.head().date())) {
                seen.add(Message.of("invoice {0}: ordered on {1}, before the application of {2}",
                        "發票 {0}：於 {1} 訂購，早於申請日期 {2}", each.number(), each.ordered(), claim.head().date()));
            }
            if (each.ordered() != null && each.delivered() != null
                    && ChronoUnit.DAYS.between(each.ordered(), each.delivered()) < few) {
                seen.add(Message.of("invoice {0}: ordered on {1}, delivered on {2}", "發票 {0}：於 {1} 訂購，於 {2} 送貨",
                        each.number(), each.ordered(), each.delivered()));
            }
        }
        return seen;
    }

    /** Whole thousands; of the applicant's invoices of all applications, for one has few. */
    private static List<Message> round(Case claim) {
        List<Invoice> all = claim.book().cases().stream()
                .filter(each -> each.head().firm().equals(claim.head().firm()))
                .flatMap(each -> each.invoices().stream()).toList();
        long round = all.stream().filter(each -> each.amount().minor() % 100_000 == 0).count();
        boolean enough = BigDecimal.valueOf(all.size())
                .compareTo(setting(claim, CaseInput.Setting.ROUND_INVOICES)) >= 0;
        return enough && BigDecimal.valueOf(round * 100)
                .compareTo(setting(claim, CaseInput.Setting.ROUND_SHARE).multiply(BigDecimal.valueOf(all.size()))) >= 0
                ? List.of(Message.of("{0} of {1} invoices of the applicant are of whole thousands",
                        "申請人 {1} 張發票之中有 {0} 張為整千元", round, all.size())) : List.of();
    }
}
