// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds what a name stands for by the name's bytes, without making a String of it; holds names of the schema only. */
final class NameMap<T> {

    private byte[][] names = new byte[16][];
    private Object[] values = new Object[16];
    private int size;

    int size() {
        return size;
    }

    void put(String name, T value) {
        if (size * 2 >= names.length) {
            grow();
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes, 0, bytes.length);
        if (names[slot] == null) {
            names[slot] = bytes;
            size++;
        }
        values[slot] = value;
    }

    /** Null where there is none. */
    @SuppressWarnings("unchecked")
    T get(byte[] b, int from, int to) {
        return (T) values[slot(b, from, to)];
    }

    T get(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return get(bytes, 0, bytes.length);
    }

    private int slot(byte[] b, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + b[i];
        }
        int mask = names.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (names[slot] != null && !Arrays.equals(names[slot], 0, names[slot].length, b, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        byte[][] oldNames = names;
        Object[] oldValues = values;
        names = new byte[oldNames.length * 2][];
        values = new Object[oldNames.length * 2];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != null) {
                int slot = slot(oldNames[i], 0, oldNames[i].length);
                names[slot] = oldNames[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
