// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.claims.applicant.Enterprise;
import org.lintel.claims.applicant.Register;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Assessor;
import org.lintel.claims.claim.Grant;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.claim.Line;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.office.Office;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Decision;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Ratio;
import org.lintel.claims.scheme.Scope;
import org.lintel.core.money.Money;
import org.lintel.core.result.Outcome;

/**
 * An office that reads only what may count against a ceiling says the same, word for word, as one that is given every
 * firm and every grant.
 */
class KeyedBooksTest {

    private static final String FUND = """
            fund: test
            name: {en: Test Fund, zh-HK: 測試基金}
            keeper: {en: Council, zh-HK: 議會}
            sources:
              guide: {document: Guide, edition: "2026"}
            related: {value: 30%%, source: guide, confidence: confirmed}
            schemes:
            """;
    private static final String SCHEME = """
              - id: s%d
                name: {en: Software, zh-HK: 軟件}
                versions:
                  - version: "2026"
                    from: 2026-01-01
                    source: guide
                    confidence: confirmed
                    items:
                      - id: licence
                        name: {en: Licences, zh-HK: 使用權}
                        ratio: {value: 100%%, source: guide, confidence: confirmed}
                    ceilings:
                      - id: whole
                        name: {en: Per applicant, zh-HK: 每名申請人}
                        scope: applicant
                        shared-with: [s%d]
                        amount: {value: 9000, source: guide, confidence: confirmed}
                      - id: project
                        name: {en: Per project, zh-HK: 每個項目}
                        scope: %s
                        amount: {value: 4000, source: guide, confidence: confirmed}
            """;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final List<Firm> firms = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<ClaimHead> claims = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** @param silent whether some who sell, or also some who apply, do not tell their holders */
    private void make(int silent) {
        for (int i = 0; i < 24; i++) {
            boolean told = i < 20 || silent == 0;
            firms.add(new Firm("f" + i, 1, "Firm " + i, null, told, null, null, null, null, null, null, null, null));
            Map<String, Ratio> holders = new TreeMap<>();
            for (int j = random.nextInt(3); told && j > 0; j--) {
                holders.put(random.nextInt(4) == 0 ? "f" + random.nextInt(i + 1) : "p" + random.nextInt(25),
                        Ratio.parse(any(List.of("10%", "29.9%", "30%", "45%"))));
            }
            holders.remove("f" + i);
            holders.forEach((person, share) -> ties.add(new Tie(firms.getLast().id(), person, Tie.HOLDER, share)));
            ties.add(new Tie("f" + i, "p" + random.nextInt(25), Tie.DIRECTOR, null));
        }
        for (int i = 0; i < 60; i++) {
            String firm = "f" + random.nextInt(silent == 2 ? 24 : 20);
            Money granted = random.nextInt(3) == 0 ? null : Money.hkd(random.nextInt(200_000));
            String scheme = any(List.of("s1", "s2", "s3"));
            ClaimHead claim = new ClaimHead("C-" + i, 1, scheme, firm, DAY, granted == null ? null : DAY,
                    name(), name(), null, null, null, granted == null ? "submitted" : "approved", granted,
                    Money.hkd(0), Stores.ADMIN.actor().id());
            claims.add(claim);
            if (granted != null) {
                boolean amended = random.nextInt(3) == 0;
                decisions.add(new Decision(claim.id() + ".d1", claim.id(), Decision.GRANT, DAY.plusDays(i % 5),
                        amended ? Money.hkd(500_000) : granted, "2026", "ada", "x", "y"));
                if (amended) {
                    decisions.add(new Decision(claim.id() + ".d2", claim.id(), Decision.AMEND, DAY.plusDays(9),
                            granted, "2026", "ada", "x", "y"));
                }
            }
        }
    }

    private String name() {
        return random.nextInt(4) == 0 ? null : "n" + random.nextInt(4);
    }

    private Register everybody() {
        Map<String, Map<String, Ratio>> holders = new HashMap<>();
        ties.stream().filter(tie -> tie.kind().equals(Tie.HOLDER)).forEach(tie ->
                holders.computeIfAbsent(tie.firm(), none -> new HashMap<>()).put(tie.person(), tie.share()));
        return new Register(firms.stream().filter(firm -> firm.holdersTold()
                || claims.stream().anyMatch(claim -> claim.firm().equals(firm.id())))
                .map(firm -> new Enterprise(firm.id(), firm.name(),
                        firm.holdersTold() ? holders.getOrDefault(firm.id(), Map.of()) : null)).toList());
    }

    private Ledger everything(String but) {
        Ledger.Builder ledger = new Ledger.Builder();
        Map<String, ClaimHead> heads = new HashMap<>();
        claims.forEach(each -> heads.put(each.id(), each));
        decisions.stream().filter(each -> !each.claim().equals(but)).sorted(Comparator.comparing(Decision::day)
                .thenComparing(each -> !each.kind().equals(Decision.GRANT)).thenComparing(Decision.IN_ORDER))
                .forEach(each -> {
                    ClaimHead head = heads.get(each.claim());
                    Map<Scope, String> names = new HashMap<>();
                    if (head.project() != null) {
                        names.put(Scope.PROJECT, head.project());
                    }
                    if (head.course() != null) {
                        names.put(Scope.COURSE, head.course());
                    }
                    ledger.add(each.kind().equals(Decision.AMEND)
                            ? new Ledger.Amended(each.id(), each.day(), each.claim() + ".d1", each.amount(), Map.of())
                            : new Ledger.Granted(new Grant(each.id(), head.scheme(), head.firm(), each.day(), names,
                                    null, each.amount(), Map.of())));
                });
        return ledger.build();
    }

    @ParameterizedTest
    @EnumSource
    void theSameAsWithAll(Stores.Kind kind) throws Exception {
        Funds funds = Funds.empty();
        funds.add("test", FUND.formatted() + SCHEME.formatted(1, 2, "project") + SCHEME.formatted(2, 1, "course")
                + SCHEME.formatted(3, 2, "application"));
        int different = 0;
        for (int silent = 0; silent < 3; silent++) {
            List.of(firms, ties, claims, decisions).forEach(List::clear);
            make(silent);
            try (JdbcStore store = Stores.open(Stores.made(kind, folder.resolve("s" + silent)))) {
                List<Entry> all = new ArrayList<>(firms);
                all.addAll(ties);
                for (ClaimHead claim : claims) {
                    all.add(claim);
                    all.add(new ClaimLine(claim.id(), 1, new Line("1", "licence", "L", Money.hkd(600_000), null, null,
                            null)));
                }
                all.addAll(decisions);
                store.write(Stores.ADMIN, new ClaimStore.Deed("test", "", ""), records -> {
                    for (Entry each : all) {
                        records.add(each);
                    }
                    return null;
                });
                Office office = new Office(store, funds);
                for (ClaimHead claim : claims) {
                    ClaimCase found = office.find(claim.id());
                    Assessment should = new Assessor(everybody(), everything(claim.id()))
                            .assess(found.application(), funds.find(claim.scheme()), false);
                    Assessment is = office.assess(claim.id(), false);
                    assertEquals(words(should), words(is), claim + " " + silent);
                    different += should.outcome() == Outcome.PASS ? 1 : 0;
                }
            }
        }
        assertTrue(different > 20 && different < 160, "some are exact, some are open: " + different);
    }

    /** All that it says. */
    private static String words(Assessment assessment) {
        StringBuilder words = new StringBuilder(assessment.outcome() + " " + assessment.grant() + " "
                + assessment.missing());
        assessment.versions().forEach(each -> words.append('\n').append(each.calculation()));
        return words.toString();
    }
}
