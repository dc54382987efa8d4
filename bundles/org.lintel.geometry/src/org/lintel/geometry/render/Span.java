// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.render;

/**
 * The samples a triangle covers, row by row, exactly: two triangles that share an edge never share a sample on it and
 * never leave one out. Corners are whole numbers, 256 to the width of a sample.
 */
final class Span {

    /** Steps to a sample. */
    static final int STEPS = 256;

    private final long[] dx = new long[3];
    private final long[] dy = new long[3];
    private final long[] atX = new long[3];
    private final long[] atY = new long[3];
    private int top;
    private int bottom;
    private boolean turned;

    /** First covered sample of the row that was asked for, and the one after the last. */
    int from;
    int to;

    /** Takes up a triangle; false where it covers nothing whatever the row. */
    boolean set(long x0, long y0, long x1, long y1, long x2, long y2) {
        long area = (x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0);
        if (area == 0) {
            return false;
        }
        turned = area < 0;
        edge(0, x0, y0, turned ? x2 : x1, turned ? y2 : y1);
        edge(1, turned ? x2 : x1, turned ? y2 : y1, turned ? x1 : x2, turned ? y1 : y2);
        edge(2, turned ? x1 : x2, turned ? y1 : y2, x0, y0);
        top = (int) Math.floorDiv(Math.min(y0, Math.min(y1, y2)) + STEPS / 2 - 1, STEPS);
        bottom = (int) Math.floorDiv(Math.max(y0, Math.max(y1, y2)) - STEPS / 2, STEPS) + 1;
        return top < bottom;
    }

    private void edge(int k, long xa, long ya, long xb, long yb) {
        dx[k] = xb - xa;
        dy[k] = yb - ya;
        atX[k] = xa;
        atY[k] = ya;
    }

    /** The first row that may be covered. */
    int top() {
        return top;
    }

    /** The row after the last that may be covered. */
    int bottom() {
        return bottom;
    }

    /** Whether the corners run the other way round, as those of faces do that are seen from behind. */
    boolean turned() {
        return turned;
    }

    /** Finds {@link #from} and {@link #to} in a row, within limits. */
    void row(int y, int low, int high) {
        long first = low;
        long last = high - 1L;
        long middle = (long) y * STEPS + STEPS / 2;
        for (int k = 0; k < 3; k++) {
            long slope = -dy[k] * STEPS;
            long rest = dx[k] * (middle - atY[k]) - dy[k] * (STEPS / 2 - atX[k]);
            // a sample on an edge belongs to the triangle on one side of it
            if (!(dy[k] > 0 || dy[k] == 0 && dx[k] > 0)) {
                rest--;
            }
            if (slope > 0) {
                first = Math.max(first, -Math.floorDiv(rest, slope));
            } else if (slope < 0) {
                last = Math.min(last, Math.floorDiv(rest, -slope));
            } else if (rest < 0) {
                last = first - 1;
            }
        }
        from = (int) first;
        to = (int) Math.max(first, last + 1);
    }
}
