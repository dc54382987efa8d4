// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of money are exact or refused. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1234.50, 123450, 'HKD 1,234.50'", "0, 0, HKD 0.00", "-0.05, -5, HKD -0.05", "7, 700, HKD 7.00",
        "0.1, 10, HKD 0.10", "+3.20, 320, HKD 3.20",
        "92233720368547758.07, 9223372036854775807, 'HKD 92,233,720,368,547,758.07'",
        "-92233720368547758.08, -9223372036854775808, 'HKD -92,233,720,368,547,758.08'", "5.100, 510, HKD 5.10",
        "-123.4, -12340, HKD -123.40",
        "-1234, -123400, 'HKD -1,234.00'", "1000000, 100000000, 'HKD 1,000,000.00'"})
    void parsesAndPrints(String amount, long minor, String printed) {
        Money money = Money.parse(amount, Money.HKD);
        assertEquals(Money.hkd(minor), money);
        assertEquals(printed, money.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.999", "92233720368547758.08", "-92233720368547758.09", "1e40", "1e2147483647",
        "1e-2147483647"})
    void refusesWhatDoesNotFit(String amount) {
        assertThrows(ArithmeticException.class, () -> Money.parse(amount, Money.HKD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,000.00", "HKD 5", "--1", "0x10", "NaN", "1.2.3", "1d", "壹"})
    void refusesWhatIsNoDecimalNumber(String amount) {
        assertThrows(NumberFormatException.class, () -> Money.parse(amount, Money.HKD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1234.5|123450", "1,234.50|123450", "12,345,678|1234567800", "0|0", "999|99900",
        "999999999999.99|99999999999999"})
    void takesWhatPeopleWrite(String amount, long minor) {
        assertEquals(Money.hkd(minor), Money.written(amount, Money.HKD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23.00", "1234,567", ",123", "1,234,56", "1.234,50", "-5", "1e5", "1,234.567", "", "1 234",
        "1234567890123", "1,234,567,890,123", "٣"})
    void refusesWhatPeopleDoNotWrite(String amount) {
        assertThrows(NumberFormatException.class, () -> Money.written(amount, Money.HKD));
    }

    @Test
    void whatWasPrintedParsesBack() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            Money money = Money.hkd(random.nextLong() >> random.nextInt(64));
            assertEquals(money, Money.parse(money.decimal(), Money.HKD));
            assertEquals("HKD " + money.decimal(), money.toString().replace(",", ""));
        }
    }

    @Test
    void sumsAreThoseOfWholeNumbersOrRefused() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            Money a = Money.hkd(random.nextLong() >> random.nextInt(64));
            Money b = Money.hkd(random.nextLong() >> random.nextInt(64));
            check(() -> a.plus(b), BigInteger.valueOf(a.minor()).add(BigInteger.valueOf(b.minor())));
            check(() -> a.minus(b), BigInteger.valueOf(a.minor()).subtract(BigInteger.valueOf(b.minor())));
            assertEquals(Math.min(a.minor(), b.minor()), a.least(b).minor());
            assertEquals(Integer.signum(Long.compare(a.minor(), b.minor())), Integer.signum(a.compareTo(b)));
        }
        assertThrows(ArithmeticException.class, () -> Money.hkd(Long.MIN_VALUE).minus(Money.hkd(1)));
        assertThrows(ArithmeticException.class, () -> Money.hkd(Long.MAX_VALUE).plus(Money.hkd(1)));
        assertThrows(ArithmeticException.class, () -> Money.hkd(0).minus(Money.hkd(Long.MIN_VALUE)));
    }

    private static void check(Supplier<Money> sum, BigInteger expected) {
        if (expected.bitLength() < Long.SIZE) {
            assertEquals(expected.longValueExact(), sum.get().minor());
        } else {
            assertThrows(ArithmeticException.class, sum::get);
        }
    }

    @Test
    void currenciesAreNotMixed() {
        Money dollars = Money.hkd(100);
        Money pounds = new Money(100, "GBP");
        assertThrows(IllegalArgumentException.class, () -> dollars.plus(pounds));
        assertThrows(IllegalArgumentException.class, () -> dollars.minus(pounds));
        assertThrows(IllegalArgumentException.class, () -> dollars.least(pounds));
        assertThrows(IllegalArgumentException.class, () -> dollars.compareTo(pounds));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "HK$ "));
    }
}
