// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.Arrays;

/**
 * Closes cracks of one sample. Where a corner of one face stands on the edge of another, the grid of samples leaves a slit
 * between them now and then, and what is behind would shine through as a row of dots.
 */
final class Cracks {

    /** What lies on both sides of a crack is one surface if it differs by no more, in metres. */
    private static final double SAME = 0.01;
    /** What is seen through a crack lies at least so far behind, in metres. */
    private static final double BEHIND = 0.02;

    private Cracks() {
    }

    static void close(Layer layer, Faces faces, Camera camera, int left, int top) {
        int side = layer.side;
        int[] samples = new int[16];
        int count = 0;
        for (int y = 1; y + 1 < side; y++) {
            for (int x = 1; x + 1 < side; x++) {
                int s = y * side + x;
                int filler = filler(layer, faces, camera, s, 1, left + x, top + y);
                filler = filler >= 0 ? filler : filler(layer, faces, camera, s, side, left + x, top + y);
                if (filler >= 0) {
                    if (count + 2 > samples.length) {
                        samples = Arrays.copyOf(samples, count * 2);
                    }
                    samples[count++] = s;
                    samples[count++] = filler;
                }
            }
        }
        // all at once, so that what was closed does not close more
        for (int i = 0; i < count; i += 2) {
            int s = samples[i];
            layer.face[s] = samples[i + 1];
            layer.near[s] = (float) faces.nearness(samples[i + 1], left + s % side, top + s / side);
        }
    }

    /** The face that closes a sample between its neighbours; -1 where there is no crack. */
    private static int filler(Layer layer, Faces faces, Camera camera, int s, int step, int x, int y) {
        int f = layer.face[s];
        int before = layer.face[s - step];
        int after = layer.face[s + step];
        if (before < 0 || after < 0 || before == f || after == f) {
            return -1;
        }
        double a = faces.nearness(before, x, y);
        double b = faces.nearness(after, x, y);
        double metre = camera.perMetre(Math.max(a, b));
        return Math.abs(a - b) < SAME * metre && layer.near[s] < Math.min(a, b) - BEHIND * metre ? before : -1;
    }
}
