// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

/** From whole numbers, none negative, to whole numbers, without an object for each. */
public final class IntMap {

    private int[] keys = new int[64];
    private int[] values = new int[64];
    private int size;

    /** The number put for a key; -1 where there is none. */
    public int get(int key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    public void put(int key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key + 1;
        values[slot] = value;
    }

    private int slot(int key) {
        int slot = key * 0x9E3779B9 >>> 8 & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i] - 1, oldValues[i]);
            }
        }
    }
}
