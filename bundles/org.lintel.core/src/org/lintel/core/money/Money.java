// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.money;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lintel.core.quantity.Decimal;

/**
 * An amount of money in whole minor units (cents), so that sums are exact.
 *
 * @param minor the amount in minor units; may be negative
 * @param currency ISO 4217 code; all currencies used here have two decimals
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public static final String HKD = "HKD";
    /** What is longer is no amount of a fund, and what has an exponent no amount of money. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})([.][0-9]{1,2})?");

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

    /**
     * An amount as a person writes it: not negative, at most twelve digits before the point and two after it, with its
     * thousands set apart by commas or not.
     *
     * @throws NumberFormatException if it is not written so
     */
    public static Money written(String amount, String currency) {
        if (!WRITTEN.matcher(amount).matches()) {
            throw new NumberFormatException(amount);
        }
        return parse(amount.replace(",", ""), currency);
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

    /** The amount alone, for data: {@code 1234.50}; {@link #parse} takes it back. */
    public String decimal() {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    /** As a person reads it, currency first: {@code HKD 1,234.50}. */
    @Override
    public String toString() {
        return currency + " " + Decimal.grouped(decimal());
    }
}
