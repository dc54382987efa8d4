// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

/**
 * How far two measured values may lie apart and still count as equal: the larger of both allowances.
 *
 * @param absolute in SI base units of what is compared
 * @param relative share of the larger magnitude, 0.02 for 2 %
 */
public record Tolerance(double absolute, double relative) {

    public static final Tolerance EXACT = new Tolerance(0, 0);

    public Tolerance {
        if (!(absolute >= 0 && relative >= 0)) {
            throw new IllegalArgumentException("negative tolerance");
        }
    }

    /** An infinite value equals only itself, and what is no number equals nothing. */
    public boolean equal(double a, double b) {
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return a == b;
        }
        return Math.abs(a - b) <= Math.max(absolute, relative * Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Whether {@code value} does not exceed {@code limit} by more than the tolerance. */
    public boolean atMost(double value, double limit) {
        return value <= limit || equal(value, limit);
    }
}
