// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.util.Arrays;

/** Tells line and column of a place in a source; counts line ends only as far as it is asked. Safe for several threads. */
public final class LineIndex {

    private static final int BLOCK = 1 << 16;

    private final Source source;
    private int[] linesBefore = new int[16];
    private long[] lineStart = new long[16];
    private int blocks = 1;

    public LineIndex(Source source) {
        this.source = source;
    }

    /** Line and column from 1, columns in bytes; packed as {@code line << 32 | column}. */
    public synchronized long at(long offset) throws IOException {
        long wanted = Math.max(0, Math.min(offset, source.length()));
        int block = (int) (wanted / BLOCK);
        byte[] buffer = new byte[BLOCK + 1];
        while (blocks <= block) {
            count(buffer);
        }
        int lines = linesBefore[block];
        long start = lineStart[block];
        long base = (long) block * BLOCK;
        int n = source.read(base, buffer, 0, (int) (wanted - base));
        for (int i = 0; i < n; i++) {
            if (endsLine(buffer, i, n, base)) {
                lines++;
                start = base + i + 1;
            }
        }
        long column = Math.min(Integer.MAX_VALUE, wanted - start + 1);
        return (long) (lines + 1) << 32 | column;
    }

    /** Counts one block more. */
    private void count(byte[] buffer) throws IOException {
        long base = (blocks - 1L) * BLOCK;
        int got = source.read(base, buffer, 0, BLOCK + 1);
        if (got <= BLOCK) {
            buffer[got] = 0;
        }
        int n = Math.min(BLOCK, got);
        int lines = linesBefore[blocks - 1];
        long start = lineStart[blocks - 1];
        for (int i = 0; i < n; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r' && buffer[i + 1] != '\n') {
                lines++;
                start = base + i + 1;
            }
        }
        if (blocks == linesBefore.length) {
            linesBefore = Arrays.copyOf(linesBefore, blocks * 2);
            lineStart = Arrays.copyOf(lineStart, blocks * 2);
        }
        linesBefore[blocks] = lines;
        lineStart[blocks] = start;
        blocks++;
    }

    /** A carriage return ends a line only where no line feed follows. */
    private boolean endsLine(byte[] buffer, int i, int n, long base) throws IOException {
        if (buffer[i] != '\r') {
            return buffer[i] == '\n';
        }
        if (i + 1 < n) {
            return buffer[i + 1] != '\n';
        }
        byte[] next = new byte[1];
        return source.read(base + i + 1, next, 0, 1) == 0 || next[0] != '\n';
    }
}
