// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Cuts a polygon with holes into triangles by clipping ears. Every hole is first joined to the outline by a bridge;
 * outlines that touch or cross themselves are cut as well as can be, never endlessly. The method is that of the earcut
 * library (docs/adr/0020), written anew on index arrays.
 */
public final class Triangulation {

    private final double[] x;
    private final double[] y;
    private final int[] vertex;
    private final int[] prev;
    private final int[] next;
    private int nodes;
    private int[] out;
    private int count;

    private Triangulation(int points, int rings) {
        int room = points + rings * 4 + 16;
        x = new double[room * 2];
        y = new double[room * 2];
        vertex = new int[room * 2];
        prev = new int[room * 2];
        next = new int[room * 2];
        out = new int[Math.max(3, points * 3)];
    }

    /**
     * The triangles of a polygon.
     *
     * @param xy two numbers a point
     * @param starts the first point of each ring: the outline, then holes; rings may run either way round
     * @return three points a triangle, all counter-clockwise
     */
    public static int[] of(double[] xy, int... starts) {
        var work = new Triangulation(xy.length / 2, starts.length);
        int outer = work.ring(xy, 0, starts.length > 1 ? starts[1] : xy.length / 2, true);
        if (outer < 0) {
            return new int[0];
        }
        if (starts.length > 1) {
            outer = work.joinHoles(xy, starts, outer);
        }
        work.clip(outer);
        return Arrays.copyOf(work.out, work.count);
    }

    private int node(int v, double px, double py) {
        int n = nodes++;
        vertex[n] = v;
        x[n] = px;
        y[n] = py;
        return n;
    }

    private int ring(double[] xy, int from, int to, boolean counterClockwise) {
        double area = 0;
        for (int i = from, j = to - 1; i < to; j = i++) {
            area += (xy[j * 2] - xy[i * 2]) * (xy[j * 2 + 1] + xy[i * 2 + 1]);
        }
        int first = nodes;
        boolean forward = area > 0 == counterClockwise;
        for (int i = 0; i < to - from; i++) {
            int v = forward ? from + i : to - 1 - i;
            node(v, xy[v * 2], xy[v * 2 + 1]);
        }
        int n = nodes - first;
        for (int i = 0; i < n; i++) {
            next[first + i] = first + (i + 1) % n;
            prev[first + i] = first + (i + n - 1) % n;
        }
        return n < 3 ? -1 : first;
    }

    private int joinHoles(double[] xy, int[] starts, int outer) {
        int[] leftmost = new int[starts.length - 1];
        int holes = 0;
        for (int h = 1; h < starts.length; h++) {
            int ring = ring(xy, starts[h], h + 1 < starts.length ? starts[h + 1] : xy.length / 2, false);
            if (ring >= 0) {
                leftmost[holes++] = leftmost(ring);
            }
        }
        // few holes: sorted by insertion, from left to right
        for (int i = 1; i < holes; i++) {
            int h = leftmost[i];
            int j = i - 1;
            for (; j >= 0 && (x[leftmost[j]] > x[h] || x[leftmost[j]] == x[h] && y[leftmost[j]] > y[h]); j--) {
                leftmost[j + 1] = leftmost[j];
            }
            leftmost[j + 1] = h;
        }
        int at = outer;
        for (int i = 0; i < holes; i++) {
            int bridge = bridge(leftmost[i], at);
            if (bridge >= 0) {
                int back = split(bridge, leftmost[i]);
                filter(back, next[back], false);
                at = filter(bridge, next[bridge], false);
            }
        }
        return at;
    }

    private int leftmost(int start) {
        int best = start;
        for (int p = next[start]; p != start; p = next[p]) {
            if (x[p] < x[best] || x[p] == x[best] && y[p] < y[best]) {
                best = p;
            }
        }
        return best;
    }

