// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.Arrays;

/**
 * Finds a value by the bytes of a name without making a String, once the name was met before. Reading takes no lock;
 * the number of names is limited, and what comes after is made anew each time.
 */
public abstract class NameTable<T> {

    private static final int MOST = 2_000;

    private volatile Table<T> table = new Table<>(256);

    /** Makes the value of a name, given in upper case. */
    protected abstract T make(String name);

    /** Names by open addressing; entries are only ever added, before the table is seen by others. */
    private static final class Table<T> {

        final byte[][] names;
        final Object[] values;
        int size;

        Table(int capacity) {
            names = new byte[capacity][];
            values = new Object[capacity];
        }

        int slot(byte[] b, int from, int to) {
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = hash * 31 + b[i];
            }
            int mask = names.length - 1;
            int slot = hash * 0x9E3779B1 >>> 16 & mask;
            while (names[slot] != null && !Arrays.equals(names[slot], 0, names[slot].length, b, from, to)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }

    /** The value of the name in {@code b[from, to)}. */
    @SuppressWarnings("unchecked")
    public final T get(byte[] b, int from, int to) {
        Table<T> known = table;
        int slot = known.slot(b, from, to);
        return known.names[slot] != null ? (T) known.values[slot] : add(b, from, to);
    }

    private synchronized T add(byte[] b, int from, int to) {
        T value = make(ValueContext.upper(b, from, to));
        Table<T> old = table;
        if (old.size >= MOST) {
            return value;
        }
        var copy = new Table<T>(old.size * 2 >= old.names.length ? old.names.length * 4 : old.names.length);
        for (int i = 0; i < old.names.length; i++) {
            byte[] name = old.names[i];
            if (name != null) {
                int slot = copy.slot(name, 0, name.length);
                copy.names[slot] = name;
                copy.values[slot] = old.values[i];
            }
        }
        int slot = copy.slot(b, from, to);
        copy.names[slot] = Arrays.copyOfRange(b, from, to);
        copy.values[slot] = value;
        copy.size = old.size + 1;
        table = copy;
        return value;
    }
}
