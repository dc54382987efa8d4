// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints numbers the same way everywhere: a point, no grouping, halves rounded away from zero. */
public final class Decimal {

    private Decimal() {
    }

    /** A number with exactly that many decimals, rounded as a person would from its shortest decimal form (0.125 to 0.13). */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        String text = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return isNegativeZero(text) ? text.substring(1) : text;
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

    private static boolean isNegativeZero(String text) {
        if (text.charAt(0) != '-') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != '0' && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
