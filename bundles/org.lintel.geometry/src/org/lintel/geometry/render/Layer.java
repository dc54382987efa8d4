// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;

/** The nearest surface at each sample of a tile: its nearness, and which of the tile's triangles it is. */
final class Layer {

    static final int NOTHING = -1;

    final int side;
    final float[] near;
    final int[] face;

    Layer(int side) {
        this.side = side;
        near = new float[side * side];
        face = new int[side * side];
    }

    void clear() {
        Arrays.fill(near, Float.NEGATIVE_INFINITY);
        Arrays.fill(face, NOTHING);
    }

    boolean isEmpty() {
        for (int f : face) {
            if (f != NOTHING) {
                return false;
            }
        }
        return true;
    }
}
