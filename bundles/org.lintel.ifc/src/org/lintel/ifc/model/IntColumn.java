// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.Arrays;

/** A growing list of ints. */
final class IntColumn {

    private int[] values;
    private int size;

    IntColumn(int expected) {
        values = new int[Math.max(16, expected)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 16);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    int size() {
        return size;
    }
}
