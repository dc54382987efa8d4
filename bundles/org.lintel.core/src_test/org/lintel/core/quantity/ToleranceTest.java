// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** When two measured values count as equal. */
class ToleranceTest {

    private static final Tolerance TWO_PER_CENT = new Tolerance(0, 0.02);

    @Test
    void theLargerAllowanceCounts() {
        Tolerance tolerance = new Tolerance(0.01, 0.02);
        assertTrue(tolerance.equal(0, 0.01));
        assertFalse(tolerance.equal(0, 0.011));
        assertTrue(tolerance.equal(100, 98));
        assertFalse(tolerance.equal(100, 97.9));
    }

    @Test
    void exactMeansExact() {
        assertTrue(Tolerance.EXACT.equal(0.1, 0.1));
        assertTrue(Tolerance.EXACT.equal(0.0, -0.0));
        assertFalse(Tolerance.EXACT.equal(1, Math.nextUp(1.0)));
    }

    @Test
    void aLimitMayBeExceededByTheToleranceAndNoMore() {
        Tolerance tolerance = new Tolerance(0.005, 0);
        assertTrue(tolerance.atMost(8.5, 8.5));
        assertTrue(tolerance.atMost(1, 8.5));
        assertTrue(tolerance.atMost(8.5049, 8.5));
        assertFalse(tolerance.atMost(8.5051, 8.5));
    }

    @Test
    void whatIsNoFiniteNumberPassesNoLimit() {
        for (Tolerance tolerance : new Tolerance[] {Tolerance.EXACT, TWO_PER_CENT, new Tolerance(1, 0)}) {
            assertFalse(tolerance.atMost(Double.POSITIVE_INFINITY, 8.5));
            assertFalse(tolerance.atMost(Double.NaN, 8.5));
            assertFalse(tolerance.atMost(1, Double.NaN));
            assertFalse(tolerance.equal(1, Double.POSITIVE_INFINITY));
            assertFalse(tolerance.equal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
            assertFalse(tolerance.equal(Double.NaN, Double.NaN));
            assertTrue(tolerance.equal(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
    }

    @Test
    void equalityIsSymmetricAndReflexive() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            Tolerance tolerance = new Tolerance(random.nextDouble(), random.nextDouble() / 10);
            double a = random.nextGaussian() * 10;
            double b = a + random.nextGaussian();
            assertEquals(tolerance.equal(a, b), tolerance.equal(b, a));
            assertTrue(tolerance.equal(a, a));
        }
    }

    @Test
    void aToleranceIsNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Tolerance(-0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Tolerance(0, -0.1));
        assertThrows(IllegalArgumentException.class, () -> new Tolerance(Double.NaN, 0));
    }
}
