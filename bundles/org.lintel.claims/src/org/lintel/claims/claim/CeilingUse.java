// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Scope;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.YearBasis;
import org.lintel.core.money.Money;
import org.lintel.core.result.Calculation;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * A ceiling with what earlier grants have used of it.
 *
 * @param left what can still be paid under it
 */
public record CeilingUse(Ceiling ceiling, Span amount, Span used, Span left, Calculation calculation) {

    /**
     * What a ceiling is counted over.
     *
     * @param silent the enterprises that do not tell their holders
     */
    record Context(Application application, SchemeVersion version, Register.Related related, List<String> silent,
            Ledger ledger, String place, Gaps gaps) {
    }

    private static final int NAMED = 5;

    /** How sure it is that a grant counts. */
    private enum Counted {
        YES, NO, MAYBE;

        Counted and(Counted other) {
            return this == NO || other == NO ? NO : this == MAYBE || other == MAYBE ? MAYBE : YES;
        }
    }

    /** @return null where the ceiling does not hold for this application */
    static CeilingUse of(Ceiling ceiling, Context in) {
        Outcome holds = ceiling.when().on(in.application().facts());
        if (holds == Outcome.FAIL) {
            return null;
        }
        boolean known = in.gaps().counts(ceiling.amount(), in.place() + "/" + ceiling.id(), ceiling.name());
        Span amount = known ? Span.of(ceiling.amount().value().minor()) : Span.ANYTHING;
        List<Calculation> terms = new ArrayList<>();
        terms.add(Worked.amount(Message.of("Ceiling, {0}", "上限（{0}）", ceiling.scope().label()), "a", "", amount,
                List.of(), List.of(Worked.from(in.place(), ceiling.name(), ceiling.amount()))));
        Span used = used(ceiling, in, terms);
        Span left = amount.less(used);
        if (holds == Outcome.UNDETERMINED) {
            left = left.orUnlimited();
        }
        return new CeilingUse(ceiling, amount, used, left,
                Worked.amount(Message.of("Left of: {0}", "尚餘：{0}", ceiling.name()),
                        terms.size() > 1 ? "max(0, a − Σ)" : "", left, terms, List.of()));
    }

    private static Span used(Ceiling ceiling, Context in, List<Calculation> terms) {
        if (ceiling.scope() == Scope.APPLICATION) {
            return Span.ZERO;
        }
        if (in.ledger() == null) {
            in.gaps().told("granted", Text.of("earlier grants", "過往批出的資助"),
                    Message.of("list them under granted; write granted: [] if there are none",
                            "請在 granted 之下列出；如沒有，請寫 granted: []"));
            return Span.ANYTHING;
        }
        Span used = Span.ZERO;
        List<Grant> grants = ceiling.scope() == Scope.APPLICANT ? in.ledger().standing(in.related().possible())
                : in.ledger().standing();
        for (Grant grant : grants) {
            Counted counted = counted(ceiling, grant, in);
            if (counted == Counted.NO) {
                continue;
            }
            Span part = part(ceiling, grant, in);
            part = counted == Counted.MAYBE ? part.orNothing() : part;
            used = used.plus(part);
            terms.add(Worked.amount(before(grant, ceiling, in), "", part, List.of(), List.of()));
        }
        return used;
    }

    /** Who was granted what, and by whom they are related; not by which holder, who is a person. */
    private static Message before(Grant grant, Ceiling ceiling, Context in) {
        List<String> chain = ceiling.scope() == Scope.APPLICANT ? in.related().chain(grant.enterprise()) : List.of();
        if (chain.isEmpty()) {
            return Message.of("Granted before: {0} ({1}, {2})", "先前批出：{0}（{1}，{2}）", grant.id(), grant.scheme(),
                    grant.enterprise());
        }
        String others = String.join(", ", chain.subList(0, chain.size() - 1));
        return others.isEmpty()
                ? Message.of("Granted before: {0} ({1}, {2}: a holder in common with {3})", "先前批出：{0}（{1}，{2}：與 {3} 有共同持有人）",
                        grant.id(), grant.scheme(), grant.enterprise(), chain.getLast())
                : Message.of("Granted before: {0} ({1}, {2}: related to {3} through {4})", "先前批出：{0}（{1}，{2}：經 {4} 與 {3} 有關連）",
                        grant.id(), grant.scheme(), grant.enterprise(), chain.getLast(), others);
    }

