// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.claim;

/**
 * An amount in cents as far as it is known: exactly where both ends are the same.
 *
 * @param low not negative
 * @param high {@link #UNLIMITED} where nothing bounds it
 */
public record Span(long low, long high) {

    public static final long UNLIMITED = Long.MAX_VALUE;
    static final Span ZERO = new Span(0, 0);
    static final Span ANYTHING = new Span(0, UNLIMITED);

    public Span {
        if (low < 0 || low > high) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    static Span of(long exactly) {
        return new Span(exactly, exactly);
    }

    public boolean isExact() {
        return low == high && high != UNLIMITED;
    }

    Span plus(Span other) {
        boolean unlimited = high == UNLIMITED || other.high == UNLIMITED;
        return new Span(Math.addExact(low, other.low), unlimited ? UNLIMITED : Math.addExact(high, other.high));
    }

    Span least(Span other) {
        return new Span(Math.min(low, other.low), Math.min(high, other.high));
    }

    /** What is left of this when {@code used} has been taken; never less than nothing. */
    Span less(Span used) {
        long least = used.high == UNLIMITED ? 0 : Math.max(0, low - used.high);
        long most = high == UNLIMITED ? UNLIMITED : Math.max(0, high - used.low);
        return new Span(least, most);
    }

    /** Everything that either may be. */
    Span or(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** As it is, but perhaps nothing. */
    Span orNothing() {
        return new Span(0, high);
    }

    /** As it is, but perhaps unlimited. */
    Span orUnlimited() {
        return new Span(low, UNLIMITED);
    }
}
