// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.surface;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Triangles of a flat polygon that are made as Delaunay wants them by flipping edges, and that take up further points
 * inside. The polygon's own edges stay as they are, whatever happens.
 */
final class Refinement {

    private static final double FLAT = 1e-12;

    private double[] x;
    private double[] y;
    private int points;
    private int[] corner;
    /** The triangle beyond the edge that begins at a corner; -1 at the border. */
    private int[] beyond;
    private int triangles;
    private int last;
    private long flipsLeft;

    /** @param corners three points a triangle, counter-clockwise, as {@code Triangulation} gives them */
    Refinement(double[] xy, int[] corners) {
        points = xy.length / 2;
        x = new double[points];
        y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = xy[i * 2];
            y[i] = xy[i * 2 + 1];
        }
        corner = corners.clone();
        triangles = corners.length / 3;
        beyond = new int[corner.length];
        Arrays.fill(beyond, -1);
        Map<Long, Integer> open = new HashMap<>();
        for (int e = 0; e < corner.length; e++) {
            int a = corner[e];
            int b = corner[next(e)];
            Integer other = open.remove((long) b << 32 | a);
            if (other == null) {
                open.put((long) a << 32 | b, e);
            } else {
                beyond[e] = other / 3;
                beyond[other] = e / 3;
            }
        }
        flipsLeft = 100L * triangles + 1000;
        long before;
        do {
            before = flipsLeft;
            for (int e = 0; e < triangles * 3; e++) {
                legalise(e, 0);
            }
        } while (flipsLeft < before && flipsLeft > 0);
    }

    int[] corners() {
        return Arrays.copyOf(corner, triangles * 3);
    }

    private static int next(int e) {
        return e % 3 == 2 ? e - 2 : e + 1;
    }

    private double turn(int a, int b, double px, double py) {
        return (x[b] - x[a]) * (py - y[a]) - (y[b] - y[a]) * (px - x[a]);
    }

    /** Takes up a point; -1 where it lies outside, on the border, or on a point there is. */
    int insert(double px, double py) {
        int t = find(px, py);
        if (t < 0) {
            return -1;
        }
        int on = -1;
        for (int e = t * 3; e < t * 3 + 3; e++) {
            double dx = x[corner[next(e)]] - x[corner[e]];
            double dy = y[corner[next(e)]] - y[corner[e]];
            if (turn(corner[e], corner[next(e)], px, py) <= 1e-9 * (dx * dx + dy * dy)) {
                if (on >= 0 || beyond[e] < 0) {
                    return -1;
                }
                on = e;
            }
        }
        int p = point(px, py);
        flipsLeft += 60;
        if (on < 0) {
            split(t, p);
        } else {
            splitEdge(on, p);
        }
        return p;
    }

    private int point(double px, double py) {
        if (points == x.length) {
            x = Arrays.copyOf(x, points * 2 + 16);
            y = Arrays.copyOf(y, points * 2 + 16);
        }
        x[points] = px;
        y[points] = py;
        return points++;
    }

    /** The triangle that holds a point: a walk from the last one, or a look at all where a border is in the way. */
    private int find(double px, double py) {
        int t = last < triangles ? last : 0;
        for (int steps = 0; steps < 200 && t >= 0; steps++) {
            int out = -1;
            for (int e = t * 3; e < t * 3 + 3 && out < 0; e++) {
                if (turn(corner[e], corner[next(e)], px, py) < 0) {
                    out = e;
                }
            }
            if (out < 0) {
                last = t;
                return t;
            }
            t = beyond[out];
        }
        for (int i = 0; i < triangles; i++) {
            if (turn(corner[i * 3], corner[i * 3 + 1], px, py) >= 0
                    && turn(corner[i * 3 + 1], corner[i * 3 + 2], px, py) >= 0
                    && turn(corner[i * 3 + 2], corner[i * 3], px, py) >= 0) {
                last = i;
                return i;
            }
        }
        return -1;
    }

    private int add(int a, int b, int c) {
        if (triangles * 3 + 3 > corner.length) {
            corner = Arrays.copyOf(corner, corner.length * 2 + 48);
            beyond = Arrays.copyOf(beyond, corner.length);
        }
        int t = triangles++;
        set(t, a, b, c);
        return t;
    }

    private void set(int t, int a, int b, int c) {
        corner[t * 3] = a;
        corner[t * 3 + 1] = b;
        corner[t * 3 + 2] = c;
    }

    private void meet(int t, int edge, int other) {
        beyond[t * 3 + edge] = other;
    }

    /** Tells a neighbour that it has another beyond its edge now. */
    private void replace(int of, int before, int after) {
        if (of >= 0) {
            for (int e = of * 3; e < of * 3 + 3; e++) {
                if (beyond[e] == before) {
                    beyond[e] = after;
                    return;
                }
            }
        }
    }

    private void split(int t, int p) {
        int a = corner[t * 3];
        int b = corner[t * 3 + 1];
        int c = corner[t * 3 + 2];
        int bc = beyond[t * 3 + 1];
        int ca = beyond[t * 3 + 2];
        int t1 = add(b, c, p);
        int t2 = add(c, a, p);
        set(t, a, b, p);
        meet(t, 1, t1);
        meet(t, 2, t2);
        meet(t1, 0, bc);
        meet(t1, 1, t2);
        meet(t1, 2, t);
        meet(t2, 0, ca);
        meet(t2, 1, t);
        meet(t2, 2, t1);
        replace(bc, t, t1);
        replace(ca, t, t2);
        legalise(t * 3, 0);
        legalise(t1 * 3, 0);
        legalise(t2 * 3, 0);
    }

    private void splitEdge(int edge, int p) {
        int t = edge / 3;
        int n = beyond[edge];
        int back = edgeTo(n, t);
        int a = corner[edge];
        int b = corner[next(edge)];
        int c = corner[next(next(edge))];
        int d = corner[next(next(back))];
        int bc = beyond[next(edge)];
        int ca = beyond[next(next(edge))];
        int ad = beyond[next(back)];
        int db = beyond[next(next(back))];
        set(t, c, a, p);
        set(n, a, d, p);
        int t1 = add(b, c, p);
        int n1 = add(d, b, p);
        link(t, ca, n, t1);
        link(n, ad, n1, t);
        link(t1, bc, t, n1);
        link(n1, db, t1, n);
        replace(bc, t, t1);
        replace(db, n, n1);
        legalise(t * 3, 0);
        legalise(n * 3, 0);
        legalise(t1 * 3, 0);
        legalise(n1 * 3, 0);
    }

    private void link(int t, int first, int second, int third) {
        meet(t, 0, first);
        meet(t, 1, second);
        meet(t, 2, third);
    }

    private int edgeTo(int t, int other) {
        for (int e = t * 3; e < t * 3 + 3; e++) {
            if (beyond[e] == other) {
                return e;
            }
        }
        throw new IndexOutOfBoundsException("neighbours disagree");
    }

    /** Flips an edge whose two triangles would be better the other way round, and then those around it. */
    private void legalise(int edge, int depth) {
        int n = beyond[edge];
        if (n < 0 || depth > 64 || flipsLeft <= 0) {
            return;
        }
        int t = edge / 3;
        int back = edgeTo(n, t);
        int a = corner[edge];
        int b = corner[next(edge)];
        int c = corner[next(next(edge))];
        int d = corner[next(next(back))];
        if (!(turn(c, a, x[d], y[d]) > FLAT && turn(d, b, x[c], y[c]) > FLAT) || !inCircle(a, b, c, d)) {
            return;
        }
        flipsLeft--;
        int bc = beyond[next(edge)];
        int ca = beyond[next(next(edge))];
        int ad = beyond[next(back)];
        int db = beyond[next(next(back))];
        set(t, c, a, d);
        set(n, d, b, c);
        link(t, ca, ad, n);
        link(n, db, bc, t);
        replace(ad, n, t);
        replace(bc, t, n);
        legalise(t * 3, depth + 1);
        legalise(t * 3 + 1, depth + 1);
        legalise(n * 3, depth + 1);
        legalise(n * 3 + 1, depth + 1);
    }

    /** Whether d lies clearly within the circle through a, b and c. */
    private boolean inCircle(int a, int b, int c, int d) {
        double ax = x[a] - x[d];
        double ay = y[a] - y[d];
        double bx = x[b] - x[d];
        double by = y[b] - y[d];
        double cx = x[c] - x[d];
        double cy = y[c] - y[d];
        double la = ax * ax + ay * ay;
        double lb = bx * bx + by * by;
        double lc = cx * cx + cy * cy;
        double sum = ax * (by * lc - cy * lb) - ay * (bx * lc - cx * lb) + la * (bx * cy - cx * by);
        return sum > 1e-10 * (la + lb + lc) * (la + lb + lc);
    }
}
