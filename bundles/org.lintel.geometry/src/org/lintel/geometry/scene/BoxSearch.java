// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.scene;

import java.util.function.IntConsumer;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Vec;

/** Finds the triangles whose boxes meet a box. */
final class BoxSearch {

    private final BoxTree tree;
    private final double[] corners;
    /** From the scene's origin. */
    private final double[] low;
    private final double[] high;

    private BoxSearch(Scene scene, Bounds box) {
        Vec origin = scene.origin();
        tree = scene.tree();
        corners = scene.corners();
        low = new double[] {box.minX() - origin.x(), box.minY() - origin.y(), box.minZ() - origin.z()};
        high = new double[] {box.maxX() - origin.x(), box.maxY() - origin.y(), box.maxZ() - origin.z()};
    }

    /** Hands over each once, in no particular order; of twins only those of the first. */
    static void of(Scene scene, Bounds box, IntConsumer each) {
        var search = new BoxSearch(scene, box);
        if (!search.tree.isEmpty()) {
            search.run(each);
        }
    }

    private void run(IntConsumer each) {
        int[] open = new int[BoxTree.MOST_DEPTH + 2];
        int top = 0;
        open[top++] = 0;
        while (top > 0) {
            int node = open[--top];
            if (!meets(node)) {
                continue;
            }
            int link = tree.links[node];
            if (tree.counts[node] == 0) {
                open[top++] = link + 1;
                open[top++] = link;
                continue;
            }
            for (int i = link; i < link + tree.counts[node]; i++) {
                if (meetsTriangle(tree.order[i])) {
                    each.accept(tree.order[i]);
                }
            }
        }
    }

    private boolean meets(int node) {
        float[] b = tree.boxes;
        int i = node * 6;
        return b[i] <= high[0] && b[i + 3] >= low[0] && b[i + 1] <= high[1] && b[i + 4] >= low[1]
                && b[i + 2] <= high[2] && b[i + 5] >= low[2];
    }

    private boolean meetsTriangle(int triangle) {
        for (int k = 0; k < 3; k++) {
            int i = triangle * 9 + k;
            double a = corners[i];
            double b = corners[i + 3];
            double c = corners[i + 6];
            if (a > high[k] && b > high[k] && c > high[k] || a < low[k] && b < low[k] && c < low[k]) {
                return false;
            }
        }
        return true;
    }
}
