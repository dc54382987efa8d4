// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes that is also used as a stack: what is written last is cut off first. */
final class Bytes {

    byte[] array;
    int size;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    void add(int b) {
        if (size == array.length) {
            room(1);
        }
        array[size++] = (byte) b;
    }

    void add(byte[] from, int start, int end) {
        int n = end - start;
        if (n > array.length - size) {
            room(n);
        }
        System.arraycopy(from, start, array, size, n);
        size += n;
    }

    void add(byte[] all) {
        add(all, 0, all.length);
    }

    /** A text of ASCII characters. */
    void add(String text) {
        if (text.length() > array.length - size) {
            room(text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            array[size++] = (byte) text.charAt(i);
        }
    }

    /** Decimal digits; the number is not negative. */
    void addNumber(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        if (digits > array.length - size) {
            room(digits);
        }
        size += digits;
        long rest = number;
        for (int at = size - 1; digits > 0; digits--) {
            array[at--] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** A character as UTF-8. */
    void addCodePoint(int c) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | c >> 6);
            add(0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            add(0xE0 | c >> 12);
            add(0x80 | c >> 6 & 0x3F);
            add(0x80 | c & 0x3F);
        } else {
            add(0xF0 | c >> 18);
            add(0x80 | c >> 12 & 0x3F);
            add(0x80 | c >> 6 & 0x3F);
            add(0x80 | c & 0x3F);
        }
    }

    /** @throws OutOfMemoryError beyond what an array can hold, as any other array does */
    private void room(int n) {
        long wanted = Math.max((long) size + n, array.length + (array.length >> 1) + 16L);
        if ((long) size + n > Integer.MAX_VALUE - 16) {
            throw new OutOfMemoryError("an array of more than 2 GB");
        }
        array = Arrays.copyOf(array, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
    }

    String text(int from, int to) {
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text(0, size);
    }
}