    /** The point of the outline that can see a hole's leftmost point; -1 where none does. */
    private int bridge(int hole, int outer) {
        double hx = x[hole];
        double hy = y[hole];
        double qx = Double.NEGATIVE_INFINITY;
        int m = -1;
        int p = outer;
        do {
            if (x[p] == hx && y[p] == hy) {
                return p;
            }
            int n = next[p];
            if (hy <= y[p] && hy >= y[n] && y[n] != y[p]) {
                double cut = x[p] + (hy - y[p]) * (x[n] - x[p]) / (y[n] - y[p]);
                if (cut <= hx && cut > qx) {
                    qx = cut;
                    m = x[p] < x[n] ? p : n;
                    if (cut == hx) {
                        return m;
                    }
                }
            }
            p = n;
        } while (p != outer);
        if (m < 0) {
            return -1;
        }
        int stop = m;
        double mx = x[m];
        double my = y[m];
        double least = Double.POSITIVE_INFINITY;
        p = m;
        do {
            if (hx >= x[p] && x[p] >= mx && hx != x[p]
                    && inTriangle(hy < my ? hx : qx, hy, mx, my, hy < my ? qx : hx, hy, x[p], y[p])) {
                double slope = Math.abs(hy - y[p]) / (hx - x[p]);
                if (locallyInside(p, hole) && (slope < least || slope == least
                        && (x[p] > x[m] || x[p] == x[m] && sectorContains(m, p)))) {
                    m = p;
                    least = slope;
                }
            }
            p = next[p];
        } while (p != stop);
        return m;
    }

    private boolean sectorContains(int m, int p) {
        return turn(prev[m], m, prev[p]) > 0 && turn(next[p], m, next[m]) > 0;
    }

    /** Twice the area of the triangle, positive where it runs counter-clockwise. */
    private double turn(int p, int q, int r) {
        return (x[q] - x[p]) * (y[r] - y[q]) - (y[q] - y[p]) * (x[r] - x[q]);
    }

    private static boolean inTriangle(double ax, double ay, double bx, double by, double cx, double cy, double px,
            double py) {
        return (cx - px) * (ay - py) >= (ax - px) * (cy - py) && (ax - px) * (by - py) >= (bx - px) * (ay - py)
                && (bx - px) * (cy - py) >= (cx - px) * (by - py);
    }

    private boolean locallyInside(int a, int b) {
        return turn(prev[a], a, next[a]) > 0 ? turn(a, b, next[a]) <= 0 && turn(a, prev[a], b) <= 0
                : turn(a, b, prev[a]) > 0 || turn(a, next[a], b) > 0;
    }

    /** Joins two nodes by a bridge walked both ways; the second node of the way back. */
    private int split(int a, int b) {
        int a2 = node(vertex[a], x[a], y[a]);
        int b2 = node(vertex[b], x[b], y[b]);
        int an = next[a];
        int bp = prev[b];
        next[a] = b;
        prev[b] = a;
        next[a2] = an;
        prev[an] = a2;
        next[b2] = a2;
        prev[a2] = b2;
        next[bp] = b2;
        prev[b2] = bp;
        return b2;
    }

    private void remove(int p) {
        next[prev[p]] = next[p];
        prev[next[p]] = prev[p];
    }

    /**
     * Takes out points that repeat their neighbour and spikes; points on a straight line only where asked, for the
     * neighbours of the polygon may have corners there.
     */
    private int filter(int start, int end, boolean straight) {
        int p = start;
        int stop = end;
        boolean again;
        do {
            again = false;
            int n = next[p];
            if (x[p] == x[n] && y[p] == y[n] || turn(prev[p], p, n) == 0 && (straight || isSpike(prev[p], p, n))) {
                remove(p);
                p = prev[p];
                stop = p;
                if (p == next[p]) {
                    break;
                }
                again = true;
            } else {
                p = n;
            }
        } while (again || p != stop);
        return stop;
    }

    private boolean isSpike(int a, int p, int c) {
        return (x[p] - x[a]) * (x[c] - x[p]) + (y[p] - y[a]) * (y[c] - y[p]) < 0;
    }

    private void clip(int first) {
        var open = new ArrayDeque<int[]>();
        open.push(new int[] {first, 0});
        while (!open.isEmpty()) {
            int[] job = open.pop();
            int[] more = clipEars(job[0], job[1]);
            if (more != null) {
                for (int i = more.length - 1; i > 0; i--) {
                    open.push(new int[] {more[i], more[0]});
                }
            }
        }
    }

