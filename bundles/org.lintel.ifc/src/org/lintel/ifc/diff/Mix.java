// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes 64-bit hashes of values. They are seeded anew in each process, so that no file can be made whose change would
 * not show; nothing that is told depends on them but by being equal or not.
 */
final class Mix {

    private static final long SEED = ThreadLocalRandom.current().nextLong();

    /** Bits of the mantissa that do not count: what is left tells apart a billionth. */
    private static final int DROPPED = 22;

    private static final long HALF = 1L << DROPPED - 1;
    private static final long KEPT = -1L << DROPPED;
    private static final long WHOLE = 1L << 30;

    private Mix() {
    }

    static long of(long value) {
        long z = value + SEED;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** In this order. */
    static long of(long first, long second) {
        return of(of(first) * 31 + second);
    }

    static long of(String text) {
        long h = SEED ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 29;
        }
        return of(h);
    }

    /** The same for numbers that differ by rounding noise only, mostly: noise can lie across a border. */
    static long of(double value, double absolute) {
        if (!(Math.abs(value) > absolute)) {
            return of(value != value ? 7 : 5);
        }
        return of(Double.doubleToRawLongBits(value) + HALF & KEPT);
    }

    /** As of a real number where that holds it for sure. */
    static long of(Long value, double absolute) {
        long number = value;
        return number < WHOLE && number > -WHOLE ? of((double) number, absolute) : of(number ^ 0x5555555555555555L);
    }
}
