// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.charset.StandardCharsets;

/** Reads and writes the numbers of an exchange structure. */
final class StepNumber {

    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private StepNumber() {
    }

    /**
     * A Long for an integer that fits one, else the nearest Double; null where the bytes are no number, or one beyond
     * all Doubles.
     */
    static Number parse(byte[] b, int from, int to) {
        int p = from;
        boolean negative = false;
        if (p < to && (b[p] == '-' || b[p] == '+')) {
            negative = b[p] == '-';
            p++;
        }
        long digits = 0;
        int kept = 0;
        int scale = 0;
        boolean any = false;
        boolean exact = true;
        boolean real = false;
        for (; p < to; p++) {
            byte c = b[p];
            if (c == '.' && !real) {
                real = true;
            } else if (Lexis.isDigit(c)) {
                any = true;
                if (kept < 18) {
                    digits = digits * 10 + (c - '0');
                    kept += digits == 0 ? 0 : 1;
                    scale -= real ? 1 : 0;
                } else {
                    exact = false;
                }
            } else {
                break;
            }
        }
        if (!any) {
            return null;
        }
        if (p < to) {
            int exponent = exponent(b, p, to);
            if (exponent == Integer.MIN_VALUE) {
                return null;
            }
            real = true;
            scale += exponent;
        }
        if (!real && exact) {
            return negative ? -digits : digits;
        }
        if (exact && digits <= 1L << 53 && Math.abs(scale) < POWERS.length) {
            double value = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
            return negative ? -value : value;
        }
        return slow(b, from, to, real);
    }

    /** The same as a double, without an object for common numbers; NaN where the bytes are no number. */
    static double real(byte[] b, int from, int to) {
        int p = from;
        boolean negative = p < to && b[p] == '-';
        if (negative) {
            p++;
        }
        int first = p;
        long digits = 0;
        int point = -1;
        for (; p < to; p++) {
            byte c = b[p];
            if (Lexis.isDigit(c)) {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0) {
                point = p;
            } else {
                break;
            }
        }
        int behind = point < 0 ? 0 : p - 1 - point;
        int count = p - first - (point < 0 ? 0 : 1);
        // up to 18 digits fit a long; those of a double divide without a further rounding
        if (p < to || count < 1 || count > 18 || digits > 1L << 53) {
            Number number = parse(b, from, to);
            return number == null ? Double.NaN : number.doubleValue();
        }
        double value = digits / POWERS[behind];
        return negative ? -value : value;
    }

    /** The exponent written from {@code from} on, MIN_VALUE where it is damaged. */
    private static int exponent(byte[] b, int from, int to) {
        int c = b[from] & 0xDF;
        if (c != 'E' && c != 'D') {
            return Integer.MIN_VALUE;
        }
        int p = from + 1;
        boolean negative = false;
        if (p < to && (b[p] == '-' || b[p] == '+')) {
            negative = b[p] == '-';
            p++;
        }
        if (p >= to) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; p < to; p++) {
            if (!Lexis.isDigit(b[p])) {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(99_999, exponent * 10 + (b[p] - '0'));
        }
        return negative ? -exponent : exponent;
    }

    private static Number slow(byte[] b, int from, int to, boolean real) {
        String text = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
        if (!real) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException tooLarge) {
                return finite(Double.parseDouble(text));
            }
        }
        return finite(Double.parseDouble(text.replace('D', 'E').replace('d', 'E')));
    }

    private static Double finite(double value) {
        return Double.isInfinite(value) ? null : value;
    }

    /** As a REAL of the standard: always with a point, {@code 1.}, {@code 0.25}, {@code 1.5E-7}. */
    static String write(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a STEP file cannot hold " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            // a negative zero keeps its sign
            return (value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value)) + ".";
        }
        String text = Double.toString(value);
        int e = text.indexOf('E');
        String mantissa = e < 0 ? text : text.substring(0, e);
        if (mantissa.endsWith(".0")) {
            mantissa = mantissa.substring(0, mantissa.length() - 1);
        }
        return e < 0 ? mantissa : mantissa + text.substring(e);
    }

    /** Whether a byte may stand behind a number. */
    static boolean isEnd(byte c) {
        return c == ',' || c == ')' || c == ';' || c == '/' || c < 0 || c == '\\' || Lexis.isBlank(c);
    }

    /** Whether a byte may stand in a number. */
    static boolean isNumeric(byte c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'E' || c == 'e' || c == 'D' || c == 'd';
    }
}
