// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.Arrays;

/**
 * Divides triangles in two where the boxes around both halves have the least surface for what is in them. Several
 * threads may share what is known of the triangles, each through {@link #own}, on parts that do not overlap.
 */
final class BoxSplits {

    private static final int BINS = 16;

    /** Six numbers a triangle: its box, least and greatest, rounded outwards. */
    private final float[] boxes;
    private final int[] order;

    /** Twice the middles of the boxes of the part that was measured last: least and greatest of each axis. */
    private final float[] middles = new float[6];
    private final int[] count = new int[BINS];
    private final float[] bins = new float[BINS * 6];
    private final double[] cost = new double[BINS];

    /** @param order the triangles that count; brought into another order by {@link #split} */
    BoxSplits(double[] corners, int[] order) {
        this(new float[corners.length / 9 * 6], order);
        for (int t : order) {
            for (int k = 0; k < 3; k++) {
                double a = corners[t * 9 + k];
                double b = corners[t * 9 + 3 + k];
                double c = corners[t * 9 + 6 + k];
                boxes[t * 6 + k] = Math.nextDown(Math.nextDown((float) Math.min(a, Math.min(b, c))));
                boxes[t * 6 + 3 + k] = Math.nextUp(Math.nextUp((float) Math.max(a, Math.max(b, c))));
            }
        }
    }

    private BoxSplits(float[] boxes, int[] order) {
        this.boxes = boxes;
        this.order = order;
    }

    /** The same triangles for another thread. */
    BoxSplits own() {
        return new BoxSplits(boxes, order);
    }

    /** Writes the box of a part, and remembers where the middles of its triangles lie. */
    void measure(int from, int to, float[] box, int at) {
        for (int k = 0; k < 3; k++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            float first = Float.POSITIVE_INFINITY;
            float last = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                int b = order[i] * 6 + k;
                float l = boxes[b];
                float h = boxes[b + 3];
                float middle = l + h;
                low = l < low ? l : low;
                high = h > high ? h : high;
                first = middle < first ? middle : first;
                last = middle > last ? middle : last;
            }
            box[at + k] = low;
            box[at + 3 + k] = high;
            middles[k] = first;
            middles[3 + k] = last;
        }
    }

    /** Arranges the part that was measured last into two groups; where the second begins. */
    int split(int from, int to) {
        int bestAxis = -1;
        int bestBin = 0;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            if (middles[3 + axis] > middles[axis]) {
                costs(from, to, axis);
                for (int b = 1; b < BINS; b++) {
                    if (cost[b] < bestCost) {
                        bestCost = cost[b];
                        bestAxis = axis;
                        bestBin = b;
                    }
                }
            }
        }
        if (bestAxis < 0) {
            return from + to >>> 1;
        }
        float first = middles[bestAxis];
        float scale = scale(bestAxis);
        int left = from;
        int right = to - 1;
        while (left <= right) {
            int b = order[left] * 6 + bestAxis;
            if (bin(boxes[b] + boxes[b + 3], first, scale) < bestBin) {
                left++;
            } else {
                int t = order[left];
                order[left] = order[right];
                order[right--] = t;
            }
        }
        return left == from || left == to ? from + to >>> 1 : left;
    }

    private float scale(int axis) {
        return BINS / (middles[3 + axis] - middles[axis]);
    }

    private static int bin(float middle, float first, float scale) {
        int bin = (int) ((middle - first) * scale);
        return bin < BINS ? bin : BINS - 1;
    }

    /** What a split before each bin would cost; infinite where one side would be empty. */
    private void costs(int from, int to, int axis) {
        Arrays.fill(count, 0);
        for (int b = 0; b < BINS * 6; b += 6) {
            Arrays.fill(bins, b, b + 3, Float.POSITIVE_INFINITY);
            Arrays.fill(bins, b + 3, b + 6, Float.NEGATIVE_INFINITY);
        }
        float first = middles[axis];
        float scale = scale(axis);
        for (int i = from; i < to; i++) {
            int t = order[i] * 6;
            int b = bin(boxes[t + axis] + boxes[t + axis + 3], first, scale);
            count[b]++;
            b *= 6;
            for (int k = 0; k < 3; k++) {
                float low = boxes[t + k];
                float high = boxes[t + 3 + k];
                if (low < bins[b + k]) {
                    bins[b + k] = low;
                }
                if (high > bins[b + 3 + k]) {
                    bins[b + 3 + k] = high;
                }
            }
        }
        Arrays.fill(cost, 0);
        sweep(0, 1);
        sweep(BINS - 1, -1);
    }

    private void sweep(int begin, int step) {
        float x0 = Float.POSITIVE_INFINITY;
        float y0 = Float.POSITIVE_INFINITY;
        float z0 = Float.POSITIVE_INFINITY;
        float x1 = Float.NEGATIVE_INFINITY;
        float y1 = Float.NEGATIVE_INFINITY;
        float z1 = Float.NEGATIVE_INFINITY;
        int n = 0;
        for (int b = begin, i = 1; i < BINS; b += step, i++) {
            n += count[b];
            x0 = Math.min(x0, bins[b * 6]);
            y0 = Math.min(y0, bins[b * 6 + 1]);
            z0 = Math.min(z0, bins[b * 6 + 2]);
            x1 = Math.max(x1, bins[b * 6 + 3]);
            y1 = Math.max(y1, bins[b * 6 + 4]);
            z1 = Math.max(z1, bins[b * 6 + 5]);
            double x = x1 - x0;
            double y = y1 - y0;
            double z = z1 - z0;
            cost[step > 0 ? b + 1 : b] += n == 0 ? Double.POSITIVE_INFINITY : n * (x * y + y * z + z * x);
        }
    }
}
