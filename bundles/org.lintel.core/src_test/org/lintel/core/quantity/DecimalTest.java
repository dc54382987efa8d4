// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are printed as a person would round and write them. */
class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0.125, 2, 0.13", "-0.125, 2, -0.13", "2.5, 0, 3", "-2.5, 0, -3", "1.005, 2, 1.01", "0.285, 2, 0.29",
        "7.2, 2, 7.20", "7, 3, 7.000", "0, 2, 0.00", "-0.0, 2, 0.00", "-0.004, 2, 0.00", "-0.005, 2, -0.01",
        "999.995, 2, 1000.00", "1e21, 1, 1000000000000000000000.0", "1e-20, 3, 0.000",
        "0.1, 20, 0.10000000000000000000",
        "NaN, 2, NaN", "Infinity, 0, Infinity", "-Infinity, 4, -Infinity"})
    void fixed(double value, int decimals, String expected) {
        assertEquals(expected, Decimal.fixed(value, decimals));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "5, 5", "-5, -5", "0.1, 0.1", "0.30000000000000004, 0.3", "1e-13, 0", "-1e-13, 0",
        "1e-12, 0.000000000001", "1234567.5, 1234567.5", "1e14, 100000000000000", "1e15, 1000000000000000",
        "1e22, 10000000000000000000000", "123456789012345680, 123456789012345680", "0.0000005, 0.0000005",
        "100.50, 100.5", "NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
    void plain(double value, String expected) {
        assertEquals(expected, Decimal.plain(value));
    }

    @Test
    void fixedIsTheNearestDecimalHalvesAwayFromZero() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = anyValue(random);
            int decimals = random.nextInt(7);
            String printed = Decimal.fixed(value, decimals);
            BigDecimal exact = new BigDecimal(Double.toString(value));
            BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
            BigDecimal expected = exact.add(value < 0 ? half.negate() : half).setScale(decimals, RoundingMode.DOWN);
            assertEquals(expected.signum() == 0 ? expected.abs().toPlainString() : expected.toPlainString(), printed,
                    () -> "value " + value);
        }
    }

    @Test
    void plainReadsBackToTwelveDecimalsAndHasNothingSuperfluous() {
        Random random = new Random(2);
        BigDecimal allowed = BigDecimal.valueOf(5, 13);
        for (int i = 0; i < 20_000; i++) {
            double value = anyValue(random);
            String printed = Decimal.plain(value);
            BigDecimal difference = new BigDecimal(Double.toString(value)).subtract(new BigDecimal(printed)).abs();
            assertTrue(difference.compareTo(allowed) <= 0, () -> value + " printed " + printed);
            assertTrue(printed.matches("-?(0|[1-9][0-9]*)(\\.[0-9]{0,11}[1-9])?"), printed);
            assertFalse(printed.equals("-0"), printed);
        }
    }

    @Test
    void theLocaleHasNoSay() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("1234.50", Decimal.fixed(1234.5, 2));
            assertEquals("-1234.5", Decimal.plain(-1234.5));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Values of all sizes, many of them on or beside a rounding boundary. */
    private static double anyValue(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(2_000_001) / 1000.0 - 1000;
            case 1 -> (random.nextInt(20_001) - 10_000) / 16.0;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            default -> (random.nextInt(2_001) - 1000) * 5 * Math.pow(10, -random.nextInt(8));
        };
    }
}
