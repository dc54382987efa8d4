// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value of a file for people's eyes: the last digits of a binary fraction written out ({@code 8200.00000000003},
 * {@code 0.30000000000000004}) are no figure anybody entered, and are left off. The json report keeps them.
 */
public final class FileValue {

    /** Fewer digits than this are a figure somebody may have meant. */
    private static final int DIGITS = 13;
    /** So many zeros or nines in a row before the last few digits come of binary fractions. */
    private static final int RUN = 5;
    private static final int TAIL = 4;

    private FileValue() {
    }

    /** The text with every number in it freed of its noise; words, units and other numbers as they are. */
    public static String shown(String value) {
        StringBuilder out = null;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '.' || i == 0 || !digit(value.charAt(i - 1))) {
                continue;
            }
            int start = i - 1;
            while (start > from && digit(value.charAt(start - 1))) {
                start--;
            }
            int end = i + 1;
            while (end < value.length() && digit(value.charAt(end))) {
                end++;
            }
            int decimals = meant(value, i + 1, end);
            boolean number = start == 0 || value.charAt(start - 1) != '.';
            boolean exponent = end < value.length() && (value.charAt(end) == 'E' || value.charAt(end) == 'e'
                    || value.charAt(end) == '.');
            if (end - start - 1 >= DIGITS && decimals >= 0 && number && !exponent) {
                out = out == null ? new StringBuilder() : out;
                BigDecimal rounded = new BigDecimal(value.substring(start, end)).setScale(decimals,
                        RoundingMode.HALF_UP);
                out.append(value, from, start).append(rounded.signum() == 0 ? "0"
                        : rounded.stripTrailingZeros().toPlainString());
                from = end;
            }
            i = end - 1;
        }
        return out == null ? value : out.append(value, from, value.length()).toString();
    }

    /** How many decimals stand before a run of zeros or nines that goes on till close to the end; -1 without one. */
    private static int meant(String value, int first, int end) {
        int last = end - 1;
        for (int tail = 0; tail <= TAIL && last - tail - RUN >= first; tail++) {
            int run = last - tail;
            char digit = value.charAt(run);
            if (digit != '0' && digit != '9') {
                continue;
            }
            int start = run;
            while (start > first && value.charAt(start - 1) == digit) {
                start--;
            }
            if (run - start + 1 >= RUN) {
                return start - first;
            }
        }
        return -1;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
