// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;

/**
 * Some bytes of a file that stays on disk: those of the instance that was asked for last, and what stands behind it,
 * for what is asked for next is often the same instance or one nearby. For one thread; without garbage.
 */
final class Nearby {

    private static final int LEAST = 4 << 10;

    private Source source;
    private long base;
    private int limit;
    byte[] bytes = new byte[LEAST];

    /** Brings in {@code count} bytes; the answer is the place in {@link #bytes} where they begin. */
    int bring(Source wanted, long from, int count) throws IOException {
        if (wanted == source && from >= base && from + count <= base + limit) {
            return (int) (from - base);
        }
        if (bytes.length < count) {
            bytes = new byte[Math.max(count, (int) Math.min(1 << 30, bytes.length * 2L))];
        }
        source = null;
        limit = wanted.read(from, bytes, 0, bytes.length);
        base = from;
        source = wanted;
        return 0;
    }

    /** How many of {@code count} bytes from a place on are there. */
    int available(int place, int count) {
        return Math.min(count, limit - place);
    }
}
