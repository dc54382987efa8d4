// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Payment;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.core.money.Money;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.result.Confidence;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** The values that a template can name, each in both languages; null where it is not known. */
final class LetterValues {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int SHOWN_OF_ACCOUNT = 4;
    private static final int SHOWN_OF_HASH = 16;

    private final Map<String, Text> values = new LinkedHashMap<>();

    private LetterValues() {
    }

    static Map<String, Text> of(LetterFacts facts, LetterRequest request, LocalDate day) {
        LetterValues all = new LetterValues();
        all.application(facts, request, day);
        all.decision(facts);
        all.money(facts, request);
        all.rules(facts);
        return all.values;
    }

    private void application(LetterFacts facts, LetterRequest request, LocalDate day) {
        ClaimHead head = facts.found().head();
        Fund fund = facts.scheme().fund();
        text("office", facts.store());
        values.put("fund", fund.name());
        values.put("keeper", fund.keeper());
        values.put("scheme", facts.scheme().scheme().name());
        text("claim", head.id());
        text("applicant", facts.firm().name());
        text("address", facts.firm().address());
        text("business-number", facts.firm().businessNumber());
        date("day", day);
        date("applied", head.date());
        money("asked", head.asked());
        text("project", head.project());
        text("official", facts.official() == null ? null : facts.official().called());
        values.put("event", facts.event() == null ? null : Text.verbatim(String.valueOf(facts.event().number())));
        String hash = facts.event() == null ? null
                : facts.event().hash().substring(0, Math.min(SHOWN_OF_HASH, facts.event().hash().length()));
        text("hash", hash);
        Text label = request.kind().label();
        String mark = hash == null ? "" : " / " + facts.event().number() + " / " + hash;
        values.put("our-reference", Text.of(head.id() + " / " + label.en() + mark, head.id() + " / " + label.zhHk() + mark));
        text("question", request.kind() == LetterKind.QUERY && !facts.step().reason().isBlank() ? facts.step().reason() : null);
    }

    private void decision(LetterFacts facts) {
        Decision decision = facts.decision();
        boolean amends = facts.before() != null;
        date("decided", decision == null ? null : decision.day());
        date("granted-on", decision == null || amends || decision.amount() == null ? null : decision.day());
        date("amended-on", amends ? decision.day() : null);
        // what stands is granted still where more was asked for and declined
        money("granted", decision == null || decision.kind().equals(Decision.DECLINE) ? facts.found().head().granted()
                : decision.amount());
        money("granted-before", amends ? facts.before().amount() : null);
        text("decision-reason", decision == null || decision.reason().isBlank() ? null : decision.reason());
        text("amendment-reason", !amends || decision.reason().isBlank() ? null : decision.reason());
        text("version", decision == null || decision.version().isEmpty() ? null : decision.version());
        Message rules = facts.rules() == null ? null : facts.rules().words();
        values.put("rules", rules == null ? null : Text.of(rules.in(Language.EN), rules.in(Language.ZH_HK)));
        VersionGrant worked = facts.worked();
        money("worked", worked != null && worked.grant().isExact() && decision != null
                ? Money.hkd(worked.grant().low()) : null);
    }

    private void money(LetterFacts facts, LetterRequest request) {
        Payment payment = facts.payment();
        ClaimHead head = facts.found().head();
        money("amount", payment != null ? payment.amount() : request.kind() != LetterKind.REPAYMENT ? null
                : request.amount() == null ? head.paid() : request.amount());
        date("paid-on", payment == null ? null : payment.day());
        text("bank-reference", payment == null ? null : payment.reference());
        String account = facts.firm().account();
        text("account", payment == null || account == null || account.length() <= SHOWN_OF_ACCOUNT ? null
                : "…" + account.substring(account.length() - SHOWN_OF_ACCOUNT));
        money("paid", head.paid());
        Money open = head.granted() == null ? null : head.granted().minus(head.paid());
        boolean repaid = facts.found().payments().stream().anyMatch(each -> each.kind().equals(Payment.REPAID));
        money("open", open == null || open.minor() <= 0 || repaid ? null : open);
        text("repayment-reason", request.reason().isBlank() ? null : request.reason());
        date("due", request.due());
    }

    private void rules(LetterFacts facts) {
        Fund fund = facts.scheme().fund();
        values.put("exclusivity", certain(fund.exclusivity(), fund.exclusivitySource()));
        values.put("review", certain(fund.review(), fund.reviewSource()));
        SchemeVersion version = facts.worked() == null ? null : facts.worked().version();
        boolean kept = version != null && version.retention() != null && version.retention().isKnown();
        text("retention", !kept || version.retention().source().confidence() != Confidence.CONFIRMED ? null
                : version.retention().printed());
    }

    /** A letter says nothing as a rule that nobody has read in the fund's own words. */
    private static Text certain(Text words, Source source) {
        return source == null || source.confidence() != Confidence.CONFIRMED ? null : words;
    }

    private void text(String name, String text) {
        values.put(name, text == null || text.isBlank() ? null : Text.verbatim(text));
    }

    private void money(String name, Money money) {
        values.put(name, money == null ? null
                : Text.of(money.toString(), Decimal.grouped(money.decimal()) + " 港元"));
    }

    private void date(String name, LocalDate day) {
        values.put(name, day == null ? null : Text.of(ENGLISH.format(day),
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"));
    }
}
