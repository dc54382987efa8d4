// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A share of an amount as an exact fraction, for two thirds have no decimal form; of a band of costs it may be more
 * than the whole.
 *
 * @param numerator from 0 to ten times {@code denominator}
 * @param denominator from 1 to a million
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    public static final Ratio NOTHING = new Ratio(0, 1);
    public static final Ratio WHOLE = new Ratio(1, 1);
    private static final long FINEST = 1_000_000;
    private static final long MOST = 10;

    public Ratio {
        if (denominator < 1 || denominator > FINEST || numerator < 0 || numerator / 10 > denominator
                || numerator > MOST * denominator) {
            throw new IllegalArgumentException("not a share between nothing and ten times the whole: " + numerator + "/"
                    + denominator);
        }
    }

    /**
     * A share as it is written: {@code 70%}, {@code 2/3} or {@code 0.7}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Ratio parse(String text) {
        Ratio ratio = multiple(text);
        if (ratio.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("not a share between nothing and the whole: " + text);
        }
        return ratio;
    }

    /**
     * A share that may be more than the whole: {@code 300%}.
     *
     * @throws IllegalArgumentException if it is none, or more than ten times the whole
     */
    public static Ratio multiple(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            return new Ratio(Long.parseLong(text.substring(0, slash).strip()),
                    Long.parseLong(text.substring(slash + 1).strip()));
        }
        boolean percent = text.endsWith("%");
        BigDecimal number = new BigDecimal(percent ? text.substring(0, text.length() - 1).strip() : text)
                .scaleByPowerOfTen(percent ? -2 : 0).stripTrailingZeros();
        if (number.scale() > 6 || (long) number.precision() - number.scale() > 2) {
            throw new IllegalArgumentException("not a share between nothing and the whole: " + text);
        }
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, number.scale()));
        BigInteger numerator = number.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -number.scale())));
        BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
        return new Ratio(numerator.divide(divisor).longValueExact(), denominator.divide(divisor).longValueExact());
    }

    /**
     * That share of an amount, in whole minor units, rounded down: the public never pays the part of a cent too much.
     *
     * @param minor not negative
     */
    public long of(long minor) {
        return BigInteger.valueOf(minor).multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator)).longValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator));
    }

    /** {@code 70%} where that is exact, else {@code 2/3}. */
    @Override
    public String toString() {
        boolean exact = 100 * numerator % denominator == 0;
        return exact ? 100 * numerator / denominator + "%" : numerator + "/" + denominator;
    }
}
