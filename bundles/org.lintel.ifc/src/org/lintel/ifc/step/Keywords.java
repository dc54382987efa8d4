// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The entity keywords of a file and their codes, 0 upwards in the order of first use; found by the bytes, without a
 * String per instance. Letters count as upper case. For one thread.
 */
final class Keywords {

    /** The code of complex instances, which have no keyword of their own. */
    static final int COMPLEX = 0xFFFF;

    /** The code of keywords beyond what a code can tell apart. */
    static final int OTHER = 0xFFFE;

    private static final int MOST_BYTES = 255;

    /** A file made to collide with itself gets no further than this; what finds no place has no code. */
    private static final int MOST_STEPS = 200;

    private byte[][] names = new byte[256][];
    private int size;
    private int[] table = new int[1024];
    private int[] hashes = new int[256];

    int size() {
        return size;
    }

    /** The keyword in upper case. */
    String name(int code) {
        return new String(names[code], StandardCharsets.ISO_8859_1);
    }

    /** The code of the keyword in {@code bytes[from, to)}. */
    int code(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + upper(bytes[i]);
        }
        hash *= 0x9E3779B1;
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
}
