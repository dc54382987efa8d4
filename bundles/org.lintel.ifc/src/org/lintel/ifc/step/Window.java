// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;

/**
 * The part of a source that a scanner looks at: all of it where it is in memory, else a piece that moves forward.
 * Places are ints within {@link #bytes}; {@link #base} is added for the place in the file. For one thread.
 */
final class Window implements AutoCloseable {

    /** What stays in the cache of a core while it is scanned. */
    private static final int FIRST = 256 << 10;

    private final long length;
    private final Source.Cursor cursor;
    private final int most;
    byte[] bytes;
    int limit;
    long base;
    boolean last;

    /** @param most how large the window may grow for the sake of one instance */
    Window(Source source, int most) throws IOException {
        this(source, most, 0);
    }

    Window(Source source, int most, long from) throws IOException {
        this.length = source.length();
        this.most = Math.max(most, FIRST);
        byte[] all = source.array();
        if (all != null) {
            cursor = null;
            bytes = all;
            limit = (int) length;
            last = true;
        } else {
            cursor = source.cursor();
            bytes = new byte[(int) Math.min(FIRST, Math.max(1, length))];
            fill(from, 0);
        }
    }

    long offset(int place) {
        return base + place;
    }

    /** Brings in the bytes at a place in the file; the answer is that place within {@link #bytes}. */
    int moveTo(long offset) throws IOException {
        if (cursor == null || offset >= base && offset < base + limit) {
            return (int) (offset - base);
        }
        fill(offset, 0);
        return 0;
    }

    private void fill(long from, int kept) throws IOException {
        int n = cursor.read(from + kept, bytes, kept, bytes.length - kept);
        base = from;
        limit = kept + n;
        last = base + limit >= length;
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
        bytes = target;
        fill(base + keep, kept);
        return true;
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
        }
    }
}
