// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Arrays;

/**
 * A column of unsigned 32-bit numbers in blocks. A block whose numbers stand near to one another, as places in a file and
 * the numbers of instances do, can be packed into half the room: two bytes a row, and a base for each group of rows.
 */
final class PackedColumn {

    /** Rows of a group: of instances of 60 bytes each some 15 KB, where 64 KB can be told. */
    private static final int GROUP_SHIFT = 8;

    private int[][] plain = new int[4][];
    private int[][] bases = new int[4][];
    private char[][] steps = new char[4][];

    /** A block to be filled, at a number one higher than any before, or again at the same. */
    void set(int block, int[] rows) {
        if (block >= plain.length) {
            plain = Arrays.copyOf(plain, block * 2);
            bases = Arrays.copyOf(bases, block * 2);
            steps = Arrays.copyOf(steps, block * 2);
        }
        plain[block] = rows;
    }

    /** The rows of a block that is not packed. */
    int[] plain(int block) {
        return plain[block];
    }

    long get(int block, int at) {
        char[] packed = steps[block];
        return (packed == null ? plain[block][at] : bases[block][at >>> GROUP_SHIFT] + packed[at]) & 0xFFFFFFFFL;
    }

    /** Packs a full block where its numbers allow; the array that is free then, else null. */
    int[] pack(int block) {
        int[] rows = plain[block];
        int[] base = new int[rows.length >>> GROUP_SHIFT];
        char[] packed = new char[rows.length];
        for (int group = 0, at = 0; group < base.length; group++) {
            int first = rows[at];
            base[group] = first;
            for (int end = at + (1 << GROUP_SHIFT); at < end; at++) {
                int step = rows[at] - first;
                if (step >>> 16 != 0) {
                    return null;
                }
                packed[at] = (char) step;
            }
        }
        bases[block] = base;
        steps[block] = packed;
        plain[block] = null;
        return rows;
    }
}
