// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.claims.record.Trainee;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Rule;

/** Indicators in the papers of an application: what was handed in twice, and days in an order that cannot be. */
final class PaperIndicators {

    private PaperIndicators() {
    }

    static List<Rule> all() {
        return List.of(
                new Indicator(Indicators.PACK + "/duplicate-invoice", List.of(), PaperIndicators::noPapers,
                        PaperIndicators::twice),
                new Indicator(Indicators.PACK + "/double-subsidy", List.of(), Indicator.ALL,
                        PaperIndicators::twoSchemes),
                new Indicator(Indicators.PACK + "/asset", List.of(), PaperIndicators::noSerial,
                        PaperIndicators::serial),
                new Indicator(Indicators.PACK + "/date-order", List.of(), Indicator.ALL, PaperIndicators::order));
    }

    private static Message noPapers(Case claim) {
        return claim.invoices().isEmpty() && claim.papers().isEmpty()
                ? Message.of("no invoices or papers are recorded", "沒有登記發票或文件") : null;
    }

    private static List<Message> twice(Case claim) {
        return claim.book().duplicates(claim.id()).stream().map(each -> Message.of("{0}: {1} (applications {2})",
                "{0}：{1}（申請 {2}）", each.kind().label(), each.words(), claims(each))).toList();
    }

    private static String claims(Duplicate each) {
        return each.first().claim().equals(each.second().claim()) ? each.first().claim()
                : each.first().claim() + ", " + each.second().claim();
    }

    /** The same invoice, thing or trainee's course under two schemes. */
    private static List<Message> twoSchemes(Case claim) {
        List<Message> seen = new ArrayList<>();
        for (Duplicate each : claim.book().duplicates(claim.id())) {
            String other = each.first().claim().equals(claim.id()) ? each.second().claim() : each.first().claim();
            if (otherScheme(claim, other)) {
                seen.add(Message.of("{0}, under {1} too: {2}", "{0}，亦見於 {1}：{2}", each.kind().label(), other,
                        each.words()));
            }
        }
        for (Invoice each : claim.invoices()) {
            if (each.serial() != null) {
                claim.book().where(Invoice.TABLE, "serial", each.serial()).stream()
                        .filter(other -> otherScheme(claim, other.claim())).forEach(other -> seen.add(Message.of(
                                "serial {0} is in {1} too", "編號 {0} 亦見於 {1}", each.serial(), other.claim())));
            }
        }
        for (Trainee each : claim.trainees()) {
            if (each.identity() != null) {
                claim.book().where(Trainee.TABLE, "identity", each.identity()).stream()
                        .filter(other -> otherScheme(claim, other.claim())).forEach(other -> Indicators.courses(claim,
                                each.id()).stream().filter(Indicators.courses(claim.book().find(other.claim()),
                                        other.id())::contains).forEach(course -> seen.add(Message.of(
                                                "trainee {0} is in course {1} of {2} too", "學員 {0} 亦見於 {2} 的課程 {1}",
                                                each.id(), course, other.claim()))));
            }
        }
        return seen;
    }

    private static boolean otherScheme(Case claim, String other) {
        Case found = claim.book().find(other);
        return found != null && !found.head().scheme().equals(claim.head().scheme());
    }

    private static Message noSerial(Case claim) {
        return claim.invoices().stream().allMatch(each -> each.serial() == null)
                ? Message.of("no invoice names a serial", "沒有發票載有編號") : null;
    }

    private static List<Message> serial(Case claim) {
        List<Message> seen = new ArrayList<>();
        for (Invoice each : claim.invoices()) {
            if (each.serial() != null) {
                for (Invoice other : claim.book().where(Invoice.TABLE, "serial", each.serial())) {
                    if (!other.id().equals(each.id())) {
                        seen.add(Message.of("serial {0} is on invoice {1} of {2} too", "編號 {0} 亦見於 {2} 的發票 {1}",
                                each.serial(), other.number(), other.claim()));
                    }
                }
            }
        }
        return seen;
    }

    /** A day with what happened on it; null where it is not told. */
    private record Dated(Text what, LocalDate day) {
    }

    /** Days that are told must not go backwards, from the offer to the claim. */
    private static List<Message> order(Case claim) {
        ClaimHead head = claim.head();
        List<Message> seen = new ArrayList<>();
        List<Dated> before = new ArrayList<>();
        claim.quotations().stream().filter(Quotation::chosen).map(Quotation::day).max(LocalDate::compareTo)
                .ifPresent(day -> before.add(new Dated(Text.of("quotation", "報價"), day)));
        before.add(new Dated(Text.of("application", "申請"), head.date()));
        before.add(new Dated(Text.of("approval", "批准"), head.approved()));
        backwards(before, "", seen);
        for (Invoice each : claim.invoices()) {
            List<Dated> days = new ArrayList<>();
            days.add(new Dated(Text.of("application", "申請"), head.date()));
            days.add(new Dated(Text.of("approval", "批准"), head.approved()));
            days.add(new Dated(Text.of("order", "訂購"), each.ordered()));
            days.add(new Dated(Text.of("delivery", "送貨"), each.delivered()));
            days.add(new Dated(Text.of("invoice", "發票"), each.issued()));
            days.add(new Dated(Text.of("payment", "付款"), each.paid()));
            days.add(new Dated(Text.of("claim", "申領"), claim.day(Step.CLAIM)));
            backwards(days, each.number(), seen);
        }
        return seen;
    }

    private static void backwards(List<Dated> days, String invoice, List<Message> seen) {
        Dated last = null;
        for (Dated each : days.stream().filter(one -> Objects.nonNull(one.day())).toList()) {
            if (last != null && each.day().isBefore(last.day())) {
                seen.add(Message.of("{0} on {1}, before {2} on {3}{4}", "{0}（{1}）早於{2}（{3}）{4}", each.what(),
                        each.day(), last.what(), last.day(),
                        invoice.isEmpty() ? Message.EMPTY : Message.of(" (invoice {0})", "（發票 {0}）", invoice)));
            }
            last = each;
        }
    }
}
