// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.util.Arrays;

/**
 * The part of a source that a scanner looks at: all of it where it is in memory, else a piece that moves forward.
 * Places are ints within {@link #bytes}; {@link #base} is added for the place in the file.
 */
final class Window {

    private static final int FIRST = 4 << 20;

    private final Source source;
    private final int most;
    byte[] bytes;
    int limit;
    long base;
    boolean last;

    /** @param most how large the window may grow for the sake of one instance */
    Window(Source source, int most) throws IOException {
        this.source = source;
        this.most = Math.max(most, FIRST);
        byte[] all = source.array();
        if (all != null) {
            bytes = all;
            limit = (int) source.length();
            last = true;
        } else {
            bytes = new byte[(int) Math.min(FIRST, source.length())];
            limit = source.read(0, bytes, 0, bytes.length);
            last = limit >= source.length();
        }
    }

    long offset(int place) {
        return base + place;
    }

    /**
     * Brings in more bytes and moves what stands at {@code keep} to the front.
     *
     * @return false if there are no more, or the window would have to grow beyond its limit
     */
    boolean advance(int keep) throws IOException {
        if (last) {
            return false;
        }
        int kept = limit - keep;
        byte[] target = bytes;
        if (kept > bytes.length / 2) {
            if (bytes.length >= most) {
                return false;
            }
            target = new byte[(int) Math.min(most, bytes.length * 2L)];
        }
        System.arraycopy(bytes, keep, target, 0, kept);
        base += keep;
        int n = source.read(base + kept, target, kept, target.length - kept);
        bytes = target;
        limit = kept + n;
        last = base + limit >= source.length() || n == 0;
        return true;
    }

    /** A copy of the bytes between two places. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
