// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.util.Arrays;

/**
 * Gives instances their numbers: {@code i12} is #12, as every exporter means it; other names, and instances without
 * one, are numbered from a round number on that lies above most of those, and pass over those it meets.
 */
final class Ids {

    private static final long MIX = System.nanoTime() | 1;

    /** Numbers up to here come from the names themselves; those above do where they are still free. */
    private final long bound;
    private long last;
    private long[] taken = new long[64];
    private int takenCount;
    private final Bytes names = new Bytes(1024);
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private long[] numbers = new long[64];
    private int size;

    /** @param length of the document, which tells how many instances it can have */
    Ids(long length) {
        long round = 1000;
        while (round < length / 32) {
            round *= 10;
        }
        bound = round;
        last = round;
    }

    /** A number for an instance that has no name. */
    long next() {
        do {
            last++;
        } while (takenCount > 0 && taken[place(last)] == last);
        return last;
    }

    /** Whether a number above the bound is that of its name, or can become so. */
    private boolean take(long number) {
        int place = place(number);
        if (taken[place] == number) {
            return true;
        }
        if (number <= last) {
            return false;
        }
        taken[place] = number;
        if (++takenCount * 2 > taken.length) {
            long[] old = taken;
            taken = new long[old.length * 2];
            for (long each : old) {
                if (each != 0) {
                    taken[place(each)] = each;
                }
            }
        }
        return true;
    }

    private int place(long number) {
        long mixed = number * (MIX << 1 | 1);
        int mask = taken.length - 1;
        int place = (int) (mixed >>> 32) & mask;
        while (taken[place] != 0 && taken[place] != number) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** The number of a name; the same for the same name. */
    long of(byte[] b, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && b[from] <= ' ' && b[from] >= 0) {
            from++;
        }
        while (to > from && b[to - 1] <= ' ' && b[to - 1] >= 0) {
            to--;
        }
        if (from < to && b[from] == '#') {
            from++;
        }
        long plain = plain(b, from, to);
        return plain > 0 ? plain : named(b, from, to);
    }

    /** The number in {@code i12}; 0 where the name is another. */
    private long plain(byte[] b, int from, int to) {
        int digits = to - from - 1;
        if (digits < 1 || digits > 15 || b[from] != 'i' || b[from + 1] == '0') {
            return 0;
        }
        long number = 0;
        for (int i = from + 1; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return 0;
            }
            number = number * 10 + (b[i] - '0');
        }
        return number <= bound || take(number) ? number : 0;
    }

    private long named(byte[] b, int from, int to) {
        if (size * 2 >= numbers.length) {
            grow();
        }
        int slot = slot(b, from, to);
        if (numbers[slot] == 0) {
            starts[slot] = names.size;
            lengths[slot] = to - from;
            names.add(b, from, to);
            numbers[slot] = next();
            size++;
        }
        return numbers[slot];
    }

    private int slot(byte[] b, int from, int to) {
        long hash = MIX ^ to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ b[i]) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        int mask = numbers.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (numbers[slot] != 0 && !Arrays.equals(names.array, starts[slot], starts[slot] + lengths[slot],
                b, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldStarts = starts;
        int[] oldLengths = lengths;
        long[] oldNumbers = numbers;
        int capacity = oldNumbers.length * 2;
        starts = new int[capacity];
        lengths = new int[capacity];
        numbers = new long[capacity];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(names.array, oldStarts[i], oldStarts[i] + oldLengths[i]);
                starts[slot] = oldStarts[i];
                lengths[slot] = oldLengths[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
