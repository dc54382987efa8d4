// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The search for the least value that breaks a statement works: else green tests would say little. */
class PropertyTest {

    @Test
    void theLeastValueIsFound() {
        AssertionError e = assertThrows(AssertionError.class, () -> Property.forAll(1, draws -> {
            var text = new StringBuilder();
            for (int n = draws.below(40); n > 0; n--) {
                text.append((char) ('a' + draws.below(26)));
            }
            return text.toString();
        }, text -> assertTrue(text.indexOf('q') < 0)));
        assertTrue(e.getMessage().startsWith("does not hold for <q>"), e.getMessage());
    }

    @Test
    void theSameSeedGivesTheSameValues() {
        var one = new StringBuilder();
        var two = new StringBuilder();
        Property.forAll(5, draws -> draws.any() + " " + draws.coin(), one::append);
        Property.forAll(5, draws -> draws.any() + " " + draws.coin(), two::append);
        assertEquals(one.toString(), two.toString());
        assertTrue(one.length() > 10_000);
    }
}