    private static Counted counted(Ceiling ceiling, Grant grant, Context in) {
        // an amended application takes the place of what was granted on it before
        if (grant.id().equals(in.application().id()) || !ceiling.schemes().contains(grant.scheme())) {
            return Counted.NO;
        }
        Counted scope = ceiling.scope() == Scope.APPLICANT ? byApplicant(grant, in)
                : byName(ceiling.scope(), grant, in);
        return ceiling.years().isEmpty() || scope == Counted.NO ? scope : scope.and(byYear(ceiling, grant, in));
    }

    private static Counted byApplicant(Grant grant, Context in) {
        if (in.related().certain().contains(grant.enterprise())) {
            return Counted.YES;
        }
        in.gaps().told("enterprises", Text.of("holders of all enterprises", "所有企業的持有人"), in.silent().isEmpty()
                ? Message.of("give the holders of each enterprise with their shares under enterprises",
                        "請在 enterprises 之下提供每間企業的持有人及其權益比例")
                : Message.of("{0}: who does not tell its holders may be related to anyone; record them with their shares, or "
                        + "that there are none", "{0}：未有提供持有人的企業可能與任何企業有關連；請登記其持有人及權益比例，或註明沒有",
                        named(in.silent())));
        return Counted.MAYBE;
    }

    /** The first of many. */
    private static Message named(List<String> many) {
        String first = String.join(", ", many.subList(0, Math.min(NAMED, many.size())));
        return many.size() <= NAMED ? Message.of("{0}", "{0}", first)
                : Message.of("{0} and {1} more", "{0} 及另外 {1} 間", first, many.size() - NAMED);
    }

    private static Counted byName(Scope scope, Grant grant, Context in) {
        String here = in.application().names().get(scope);
        String there = grant.names().get(scope);
        if (here == null || there == null) {
            in.gaps().told((here == null ? "application." : "granted." + grant.id() + ".") + scope.id(), scope.label(),
                    Message.of("name it: {0}", "請註明：{0}", scope.id()));
            return Counted.MAYBE;
        }
        return here.equals(there) ? Counted.YES : Counted.NO;
    }

    /** Of several kinds of year it is not told which is meant: all must agree. */
    private static Counted byYear(Ceiling ceiling, Grant grant, Context in) {
        List<YearBasis> years = ceiling.years();
        LocalDate here = in.application().yearDay();
        LocalDate there = grant.yearDay();
        if (here == null || there == null) {
            in.gaps().told((here == null ? "application" : "granted." + grant.id()) + ".year-day",
                    Text.of("the day that decides the year", "決定年度的日期"),
                    Message.of("give it as year-day, such as the day a course starts", "請以 year-day 提供，例如課程開始日期"));
            return Counted.MAYBE;
        }
        long same = years.stream().filter(year -> year.of(here) == year.of(there)).count();
        if (same > 0 && same < years.size()) {
            in.gaps().open(ceiling.amount().source(), in.place() + "/" + ceiling.id() + "/year", ceiling.name(),
                    Message.of("it is not told which year is meant", "未有說明所指的是哪種年度"));
        }
        return same == years.size() ? Counted.YES : same == 0 ? Counted.NO : Counted.MAYBE;
    }

    private static Span part(Ceiling ceiling, Grant grant, Context in) {
        boolean whole = !grant.scheme().equals(in.application().scheme())
                || ceiling.items().size() == in.version().items().size();
        if (whole) {
            return Span.of(grant.amount().minor());
        }
        if (grant.items().isEmpty()) {
            in.gaps().told("granted." + grant.id() + ".items", Text.of("parts of the earlier grant", "過往資助的各部分"),
                    Message.of("give them as items", "請以 items 提供"));
            return Span.of(grant.amount().minor()).orNothing();
        }
        Set<String> items = ceiling.items();
        return Span.of(grant.items().entrySet().stream().filter(entry -> items.contains(entry.getKey()))
                .map(Map.Entry::getValue).mapToLong(Money::minor).sum());
    }
}
