// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.Arrays;

/** Finds the points of a large ring that lie in a triangle by a grid of cells; small rings are searched one by one. */
final class EarGrid {

    private static final int WORTH_IT = 80;

    private final double[] x;
    private final double[] y;
    private final int[] prev;
    private final int[] next;
    private final double minX;
    private final double minY;
    private final double cell;
    private final int columns;
    private final int rows;
    /** The first node of each cell and the next of each node, -1 at the end. */
    private final int[] first;
    private final int[] after;

    private EarGrid(double[] x, double[] y, int[] prev, int[] next, int start, int points) {
        this.x = x;
        this.y = y;
        this.prev = prev;
        this.next = next;
        double lowX = x[start];
        double lowY = y[start];
        double highX = lowX;
        double highY = lowY;
        for (int p = next[start]; p != start; p = next[p]) {
            lowX = Math.min(lowX, x[p]);
            lowY = Math.min(lowY, y[p]);
            highX = Math.max(highX, x[p]);
            highY = Math.max(highY, y[p]);
        }
        minX = lowX;
        minY = lowY;
        double side = Math.max(highX - lowX, highY - lowY);
        double each = Math.max(Math.sqrt((highX - lowX) * (highY - lowY) / points) * 2, side / 512);
        cell = each > 0 ? each : 1;
        columns = (int) ((highX - lowX) / cell) + 1;
        rows = (int) ((highY - lowY) / cell) + 1;
        first = new int[columns * rows];
        after = new int[x.length];
        Arrays.fill(first, -1);
        int p = start;
        do {
            int c = cellOf(x[p], y[p]);
            after[p] = first[c];
            first[c] = p;
            p = next[p];
        } while (p != start);
    }

    /** Null where the ring is too small for a grid to pay. */
    static EarGrid over(double[] x, double[] y, int[] prev, int[] next, int start) {
        int points = 1;
        for (int p = next[start]; p != start; p = next[p]) {
            points++;
        }
        return points < WORTH_IT ? null : new EarGrid(x, y, prev, next, start, points);
    }

    private int column(double px) {
        return Math.max(0, Math.min(columns - 1, (int) ((px - minX) / cell)));
    }

    private int row(double py) {
        return Math.max(0, Math.min(rows - 1, (int) ((py - minY) / cell)));
    }

    private int cellOf(double px, double py) {
        return row(py) * columns + column(px);
    }

    void remove(int node) {
        int c = cellOf(x[node], y[node]);
        if (first[c] == node) {
            first[c] = after[node];
            return;
        }
        for (int p = first[c]; p >= 0; p = after[p]) {
            if (after[p] == node) {
                after[p] = after[node];
                return;
            }
        }
    }

    /** Whether another point of the ring stands in the triangle, other than on its first corner. */
    boolean blocked(int a, int b, int c) {
        int left = column(Math.min(x[a], Math.min(x[b], x[c])));
        int right = column(Math.max(x[a], Math.max(x[b], x[c])));
        int top = row(Math.max(y[a], Math.max(y[b], y[c])));
        for (int r = row(Math.min(y[a], Math.min(y[b], y[c]))); r <= top; r++) {
            for (int k = left; k <= right; k++) {
                for (int p = first[r * columns + k]; p >= 0; p = after[p]) {
                    if (p != a && p != b && p != c && inside(p, a, b, c)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean inside(int p, int a, int b, int c) {
        return !(x[p] == x[a] && y[p] == y[a])
                && (x[c] - x[p]) * (y[a] - y[p]) >= (x[a] - x[p]) * (y[c] - y[p])
                && (x[a] - x[p]) * (y[b] - y[p]) >= (x[b] - x[p]) * (y[a] - y[p])
                && (x[b] - x[p]) * (y[c] - y[p]) >= (x[c] - x[p]) * (y[b] - y[p])
                && isReflex(p);
    }

    private boolean isReflex(int p) {
        int a = prev[p];
        int c = next[p];
        return (x[p] - x[a]) * (y[c] - y[p]) - (y[p] - y[a]) * (x[c] - x[p]) <= 0;
    }
}
