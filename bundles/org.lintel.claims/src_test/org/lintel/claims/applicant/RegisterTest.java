// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.applicant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintel.claims.scheme.Ratio;

/** Which enterprises count as one applicant. */
class RegisterTest {

    private static final Ratio SHARE = Ratio.parse("30%");

    private static Enterprise firm(String id, Object... holders) {
        Map<String, Ratio> held = new java.util.HashMap<>();
        for (int i = 0; i < holders.length; i += 2) {
            held.put((String) holders[i], Ratio.parse(holders[i + 1] + "%"));
        }
        return new Enterprise(id, id, held);
    }

    @Test
    void aHolderOfThirtyPercentOfEachMakesThemOneAlsoThroughOthers() {
        Register register = new Register(List.of(firm("a", "chan", 30, "x", 70), firm("b", "chan", 30, "lee", 60),
                firm("c", "lee", 31), firm("d", "chan", 29, "y", 71)));
        assertEquals(Set.of("a", "b", "c"), register.related("a", SHARE).certain());
        assertEquals(Set.of("a", "b", "c"), register.related("a", SHARE).possible());
        assertEquals(List.of("b", "a"), register.related("a", SHARE).chain("c"), "one by one, to who was asked about");
        assertEquals(List.of("b"), register.related("c", SHARE).chain("a").subList(0, 1));
        assertEquals(List.of(), register.related("a", SHARE).chain("a"));
        assertEquals(List.of(), register.related("a", SHARE).chain("d"));
        assertEquals(Set.of("d"), register.related("d", SHARE).certain());
        assertEquals(Set.of("a"), register.related("a", null).certain());
    }

    @Test
    void whoHoldsTheOtherMayBeRelated() {
        Register register = new Register(List.of(firm("parent", "chan", 100), firm("child", "parent", 100), firm("z")));
        assertEquals(Set.of("child"), register.related("child", SHARE).certain());
        assertEquals(Set.of("child", "parent"), register.related("child", SHARE).possible());
    }

    @Test
    void whoDoesNotTellItsHoldersMayBeRelatedToAnyone() {
        Register register = new Register(List.of(firm("a", "chan", 100), new Enterprise("silent", "silent", null),
                firm("c", "lee", 100)));
        assertEquals(Set.of("a"), register.related("a", SHARE).certain());
        assertEquals(Set.of("a", "silent", "c"), register.related("a", SHARE).possible());
    }

    @Test
    void anIdStandsOnce() {
        assertThrows(IllegalArgumentException.class, () -> new Register(List.of(firm("a"), firm("a"))));
    }
}