    /** Clips what ears there are; null when nothing is left, else the next pass and the rings to go on with. */
    private int[] clipEars(int first, int pass) {
        int ear = pass == 0 ? filter(first, first, false) : first;
        int stop = ear;
        var near = EarGrid.over(x, y, prev, next, ear);
        while (prev[ear] != next[ear]) {
            int p = prev[ear];
            int n = next[ear];
            if (turn(p, ear, n) > 0 && !(near != null ? near.blocked(p, ear, n) : blocked(p, ear, n))) {
                emit(p, ear, n);
                remove(ear);
                if (near != null) {
                    near.remove(ear);
                }
                ear = next[n];
                stop = ear;
                continue;
            }
            ear = n;
            if (ear == stop) {
                return switch (pass) {
                    case 0 -> new int[] {1, filter(ear, ear, true)};
                    case 1 -> new int[] {2, cureCrossings(filter(ear, ear, true))};
                    default -> splitRing(ear);
                };
            }
        }
        return null;
    }

    private void emit(int a, int b, int c) {
        if (count + 3 > out.length) {
            out = Arrays.copyOf(out, out.length * 2);
        }
        out[count++] = vertex[a];
        out[count++] = vertex[b];
        out[count++] = vertex[c];
    }

    private boolean blocked(int a, int b, int c) {
        for (int p = next[c]; p != a; p = next[p]) {
            if (blocks(p, a, b, c)) {
                return true;
            }
        }
        return false;
    }

    private boolean blocks(int p, int a, int b, int c) {
        return !(x[p] == x[a] && y[p] == y[a]) && inTriangle(x[a], y[a], x[b], y[b], x[c], y[c], x[p], y[p])
                && turn(prev[p], p, next[p]) <= 0;
    }

    private int cureCrossings(int start) {
        int p = start;
        int first = start;
        do {
            int a = prev[p];
            int b = next[next[p]];
            if (!(x[a] == x[b] && y[a] == y[b]) && cross(a, p, next[p], b) && locallyInside(a, b)
                    && locallyInside(b, a)) {
                emit(a, p, b);
                remove(p);
                remove(next[p]);
                p = b;
                first = b;
            }
            p = next[p];
        } while (p != first);
        return filter(p, p, true);
    }

    private int[] splitRing(int start) {
        int a = start;
        do {
            for (int b = next[next[a]]; b != prev[a]; b = next[b]) {
                if (vertex[a] != vertex[b] && isDiagonal(a, b) && nodes + 2 <= x.length) {
                    int c = split(a, b);
                    return new int[] {0, filter(a, next[a], false), filter(c, next[c], false)};
                }
            }
            a = next[a];
        } while (a != start);
        return null;
    }

    private boolean isDiagonal(int a, int b) {
        if (vertex[next[a]] == vertex[b] || vertex[prev[a]] == vertex[b]) {
            return false;
        }
        for (int p = next[a]; p != a; p = next[p]) {
            int n = next[p];
            if (vertex[p] != vertex[a] && vertex[n] != vertex[a] && vertex[p] != vertex[b] && vertex[n] != vertex[b]
                    && cross(p, n, a, b)) {
                return false;
            }
        }
        return locallyInside(a, b) && locallyInside(b, a) && middleInside(a, b)
                && (turn(prev[a], a, prev[b]) != 0 || turn(a, prev[b], b) != 0);
    }

    private boolean middleInside(int a, int b) {
        double px = (x[a] + x[b]) / 2;
        double py = (y[a] + y[b]) / 2;
        boolean inside = false;
        int p = a;
        do {
            int n = next[p];
            if (y[p] > py != y[n] > py && px < (x[n] - x[p]) * (py - y[p]) / (y[n] - y[p]) + x[p]) {
                inside = !inside;
            }
            p = n;
        } while (p != a);
        return inside;
    }

    private boolean cross(int p1, int q1, int p2, int q2) {
        double a = Math.signum(turn(p1, q1, p2));
        double b = Math.signum(turn(p1, q1, q2));
        double c = Math.signum(turn(p2, q2, p1));
        double d = Math.signum(turn(p2, q2, q1));
        return a != b && c != d || a == 0 && between(p1, p2, q1) || b == 0 && between(p1, q2, q1)
                || c == 0 && between(p2, p1, q2) || d == 0 && between(p2, q1, q2);
    }

    private boolean between(int p, int q, int r) {
        return x[q] <= Math.max(x[p], x[r]) && x[q] >= Math.min(x[p], x[r]) && y[q] <= Math.max(y[p], y[r])
                && y[q] >= Math.min(y[p], y[r]);
    }
}
