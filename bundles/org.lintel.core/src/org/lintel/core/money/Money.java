// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount of money in whole minor units (cents), so that sums are exact.
 *
 * @param minor the amount in minor units; may be negative
 * @param currency ISO 4217 code; all currencies used here have two decimals
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public static final String HKD = "HKD";

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.length() != 3) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    public static Money hkd(long minor) {
        return new Money(minor, HKD);
    }

    /**
     * An amount written as a decimal, such as {@code 1234.50}.
     *
     * @throws ArithmeticException if it has more than two decimals or does not fit
     * @throws NumberFormatException if it is no decimal number
     */
    public static Money parse(String amount, String currency) {
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact(), currency);
    }

    /** @throws ArithmeticException on overflow, never a wrong sum */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** @throws ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money least(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " against " + other.currency);
        }
        return other;
    }

    /** Without grouping, currency first: {@code HKD 1234.50}. */
    @Override
    public String toString() {
        return currency + " " + BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
