// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Reading;
import org.lintel.core.money.Money;
import org.lintel.core.text.Text;

/**
 * Applications counted and summed up by what they have in common; each is in one group, so the groups make the whole.
 *
 * @param groups by what they are called; empty for what is not told
 */
public record Statistics(By by, SortedMap<String, Sums> groups, Sums all) {

    private static final Set<String> ENDED = Set.of(State.WITHDRAWN.id(), State.LAPSED.id());

    /** What applications are put together by. */
    public enum By {
        SCHEME("scheme", Text.of("scheme", "計劃"), (claim, firm) -> claim.scheme()),
        /** In which they were handed in. */
        MONTH("month", Text.of("month", "月份"), (claim, firm) -> claim.date().toString().substring(0, 7)),
        /** Of the applicant. */
        DISTRICT("district", Text.of("district", "地區"),
                (claim, firm) -> firm == null || firm.district() == null ? "" : firm.district()),
        /** Of the applicant, in employees. The steps are ours. */
        SIZE("size", Text.of("employees", "僱員人數"),
                (claim, firm) -> firm == null || firm.employees() == null ? "" : size(firm.employees()));

        private final String id;
        private final Text label;
        private final BiFunction<ClaimHead, Firm, String> group;

        By(String id, Text label, BiFunction<ClaimHead, Firm, String> group) {
            this.id = id;
            this.label = label;
            this.group = group;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }

        /** That of that id, or null. */
        public static By of(String id) {
            return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst().orElse(null);
        }

        private static String size(long employees) {
            return employees < 10 ? "0–9" : employees < 50 ? "10–49" : employees < 100 ? "50–99" : "100+";
        }
    }

    /**
     * So many applications with so much money.
     *
     * @param open how many of them ask for as much as there is, and are not in {@code asked}
     * @param grants how many have a grant that stands
     * @param given how many had one, and were withdrawn or lapsed before anything was paid
     * @param givenUp what those had been granted at last; with {@code granted} it makes all that was ever granted
     * @param repaid what came back of what was {@code paid}
     */
    public record Sums(int count, int open, Money asked, int grants, Money granted, int given, Money givenUp, Money paid,
            Money repaid) {

        static final Sums NONE = new Sums(0, 0, Money.hkd(0), 0, Money.hkd(0), 0, Money.hkd(0), Money.hkd(0),
                Money.hkd(0));

        static Sums givenUp(Money amount) {
            return new Sums(0, 0, Money.hkd(0), 0, Money.hkd(0), 1, amount, Money.hkd(0), Money.hkd(0));
        }

        /** Both together. */
        public Sums plus(Sums other) {
            return new Sums(count + other.count, open + other.open, asked.plus(other.asked), grants + other.grants,
                    granted.plus(other.granted), given + other.given, givenUp.plus(other.givenUp),
                    paid.plus(other.paid), repaid.plus(other.repaid));
        }
    }

    /** Those of the applications that a filter takes. */
    public static Statistics of(Reading records, By by, ClaimFilter filter) {
        Map<String, Firm> firms = new HashMap<>();
        records.each(Firm.TABLE, firm -> firms.put(firm.id(), firm));
        Map<String, Money> paid = new HashMap<>();
        Map<String, Money> repaid = new HashMap<>();
        records.each(Payment.TABLE, payment -> (payment.kind().equals(Payment.PAID) ? paid : repaid)
                .merge(payment.claim(), payment.amount(), Money::plus));
        SortedMap<String, Sums> groups = new TreeMap<>(Comparator.comparingInt(Statistics::number)
                .thenComparing(Comparator.naturalOrder()));
        Sums[] all = {Sums.NONE};
        Map<String, String> givenUp = new TreeMap<>();
        records.each(filter.sorted(ClaimOrder.ID), claim -> {
            boolean ended = ENDED.contains(claim.state());
            boolean granted = claim.granted() != null && !ended;
            if (claim.granted() != null && ended) {
                givenUp.put(claim.id(), by.group.apply(claim, firms.get(claim.firm())));
            }
            Sums one = new Sums(1, claim.asked() == null ? 1 : 0, orNothing(claim.asked()), granted ? 1 : 0,
                    orNothing(claim.granted()), 0, Money.hkd(0), orNothing(paid.get(claim.id())), orNothing(repaid.get(claim.id())));
            groups.merge(by.group.apply(claim, firms.get(claim.firm())), one, Sums::plus);
            all[0] = all[0].plus(one);
        });
        lastGranted(records, givenUp.keySet()).forEach((claim, amount) -> {
            groups.merge(givenUp.get(claim), Sums.givenUp(amount), Sums::plus);
            all[0] = all[0].plus(Sums.givenUp(amount));
        });
        return new Statistics(by, groups, all[0]);
    }

    /** What applications that have come to nothing were granted at last, before that was amended to nothing. */
    private static Map<String, Money> lastGranted(Reading records, Set<String> claims) {
        Map<String, Decision> last = new TreeMap<>();
        for (Decision each : records.among(Decision.TABLE, "claim", claims)) {
            if (each.amount() != null && each.amount().minor() > 0) {
                last.merge(each.claim(), each, (a, b) -> Decision.IN_ORDER.compare(a, b) > 0 ? a : b);
            }
        }
        Map<String, Money> amounts = new TreeMap<>();
        last.forEach((claim, decision) -> amounts.put(claim, decision.amount()));
        return amounts;
    }

    /** With which a group begins, so that sizes follow from each other; 0 for none. */
    private static int number(String group) {
        int end = 0;
        while (end < group.length() && end < 4 && Character.isDigit(group.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(group, 0, end, 10);
    }

    private static Money orNothing(Money money) {
        return money == null ? Money.hkd(0) : money;
    }
}
