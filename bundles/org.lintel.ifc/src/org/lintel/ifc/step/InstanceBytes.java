// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The bytes of instances that are asked for in the order of the file, read in long pieces where they are not in memory.
 * For one thread; without garbage.
 */
public final class InstanceBytes implements AutoCloseable {

    private static final int PIECE = 256 << 10;
    private static final int MOST = 1 << 30;

    private final Exchange exchange;
    private final Source source;
    private Source.Cursor cursor;
    private long base;
    private int limit;

    /** Holds the instance from {@link #from} to {@link #to}. */
    public byte[] bytes;
    public int from;
    public int to;

    public InstanceBytes(Exchange exchange) {
        this.exchange = exchange;
        this.source = exchange.source();
        this.bytes = source.array();
    }

    /** Goes to an instance: from its {@code #} to the next instance. */
    public void moveTo(int row) {
        long start = exchange.offset(row);
        long end = exchange.end(row);
        if (source.array() != null) {
            from = (int) start;
            to = (int) end;
            return;
        }
        if (start < base || end > base + limit) {
            fill(start, (int) Math.min(MOST, end - start));
        }
        from = (int) (start - base);
        to = (int) Math.min(limit, end - base);
    }

    private void fill(long start, int least) {
        try {
            cursor = cursor != null ? cursor : source.cursor();
            if (bytes == null || bytes.length < least) {
                bytes = new byte[Math.max(least, PIECE)];
            }
            limit = cursor.read(start, bytes, 0, bytes.length);
            base = start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
        }
    }
}
