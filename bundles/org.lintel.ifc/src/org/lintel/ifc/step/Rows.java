// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Arrays;

/**
 * The columns of the index: one row per instance in the order of the file, seven bytes each where its numbers stand near
 * to one another, else up to eleven as long as none needs more than 32 bits. They stand in blocks, so that an index grows
 * without being copied, and rows that were read elsewhere are added to it while more are read.
 */
final class Rows {

    private static final int SHIFT = 15;
    private static final int BLOCK = 1 << SHIFT;
    private static final int MASK = BLOCK - 1;
    private static final int[] NONE = {};

    private final boolean kept;
    private int size;
    private int blocks;
    private final PackedColumn offsets = new PackedColumn();
    private final PackedColumn ids = new PackedColumn();
    private char[][] types = new char[4][];
    private byte[][] heads = new byte[4][];
    private long[][] wideIds;
    private int end;
    private int[] blockOffsets;
    private int[] blockIds;
    private char[] blockTypes;
    private byte[] blockHeads;
    private int[] turns = NONE;
    private long last = -1;
    private boolean ascending = true;
    private boolean uncoded;

    /**
     * @param expected how many rows are likely
     * @param kept whether they stay, and so are packed block by block; else they only pass through and are cleared
     */
    Rows(int expected, boolean kept) {
        this.kept = kept;
        allocate(Math.clamp(expected, 16, BLOCK));
        enter(0);
    }

    /** Takes all rows out; the room for them stays. */
    void clear() {
        size = 0;
        turns = NONE;
        last = -1;
        ascending = true;
        uncoded = false;
        wideIds = null;
        enter(0);
    }

    /** @param head how many bytes stand before the opening bracket of the attributes */
    void add(long offset, long id, int type, int head) {
        if (size == end) {
            next();
        }
        while (offset >>> 32 > turns.length) {
            turn(size);
        }
        int at = size & MASK;
        blockOffsets[at] = (int) offset;
        blockIds[at] = (int) id;
        if ((id >>> 32 != 0) || wideIds != null) {
            addWide(id);
        }
        blockTypes[at] = (char) type;
        blockHeads[at] = (byte) (head > 255 ? 0 : head);
        uncoded |= type >= Keywords.OTHER;
        ascending &= id > last;
        last = id;
        size++;
    }

    private void turn(int row) {
        turns = Arrays.copyOf(turns, turns.length + 1);
        turns[turns.length - 1] = row;
    }

    private void addWide(long id) {
        if (wideIds == null) {
            wideIds = new long[types.length][];
            for (int block = 0; block <= size >>> SHIFT; block++) {
                wideIds[block] = new long[types[block].length];
                for (int i = 0; i < wideIds[block].length; i++) {
                    wideIds[block][i] = ids.get(block, i);
                }
            }
        }
        wideIds[size >>> SHIFT][size & MASK] = id;
    }

    /** Makes room for the next row. */
    private void next() {
        if (size < BLOCK) {
            int larger = Math.min(BLOCK, size * 2);
            offsets.set(0, Arrays.copyOf(blockOffsets, larger));
            ids.set(0, Arrays.copyOf(blockIds, larger));
            types[0] = Arrays.copyOf(types[0], larger);
            heads[0] = Arrays.copyOf(heads[0], larger);
            if (wideIds != null) {
                wideIds[0] = Arrays.copyOf(wideIds[0], larger);
            }
            enter(0);
            return;
        }
        int block = size >>> SHIFT;
        if (block == 1 << 31 - SHIFT) {
            throw new IllegalStateException("more instances than an index can hold");
        }
        if (block == blocks) {
            allocate(BLOCK);
        }
        if (wideIds != null) {
            wideIds = wideIds.length < types.length ? Arrays.copyOf(wideIds, types.length) : wideIds;
            wideIds[block] = new long[BLOCK];
        }
        enter(block);
    }

