// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.Arrays;
import org.lintel.core.task.Progress;
import org.lintel.geometry.mesh.Bounds;

/**
 * A tree of boxes over triangles, split where the surface of the boxes tells it to (binned surface area heuristic).
 * Boxes are in single precision, rounded outwards. The left child of a node is the next one.
 */
final class BoxTree {

    private static final int BINS = 16;
    private static final int LEAF = 4;

    /** Below this depth boxes are halved by number alone, so that no arrangement of triangles makes a deep tree. */
    private static final int DEEP = 48;

    /** The depth no tree exceeds: {@link #DEEP} and the halves of as many triangles as fit an array. */
    static final int MOST_DEPTH = DEEP + 32;

    /** Six numbers a node: the least x, y, z, then the greatest. */
    final float[] boxes;
    /** For a leaf how many triangles it holds, else 0. */
    final int[] counts;
    /** For a leaf where its triangles begin in {@link #order}, else the right child. */
    final int[] links;
    final int[] order;

    private final double[] corners;
    private int nodes;

    private BoxTree(double[] corners) {
        this.corners = corners;
        int n = corners.length / 9;
        order = new int[n];
        Arrays.setAll(order, i -> i);
        int room = Math.max(1, 2 * n - 1);
        boxes = new float[room * 6];
        counts = new int[room];
        links = new int[room];
    }

    static BoxTree of(double[] corners, Progress progress) {
        var tree = new BoxTree(corners);
        if (tree.order.length > 0) {
            tree.build(progress);
        }
        return tree;
    }

    boolean isEmpty() {
        return nodes == 0;
    }

    Bounds bounds() {
        return isEmpty() ? Bounds.EMPTY
                : new Bounds(boxes[0], boxes[1], boxes[2], boxes[3], boxes[4], boxes[5]);
    }

    private void build(Progress progress) {
        // from, to, depth, and the node whose right child this is, or -1
        int[] open = new int[(MOST_DEPTH + 2) * 4];
        int top = push(open, 0, 0, order.length, 0, -1);
        double[] box = new double[6];
        double[] middles = new double[6];
        while (top > 0) {
            top -= 4;
            int from = open[top];
            int to = open[top + 1];
            int depth = open[top + 2];
            int node = nodes++;
            if (open[top + 3] >= 0) {
                links[open[top + 3]] = node;
            }
            measure(from, to, box, middles);
            for (int k = 0; k < 3; k++) {
                boxes[node * 6 + k] = Math.nextDown(Math.nextDown((float) box[k]));
                boxes[node * 6 + 3 + k] = Math.nextUp(Math.nextUp((float) box[3 + k]));
            }
            if (to - from <= LEAF) {
                counts[node] = to - from;
                links[node] = from;
                progress.worked(to - from);
                continue;
            }
            if ((node & 0xFFF) == 0) {
                progress.check();
            }
            int middle = depth >= DEEP ? from + to >>> 1 : split(from, to, middles);
            top = push(open, top, middle, to, depth + 1, node);
            top = push(open, top, from, middle, depth + 1, -1);
        }
    }

    private static int push(int[] open, int top, int from, int to, int depth, int parent) {
        open[top] = from;
        open[top + 1] = to;
        open[top + 2] = depth;
        open[top + 3] = parent;
        return top + 4;
    }

    private double low(int triangle, int axis) {
        int i = triangle * 9 + axis;
        return Math.min(corners[i], Math.min(corners[i + 3], corners[i + 6]));
    }

    private double high(int triangle, int axis) {
        int i = triangle * 9 + axis;
        return Math.max(corners[i], Math.max(corners[i + 3], corners[i + 6]));
    }

    /** The box of some triangles, and the box of the middles of their boxes. */
    private void measure(int from, int to, double[] box, double[] middles) {
        for (double[] b : new double[][] {box, middles}) {
            Arrays.fill(b, 0, 3, Double.POSITIVE_INFINITY);
            Arrays.fill(b, 3, 6, Double.NEGATIVE_INFINITY);
        }
        for (int i = from; i < to; i++) {
            for (int k = 0; k < 3; k++) {
                double low = low(order[i], k);
                double high = high(order[i], k);
                double middle = (low + high) / 2;
                box[k] = Math.min(box[k], low);
                box[3 + k] = Math.max(box[3 + k], high);
                middles[k] = Math.min(middles[k], middle);
                middles[3 + k] = Math.max(middles[3 + k], middle);
            }
        }
    }

    /** Arranges some triangles into two groups; where the second begins. */
    private int split(int from, int to, double[] middles) {
        int bestAxis = -1;
        int bestBin = 0;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            if (middles[3 + axis] > middles[axis]) {
                double[] cost = costs(from, to, axis, middles);
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
        int left = from;
        int right = to - 1;
        while (left <= right) {
            if (bin(order[left], bestAxis, middles) < bestBin) {
                left++;
            } else {
                int t = order[left];
                order[left] = order[right];
                order[right--] = t;
            }
        }
        return left == from || left == to ? from + to >>> 1 : left;
    }

    private int bin(int triangle, int axis, double[] middles) {
        double middle = (low(triangle, axis) + high(triangle, axis)) / 2;
        int bin = (int) ((middle - middles[axis]) / (middles[3 + axis] - middles[axis]) * BINS);
        return Math.clamp(bin, 0, BINS - 1);
    }

    /** What a split before each bin would cost; infinite where one side would be empty. */
    private double[] costs(int from, int to, int axis, double[] middles) {
        int[] count = new int[BINS];
        double[] box = new double[BINS * 6];
        for (int b = 0; b < BINS; b++) {
            Arrays.fill(box, b * 6, b * 6 + 3, Double.POSITIVE_INFINITY);
            Arrays.fill(box, b * 6 + 3, b * 6 + 6, Double.NEGATIVE_INFINITY);
        }
        for (int i = from; i < to; i++) {
            int b = bin(order[i], axis, middles);
            count[b]++;
            for (int k = 0; k < 3; k++) {
                box[b * 6 + k] = Math.min(box[b * 6 + k], low(order[i], k));
                box[b * 6 + 3 + k] = Math.max(box[b * 6 + 3 + k], high(order[i], k));
            }
        }
        double[] cost = new double[BINS];
        for (int way = 0; way < 2; way++) {
            double[] sum = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
            int n = 0;
            for (int i = 0; i < BINS - 1; i++) {
                int b = way == 0 ? i : BINS - 1 - i;
                n += count[b];
                for (int k = 0; k < 3; k++) {
                    sum[k] = Math.min(sum[k], box[b * 6 + k]);
                    sum[3 + k] = Math.max(sum[3 + k], box[b * 6 + 3 + k]);
                }
                double x = sum[3] - sum[0];
                double y = sum[4] - sum[1];
                double z = sum[5] - sum[2];
                cost[way == 0 ? b + 1 : b] += n == 0 ? Double.POSITIVE_INFINITY : n * (x * y + y * z + z * x);
            }
        }
        return cost;
    }
}
