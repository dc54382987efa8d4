// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints numbers the same way everywhere: a point, no grouping but of money, halves rounded away from zero. */
public final class Decimal {

    private Decimal() {
    }

    /** A number with exactly that many decimals, rounded as a person would from its shortest decimal form (0.125 to 0.13). */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** The same decimal number with its thousands set apart: {@code 1,234,567.50}. */
    public static String grouped(String decimal) {
        int point = decimal.indexOf('.');
        int first = decimal.startsWith("-") ? 1 : 0;
        var out = new StringBuilder(decimal);
        for (int i = (point < 0 ? decimal.length() : point) - 3; i > first; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    /** A number without exponent and without trailing zeros, at most twelve decimals. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
