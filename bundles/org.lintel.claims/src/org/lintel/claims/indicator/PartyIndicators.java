// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.rules.Rule;

/** Indicators in who is tied to whom: applicants, suppliers, officers. */
final class PartyIndicators {

    /** What two firms may have in common, by what it is called. */
    static final Map<Text, Function<Firm, String>> SHARED = Map.of(Text.of("address", "地址"), Firm::address,
            Text.of("telephone", "電話"), Firm::telephone, Text.of("bank account", "銀行戶口"), Firm::account);
    private static final CaseInput<Firm> FIRM = new CaseInput<>("applicant", Text.of("applicant", "申請人"),
            Message.of("record the firm that applies", "請登記申請企業"), Case::firm);
    private static final CaseInput<Firm> TOLD = new CaseInput<>("applicant.holders", Text.of("holders of the applicant",
            "申請人的持有人"), Message.of("record the holders of the applicant with their shares", "請登記申請人的持有人及其權益"),
            each -> each.firm() != null && each.firm().holdersTold() ? each.firm() : null);
    private static final CaseInput<Boolean> SUPPLIERS = new CaseInput<>("suppliers", Text.of("suppliers", "供應商"),
            Message.of("record the suppliers as firms, with directors, holders, address, telephone, account",
                    "請把供應商登記為企業，並附董事、持有人、地址、電話及戶口"),
            each -> each.suppliers().stream().allMatch(one -> each.book().firm(one) != null) ? true : null);
    private static final CaseInput<BigDecimal> YOUNG = CaseInput.Setting.YOUNG_MONTHS.input();
    private static final CaseInput<Object> FOUNDED = new CaseInput<>("applicant.founded",
            Text.of("day the applicant was founded", "申請人成立日期"), Message.of("record when the applicant was founded", "請登記申請人的成立日期"),
            each -> each.firm() == null ? null : each.firm().founded());

    private PartyIndicators() {
    }

    static List<Rule> all() {
        return List.of(
                new Indicator(Indicators.PACK + "/related-applicant", List.of(FIRM, TOLD), PartyIndicators::noRule,
                        PartyIndicators::related),
                new Indicator(Indicators.PACK + "/related-supplier", List.of(FIRM, SUPPLIERS),
                        PartyIndicators::noSupplier, PartyIndicators::supplier),
                new Indicator(Indicators.PACK + "/dormant-applicant", List.of(FIRM, FOUNDED, YOUNG), Indicator.ALL,
                        PartyIndicators::dormant),
                new Indicator(Indicators.PACK + "/officer-conflict", List.of(),
                        claim -> claim.decisions().isEmpty() ? Message.of("nothing is decided", "尚未有決定") : null,
                        PartyIndicators::officer));
    }

    private static Message noRule(Case claim) {
        return claim.found() == null || claim.found().fund().relatedShare() == null
                ? Message.of("no rule on related enterprises is known of this fund", "未知此基金有關連企業的規則") : null;
    }

    /** Other applicants of the same fund who count as one with this one. */
    private static List<Message> related(Case claim) {
        Figure<Ratio> share = claim.found().fund().relatedShare();
        List<Enterprise> firms = new ArrayList<>();
        for (Firm each : claim.book().all(Firm.TABLE)) {
            Map<String, Ratio> holders = new TreeMap<>();
            claim.book().where(Tie.TABLE, "firm", each.id()).stream().filter(tie -> tie.kind().equals(Tie.HOLDER))
                    .forEach(tie -> holders.put(tie.person(), tie.share()));
            firms.add(new Enterprise(each.id(), each.name(), holders));
        }
        Set<String> related = new TreeSet<>(new Register(firms).related(claim.head().firm(), share.value(),
                claim.found().fund().relatedAbove()).certain());
        related.remove(claim.head().firm());
        List<Message> seen = new ArrayList<>();
        for (Case other : claim.book().cases()) {
            if (related.contains(other.head().firm()) && other.found() != null
                    && other.found().fund().id().equals(claim.found().fund().id())) {
                seen.add(Message.of("{0} applied with {1}: one applicant, ceilings count together ({2})",
                        "{0} 亦以 {1} 申請：視作同一申請人，上限合併計算（{2}）", other.head().firm(), other.id(),
                        share.source().citation()));
            }
        }
        return seen;
    }

    private static Message noSupplier(Case claim) {
        return claim.suppliers().isEmpty() ? Message.of("nothing was bought yet", "尚未有採購") : null;
    }

    private static List<Message> supplier(Case claim) {
        List<Message> seen = new ArrayList<>();
        for (String each : claim.suppliers()) {
            if (each.equals(claim.head().firm())) {
                seen.add(Message.of("the applicant is the supplier", "申請人即供應商"));
                continue;
            }
            Set<String> both = claim.people(claim.head().firm());
            both.add(claim.head().firm());
            Set<String> theirs = claim.people(each);
            theirs.add(each);
            both.retainAll(theirs);
            both.forEach(person -> seen.add(Message.of("{0} belongs to the applicant and to supplier {1}",
                    "{0} 同屬申請人及供應商 {1}", person, each)));
            shared(claim.firm(), claim.book().firm(each), seen);
        }
        return seen;
    }

    /** What two firms have in common that is told of both. */
    static void shared(Firm one, Firm other, List<Message> seen) {
        SHARED.entrySet().stream().sorted(Map.Entry.comparingByKey((a, b) -> a.en().compareTo(b.en())))
                .forEach(each -> {
                    String here = one == null ? null : each.getValue().apply(one);
                    String there = other == null ? null : each.getValue().apply(other);
                    if (here != null && there != null && plain(here).equals(plain(there))) {
                        seen.add(Message.of("{0} and {1} have the same {2}", "{0} 與 {1} 的{2}相同", one.id(), other.id(),
                                each.getKey()));
                    }
                });
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<Message> dormant(Case claim) {
        Firm firm = claim.firm();
        List<Message> seen = new ArrayList<>();
        if (firm.registeredUntil() != null && firm.registeredUntil().isBefore(claim.head().date())) {
            seen.add(Message.of("business registration ended on {0}, before the application", "商業登記於 {0} 到期，早於申請日期",
                    firm.registeredUntil()));
        }
        long months = claim.book().setting(CaseInput.Setting.YOUNG_MONTHS.id()).longValue();
        if (firm.founded().isAfter(claim.head().date())) {
            seen.add(Message.of("founded on {0}, after the application of {1}", "於 {0} 成立，遲於申請日期 {1}",
                    firm.founded(), claim.head().date()));
        } else if (firm.founded().isAfter(claim.head().date().minusMonths(months))) {
            seen.add(Message.of("founded on {0}, less than {1} months before the application",
                    "於 {0} 成立，距申請不足 {1} 個月", firm.founded(), months));
        }
        return seen;
    }

    private static List<Message> officer(Case claim) {
        List<Message> seen = new ArrayList<>();
        Set<String> people = claim.people(claim.head().firm());
        for (Decision each : claim.decisions()) {
            if (each.actor().equals(claim.head().preparedBy())) {
                seen.add(Message.of("{0} prepared the application and decided {1}", "{0} 擬備申請並作出決定 {1}", each.actor(),
                        each.id()));
            }
            if (people.contains(each.actor())) {
                seen.add(Message.of("{0}, who decided {1}, belongs to the applicant", "作出決定 {1} 的 {0} 屬於申請人",
                        each.actor(), each.id()));
            }
        }
        return seen;
    }
}
