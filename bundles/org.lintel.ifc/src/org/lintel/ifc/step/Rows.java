// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Arrays;

/**
 * The columns of the index while it is made: one row per instance in the order of the file, eleven bytes each as long
 * as no number needs more than 32 bits.
 */
final class Rows {

    private int size;
    private int[] offsets;
    private int[] ids;
    private char[] types;
    private byte[] heads;
    private long[] wideIds;
    private int[] turns = new int[0];
    private long last = -1;
    private boolean ascending = true;
    private boolean uncoded;

    /** @param expected how many rows are likely */
    Rows(int expected) {
        int capacity = Math.max(16, expected);
        offsets = new int[capacity];
        ids = new int[capacity];
        types = new char[capacity];
        heads = new byte[capacity];
    }

    /** @param head how many bytes stand before the opening bracket of the attributes */
    void add(long offset, long id, int type, int head) {
        if (size == offsets.length) {
            grow();
        }
        while (offset >>> 32 > turns.length) {
            turns = Arrays.copyOf(turns, turns.length + 1);
            turns[turns.length - 1] = size;
        }
        offsets[size] = (int) offset;
        if (id >>> 32 != 0 && wideIds == null) {
            widen();
        }
        if (wideIds != null) {
            wideIds[size] = id;
        } else {
            ids[size] = (int) id;
        }
        types[size] = (char) type;
        heads[size] = (byte) (head > 255 ? 0 : head);
        uncoded |= type >= Keywords.OTHER;
        ascending &= id > last;
        last = id;
        size++;
    }

    private void grow() {
        int capacity = (int) Math.min(Integer.MAX_VALUE - 16L, size + (size >> 1) + 1024L);
        if (capacity <= size) {
            throw new IllegalStateException("more instances than an index can hold");
        }
        offsets = Arrays.copyOf(offsets, capacity);
        types = Arrays.copyOf(types, capacity);
        heads = Arrays.copyOf(heads, capacity);
        if (wideIds != null) {
            wideIds = Arrays.copyOf(wideIds, capacity);
        } else {
            ids = Arrays.copyOf(ids, capacity);
        }
    }

    private void widen() {
        wideIds = new long[ids.length];
        for (int i = 0; i < size; i++) {
            wideIds[i] = ids[i] & 0xFFFFFFFFL;
        }
        ids = null;
    }

    /** Cuts the columns to their size. */
    void trim() {
        if (offsets.length > size) {
            offsets = Arrays.copyOf(offsets, size);
            types = Arrays.copyOf(types, size);
            heads = Arrays.copyOf(heads, size);
            if (wideIds != null) {
                wideIds = Arrays.copyOf(wideIds, size);
            } else {
                ids = Arrays.copyOf(ids, size);
            }
        }
    }

    int size() {
        return size;
    }

    /** Where the instance's {@code #} stands, in bytes from the start of the file. */
    long offset(int row) {
        long offset = offsets[row] & 0xFFFFFFFFL;
        for (int i = turns.length; i > 0; i--) {
            if (row >= turns[i - 1]) {
                return offset | (long) i << 32;
            }
        }
        return offset;
    }

    long id(int row) {
        return wideIds != null ? wideIds[row] : ids[row] & 0xFFFFFFFFL;
    }

    /** The code of the keyword; see {@link Keywords}. */
    int type(int row) {
        return types[row];
    }

    /** How many bytes stand between the {@code #} and the opening bracket of the attributes; 0 where one must look. */
    int head(int row) {
        return heads[row] & 0xFF;
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
