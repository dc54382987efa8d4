// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.scheme.Facts;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.Scope;
import org.lintel.core.money.Money;
import org.lintel.core.result.Outcome;
import org.lintel.rules.yaml.YamlException;

/**
 * What must hold of any fund and any applications: no ceiling is ever exceeded, no cent is lost, and the order of
 * things does not matter where it must not. Funds and applications are drawn at random from fixed seeds.
 */
class CeilingPropertiesTest {

    private static final List<String> ITEMS = List.of("a", "b", "c", "d");
    private static final List<String> FIRMS = List.of("f0", "f1", "f2", "f3", "f4");
    private static final List<String> RATIOS = List.of("70%", "2/3", "1/2", "1/7", "100%");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final String SOURCE = "source: s, confidence: confirmed}";

    /** A ceiling as the test itself sees it. */
    private record Most(String scope, Set<String> items, boolean shared, long cents) {
    }

    /** A drawn fund with two schemes, and what the test knows of it. */
    private record Drawn(Funds funds, List<Most> ceilings, Register register) {
    }

    private static Drawn draw(Random random, boolean onlyApplicant) throws YamlException {
        List<Set<String>> sets = List.of(Set.of("a"), Set.of("a", "b"), Set.of("c"), Set.copyOf(ITEMS),
                Set.copyOf(ITEMS));
        List<Most> ceilings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sets.size(); i++) {
            String scope = onlyApplicant ? "applicant" : List.of("applicant", "project",
                    "application").get(random.nextInt(3));
            boolean shared = i == sets.size() - 1;
            long cents = random.nextInt(1_000_000);
            ceilings.add(new Most(scope, sets.get(i), shared, cents));
            text.append(i == 0 ? ""
                    : ", ").append("{id: c").append(i).append(", name: {en: e, zh-HK: z}, scope: ").append(scope)
                    .append(", items: ").append(sets.get(i).stream().sorted().toList())
                    .append(shared ? ", shared-with: [one, two]" : "").append(", amount: {value: ")
                    .append(BigDecimal.valueOf(cents, 2)).append(", ").append(SOURCE).append('}');
        }
        StringBuilder items = new StringBuilder();
        for (String item : ITEMS) {
            items.append(items.isEmpty() ? ""
                    : ", ").append("{id: ").append(item).append(", name: {en: e, zh-HK: z}, ratio: "
                    + "{value: ").append(RATIOS.get(random.nextInt(RATIOS.size())));
            items.append(", ").append(SOURCE).append('}');
        }
        String version = ", name: {en: e, zh-HK: z}, versions: [{version: v, from: 2020-01-01, source: s, "
                + "confidence: confirmed, "
                + "items: [" + items + "], ceilings: [" + text + "]}]}";
        Funds funds = Funds.empty();
        funds.add("drawn", "{fund: drawn, name: {en: e, zh-HK: z}, keeper: {en: e, zh-HK: z}, sources: {s: "
                + "{document: d}}, "
                + "related: {value: 30%, " + SOURCE + ", schemes: [{id: one" + version + ", {id: two" + version + "]}");
        List<Enterprise> firms = new ArrayList<>();
        for (String firm : FIRMS) {
            firms.add(new Enterprise(firm, firm, Map.of("h" + random.nextInt(3), Ratio.parse(random.nextBoolean()
                    ? "30%"
                    : "29%"), firm + "-own", Ratio.parse("70%"))));
        }
        return new Drawn(funds, ceilings, new Register(firms));
    }

    private static Application application(Random random, int number) {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(new Line("l" + i, ITEMS.get(random.nextInt(4)), "", Money.hkd(random.nextInt(300_000)), null));
        }
        return new Application("x" + number, random.nextBoolean() ? "one" : "two",
                FIRMS.get(random.nextInt(FIRMS.size())),
                DAY, null, Map.of(Scope.PROJECT, "p" + random.nextInt(3)), null, null, new Facts(DAY, Map.of()), lines);
    }

    private static Map<String, Money> byItem(Application application, VersionGrant version) {
        Map<String, Money> items = new TreeMap<>();
        for (Line line : application.lines()) {
            Money part = Money.hkd(version.lines().getOrDefault(line.id(), 0L));
            items.merge(line.item(), part, Money::plus);
        }
        return items;
    }

    private static Assessment assess(Application application, Drawn drawn, Ledger ledger) {
        return new Assessor(drawn.register(), ledger).assess(application, drawn.funds().find(application.scheme()),
                false);
    }

    private static Ledger.Granted granted(Application application, Assessment assessment) {
        return new Ledger.Granted(new Grant(application.id(), application.scheme(), application.enterprise(), DAY,
                application.names(), null, Money.hkd(assessment.grant().low()),
                byItem(application, assessment.versions().getFirst())));
    }

    private static long requested(Application application, Drawn drawn) {
        long sum = 0;
        for (String item : ITEMS) {
            long cost = application.lines().stream().filter(line -> line.item().equals(item))
                    .mapToLong(line -> line.cost().minor()).sum();
            SchemeVersion version = drawn.funds().find(application.scheme()).scheme().versions().getFirst();
            sum += version.item(item).ratio().value().of(cost);
        }
        return sum;
    }

    /** The sums of all grants over all scopes, gathered without the help of the code under test. */
    private static void noneIsExceeded(Drawn drawn, Ledger ledger) {
        for (Most most : drawn.ceilings()) {
            Map<String, Long> sums = new HashMap<>();
            for (Grant grant : ledger.standing()) {
                String key = switch (most.scope()) {
                    case "application" -> grant.id();
                    case "project" -> grant.names().get(Scope.PROJECT);
                    default -> group(drawn, grant.enterprise());
                };
                long part = grant.items().entrySet().stream().filter(entry -> most.items().contains(entry.getKey()))
                        .mapToLong(entry -> entry.getValue().minor()).sum();
                sums.merge(key + (most.shared() ? "" : "/" + grant.scheme()), part, Long::sum);
            }
            sums.forEach((key, sum) -> assertTrue(sum <= most.cents(), () -> key + ": " + sum + " of " + most));
        }
    }

    /** The smallest name of all firms reached by going over common holders again and again. */
    private static String group(Drawn drawn, String firm) {
        Set<String> group = new java.util.TreeSet<>(Set.of(firm));
        for (int i = 0; i < FIRMS.size(); i++) {
            for (Enterprise one : drawn.register().all()) {
                for (Enterprise other : drawn.register().all()) {
                    boolean common = one.holders().entrySet().stream().anyMatch(entry -> entry.getValue().of(100) >= 30
                            && other.holders().getOrDefault(entry.getKey(), Ratio.NOTHING).of(100) >= 30);
                    if (common && group.contains(one.id())) {
                        group.add(other.id());
                    }
                }
            }
        }
        return group.iterator().next();
    }

    @Test
    void noCeilingIsExceededAndNoCentIsLost() throws YamlException {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Drawn drawn = draw(random, false);
            Ledger ledger = Ledger.EMPTY;
            for (int i = 0; i < 15; i++) {
                Application application = application(random, i);
                Assessment assessment = assess(application, drawn, ledger);
                assertEquals(Outcome.PASS, assessment.outcome());
                long grant = assessment.grant().low();
                assertTrue(grant <= requested(application, drawn));
                VersionGrant version = assessment.versions().getFirst();
                assertEquals(grant, version.lines().values().stream().mapToLong(each -> each).sum());
                for (Line line : application.lines()) {
                    assertTrue(version.lines().getOrDefault(line.id(), 0L) <= line.cost().minor());
                }
                ledger = ledger.with(granted(application, assessment));
                noneIsExceeded(drawn, ledger);
                // a cent less than could be had is always explained by a ceiling
                assertEquals(grant < requested(application, drawn), !version.binding().isEmpty());
            }
        }
    }

    @Test
    void theOrderOfLinesAndOfEarlierGrantsDoesNotMatter() throws YamlException {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(1000 + seed);
            Drawn drawn = draw(random, false);
            Ledger ledger = Ledger.EMPTY;
            for (int i = 0; i < 6; i++) {
                Application application = application(random, i);
                ledger = ledger.with(granted(application, assess(application, drawn, ledger)));
            }
            Application last = application(random, 99);
            Assessment expected = assess(last, drawn, ledger);
            List<Ledger.Entry> entries = new ArrayList<>(ledger.entries());
            Collections.shuffle(entries, random);
            Ledger shuffled = Ledger.EMPTY;
            for (Ledger.Entry entry : entries) {
                shuffled = shuffled.with(entry);
            }
            List<Line> lines = new ArrayList<>(last.lines());
            Collections.shuffle(lines, random);
            Application other = new Application(last.id(), last.scheme(), last.enterprise(), DAY, null, last.names(),
                    null,
                    null, last.facts(), lines);
            Assessment found = assess(other, drawn, shuffled);
            assertEquals(expected.grant(), found.grant());
            assertEquals(byItem(last, expected.versions().getFirst()), byItem(other, found.versions().getFirst()));
        }
    }

    /** Whoever comes first takes it, but together they take the same, as long as no set of grants crosses another. */
    @Test
    void togetherApplicationsReceiveTheSameInAnyOrder() throws YamlException {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(2000 + seed);
            Drawn drawn = draw(random, true);
            List<Application> applications = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                applications.add(application(random, i));
            }
            long sum = total(applications, drawn);
            Collections.shuffle(applications, random);
            assertEquals(sum, total(applications, drawn), "seed " + seed);
        }
    }

    private static long total(List<Application> applications, Drawn drawn) {
        Ledger ledger = Ledger.EMPTY;
        long sum = 0;
        for (Application application : applications) {
            Assessment assessment = assess(application, drawn, ledger);
            sum += assessment.grant().low();
            ledger = ledger.with(granted(application, assessment));
        }
        return sum;
    }

    /** Taking something away from what is told can only widen the bounds, and what is open says what it lacks. */
    @Test
    void whatIsNotToldWidensTheBoundsAndIsNamed() throws YamlException {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(3000 + seed);
            Drawn drawn = draw(random, false);
            Ledger ledger = Ledger.EMPTY;
            for (int i = 0; i < 6; i++) {
                Application application = application(random, i);
                ledger = ledger.with(granted(application, assess(application, drawn, ledger)));
            }
            Application told = application(random, 99);
            long exactly = assess(told, drawn, ledger).grant().low();
            Application unnamed = new Application(told.id(), told.scheme(), told.enterprise(), DAY, null, Map.of(),
                    null, null,
                    told.facts(), told.lines());
            Drawn silent = new Drawn(drawn.funds(), drawn.ceilings(), new Register(FIRMS.stream()
                    .map(firm -> new Enterprise(firm, firm, null)).toList()));
            for (Assessment less : List.of(assess(unnamed, drawn, ledger), assess(told, silent, ledger),
                    assess(told, drawn, null))) {
                assertTrue(less.grant().low() <= exactly && exactly <= less.grant().high(), "seed " + seed);
                assertEquals(less.outcome() == Outcome.UNDETERMINED, !less.missing().isEmpty());
                assertEquals(less.outcome() == Outcome.UNDETERMINED, !less.grant().isExact());
            }
        }
    }

    @Test
    void aSplitLosesNoCentAndGivesNobodyMoreThanItsShareRoundedUp() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<BigInteger> weights = new ArrayList<>();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                weights.add(BigInteger.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(100_000)));
            }
            BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
            long total = sum.signum() == 0 ? 0 : random.nextInt(1_000_000);
            List<Long> parts = Split.of(total, weights);
            assertEquals(total, parts.stream().mapToLong(each -> each).sum());
            for (int j = 0; j < parts.size() && sum.signum() > 0; j++) {
                BigInteger[] exact = weights.get(j).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
                long low = exact[0].longValueExact();
                assertTrue(parts.get(j) == low || parts.get(j) == low + 1 && exact[1].signum() > 0);
            }
        }
        assertFalse(Split.of(10, List.of(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE)).contains(5L));
        assertEquals(List.of(4L, 3L, 3L), Split.of(10, List.of(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE)));
    }
}
