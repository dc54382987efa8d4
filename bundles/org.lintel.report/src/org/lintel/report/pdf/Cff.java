// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The structures of a Compact Font Format font (Adobe Technical Note 5176): indexes, and dictionaries with their numbers. */
final class Cff {

    /** Items of data, one after the other. */
    record Index(byte[] data, int[] offsets, int end) {

        int size() {
            return offsets.length - 1;
        }

        byte[] item(int place) {
            return Arrays.copyOfRange(data, offsets[place], offsets[place + 1]);
        }
    }

    /** An entry of a dictionary: its numbers as they are written, and as they are read. */
    record Entry(byte[] written, int[] numbers) {
    }

    private Cff() {
    }

    static Index index(byte[] data, int start) {
        int count = u16(data, start);
        if (count == 0) {
            return new Index(data, new int[] {start + 2}, start + 2);
        }
        int size = data[start + 2];
        int base = start + 2 + size * (count + 1);
        int[] offsets = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            int offset = 0;
            for (int j = 0; j < size; j++) {
                offset = offset << 8 | data[start + 3 + i * size + j] & 0xff;
            }
            offsets[i] = base + offset;
            if (offsets[i] < base || offsets[i] > data.length || i > 0 && offsets[i] < offsets[i - 1]) {
                throw new IndexOutOfBoundsException("index at " + start);
            }
        }
        return new Index(data, offsets, offsets[count]);
    }

    /** The entries of a dictionary by operator; those of two bytes from 1200 on. */
    static Map<Integer, Entry> dictionary(byte[] data) {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        int[] numbers = new int[513];
        int count = 0;
        int from = 0;
        for (int i = 0; i < data.length;) {
            int b = data[i] & 0xff;
            if (b <= 21) {
                int operator = b == 12 ? 1200 + (data[i + 1] & 0xff) : b;
                entries.put(operator, new Entry(Arrays.copyOfRange(data, from, i), Arrays.copyOf(numbers, count)));
                i += b == 12 ? 2 : 1;
                from = i;
                count = 0;
                continue;
            }
            int value = 0;
            if (b == 28) {
                value = (short) u16(data, i + 1);
                i += 3;
            } else if (b == 29) {
                value = u16(data, i + 1) << 16 | u16(data, i + 3);
                i += 5;
            } else if (b == 30) {
                i++;
                while ((data[i] & 0xf) != 0xf && (data[i] & 0xf0) != 0xf0) {
                    i++;
                }
                i++;
            } else if (b <= 246) {
                value = b - 139;
                i++;
            } else {
                value = b <= 250 ? (b - 247) * 256 + (data[i + 1] & 0xff) + 108
                        : -(b - 251) * 256 - (data[i + 1] & 0xff) - 108;
                i += 2;
            }
            numbers[count++] = value;
        }
        return entries;
    }

    static byte[] index(List<byte[]> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(items.size() >> 8);
        out.write(items.size());
        if (items.isEmpty()) {
            return out.toByteArray();
        }
        out.write(4);
        int offset = 1;
        number(out, offset);
        for (byte[] item : items) {
            offset += item.length;
            number(out, offset);
        }
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** An entry as it was written. */
    static void entry(ByteArrayOutputStream out, int operator, byte[] written) {
        out.writeBytes(written);
        if (operator >= 1200) {
            out.write(12);
            out.write(operator - 1200);
        } else {
            out.write(operator);
        }
    }

    /** An entry of whole numbers, always of the same length: places are told before they are known. */
    static void entry(ByteArrayOutputStream out, int operator, int... numbers) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (int number : numbers) {
            written.write(29);
            number(written, number);
        }
        entry(out, operator, written.toByteArray());
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.write(value >> 24);
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }

    static int u16(byte[] data, int place) {
        return (data[place] & 0xff) << 8 | data[place + 1] & 0xff;
    }
}
