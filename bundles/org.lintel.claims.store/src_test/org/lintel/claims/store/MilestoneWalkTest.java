// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Line;
import org.lintel.claims.lifecycle.Move;
import org.lintel.claims.lifecycle.Step;
import org.lintel.claims.office.Act;
import org.lintel.claims.office.FundOffice;
import org.lintel.claims.office.Milestones;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Firm;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.money.Money;

/** Whatever is tried in whatever order, no more is paid than the milestones reached allow, and all of them make the whole. */
class MilestoneWalkTest {

    private static final String FUND = """
            fund: test
            name: {en: Test Fund, zh-HK: 測試基金}
            keeper: {en: Council, zh-HK: 議會}
            sources: {guide: {document: Guide}}
            schemes:
              - id: test-parts
                name: {en: Parts, zh-HK: 分期}
                versions:
                  - version: "2026"
                    from: 2026-01-01
                    source: guide
                    confidence: confirmed
                    items:
                      - {id: work, name: {en: Work, zh-HK: 工作}, ratio: {value: 100%, source: guide, confidence: confirmed}}
                    milestones:
                      - {id: a, trigger: {en: a, zh-HK: 甲}, share: {value: 50%, source: guide, confidence: confirmed}}
                      - {id: b, trigger: {en: b, zh-HK: 乙}, share: {value: 30%, source: guide, confidence: confirmed}}
                      - {id: c, trigger: {en: c, zh-HK: 丙}, share: {value: 20%, source: guide, confidence: confirmed}}
            """;
    private static final Map<String, Integer> TENTHS = Map.of("a", 5, "b", 3, "c", 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private final Funds funds = Funds.empty();
    private final Stores.Person officer = new Stores.Person("officer", Actor.Role.OFFICER);
    private final Stores.Person clerk = new Stores.Person("clerk", Actor.Role.OFFICER);
    private final Stores.Person one = new Stores.Person("one", Actor.Role.APPROVER);
    private final Stores.Person two = new Stores.Person("two", Actor.Role.APPROVER);
    private final Stores.Person cashier = new Stores.Person("cashier", Actor.Role.CASHIER);

    @BeforeEach
    void fund() throws Exception {
        funds.add("test", FUND);
    }

    /** The test's own account of one application, in cents. */
    private static final class Account {
        private final Set<String> reached = new TreeSet<>();
        private long granted;
        private long paid;

        long allowed() {
            return granted / 10 * reached.stream().mapToInt(TENTHS::get).sum();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverMoreThanIsReached(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            Office office = new Office(store, funds);
            for (Stores.Person each : List.of(officer, clerk, one, two, cashier)) {
                office.enrol(Stores.ADMIN, each.actor());
            }
            new FundOffice(store).admit(Stores.ADMIN, funds.file("test"), DAY, "for the test");
            office.register(clerk, List.of(new Firm("firm", 1, "firm", null, true, null, null, null, null, null, null, null,
                    null)), List.of());
            Random random = new Random(20260301);
            int refused = 0;
            for (int round = 0; round < 5; round++) {
                refused += walk(office, "A" + round, random);
            }
            assertTrue(refused > 20, "what is refused is tried, too: " + refused);
            assertTrue(store.audit(trail -> Audit.of(trail, List.of())).intact());
        }
    }

    private int walk(Office office, String claim, Random random) throws Exception {
        office.apply(clerk, new Application(claim, "test-parts", "firm", DAY, null, Map.of(), null, null,
                new Facts(DAY, Map.of()), List.of(new Line("1", "work", "", Money.hkd(10_000_000), null))));
        for (Step step : List.of(Step.SUBMIT, Step.SCREEN, Step.RECOMMEND)) {
            office.move(clerk, act(claim, step, -1));
        }
        Account account = new Account();
        account.granted = 10L * (1 + random.nextInt(100_000));
        office.move(one, act(claim, Step.APPROVE, account.granted));
        office.move(clerk, act(claim, Step.CONTRACT, -1));
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += tried(office, claim, random, account) ? 0 : 1;
            assertTrue(account.paid <= account.granted, claim);
            assertEquals(account.paid, office.find(claim).head().paid().minor());
        }
        for (String each : TENTHS.keySet()) {
            if (!account.reached.contains(each)) {
                office.milestone(officer, new Milestones.Found(claim, each, true, DAY, null, "seen"));
            }
        }
        long rest = account.granted - account.paid;
        assertEquals(rest, office.parts(claim).payable().minor());
        switch (office.find(claim).head().state()) {
            case "verified" -> office.move(cashier, act(claim, Step.PAY,
                    office.find(claim).moves().getLast().move().amount().minor()));
            case "claim" -> office.move(officer, act(claim, Step.RETURN, -1));
            default -> {
                // nothing waits
            }
        }
        rest = account.granted - office.find(claim).head().paid().minor();
        office.move(clerk, act(claim, Step.CLAIM, -1));
        office.move(officer, act(claim, Step.VERIFY, rest));
        office.move(cashier, act(claim, Step.PAY, rest));
        assertEquals(account.granted, office.find(claim).head().paid().minor());
        return refused;
    }

    /** Tries something; whether it was done. Whatever is verified or paid is held to the test's own account. */
    private boolean tried(Office office, String claim, Random random, Account account) throws Exception {
        String milestone = List.of("a", "b", "c").get(random.nextInt(3));
        long amount = random.nextInt(3) == 0 ? account.allowed() - account.paid
                : random.nextInt((int) (account.granted - account.paid) + 2);
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    office.milestone(officer, new Milestones.Found(claim, milestone, true, DAY, null, "seen"));
                    assertTrue(account.reached.add(milestone));
                }
                case 2 -> {
                    office.milestone(officer, new Milestones.Found(claim, milestone, false, DAY, null, "not after all"));
                    assertTrue(account.reached.remove(milestone));
                    assertTrue(account.paid <= account.allowed(), "taken back after it was paid");
                }
                case 3 -> office.move(clerk, act(claim, Step.CLAIM, -1));
                case 4, 5 -> {
                    long verified = Math.max(0, amount);
                    office.move(officer, act(claim, Step.VERIFY, verified));
                    assertTrue(account.paid + verified <= account.allowed(), () -> claim + ": " + verified + " was verified");
                }
                case 6 -> {
                    long waits = office.find(claim).moves().getLast().move().amount() == null ? 1
                            : office.find(claim).moves().getLast().move().amount().minor();
                    office.move(cashier, act(claim, Step.PAY, waits));
                    account.paid += waits;
                    assertTrue(account.paid <= account.allowed(), () -> claim + ": " + waits + " was paid");
                }
                default -> {
                    long other = 10L * (1 + random.nextInt(100_000));
                    office.move(random.nextBoolean() ? one : two, act(claim, Step.AMEND, other));
                    account.granted = other;
                }
            }
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static Act act(String claim, Step step, long cents) {
        return new Act(claim, 0, new Move(step, DAY, cents < 0 ? null : Money.hkd(cents)), "as told", "FPS 1");
    }
}
