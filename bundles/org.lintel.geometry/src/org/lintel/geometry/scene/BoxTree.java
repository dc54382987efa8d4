// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.concurrent.ForkJoinTask;
import org.lintel.core.task.Progress;
import org.lintel.geometry.mesh.Bounds;

/**
 * A tree of boxes over triangles, split where the surface of the boxes tells it to (binned surface area heuristic).
 * Boxes are in single precision, rounded outwards. The two children of a node stand side by side. Large trees are built
 * by several threads, which does not show in the result.
 */
final class BoxTree {

    private static final int LEAF = 4;

    /** Below this depth boxes are halved by number alone, so that no arrangement of triangles makes a deep tree. */
    private static final int DEEP = 48;

    /** The depth no tree exceeds: {@link #DEEP} and the halves of as many triangles as fit an array. */
    static final int MOST_DEPTH = DEEP + 32;

    /** So many triangles are worth the while of another thread. */
    private static final int MANY = 8192;

    /** Six numbers a node: the least x, y, z, then the greatest. */
    float[] boxes;
    /** For a leaf how many triangles it holds, else 0. */
    int[] counts;
    /** For a leaf where its triangles begin in {@link #order}, else its left child; the right one is the next. */
    int[] links;
    final int[] order;

    private final Progress progress;

    private BoxTree(int[] triangles, Progress progress) {
        this.progress = progress;
        order = triangles;
        int room = Math.max(1, 2 * order.length - 1);
        boxes = new float[room * 6];
        counts = new int[room];
        links = new int[room];
    }

    /**
     * @param corners nine numbers a triangle
     * @param triangles the numbers of those that are to be found
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     */
    static BoxTree of(double[] corners, int[] triangles, Progress progress) {
        var tree = new BoxTree(triangles, progress);
        progress.check();
        if (triangles.length > 0) {
            var splits = new BoxSplits(corners, triangles);
            tree.build(splits, 0, triangles.length, 0, 0, 1);
            tree.compact();
            progress.worked(triangles.length);
        }
        return tree;
    }

    boolean isEmpty() {
        return order.length == 0;
    }

    Bounds bounds() {
        return isEmpty() ? Bounds.EMPTY
                : new Bounds(boxes[0], boxes[1], boxes[2], boxes[3], boxes[4], boxes[5]);
    }

    /**
     * Builds a node and all below it.
     *
     * @param below where the nodes below it stand: from there on all places are theirs
     */
    private void build(BoxSplits splits, int from, int to, int depth, int node, int below) {
        splits.measure(from, to, boxes, node * 6);
        if (to - from <= LEAF) {
            counts[node] = to - from;
            links[node] = from;
            return;
        }
        if (to - from > MANY) {
            progress.check();
        }
        int middle = depth >= DEEP ? from + to >>> 1 : splits.split(from, to);
        links[node] = below;
        // n triangles have 2n - 1 nodes at most, of which the highest stands with its sibling
        int right = below + 2 * (middle - from);
        ForkJoinTask<?> other = to - from <= MANY ? null : ForkJoinTask.adapt(
                () -> build(splits.own(), middle, to, depth + 1, below + 1, right)).fork();
        build(splits, from, middle, depth + 1, below, below + 2);
        if (other == null) {
            build(splits, middle, to, depth + 1, below + 1, right);
        } else {
            other.join();
        }
    }

    /** Takes out the places that were kept free. */
    private void compact() {
        int[] moved = new int[links.length];
        int n = 1;
        // a child stands behind its parent, so one pass from front to back sees parents first
        for (int node = 0; node < links.length; node++) {
            if (counts[node] == 0 && (node == 0 || moved[node] > 0)) {
                moved[links[node]] = n++;
                moved[links[node] + 1] = n++;
            }
        }
        var box = new float[n * 6];
        var count = new int[n];
        var link = new int[n];
        for (int node = 0; node < links.length; node++) {
            if (node == 0 || moved[node] > 0) {
                int to = moved[node];
                System.arraycopy(boxes, node * 6, box, to * 6, 6);
                count[to] = counts[node];
                link[to] = counts[node] > 0 ? links[node] : moved[links[node]];
            }
        }
        boxes = box;
        counts = count;
        links = link;
    }
}
