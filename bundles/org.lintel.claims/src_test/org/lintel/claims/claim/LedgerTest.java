// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.core.money.Money;

/** Nothing in a ledger changes; amendments are further entries. */
class LedgerTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static Ledger.Granted granted(String id, long cents) {
        return new Ledger.Granted(new Grant(id, "s", "a", DAY, Map.of(), null, Money.hkd(cents), Map.of()));
    }

    private static Ledger.Amended amended(String id, String grant, LocalDate day, long cents) {
        return new Ledger.Amended(id, day, grant, Money.hkd(cents), Map.of());
    }

    @Test
    void theLastAmendmentStandsAndTheFirstDecisionStaysReadable() {
        Ledger before = Ledger.EMPTY.with(granted("g", 100)).with(granted("h", 50));
        Ledger after = before.with(amended("g-1", "g", DAY, 80)).with(amended("g-2", "g", DAY.plusDays(1), 90));
        assertEquals(List.of(90L, 50L), after.standing().stream().map(grant -> grant.amount().minor()).toList());
        assertEquals(List.of(100L, 50L), before.standing().stream().map(grant -> grant.amount().minor()).toList());
        assertEquals(List.of("g", "h", "g-1", "g-2"), after.entries().stream().map(Ledger.Entry::id).toList());
        assertEquals(granted("g", 100), after.entries().getFirst());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Ledger ledger = Ledger.EMPTY.with(granted("g", 100)).with(amended("g-1", "g", DAY, 80));
        assertThrows(IllegalArgumentException.class, () -> ledger.with(granted("g", 1)));
        assertThrows(IllegalArgumentException.class, () -> ledger.with(amended("x", "nothing", DAY, 1)));
        assertThrows(IllegalArgumentException.class, () -> ledger.with(amended("x", "g-1", DAY, 1)));
        assertThrows(IllegalArgumentException.class, () -> ledger.with(amended("x", "g", DAY.minusDays(1), 1)));
        assertThrows(IllegalArgumentException.class, () -> new Ledger.Amended("x", DAY, "g", Money.hkd(3),
                Map.of("i", Money.hkd(2))));
        assertThrows(IllegalArgumentException.class, () -> new Grant("g", "s", "a", DAY, Map.of(), null, Money.hkd(3),
                Map.of("i", Money.hkd(2))));
    }
}
