// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the surface of a mesh passes through itself or covers itself: pairs of triangles, found by a tree of boxes.
 * Crossings that reach less than a hundredth of a millimetre are none.
 */
public final class SelfIntersections {

    private static final int LEAF = 4;
    private static final long MOST_TESTS = 20_000_000;

    /**
     * What was found.
     *
     * @param pairs pairs of triangles, the lower first, sorted; no more than were asked for
     * @param complete false where the search was given up, so that there may be more
     */
    public record Found(List<Pair> pairs, boolean complete) {
    }

    /** Two triangles that cross. */
    public record Pair(int first, int second) {
    }

    private final Mesh mesh;
    private final int[] vertex;
    private final int most;
    private final int[] order;
    /** Six numbers a node: low and high of the three coordinates. */
    private final double[] boxes;
    private final int[] begin;
    private final int[] end;
    private final int[] rights;
    private final List<Pair> pairs = new ArrayList<>();
    private long tests;
    private int nodes;

    private SelfIntersections(Mesh mesh, int most) {
        this.mesh = mesh;
        this.most = most;
        int[] same = Edges.welded(mesh);
        int n = mesh.triangles();
        vertex = new int[n * 3];
        order = new int[n];
        for (int t = 0; t < n; t++) {
            order[t] = t;
            for (int k = 0; k < 3; k++) {
                vertex[t * 3 + k] = same[mesh.corner(t, k)];
            }
        }
        int room = Math.max(2, 4 * n);
        boxes = new double[room * 6];
        begin = new int[room];
        end = new int[room];
        rights = new int[room];
    }

    /** @param most after how many pairs the search is given up */
    public static Found of(Mesh mesh, int most) {
        var search = new SelfIntersections(mesh, most);
        if (mesh.triangles() > 1) {
            search.within(search.build(0, mesh.triangles()));
        }
        search.pairs.sort((a, b) -> a.first != b.first ? Integer.compare(a.first, b.first)
                : Integer.compare(a.second, b.second));
        return new Found(List.copyOf(search.pairs), !search.given());
    }

    private boolean given() {
        return pairs.size() >= most || tests > MOST_TESTS;
    }

    /** The left child follows its parent at once. */
    private int build(int from, int to) {
        int node = nodes++;
        begin[node] = from;
        end[node] = to;
        for (int k = 0; k < 3; k++) {
            boxes[node * 6 + k] = Double.POSITIVE_INFINITY;
            boxes[node * 6 + 3 + k] = Double.NEGATIVE_INFINITY;
        }
        for (int i = from; i < to; i++) {
            for (int k = 0; k < 3; k++) {
                boxes[node * 6 + k] = Math.min(boxes[node * 6 + k], low(order[i], k));
                boxes[node * 6 + 3 + k] = Math.max(boxes[node * 6 + 3 + k], high(order[i], k));
            }
        }
        if (to - from > LEAF) {
            int axis = 0;
            for (int k = 1; k < 3; k++) {
                axis = boxes[node * 6 + 3 + k] - boxes[node * 6 + k]
                        > boxes[node * 6 + 3 + axis] - boxes[node * 6 + axis] ? k : axis;
            }
            sort(from, to, axis);
            int middle = (from + to) / 2;
            build(from, middle);
            rights[node] = build(middle, to);
        }
        return node;
    }

    private void sort(int from, int to, int axis) {
        Integer[] part = new Integer[to - from];
        for (int i = 0; i < part.length; i++) {
            part[i] = order[from + i];
        }
        Arrays.sort(part, (a, b) -> {
            int c = Double.compare(middle(a, axis), middle(b, axis));
            return c != 0 ? c : Integer.compare(a, b);
        });
        for (int i = 0; i < part.length; i++) {
            order[from + i] = part[i];
        }
    }

    private double middle(int triangle, int axis) {
        return at(triangle, 0, axis) + at(triangle, 1, axis) + at(triangle, 2, axis);
    }

    private boolean isLeaf(int node) {
        return end[node] - begin[node] <= LEAF;
    }

    private void within(int node) {
        if (given()) {
            return;
        }
        if (isLeaf(node)) {
            for (int i = begin[node]; i < end[node]; i++) {
                for (int j = i + 1; j < end[node]; j++) {
                    test(order[i], order[j]);
                }
            }
            return;
        }
        int left = node + 1;
        int right = rights[node];
        within(left);
        within(right);
        between(left, right);
    }

    private void between(int a, int b) {
        tests++;
        if (given() || apart(a, b)) {
            return;
        }
        if (isLeaf(a) && isLeaf(b)) {
            for (int i = begin[a]; i < end[a]; i++) {
                for (int j = begin[b]; j < end[b]; j++) {
                    test(order[i], order[j]);
                }
            }
        } else if (isLeaf(b) || !isLeaf(a) && end[a] - begin[a] >= end[b] - begin[b]) {
            between(a + 1, b);
            between(rights[a], b);
        } else {
            between(a, b + 1);
            between(a, rights[b]);
        }
    }

    private boolean apart(int a, int b) {
        for (int k = 0; k < 3; k++) {
            if (boxes[a * 6 + k] > boxes[b * 6 + 3 + k] || boxes[b * 6 + k] > boxes[a * 6 + 3 + k]) {
                return true;
            }
        }
        return false;
    }

    private void test(int s, int t) {
        tests++;
        for (int k = 0; k < 3; k++) {
            if (low(s, k) > high(t, k) || low(t, k) > high(s, k)) {
                return;
            }
        }
        int[] shared = new int[3];
        for (int i = 0; i < 3; i++) {
            shared[i] = -1;
            for (int j = 0; j < 3; j++) {
                if (vertex[t * 3 + i] == vertex[s * 3 + j]) {
                    shared[i] = j;
                }
            }
        }
        if (!given() && TriangleCrossing.cross(corners(s), corners(t), shared)) {
            pairs.add(new Pair(Math.min(s, t), Math.max(s, t)));
        }
    }

    private double low(int t, int axis) {
        return Math.min(at(t, 0, axis), Math.min(at(t, 1, axis), at(t, 2, axis)));
    }

    private double high(int t, int axis) {
        return Math.max(at(t, 0, axis), Math.max(at(t, 1, axis), at(t, 2, axis)));
    }

    private double at(int t, int c, int axis) {
        int v = mesh.corner(t, c);
        return axis == 0 ? mesh.x(v) : axis == 1 ? mesh.y(v) : mesh.z(v);
    }

    private Vec[] corners(int t) {
        return new Vec[] {mesh.point(mesh.corner(t, 0)), mesh.point(mesh.corner(t, 1)), mesh.point(mesh.corner(t, 2))};
    }
}
