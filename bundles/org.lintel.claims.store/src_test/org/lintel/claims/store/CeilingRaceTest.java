// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Firm;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.money.Money;

/** Two who decide at the same moment neither lose what the other did nor exceed together what each could grant. */
class CeilingRaceTest {

    private static final String FUND = """
            fund: test
            name: {en: Test Fund, zh-HK: 測試基金}
            keeper: {en: Council, zh-HK: 議會}
            sources:
              guide: {document: Guide, edition: "2026"}
            schemes:
              - id: test-software
                name: {en: Software, zh-HK: 軟件}
                versions:
                  - version: "2026"
                    from: 2026-01-01
                    source: guide
                    confidence: confirmed
                    items:
                      - id: licence
                        name: {en: Licences, zh-HK: 使用權}
                        ratio: {value: 100%, source: guide, confidence: confirmed}
                    ceilings:
                      - id: whole
                        name: {en: Per applicant, zh-HK: 每名申請人}
                        scope: applicant
                        amount: {value: 1000, source: guide, confidence: confirmed}
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final int ROUNDS = 6;

    @TempDir
    Path folder;

    private final Funds funds = Funds.empty();
    private final Stores.Person one = new Stores.Person("one", Actor.Role.APPROVER);
    private final Stores.Person two = new Stores.Person("two", Actor.Role.APPROVER);

    @BeforeEach
    void fund() throws Exception {
        funds.add("test", FUND);
    }

    @ParameterizedTest
    @EnumSource
    void oneCeiling(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            Office office = office(store);
            for (int round = 0; round < ROUNDS; round++) {
                String firm = "firm" + round;
                firm(office, firm);
                List<String> claims = List.of("A" + round, "B" + round);
                for (String claim : claims) {
                    recommended(office, claim, firm);
                }
                List<Boolean> granted = together(
                        () -> office.move(one, approve(claims.get(0), 0, 70_000)),
                        () -> office.move(two, approve(claims.get(1), 0, 70_000)));
                assertEquals(1, granted.stream().filter(each -> each).count(), "HKD 700 twice is more than HKD 1,000");
            }
            long most = 0;
            for (ClaimHead claim : office.list()) {
                most += claim.granted() == null ? 0 : claim.granted().minor();
            }
            assertEquals(ROUNDS * 70_000L, most);
            assertTrue(store.audit(trail -> Audit.of(trail, List.of())).intact());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneApplication(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            Office office = office(store);
            for (int round = 0; round < ROUNDS; round++) {
                String claim = "A" + round;
                firm(office, "firm" + round);
                recommended(office, claim, "firm" + round);
                int seen = office.find(claim).head().version();
                List<Boolean> done = together(
                        () -> office.move(one, approve(claim, seen, 10_000)),
                        () -> office.move(two, new Act(claim, seen, new Move(Step.RECONSIDER, DAY, null), "again", "")));
                assertEquals(1, done.stream().filter(each -> each).count(), "the second saw what the first changed");
                assertEquals(seen + 1, office.find(claim).head().version());
                assertEquals(4, office.find(claim).moves().size());
            }
        }
    }

    /** Two amendments at the same moment: each alone would fit under the ceiling, and by who granted neither. */
    @ParameterizedTest
    @EnumSource
    void amendmentsUnderOneCeiling(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            Office office = office(store);
            for (int round = 0; round < ROUNDS; round++) {
                String firm = "firm" + round;
                firm(office, firm);
                String a = "A" + round;
                String b = "B" + round;
                recommended(office, a, firm);
                recommended(office, b, firm);
                office.move(one, approve(a, 0, 40_000));
                office.move(two, approve(b, 0, 40_000));
                assertThrows(RefusedException.class, () -> office.move(one, amend(a, 41_000)), "granted it himself");
                assertThrows(RefusedException.class, () -> office.move(two, amend(a, 60_001)), "over the ceiling");
                List<Boolean> amended = together(() -> office.move(two, amend(a, 60_000)),
                        () -> office.move(one, amend(b, 60_000)));
                assertEquals(1, amended.stream().filter(each -> each).count(), "HKD 600 twice is more than HKD 1,000");
                boolean first = amended.getFirst();
                office.move(first ? one : two, amend(first ? a : b, 30_000));
                office.move(first ? one : two, amend(first ? b : a, 70_000));
                List<Decision> decisions = office.find(first ? a : b).decisions();
                assertEquals(List.of(40_000L, 60_000L, 30_000L),
                        decisions.stream().map(each -> each.amount().minor()).toList());
            }
            assertTrue(store.audit(trail -> Audit.of(trail, List.of())).intact());
        }
    }

    private static Act amend(String claim, long cents) {
        return new Act(claim, 0, new Move(Step.AMEND, DAY, Money.hkd(cents)), "as told", "");
    }

    private interface Deed {
        Object run() throws Exception;
    }

    /** Whether each of two was done, begun at the same moment; all but a refusal is a failure. */
    private static List<Boolean> together(Deed... deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        List<Boolean> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<Boolean>> futures = new ArrayList<>();
            for (Deed deed : deeds) {
                futures.add(threads.submit(() -> {
                    start.await();
                    try {
                        deed.run();
                        return true;
                    } catch (RefusedException | ConflictException e) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> future : futures) {
                done.add(future.get());
            }
        }
        return done;
    }

    private Office office(JdbcStore store) throws Exception {
        Office office = new Office(store, funds);
        office.enrol(Stores.ADMIN, one.actor());
        office.enrol(Stores.ADMIN, two.actor());
        new FundOffice(store).admit(Stores.ADMIN, funds.file("test"), DAY, "for the test");
        return office;
    }

    private static void firm(Office office, String id) throws Exception {
        office.register(Stores.ADMIN, List.of(new Firm(id, 1, id, null, true, null, null, null, null, null, null, null,
                null)), List.of());
    }

    private static void recommended(Office office, String claim, String firm) throws Exception {
        office.apply(Stores.ADMIN, new Application(claim, "test-software", firm, DAY, null, Map.of(), null, null,
                new Facts(DAY, Map.of()), List.of(new Line("1", "licence", "", Money.hkd(90_000), null))));
        for (Step step : List.of(Step.SUBMIT, Step.SCREEN, Step.RECOMMEND)) {
            office.move(Stores.ADMIN, new Act(claim, 0, new Move(step, DAY, null), "", ""));
        }
    }

    private static Act approve(String claim, int version, long cents) {
        return new Act(claim, version, new Move(Step.APPROVE, DAY, Money.hkd(cents)), "complete", "");
    }
}
