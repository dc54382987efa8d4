// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** How much of the sky the ground around a model sees, on an even grid, smoothed. */
final class GroundSky {

    private static final int SIZE = 224;
    private static final int BLUR = 3;

    private final double x0;
    private final double y0;
    private final double step;
    private final float[] part;

    /**
     * @param reach how far from the middle the ground is looked at, in metres; beyond it sees all of the sky
     * @param sky the part of the sky that is seen at x and y
     */
    GroundSky(double reach, DoubleBinaryOperator sky) {
        x0 = -reach;
        y0 = -reach;
        step = 2 * reach / SIZE;
        float[] found = new float[SIZE * SIZE];
        IntStream.range(0, SIZE).parallel().forEach(row -> {
            for (int column = 0; column < SIZE; column++) {
                found[row * SIZE + column] = (float) sky.applyAsDouble(x0 + (column + 0.5) * step,
                        y0 + (row + 0.5) * step);
            }
        });
        part = blurred(blurred(blurred(blurred(found, 1), SIZE), 1), SIZE);
    }

    /** The mean of each value and its neighbours along rows or columns. */
    private static float[] blurred(float[] values, int stride) {
        float[] mean = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int place = i / stride % SIZE;
            float sum = 0;
            for (int k = -BLUR; k <= BLUR; k++) {
                sum += values[i + (Math.clamp(place + k, 0, SIZE - 1) - place) * stride];
            }
            mean[i] = sum / (2 * BLUR + 1);
        }
        return mean;
    }

    double at(double x, double y) {
        double u = (x - x0) / step - 0.5;
        double v = (y - y0) / step - 0.5;
        if (!(u >= 0 && v >= 0 && u < SIZE - 1 && v < SIZE - 1)) {
            return 1;
        }
        int i = (int) v * SIZE + (int) u;
        double fu = u - (int) u;
        double fv = v - (int) v;
        double upper = part[i] + (part[i + 1] - part[i]) * fu;
        double lower = part[i + SIZE] + (part[i + SIZE + 1] - part[i + SIZE]) * fu;
        double found = upper + (lower - upper) * fv;
        // runs out evenly towards the rim, so that none is seen
        double rim = 2 * Math.max(Math.abs(u / (SIZE - 1) - 0.5), Math.abs(v / (SIZE - 1) - 0.5));
        return rim < 0.6 ? found : found + (1 - found) * (rim - 0.6) / 0.4;
    }
}
