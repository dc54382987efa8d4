// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Arrays;

/**
 * From an instance number to its row: an array over the numbers where they are dense, buckets of them where they only
 * ascend, else a hash table. Of several rows with one number the first counts.
 */
abstract sealed class IdIndex {

    /** The row of the instance, -1 where there is none. */
    abstract int row(long id);

    /** Told of each row whose number an earlier row has. */
    interface Duplicates {
        void found(int row, int first);
    }

    static IdIndex of(Rows rows, Duplicates duplicates) {
        int size = rows.size();
        long highest = -1;
        if (rows.ascending()) {
            highest = size == 0 ? -1 : rows.id(size - 1);
        } else {
            for (int row = 0; row < size; row++) {
                highest = Math.max(highest, rows.id(row));
            }
        }
        if (highest < size * 2L + 1024) {
            return new Dense(rows, (int) highest, duplicates);
        }
        return rows.ascending() ? new Sorted(rows, highest) : new Hashed(rows, duplicates);
    }

    private static final class Dense extends IdIndex {

        private final int[] rowPlusOne;

        Dense(Rows rows, int highest, Duplicates duplicates) {
            rowPlusOne = new int[highest + 1];
            for (int row = 0; row < rows.size(); row++) {
                int id = (int) rows.id(row);
                if (rowPlusOne[id] == 0) {
                    rowPlusOne[id] = row + 1;
                } else {
                    duplicates.found(row, rowPlusOne[id] - 1);
                }
            }
        }

        @Override
        int row(long id) {
            return id >= 0 && id < rowPlusOne.length ? rowPlusOne[(int) id] - 1 : -1;
        }
    }

    /** Where the rows of each bucket of numbers begin; within one the row is found by halving. */
    private static final class Sorted extends IdIndex {

        private static final int ROWS_PER_BUCKET = 8;

        private final Rows rows;
        private final int shift;
        private final int[] first;

        Sorted(Rows rows, long highest) {
            this.rows = rows;
            long most = rows.size() / ROWS_PER_BUCKET + 1024L;
            shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(highest / most));
            first = new int[(int) (highest >>> shift) + 2];
            int bucket = 0;
            for (int row = 0; row < rows.size(); row++) {
                int own = (int) (rows.id(row) >>> shift);
                while (bucket <= own) {
                    first[bucket++] = row;
                }
            }
            Arrays.fill(first, bucket, first.length, rows.size());
        }

        @Override
        int row(long id) {
            long bucket = id >>> shift;
            if (bucket >= first.length - 1) {
                return -1;
            }
            int low = first[(int) bucket];
            int high = first[(int) bucket + 1] - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                long at = rows.id(middle);
                if (at == id) {
                    return middle;
                }
                if (at < id) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }
    }

    private static final class Hashed extends IdIndex {

        /** Differs from run to run, so that nobody can write a file whose numbers all meet in one place. */
        private static final long MIX = System.nanoTime() * 0x9E3779B97F4A7C15L | 1;

        private final Rows rows;
        private final int[] table;

        Hashed(Rows rows, Duplicates duplicates) {
            this.rows = rows;
            long capacity = Math.min(1L << 30, Math.max(16, Long.highestOneBit(Math.max(1, rows.size())) * 4));
            table = new int[(int) capacity];
            Arrays.fill(table, -1);
            for (int row = 0; row < rows.size(); row++) {
                int slot = slot(rows.id(row));
                if (table[slot] < 0) {
                    table[slot] = row;
                } else {
                    duplicates.found(row, table[slot]);
                }
            }
        }

        private int slot(long id) {
            long mixed = id * MIX;
            int mask = table.length - 1;
            int slot = (int) (mixed >>> 32) & mask;
            while (table[slot] >= 0 && rows.id(table[slot]) != id) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        @Override
        int row(long id) {
            return table[slot(id)];
        }
    }
}
