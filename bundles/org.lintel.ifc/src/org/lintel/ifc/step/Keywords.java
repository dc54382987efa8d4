// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The entity keywords of a file and their codes, 0 upwards in the order of first use, and how often each was met; found
 * by the bytes, without a String per instance. Letters count as upper case. For one thread.
 */
final class Keywords {

    /** The code of complex instances, which have no keyword of their own. */
    static final int COMPLEX = 0xFFFF;

    /** The code of keywords beyond what a code can tell apart. */
    static final int OTHER = 0xFFFE;

    private static final int MOST_BYTES = 255;

    /** A file made to collide with itself gets no further than this; what finds no place has no code. */
    private static final int MOST_STEPS = 200;

    private static final int GUESSES = 4096;

    /** From the start of a keyword as far as {@link #guess} looks for a place in its table. */
    private static final int IN_SIGHT = 18;

    private byte[][] names = new byte[256][];
    private int size;

    /** By some of the bytes that stand where a keyword begins: the code that was found there last, and one more. */
    private final char[] guesses = new char[GUESSES];
    private int[] table = new int[1024];
    private int[] hashes = new int[256];
    private int[] counts = new int[256];
    private int[] order = new int[256];
    private int ordered;

    int size() {
        return size;
    }

    /** The keyword in upper case. */
    String name(int code) {
        return new String(names[code], StandardCharsets.ISO_8859_1);
    }

    /** How often a keyword was met. */
    int count(int code) {
        return counts[code];
    }

    /** The code of the keyword in {@code bytes[from, to)}, which was met once more. */
    int code(byte[] bytes, int from, int to) {
        int code = find(bytes, from, to);
        if (code != OTHER) {
            met(code);
            if (from + IN_SIGHT <= bytes.length) {
                guesses[place(bytes, from)] = (char) (code + 1);
            }
        }
        return code;
    }

    /** Counts a keyword. */
    void met(int code) {
        if (counts[code]++ == 0) {
            order[ordered++] = code;
        }
    }

    /** How many bytes a keyword has. */
    int length(int code) {
        return names[code].length;
    }

    /**
     * Tells what it is without looking for its end first: the code of the keyword, in upper case and with the bracket
     * behind it, that begins at {@code from}. The answer -1 says nothing, and {@link #code} must be asked; it counts
     * nothing.
     */
    int guess(byte[] bytes, int from, int limit) {
        if (from + IN_SIGHT > limit) {
            return -1;
        }
        int code = guesses[place(bytes, from)] - 1;
        if (code < 0) {
            return -1;
        }
        byte[] name = names[code];
        int end = from + name.length;
        return end < limit && bytes[end] == '(' && Arrays.equals(name, 0, name.length, bytes, from, end) ? code : -1;
    }

    /** Where a guess stands: keywords of the schemas that are frequent differ in these bytes, or in what follows them. */
    private static int place(byte[] b, int from) {
        return b[from + 4] + (b[from + 8] << 2) + (b[from + 12] << 4) + (b[from + 15] << 5) + (b[from + 17] << 7)
                & GUESSES - 1;
    }

    /**
     * Some letters tell almost all names of the schemas apart; the rest is left to the comparison. Folding letters
     * moves digits too, which does no harm.
     */
    private static int hash(byte[] bytes, int from, int to) {
        int length = to - from;
        int hash = length;
        if (length >= 8) {
            hash = hash * 31 + (bytes[from + 3] & 0xDF);
            hash = hash * 31 + (bytes[from + 5] & 0xDF);
            hash = hash * 31 + (bytes[from + (length >> 1)] & 0xDF);
            hash = hash * 31 + (bytes[to - 6] & 0xDF);
            hash = hash * 31 + (bytes[to - 4] & 0xDF);
            hash = hash * 31 + (bytes[to - 2] & 0xDF);
            hash = hash * 31 + (bytes[to - 1] & 0xDF);
        } else {
            for (int i = from; i < to; i++) {
                hash = hash * 31 + (bytes[i] & 0xDF);
            }
        }
        return hash * 0x9E3779B1;
    }

    private int find(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int mask = table.length - 1;
        int slot = slot(hash, mask);
        for (int step = 0; step < MOST_STEPS; step++, slot = slot + 1 & mask) {
            int code = table[slot] - 1;
            if (code < 0) {
                return add(bytes, from, to, hash, slot);
            }
            if (hashes[code] == hash && same(names[code], bytes, from, to)) {
                return code;
            }
        }
        return OTHER;
    }

    private int add(byte[] bytes, int from, int to, int hash, int slot) {
        if (size >= OTHER || to - from > MOST_BYTES) {
            return OTHER;
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
            order = Arrays.copyOf(order, size * 2);
        }
        byte[] name = new byte[to - from];
        for (int i = 0; i < name.length; i++) {
            name[i] = (byte) upper(bytes[from + i]);
        }
        names[size] = name;
        hashes[size] = hash;
        table[slot] = ++size;
        if (size * 4 > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        int[] larger = new int[table.length * 4];
        int mask = larger.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = slot(hashes[code], mask);
            while (larger[slot] != 0) {
                slot = slot + 1 & mask;
            }
            larger[slot] = code + 1;
        }
        table = larger;
    }

    private static int slot(int hash, int mask) {
        return (hash >>> 15 ^ hash) & mask;
    }

    private static boolean same(byte[] name, byte[] bytes, int from, int to) {
        return Arrays.equals(name, 0, name.length, bytes, from, to) || sameFolded(name, bytes, from, to);
    }

    private static boolean sameFolded(byte[] name, byte[] bytes, int from, int to) {
        if (name.length != to - from) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != upper(bytes[from + i])) {
                return false;
            }
        }
        return true;
    }

    private static int upper(byte b) {
        return b >= 'a' && b <= 'z' ? b - 32 : b;
    }

    /**
     * The keywords met since counting began, in the order of first use, and how often; names by code. Others may read
     * it while more keywords are met.
     */
    record Uses(byte[][] names, int size, int[] codes, int[] counts) {
    }

    /** Keeps codes and names; counts start at 0. */
    void countAnew() {
        Arrays.fill(counts, 0);
        ordered = 0;
    }

    Uses uses() {
        int[] codes = Arrays.copyOf(order, ordered);
        int[] each = new int[ordered];
        for (int i = 0; i < ordered; i++) {
            each[i] = counts[codes[i]];
        }
        return new Uses(names, size, codes, each);
    }

    /**
     * Adds what was met elsewhere, behind what was met here.
     *
     * @param known from the codes used there to those here as far as they are known
     * @return the same with what was added; null if there is a keyword without a code, and nothing was counted
     */
    int[] add(Uses uses, int[] known) {
        int[] codes = known;
        if (known.length < uses.size) {
            codes = Arrays.copyOf(known, Math.max(64, uses.size * 2));
            Arrays.fill(codes, known.length, codes.length, -1);
        }
        for (int there : uses.codes) {
            if (codes[there] < 0) {
                byte[] name = uses.names[there];
                int code = find(name, 0, name.length);
                if (code == OTHER) {
                    return null;
                }
                codes[there] = code;
            }
        }
        for (int i = 0; i < uses.codes.length; i++) {
            counts[codes[uses.codes[i]]] += uses.counts[i];
        }
        return codes;
    }
}
