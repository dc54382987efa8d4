// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.io.IOException;
import java.util.Arrays;

/**
 * Tells line and column of a place in a source; counts line ends only as far as it is asked, and remembers the count
 * every kilobyte, for a check asks for tens of thousands of places. Safe for several threads.
 */
public final class LineIndex {

    private static final int BLOCK = 1 << 10;
    private static final int CHUNK = 64 * BLOCK;

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
        if (blocks <= block) {
            count(block);
        }
        int lines = linesBefore[block];
        long start = lineStart[block];
        long base = (long) block * BLOCK;
        // one byte more than is counted, for a carriage return ends a line only where no line feed follows
        byte[] buffer = new byte[(int) (wanted - base) + 1];
        int got = source.read(base, buffer, 0, buffer.length);
        for (int i = 0; i < buffer.length - 1 && i < got; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r' && (i + 1 == got || buffer[i + 1] != '\n')) {
                lines++;
                start = base + i + 1;
            }
        }
        long column = Math.min(Integer.MAX_VALUE, wanted - start + 1);
        return (long) (lines + 1) << 32 | column;
    }

    /** Counts on until a block is known. */
    private void count(int wanted) throws IOException {
        byte[] buffer = new byte[CHUNK + 1];
        while (blocks <= wanted) {
            long base = (blocks - 1L) * BLOCK;
            int got = source.read(base, buffer, 0, CHUNK + 1);
            int n = Math.min(CHUNK, got);
            int lines = linesBefore[blocks - 1];
            long start = lineStart[blocks - 1];
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '\n' || buffer[i] == '\r' && (i + 1 == got || buffer[i + 1] != '\n')) {
                    lines++;
                    start = base + i + 1;
                }
                if (i % BLOCK == BLOCK - 1) {
                    remember(lines, start);
                }
            }
            if (n < CHUNK) {
                // the source ends in this chunk; a place at its very end may lie in a block that has no byte
                remember(lines, start);
                return;
            }
        }
    }

    private void remember(int lines, long start) {
        if (blocks == linesBefore.length) {
            linesBefore = Arrays.copyOf(linesBefore, blocks * 2);
            lineStart = Arrays.copyOf(lineStart, blocks * 2);
        }
        linesBefore[blocks] = lines;
        lineStart[blocks] = start;
        blocks++;
    }
}
