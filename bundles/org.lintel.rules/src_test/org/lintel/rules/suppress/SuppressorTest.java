// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.core.result.Location;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.result.Suppression;
import org.lintel.rules.Results;

/** Decisions to live with findings: which they hide, until when, and which hide nothing. */
class SuppressorTest {

    private static final Result FINDING =
            Results.of("u-value/wall", "a.ifc", 3, "2O2Fr$t4X7Zf8NOew3FLOH", "Hoarding (1)", Outcome.FAIL);

    private static Suppression suppression(String rule, String subject, String expires) {
        return new Suppression(rule, subject, "agreed", expires, new Location("lintel.yaml", 7, 5, 0));
    }

    private static Result processed(Suppression suppression, String today, Result result) {
        return new Suppressor(List.of(suppression), today).process(List.of(result)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"u-value/wall, 2O2Fr$t4X7Zf8NOew3FLOH, true", "u-value/*, *, true", "*, Hoarding (1), true",
        "*/wall, Hoarding*, true", "u-value/wall, *FLOH, true", "u-value, *, false", "u-value/wall, hoarding*, false",
        "u-value/wall, Hoarding, false", "u-value/window, *, false", "u-value/wall, IfcSpace, false"})
    void matchesRuleAndKeyOrName(String rule, String subject, boolean hidden) {
        Suppression suppression = suppression(rule, subject, "");
        Result result = processed(suppression, "", FINDING);
        assertEquals(hidden ? suppression : null, result.suppression());
        assertEquals(hidden, !result.isFinding());
        assertEquals(Outcome.FAIL, result.outcome(), "a decision changes no verdict");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2026-06-29, true", "2026-06-30, 2026-06-30, false", "2026-06-30, 2026-07-01, false",
        "2026-06-30, '', true", "'', 2099-01-01, true"})
    void expiresOnItsDay(String expires, String today, boolean hidden) {
        assertEquals(hidden, processed(suppression("*", "*", expires), today, FINDING).suppression() != null);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"PASS", "NOT_APPLICABLE"})
    void whatIsNoFindingIsNotHidden(Outcome outcome) {
        Suppressor suppressor = new Suppressor(List.of(suppression("*", "*", "")), "");
        Result result = Results.of("a/b", "a.ifc", "k", outcome);
        assertSame(result, suppressor.process(List.of(result)).getFirst());
        assertEquals(1, suppressor.unused(List.of("a/b"), List.of("a/b")).size());
    }

    @Test
    void anUndecidedResultCanBeHiddenToo() {
        Result open = Results.of("a/b", "a.ifc", "k", Outcome.UNDETERMINED);
        assertFalse(processed(suppression("a/b", "k", ""), "", open).isFinding());
    }

    @Test
    void whatHadNoChanceThisTimeIsNotCalledIdle() {
        Suppression other = suppression("u-value/*", "*", "");
        Suppressor suppressor = new Suppressor(List.of(other), "");
        assertEquals(List.of(), suppressor.unused(List.of("a/b"), List.of("a/b", "u-value/walls")));
        assertEquals(List.of(other), suppressor.unused(List.of("a/b"), List.of("a/b")), "no such rule is installed");
        assertEquals(List.of(other), suppressor.unused(List.of("u-value/walls"), List.of("a/b", "u-value/walls")));
    }

    @Test
    void theFirstThatMatchesHoldsAndTheIdleOnesAreNamed() {
        Suppression misspelt = suppression("u-valve/*", "*", "");
        Suppression expired = suppression("*", "*", "2020-01-01");
        Suppression first = suppression("u-value/*", "Hoarding*", "");
        Suppression second = suppression("*", "Hoarding*", "2099-01-01");
        Suppressor suppressor = new Suppressor(List.of(misspelt, expired, first, second), "2026-01-31");
        Result other = Results.of("a/b", "a.ifc", "k", Outcome.FAIL);
        List<Result> processed = suppressor.process(List.of(other, FINDING));
        assertNull(processed.getFirst().suppression());
        assertSame(first, processed.getLast().suppression());
        assertEquals(List.of(misspelt, expired, second),
                suppressor.unused(List.of("a/b", "u-value/walls"), List.of("a/b", "u-value/walls")));
    }

    @Test
    void withoutDecisionsNothingChanges() {
        List<Result> results = List.of(FINDING);
        assertSame(results, new Suppressor(List.of(), "").process(results));
    }
}
