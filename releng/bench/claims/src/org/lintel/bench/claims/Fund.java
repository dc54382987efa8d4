// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.lintel.claims.claim.Line;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.State;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.DecisionItem;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Ratio;
import org.lintel.core.money.Money;

/**
 * Invented firms and applications, each made of its number alone: twenty applications a firm, five lines each, lives of
 * all lengths. One firm in five has a holder in common with some others.
 */
final class Fund {

    static final int CLAIMS_OF_A_FIRM = 20;
    static final List<String> SCHEMES = List.of("citf-bim-training", "citf-bim-tools", "citf-act", "citf-smart-site",
            "nittp", "tvp");
    static final List<String> DISTRICTS = List.of("Central and Western", "Eastern", "Islands", "Kowloon City",
            "Kwai Tsing", "Kwun Tong", "North", "Sai Kung", "Sha Tin", "Sham Shui Po", "Southern", "Tai Po",
            "Tsuen Wan", "Tuen Mun", "Wan Chai", "Wong Tai Sin", "Yau Tsim Mong", "Yuen Long");
    /** What a scheme pays for, by its last version. */
    private static final Map<String, List<String>> ITEMS = SCHEMES.stream().collect(Collectors.toMap(each -> each,
            each -> Funds.supplied().find(each).scheme().versions().getLast().items().stream().map(Item::id).toList()));
    private static final List<String> NAMES = List.of("Harbour", "Bay", "Peak", "Delta", "Lantau", "Victoria", "Pearl",
            "Dragon", "Lion Rock", "Castle", "港島", "九龍", "新界");
    private static final List<String> TRADES = List.of("Steel", "Formwork", "Builders", "Engineering", "Scaffolding",
            "Interiors", "Piling", "Foundations", "Electrical", "工程");
    private static final Step[] LIFE = {Step.SUBMIT, Step.SCREEN, Step.RECOMMEND, Step.APPROVE, Step.CONTRACT,
        Step.CLAIM, Step.VERIFY, Step.PAY, Step.CLOSE};
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 2);
    private static final int DAYS = 2_700;
    private static final String OFFICER = "olivia";
    private static final String APPROVER = "peter";
    private static final String CASHIER = "cass";

    private Fund() {
    }

    /** A firm with its holders. */
    static List<Entry> firm(int number) {
        SplittableRandom random = new SplittableRandom(number * 31L + 5);
        List<Entry> all = new ArrayList<>();
        String id = "F-" + number;
        String name = NAMES.get(random.nextInt(NAMES.size())) + " " + TRADES.get(random.nextInt(TRADES.size())) + " "
                + number + " Limited";
        // the last district has few firms
        int district = random.nextInt(1_000) < 2 ? 17 : random.nextInt(17);
        all.add(new Firm(id, 1, name, String.valueOf(10_000_000 + number), true, "construction",
                DISTRICTS.get(district), (long) random.nextInt(1, 200), FIRST.minusYears(random.nextInt(30)), null,
                number + " Castle Peak Road", "2" + (1_000_000 + number), null));
        all.add(new Tie(id, "owner-" + number, Tie.HOLDER, Ratio.parse("55%")));
        if (random.nextInt(5) == 0) {
            all.add(new Tie(id, "holding-" + random.nextInt(1 + number / 20), Tie.HOLDER, Ratio.parse("35%")));
        }
        return all;
    }

    static String id(int number) {
        return String.format("A-%07d", number);
    }

    /** An application with all its records, in an order in which they can be written. */
    static List<Entry> claim(int number, int firms) {
        SplittableRandom random = new SplittableRandom(number * 17L + 3);
        String id = id(number);
        String scheme = SCHEMES.get(Math.min(random.nextInt(9), SCHEMES.size() - 1));
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        int steps = random.nextInt(2) == 0 ? random.nextInt(4) : random.nextInt(LIFE.length + 1);
        Money amount = Money.hkd(random.nextInt(5) == 0 ? 5_000_000
                : random.nextLong(100_000, 20_000_000) / 1_000 * 1_000);
        List<Entry> rest = new ArrayList<>();
        List<String> items = ITEMS.get(scheme);
        for (int i = 1; i <= 5; i++) {
            rest.add(new ClaimLine(id, i, new Line(String.valueOf(i), items.get(i % items.size()),
                    "Line " + i + " of " + number, Money.hkd(amount.minor() / 3), BigDecimal.valueOf(i), null, null)));
        }
        State state = State.DRAFT;
        LocalDate approved = null;
        LocalDate then = day;
        for (int i = 0; i < steps; i++) {
            Step step = LIFE[i];
            then = then.plusDays(random.nextInt(20));
            state = step.to(state);
            String actor = step == Step.APPROVE ? APPROVER : step == Step.PAY ? CASHIER : OFFICER;
            rest.add(new ClaimMove(id, i + 1, new Move(step, then, step.hasAmount() ? amount : null), actor,
                    step == Step.APPROVE ? "complete" : ""));
            if (step == Step.APPROVE) {
                approved = then;
                rest.add(new Decision(id + ".d1", id, Decision.GRANT, then, amount, "2021", APPROVER, "complete",
                        "peter is approver"));
                rest.add(new DecisionItem(id + ".d1", items.getFirst(), amount));
            }
            if (step == Step.PAY) {
                rest.add(new Payment(id + ".p1", id, Payment.PAID, then, amount, "FPS " + number, CASHIER,
                        "cass is cashier"));
            }
        }
        List<Entry> all = new ArrayList<>();
        all.add(new ClaimHead(id, 1 + steps, scheme, "F-" + random.nextInt(firms), day, approved,
                random.nextInt(3) == 0 ? null : "project " + random.nextInt(firms), null, null, day, null, state.id(),
                approved == null ? null : amount, steps >= 8 ? amount : Money.hkd(0), OFFICER));
        all.addAll(rest);
        return all;
    }
}