    private void allocate(int rows) {
        if (blocks == types.length) {
            types = Arrays.copyOf(types, blocks * 2);
            heads = Arrays.copyOf(heads, blocks * 2);
        }
        // what a full block of a kept column has been packed out of serves the next
        int[] free = kept && blocks > 0 ? offsets.pack(blocks - 1) : null;
        offsets.set(blocks, free != null ? free : new int[rows]);
        free = kept && blocks > 0 ? ids.pack(blocks - 1) : null;
        ids.set(blocks, free != null ? free : new int[rows]);
        types[blocks] = new char[rows];
        heads[blocks] = new byte[rows];
        blocks++;
    }

    private void enter(int block) {
        blockOffsets = offsets.plain(block);
        blockIds = ids.plain(block);
        blockTypes = types[block];
        blockHeads = heads[block];
        end = (int) Math.min(Integer.MAX_VALUE, ((long) block << SHIFT) + blockOffsets.length);
    }

    /**
     * Adds rows that stand behind these in the file.
     *
     * @param more rows that are not kept
     * @param codes the keyword codes that take the place of theirs
     */
    void append(Rows more, int[] codes) {
        for (int turn = turns.length; turn < more.turns.length; turn++) {
            turn(size + more.turns[turn]);
        }
        if (more.size > 0) {
            ascending &= more.ascending && more.id(0) > last;
            last = more.last;
        }
        uncoded |= more.uncoded;
        if (wideIds != null || more.wideIds != null) {
            appendWide(more, codes);
            return;
        }
        int from = 0;
        while (from < more.size) {
            if (size == end) {
                next();
            }
            int block = from >>> SHIFT;
            int there = from & MASK;
            int here = size & MASK;
            int count = Math.min(Math.min(end - size, BLOCK - there), more.size - from);
            System.arraycopy(more.offsets.plain(block), there, blockOffsets, here, count);
            System.arraycopy(more.ids.plain(block), there, blockIds, here, count);
            System.arraycopy(more.heads[block], there, blockHeads, here, count);
            recode(more.types[block], there, blockTypes, here, count, codes);
            size += count;
            from += count;
        }
    }

    private static void recode(char[] from, int there, char[] to, int here, int count, int[] codes) {
        for (int i = 0; i < count; i++) {
            int code = from[there + i];
            to[here + i] = code < Keywords.OTHER ? (char) codes[code] : (char) code;
        }
    }

    private void appendWide(Rows more, int[] codes) {
        boolean sorted = ascending;
        for (int row = 0; row < more.size; row++) {
            int code = more.type(row);
            add(more.offset(row), more.id(row), code < Keywords.OTHER ? codes[code] : code, more.head(row));
        }
        ascending = sorted;
    }

    /** Cuts the columns of a small index to its size. */
    void trim() {
        if (blocks == 1 && types[0].length > size) {
            offsets.set(0, Arrays.copyOf(blockOffsets, size));
            ids.set(0, Arrays.copyOf(blockIds, size));
            types[0] = Arrays.copyOf(types[0], size);
            heads[0] = Arrays.copyOf(heads[0], size);
            enter(0);
        }
    }

    int size() {
        return size;
    }

    /** Where the instance's {@code #} stands, in bytes from the start of the file. */
    long offset(int row) {
        long offset = offsets.get(row >>> SHIFT, row & MASK);
        for (int i = turns.length; i > 0; i--) {
            if (row >= turns[i - 1]) {
                return offset | (long) i << 32;
            }
        }
        return offset;
    }

    long id(int row) {
        return wideIds != null ? wideIds[row >>> SHIFT][row & MASK] : ids.get(row >>> SHIFT, row & MASK);
    }

    /** The code of the keyword; see {@link Keywords}. */
    int type(int row) {
        return types[row >>> SHIFT][row & MASK];
    }

    /** How many bytes stand between the {@code #} and the opening bracket of the attributes; 0 where one must look. */
    int head(int row) {
        return heads[row >>> SHIFT][row & MASK] & 0xFF;
    }

    /** Whether a row has no code of its own. */
    boolean hasUncoded() {
        return uncoded;
    }

    /** Whether every number is larger than the one before it. */
    boolean ascending() {
        return ascending;
    }
}
